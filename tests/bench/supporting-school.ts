/**
 * On what it depends whether the supporting school gains by a federation or loses: `vite build --mode bench && node
 * out/bench/supporting-school.js [--seeds 60]` writes the gains at 16 in the fifth year to standard output, as JSON. The
 * number of practices K and the budget of attention B are moved apart and together; then judgement ω, adoption κ and
 * trust are, one at a time, the rest as by default.
 */

import { parseArgs } from "node:util";
import { defaults, type Parameters } from "../../sim/scenario/parameters.ts";
import { effects, mean, sd, settled } from "../sim/between/practice/alone.ts";
import { together } from "../sim/between/practice/together.ts";

const { values } = parseArgs({ options: { seeds: { type: "string", default: "60" } } });
const SEEDS = Number(values.seeds);
const YEARS = 5;

const usual = defaults();
const [K, B, OMEGA, KAPPA] = [
  "practice.count",
  "practice.attention",
  "practice.misjudgement",
  "moveKnowledge.adoption",
] as const;

interface Cell {
  readonly moved: string;
  readonly stated: Partial<Parameters>;
  readonly trust: number;
}

const counts = [12, 24, 48, 64];
const cells: Cell[] = [
  ...counts.map((count) => ({ moved: "K alone", stated: { [K]: count }, trust: 1 })),
  ...[4, 8, 16, 24, 32].map((budget) => ({ moved: "B alone", stated: { [B]: budget }, trust: 1 })),
  ...counts.map((count) => ({ moved: "K, with B = K/3", stated: { [K]: count, [B]: count / 3 }, trust: 1 })),
  ...[0, 1, 2.5, 4, 8].map((omega) => ({ moved: "ω", stated: { [OMEGA]: omega }, trust: 1 })),
  ...[0.05, 0.09, 0.18, 0.36].map((kappa) => ({ moved: "κ", stated: { [KAPPA]: kappa }, trust: 1 })),
  ...[0.2, 0.4, 0.7, 1].map((trust) => ({ moved: "trust", stated: {}, trust })),
];

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Of one cell: what both gain, how many fall, and how schools are before they work together. */
function measured({ moved, stated, trust }: Cell) {
  const { supported, supporting, error, falling } = together(stated, trust, YEARS, SEEDS);
  const alone = settled(1, 200, 60, stated);
  const parameters = { ...usual, ...stated };
  return {
    moved,
    K: parameters[K],
    B: rounded(parameters[B]),
    omega: parameters[OMEGA],
    kappa: parameters[KAPPA],
    trust,
    supported: rounded(supported[YEARS]),
    supporting: rounded(supporting[YEARS]),
    error: rounded(error),
    falling: rounded(falling[YEARS]),
    spreadOfEffects: rounded(sd(effects(alone, alone.held))),
    used: rounded(mean(alone.held)),
  };
}

process.stdout.write(`${JSON.stringify({ seeds: SEEDS, cells: cells.map(measured) }, null, 2)}\n`);
