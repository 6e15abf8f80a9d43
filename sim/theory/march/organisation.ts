/** What March's organisation and its people believe of reality, and whose beliefs its code may take over. */

import type { Sequence } from "../../random/sequence.ts";

/** Reality is 1 or −1 on each of m dimensions; beliefs and code are 1, −1, or 0 for none. */
export interface Organisation {
  readonly m: number;
  readonly reality: Int8Array;
  readonly code: Int8Array;
  /** Of person i on dimension j: entry i × m + j. */
  readonly beliefs: Int8Array;
}

/**
 * Who counts in k. March's footnote 1 has "the number of individuals (within the superior group) who differ from the code
 * on this dimension minus the number who do not": whether one without a belief differs from a code of 1 or −1, and does
 * not differ from one of 0, is left open. "held" counts only those who hold a belief, "all" everybody.
 */
export const COUNTS = ["held", "all"] as const;
export type Counts = (typeof COUNTS)[number];

/** An organisation without code, whose people believe 1, 0 or −1 with equal chance. */
export function found(m: number, n: number, { uniform, below }: Sequence): Organisation {
  return {
    m,
    reality: Int8Array.from({ length: m }, () => (uniform() < 0.5 ? 1 : -1)),
    code: new Int8Array(m),
    beliefs: Int8Array.from({ length: n * m }, () => below(3) - 1),
  };
}

/** On how many dimensions beliefs, from entry `from` on, are as reality is. */
export function knowledge({ m, reality }: Organisation, beliefs: Int8Array, from = 0): number {
  let right = 0;
  for (let j = 0; j < m; j++) if (beliefs[from + j] === reality[j]) right++;
  return right;
}

/** What the better informed believe on each dimension: how many 1, how many −1. */
export interface Views {
  readonly better: number;
  readonly plus: Int32Array;
  readonly minus: Int32Array;
}

/** The views of those who know more of reality than the code does. */
export function superior(organisation: Organisation): Views {
  const { m, beliefs, code } = organisation;
  const [plus, minus] = [new Int32Array(m), new Int32Array(m)];
  const known = knowledge(organisation, code);
  let better = 0;
  for (let from = 0; from < beliefs.length; from += m) {
    if (knowledge(organisation, beliefs, from) <= known) continue;
    better++;
    for (let j = 0; j < m; j++) {
      if (beliefs[from + j] > 0) plus[j]++;
      else if (beliefs[from + j] < 0) minus[j]++;
    }
  }
  return { better, plus, minus };
}

/** By how many more of the better informed differ from the code on a dimension than do not; 0 where the code stays. */
export function k({ better, plus, minus }: Views, code: number, j: number, counts: Counts): number {
  const majority = Math.sign(plus[j] - minus[j]);
  if (majority === 0 || majority === code) return 0;
  if (counts === "held") return Math.abs(plus[j] - minus[j]);
  const same = code === 0 ? better - plus[j] - minus[j] : code > 0 ? plus[j] : minus[j];
  return Math.max(0, better - 2 * same);
}
