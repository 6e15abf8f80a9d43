/**
 * Arrays lent for as long as a piece of work lasts. What a process needs of a place's length only while it runs, the next
 * one needs again: asked for anew, such arrays would lie about until they are collected, half as many bytes again as the people
 * themselves.
 */

/** A kind of typed array. */
interface Kind<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): A;
  new (buffer: ArrayBuffer, at: number, length: number): A;
}

/** What there is to lend, and how many of its bytes are lent, from the first on. Bytes that were never lent take no memory. */
const store = { buffer: new ArrayBuffer(0), used: 0 };
/** Arrays begin at such multiples, as every kind needs at most. */
const BORDER = 8;
/** How many pieces of work, one within another, arrays are lent to. */
let depth = 0;

/** Makes room, where there is less, for so many bytes lent at a time. Done between pieces of work. */
export function reserve(bytes: number): void {
  if (depth === 0 && store.buffer.byteLength < bytes) store.buffer = new ArrayBuffer(bytes);
}

/** Does a piece of work; what is lent meanwhile may be lent again afterwards, so none of it may be in what work leaves behind. */
export function lending<Result>(work: () => Result): Result {
  const { used } = store;
  depth += 1;
  try {
    return work();
  } finally {
    depth -= 1;
    store.used = used;
  }
}

/** An array of zeros for the work that is being done; one of its own outside any work, and where there is no more room. */
export function lent<A extends { fill(value: number): A }>(kind: Kind<A>, length: number): A {
  const { buffer, used } = store;
  const end = used + BORDER * Math.ceil((length * kind.BYTES_PER_ELEMENT) / BORDER);
  if (depth === 0 || end > buffer.byteLength) return new kind(length);
  store.used = end;
  return new kind(buffer, used, length).fill(0);
}
