/** The value that stands at a place in the order of values, found without putting all of them in order. */

/**
 * The value that would be at `place` (from 0) if the first `count` values, none of them NaN, were in rising order: Hoare's
 * selection (1961). Moves them about; what stands before `place` afterwards is no larger, what stands after no smaller.
 */
export function nthOf(values: Float64Array, count: number, place: number): number {
  let first = 0;
  let last = count - 1;
  while (first < last) {
    const pivot = values[(first + last) >> 1];
    let low = first;
    let high = last;
    while (low <= high) {
      while (values[low] < pivot) low++;
      while (values[high] > pivot) high--;
      if (low > high) break;
      const value = values[low];
      values[low++] = values[high];
      values[high--] = value;
    }
    if (place <= high) last = high;
    else if (place >= low) first = low;
    else return pivot;
  }
  return values[first];
}
