/** People worked through a block of rows at a time. */

/**
 * Rows of a block: what is drawn and summed for so many stays in the nearest memory from one loop to the next, and a loop
 * that is begun often is one that V8 compiles well.
 */
const BLOCK = 2048;

/**
 * Works through `count` rows in order: each time from one row to before another. `work` is a function of its module, and
 * what it needs to know comes with it: V8 keeps what it compiled of such a function from year to year, and would have to
 * compile one that is made anew in each year again.
 */
export function inBlocks<Known>(
  count: number,
  known: Known,
  work: (known: Known, from: number, to: number) => void,
): void {
  for (let from = 0; from < count; from += BLOCK) work(known, from, Math.min(count, from + BLOCK));
}

/** A number for each row of a block: kept by a module for one use of its own, which writes it before it reads it. */
export const blockColumn = (): Float64Array => new Float64Array(BLOCK);
