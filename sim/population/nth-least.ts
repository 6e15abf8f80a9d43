/** The value that stands at a place in ascending order, found without sorting the rest. */

/** Of the first `count` values the one that `at` others stand before (0: the least). They are moved about. [Hoare 1961] */
export function nthLeast(values: Float64Array, count: number, at: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = values[(low + high) >>> 1];
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left] < middle) left += 1;
      while (values[right] > middle) right -= 1;
      if (left > right) break;
      const value = values[left];
      values[left++] = values[right];
      values[right--] = value;
    }
    if (at <= right) high = right;
    else if (at >= left) low = left;
    else break;
  }
  return values[at];
}
