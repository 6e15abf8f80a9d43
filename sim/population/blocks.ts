/** People worked through a block of rows at a time. */

/**
 * Rows of a block: what is drawn and summed for so many stays in the nearest memory from one loop to the next, and a loop
 * that is begun often is one that V8 compiles well.
 */
export const BLOCK = 2048;

/** Works through `count` rows in order: each time from one row to before another. */
export function inBlocks(count: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < count; from += BLOCK) work(from, Math.min(count, from + BLOCK));
}

/** A number for each row of a block. */
export const blockColumn = (count: number): Float64Array => new Float64Array(Math.min(BLOCK, count));
