/** Positions of people in the order of their keys, and who is the first from a key on. */

/** Positions are packed behind a 32-bit word into a number that holds both exactly. */
const POSITIONS = 2097152;

/** Positions 0 to `words.length` − 1 in ascending order of their 32-bit words, ties by position. At most 2,097,152 of them. */
export function inOrderOf(words: Uint32Array): Int32Array {
  if (words.length > POSITIONS) throw new Error(`more than ${POSITIONS} positions: ${words.length}`);
  const packed = new Float64Array(words.length);
  for (let i = 0; i < words.length; i++) packed[i] = words[i] * POSITIONS + i;
  packed.sort();
  return Int32Array.from(packed, (both) => both % POSITIONS);
}

/**
 * Which position's key is the first from a given one on, round the circle of 32-bit keys; of equal keys the first
 * position. Keys are as good as evenly spread, so that a table of the first of each stretch leaves a step or two to go.
 */
export function firstFrom(keys: Uint32Array): (key: number) => number {
  const order = inOrderOf(keys);
  const sorted = Uint32Array.from(order, (i) => keys[i]);
  const shift = Math.min(31, Math.clz32(sorted.length));
  const first = firstByStretch(sorted, shift);
  return (key) => {
    let at = first[key >>> shift];
    while (at < sorted.length && sorted[at] < key) at += 1;
    return order[at === sorted.length ? 0 : at];
  };
}

/** By stretch of keys, which share their upper bits, how many keys lie before it. */
function firstByStretch(sorted: Uint32Array, shift: number): Int32Array {
  const first = new Int32Array((0xffffffff >>> shift) + 2);
  for (const key of sorted) first[(key >>> shift) + 1] += 1;
  for (let stretch = 1; stretch < first.length; stretch++) first[stretch] += first[stretch - 1];
  return first;
}
