/** What a school can keep up: attention is limited, and what fewer than half a teacher would use, nobody uses. [B6] */

/**
 * Scales the use of practices at one school, from row `from` to before `to`, down to the budget of attention, and lets go
 * what is too little to be anybody's.
 */
export function keepWithin(held: Float64Array, from: number, to: number, staff: number, attention: number): void {
  const least = 0.5 / staff;
  let sum = 0;
  for (let at = from; at < to; at++) {
    if (held[at] < least) held[at] = 0;
    sum += held[at];
  }
  if (sum > attention) for (let at = from; at < to; at++) held[at] *= attention / sum;
}
