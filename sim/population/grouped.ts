/** Rows of people by the group they are in, such as a neighbourhood or a school's year group. */

export interface Grouped {
  /** Where each group begins among `rows`, and where the last one ends. */
  readonly starts: Int32Array;
  /** Rows by group and, within a group, in order. */
  readonly rows: Int32Array;
}

/** Rows by the group that each is in, from 0 to `groups` − 1; a row in group −1 is left out. */
export function grouped(groupOf: Int32Array, groups: number): Grouped {
  const starts = new Int32Array(groups + 1);
  for (let row = 0; row < groupOf.length; row++) if (groupOf[row] >= 0) starts[groupOf[row] + 1] += 1;
  for (let group = 0; group < groups; group++) starts[group + 1] += starts[group];
  const next = starts.slice();
  const rows = new Int32Array(starts[groups]);
  for (let row = 0; row < groupOf.length; row++) if (groupOf[row] >= 0) rows[next[groupOf[row]]++] = row;
  return { starts, rows };
}
