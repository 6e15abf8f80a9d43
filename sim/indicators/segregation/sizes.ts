/** Sums over units of what depends on their size alone: asked once a size. */

/** From here on sizes are taken to four figures: a million large units have thousands of sizes, not a million. */
const LARGE = 10_000;

/** Σ f(size) over the units that have pupils. What f is per pupil must hardly change from 10,000 pupils on. */
export function overSizes(byUnit: Float64Array, f: (size: number) => number): number {
  const { small, large } = pupilsBySize(byUnit);
  let sum = 0;
  for (let size = 1; size < LARGE; size++) if (small[size] > 0) sum += (f(size) * small[size]) / size;
  for (const [size, pupils] of large) sum += (f(size) * pupils) / size;
  return sum;
}

/** Pupils in units of each size: below 10,000 by size, and beyond in order of size. */
function pupilsBySize(byUnit: Float64Array): { small: Float64Array; large: (readonly [number, number])[] } {
  const small = new Float64Array(LARGE);
  const large = new Map<number, number>();
  for (const pupils of byUnit) {
    const size = nearly(Math.round(pupils));
    if (size < LARGE) small[size] += pupils;
    else large.set(size, (large.get(size) ?? 0) + pupils);
  }
  return { small, large: [...large].sort(([a], [b]) => a - b) };
}

function nearly(size: number): number {
  let step = 1;
  while (size >= LARGE * step) step *= 10;
  return Math.round(size / step) * step;
}
