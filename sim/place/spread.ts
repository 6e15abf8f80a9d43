/** Mean and spread of values over schools or neighbourhoods, of which some may not be known. */

/** Spreads below this are rounding: the values are all the same. */
export const NO_SPREAD = 1e-12;

export interface Spread {
  readonly mean: number;
  readonly sd: number;
}

/** Mean and SD of the values that are known; 0 and 0 where none is. */
export function spreadOf(values: ArrayLike<number>): Spread {
  let known = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    known += 1;
    sum += values[i];
  }
  if (known === 0) return { mean: 0, sd: 0 };
  const mean = sum / known;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) squares += (values[i] - mean) * (values[i] - mean);
  }
  return { mean, sd: Math.sqrt(squares / known) };
}

/** Mean 0 and SD 1 over the values that are known; 0 for the others, and for all where there is nothing to tell apart. */
export function standardised(values: ArrayLike<number>): Float64Array {
  const { mean, sd } = spreadOf(values);
  return Float64Array.from(values, (value) => (sd > NO_SPREAD && !Number.isNaN(value) ? (value - mean) / sd : 0));
}
