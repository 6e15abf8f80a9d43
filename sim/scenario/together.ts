/** Two levers that do the same thing in the same places. */

/** Each gets its share of what the other leaves: a + b − ab, and a to the bit where b is 0. [O4] */
export const together = (one: Float64Array, other: Float64Array): Float64Array =>
  one.map((strength, i) => strength + other[i] * (1 - strength));
