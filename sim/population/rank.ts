/** Where a school stands among the others. */

/** How many of the others have a higher value, by school. Rows do not matter. [O5] */
export function countAbove(values: Float64Array, count: number): Float64Array {
  const above = new Float64Array(count);
  for (let s = 0; s < count; s++) {
    for (let other = 0; other < count; other++) if (values[other] > values[s]) above[s] += 1;
  }
  return above;
}
