/** Sums of what children have, by group, so that any of them has a mean. */

/** Rows are outcomes; each holds sums and numbers of children by group. */
export interface Counted {
  readonly groups: number;
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

export const emptyCounted = (outcomes: number, groups: number): Counted => ({
  groups,
  sums: new Float64Array(outcomes * groups),
  counts: new Float64Array(outcomes * groups),
});

/** Adds a child's outcome to every group whose bit is set. */
export function addChild({ groups, sums, counts }: Counted, outcome: number, marks: number, value: number): void {
  for (let group = 0; group < groups; group++) {
    if ((marks & (1 << group)) === 0) continue;
    sums[outcome * groups + group] += value;
    counts[outcome * groups + group] += 1;
  }
}

/** NaN where nobody is counted. */
export const meanOf = ({ groups, sums, counts }: Counted, outcome: number, group: number): number =>
  sums[outcome * groups + group] / counts[outcome * groups + group];

export const countOf = ({ groups, counts }: Counted, outcome: number, group: number): number =>
  counts[outcome * groups + group];
