/** Sums over units of what depends on their size alone: asked once a size. */

/** From here on sizes are taken to four figures: a million large units have thousands of sizes, not a million. */
const LARGE = 10_000;

/** Σ f(size) over the units, in order of size. What f is per pupil must hardly change from 10,000 pupils on. */
export function overSizes(byUnit: Float64Array, f: (size: number) => number): number {
  const pupilsOfSize = new Map<number, number>();
  for (const pupils of byUnit) {
    if (pupils === 0) continue;
    const size = nearly(Math.round(pupils));
    pupilsOfSize.set(size, (pupilsOfSize.get(size) ?? 0) + pupils);
  }
  let sum = 0;
  for (const size of [...pupilsOfSize.keys()].sort((a, b) => a - b)) {
    sum += (f(size) * (pupilsOfSize.get(size) as number)) / size;
  }
  return sum;
}

function nearly(size: number): number {
  let step = 1;
  while (size >= LARGE * step) step *= 10;
  return Math.round(size / step) * step;
}
