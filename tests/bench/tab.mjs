/** What a tab can bear: how replicates scale from one worker to two, and a country of a million pupils in one. */

import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { withProcessor } from "./spent.mjs";

const FOLDER = "dist/tab";
const PAGE = "tests/bench/tab/index.html";
const TYPES = { ".html": "text/html", ".js": "text/javascript" };
/** Memory is measured, and shared, by pages that are isolated only. */
const HEADERS = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * Efficiency is the time on one worker over twice that on two: in turn, so that both meet the same machine. On a machine
 * that does other things too, only the processor's milliseconds tell anything.
 */
export async function measureEnsemble(browser, { rounds, replicates }) {
  return await inTab(browser, async (page) => {
    const run = (workers) => withProcessor(browser, () => page.evaluate(ensembleOf, [workers, replicates]));
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      const [one, two] = [await run(1), await run(2)];
      measured.push({
        opening: one.done.opening,
        one: one.done.ms,
        two: two.done.ms,
        efficiency: one.done.ms / (2 * two.done.ms),
        "processor, one": one.processor,
        "processor, two": two.processor,
      });
    }
    return measured;
  });
}

const ensembleOf = ([workers, replicates]) => window.tab.ensemble(workers, replicates);

export const measureCountry = (browser, asked) =>
  inTab(browser, (page) => page.evaluate((country) => window.tab.country(country), asked));

/** Does something in a tab that holds the harness alone. */
async function inTab(browser, work) {
  const server = createServer(({ url = "/" }, response) => {
    const file = join(FOLDER, normalize(decodeURIComponent(url)));
    if (!existsSync(file)) return response.writeHead(404, HEADERS).end();
    response.writeHead(200, { ...HEADERS, "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`http://127.0.0.1:${server.address().port}/${PAGE}`);
    await page.waitForFunction(() => "tab" in window);
    return await work(page);
  } finally {
    await context.close();
    server.close();
  }
}
