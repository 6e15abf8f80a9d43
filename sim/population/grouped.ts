/** Rows of people by the group they are in, such as a neighbourhood or a school's year group. */

import { inBlocks } from "./blocks.ts";
import { lending, lent } from "./lent.ts";

export interface Grouped {
  /** Where each group begins among `rows`, and where the last one ends. */
  readonly starts: Int32Array;
  /** Rows by group and, within a group, in order. */
  readonly rows: Int32Array;
}

/** Rows by the group that each is in, from 0 to `groups` − 1; a row in group −1 is left out. */
export function grouped(groupOf: Int32Array, groups: number): Grouped {
  const starts = lent(Int32Array, groups + 1);
  inBlocks(groupOf.length, { groupOf, starts }, count);
  for (let group = 0; group < groups; group++) starts[group + 1] += starts[group];
  const rows = lent(Int32Array, starts[groups]);
  lending(() => {
    const next = lent(Int32Array, starts.length);
    next.set(starts);
    inBlocks(groupOf.length, { groupOf, next, rows }, place);
  });
  return { starts, rows };
}

/** Counts the rows of each group, one place further on than its own. */
function count({ groupOf, starts }: { groupOf: Int32Array; starts: Int32Array }, from: number, to: number): void {
  for (let row = from; row < to; row++) if (groupOf[row] >= 0) starts[groupOf[row] + 1] += 1;
}

interface Placing {
  readonly groupOf: Int32Array;
  /** By group, where its next row goes. */
  readonly next: Int32Array;
  readonly rows: Int32Array;
}

function place({ groupOf, next, rows }: Placing, from: number, to: number): void {
  for (let row = from; row < to; row++) if (groupOf[row] >= 0) rows[next[groupOf[row]]++] = row;
}
