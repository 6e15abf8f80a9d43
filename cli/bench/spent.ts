/** What this process has cost so far. */

/** Milliseconds of processor, those of helping threads among them. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The most memory held at once, in MB of 2²⁰ bytes. */
export const peakMb = (): number => process.resourceUsage().maxRSS / 1024;
