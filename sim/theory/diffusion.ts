/** What is known spreading over ties between schools: exact results that any model of moving knowledge must give. */

import { declareTheory } from "./theory.ts";

const GRAPHS = ["ring", "star", "complete", "two", "none"] as const;
type Graph = (typeof GRAPHS)[number];

const RULES = ["average", "better"] as const;

/** For each school, those it sees. Of two only the first, which is the lower, sees the other. */
export function seen(graph: Graph, n: number): readonly Int32Array[] {
  if (graph === "two") return [Int32Array.of(1), new Int32Array(0)];
  const schools = Int32Array.from({ length: n }, (_, i) => i);
  return Array.from(schools, (i) => schools.filter((j) => j !== i && isTied(graph, i, j, n)));
}

/** School 0 is the middle of a star. */
function isTied(graph: Graph, i: number, j: number, n: number): boolean {
  if (graph === "ring") return Math.abs(i - j) === 1 || Math.abs(i - j) === n - 1;
  if (graph === "star") return i === 0 || j === 0;
  return graph === "complete";
}

/** x ← x − g L x: each moves a share g of the way to each that it sees, all at once. L = degrees − ties (Laplacian). */
function average(x: Float64Array, ties: readonly Int32Array[], g: number, next: Float64Array): void {
  for (let i = 0; i < x.length; i++) {
    let apart = 0;
    for (const j of ties[i]) apart += x[i] - x[j];
    next[i] = x[i] - g * apart;
  }
}

/** Each moves a share g of the way to the best that it sees, if that is better, and pays c for each tie. */
function better(x: Float64Array, ties: readonly Int32Array[], g: number, next: Float64Array, c: number): void {
  for (let i = 0; i < x.length; i++) {
    let best = x[i];
    for (const j of ties[i]) best = Math.max(best, x[j]);
    next[i] = x[i] + g * (best - x[i]) - c * ties[i].length;
  }
}

export const diffusion = declareTheory({
  name: "diffusion",
  title: "Diffusion of what schools know over their ties",
  source: "Mathematics: averaging by the graph Laplacian (as DeGroot 1974), and learning from the best that is seen.",
  cases: ["VC-10"],
  settings: {
    graph: {
      kind: "word",
      default: "ring",
      words: GRAPHS,
      meaning: "Who sees whom; of two schools (n is then 2) only the lower sees the other.",
    },
    n: {
      kind: "whole",
      default: 8,
      range: [2, 200],
      meaning: "Schools; they start one apart, with mean 0. Of the graph two, always two.",
    },
    rate: {
      kind: "number",
      default: 0.05,
      range: [0, 1],
      meaning: "Share of a gap closed in a step; averaging settles only below 2 divided by the greatest eigenvalue.",
    },
    steps: { kind: "whole", default: 20, range: [0, 1000], meaning: "Steps." },
    rule: {
      kind: "word",
      default: "average",
      words: RULES,
      meaning: "Averaging with all that are seen, or learning from the best of them.",
    },
    cost: { kind: "number", default: 0, range: [0, 1], meaning: "What a tie costs a school in a step, when learning." },
  },
  results: {
    varianceRatio: "Variance between schools at the end as a share of that at the start.",
    mean: "Mean of schools at the end; 0 at the start.",
    gap: "Highest less lowest school at the end; n − 1 at the start.",
    highest: "Highest school at the end.",
    greatestFall: "Most that any school fell in any step.",
    lastRatio: "Variance after the last step as a share of that before it; NaN without a step.",
    schools: "Each school at the end.",
  },
  run({ graph, n: asked, rate, steps, rule, cost }) {
    const n = graph === "two" ? 2 : asked;
    const ties = seen(graph, n);
    const start = Float64Array.from({ length: n }, (_, i) => i - (n - 1) / 2);
    let [before, x] = [start.slice(), start.slice()];
    let greatestFall = 0;
    for (let step = 0; step < steps; step++) {
      [before, x] = [x, before];
      if (rule === "average") average(before, ties, rate, x);
      else better(before, ties, rate, x, cost);
      for (let i = 0; i < n; i++) greatestFall = Math.max(greatestFall, before[i] - x[i]);
    }
    const highest = x.reduce((most, value) => Math.max(most, value));
    return {
      varianceRatio: variance(x) / variance(start),
      mean: meanOf(x),
      gap: highest - x.reduce((least, value) => Math.min(least, value)),
      highest,
      greatestFall,
      lastRatio: steps === 0 ? Number.NaN : variance(x) / variance(before),
      schools: Array.from(x),
    };
  },
});

const meanOf = (x: Float64Array): number => x.reduce((sum, value) => sum + value, 0) / x.length;

function variance(x: Float64Array): number {
  const middle = meanOf(x);
  return x.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / x.length;
}
