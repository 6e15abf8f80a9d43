/** Schelling's bounded neighbourhood: two groups with unequal tolerances enter and leave one place, or one school. */

import { declareTheory } from "./theory.ts";

/** One group: how many there are of it, and how many others a member of it tolerates at most. */
interface Group {
  readonly size: number;
  readonly tolerance: number;
}

export const bounded = declareTheory({
  name: "bounded",
  title: "Schelling's bounded neighbourhood",
  source: "Schelling 1971, Dynamic models of segregation, Journal of Mathematical Sociology 1:167–181.",
  cases: ["VC-04"],
  settings: {
    n: { kind: "whole", default: 100, range: [1, 100000], meaning: "People of the first group." },
    m: { kind: "whole", default: 100, range: [1, 100000], meaning: "People of the second group." },
    a: {
      kind: "number",
      default: 5,
      range: [0, 1000],
      meaning: "Others for each of one's own that the most tolerant member of the first group accepts.",
    },
    b: {
      kind: "number",
      default: 5,
      range: [0, 1000],
      meaning: "Others for each of one's own that the most tolerant member of the second group accepts.",
    },
    start: {
      kind: "pair",
      default: [50, 50],
      range: [0, 100000],
      meaning: "People of each group at the start; of more than there are, all.",
    },
  },
  results: { end: "People of the first and of the second group who stay.", moves: "People who came or left." },
  run({ n, m, a, b, start }) {
    const first = { size: n, tolerance: a };
    const second = { size: m, tolerance: b };
    let x = Math.min(n, Math.round(start[0]));
    let y = Math.min(m, Math.round(start[1]));
    let moves = 0;
    for (let moved = true; moved && moves < MOST * (n + m); ) {
      const dx = step(first, x, y);
      x += dx;
      const dy = step(second, y, x);
      y += dy;
      moved = dx !== 0 || dy !== 0;
      moves += Math.abs(dx) + Math.abs(dy);
    }
    return { end: [x, y], moves };
  },
});

/** Moves a person after which we stop: an end without rest would be a circle. */
const MOST = 20;

/** One person of a group leaves (−1), enters (1), or neither: those who tolerate most are the last to leave and the first to come. */
function step(group: Group, own: number, others: number): -1 | 0 | 1 {
  if (own > 0 && others > tolerated(group, own)) return -1;
  return own < group.size && others <= tolerated(group, own + 1) ? 1 : 0;
}

/** Y(n) = a n (1 − n/N): how many others the n-th most tolerant member puts up with when n of the group are there. */
const tolerated = ({ size, tolerance }: Group, own: number): number => (tolerance * own * (size - own)) / size;
