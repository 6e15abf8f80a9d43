/** A logarithmic axis of a figure. */

export interface LogScale {
  /** Where a value stands. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** How far beyond the values the axis goes, as a factor. */
const BEYOND = 1.25;
/** More decades than this have a tick each; fewer have some between. */
const MANY = 1.5;
/** More than this have every other. */
const VERY_MANY = 7;

/** From somewhat below the least of the values at `low` to somewhat above the largest at `high`. */
export function logScale(values: readonly number[], low: number, high: number): LogScale {
  const [least, largest] = [Math.min(...values) / BEYOND, Math.max(...values) * BEYOND];
  const decades = Math.log10(largest / least);
  return {
    at: (value) => low + ((high - low) * Math.log10(value / least)) / decades,
    ticks: ticksBetween(least, largest, decades),
  };
}

function ticksBetween(least: number, largest: number, decades: number): number[] {
  const steps = decades > MANY ? [1] : [1, 2, 5];
  const every = decades > VERY_MANY ? 2 : 1;
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.log10(largest); power++) {
    if (power % every === 0) ticks.push(...steps.map((step) => Number(`${step}e${power}`)));
  }
  return ticks.filter((tick) => tick >= least && tick <= largest);
}
