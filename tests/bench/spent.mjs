/** What a browser's pages and their workers have spent. */

/** Milliseconds of processor so far: unlike the time by the clock, other programs do not count. */
export async function spent(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").reduce((sum, { cpuTime }) => sum + 1000 * cpuTime, 0);
}

/** What was done, and the milliseconds of processor that it took. */
export async function withProcessor(browser, work) {
  const before = await spent(browser);
  const done = await work();
  return { done, processor: (await spent(browser)) - before };
}
