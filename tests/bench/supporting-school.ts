/**
 * On what it depends whether the supporting school gains by a federation or loses: `npm run report:supporting
 * [-- --seeds 60]` draws the gains at 16 in the fifth year in docs/images/supporting-school.svg and writes them to
 * standard output, as JSON. The number of practices K and the budget of attention B are moved apart and together; then
 * judgement ω, adoption κ and trust are, one at a time, the rest as by default.
 */

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { defaults, type Parameters } from "../../sim/scenario/parameters.ts";
import { effects, mean, sd, settled } from "../sim/between/practice/alone.ts";
import { together } from "../sim/between/practice/together.ts";
import { type Dot, type Panel, panels } from "./panels.ts";

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

const measures = cells.map(measured);

type Measured = (typeof measures)[number];

const panel = (title: string, moved: string, by: "K" | "B" | "omega" | "kappa" | "trust", usualAt: string): Panel => ({
  title,
  usual: usualAt,
  dots: measures
    .filter((cell) => cell.moved === moved)
    .map((cell: Measured): Dot => ({ at: String(cell[by]), value: cell.supporting, error: cell.error })),
});

writeFileSync(
  "docs/images/supporting-school.svg",
  panels(
    "What the supporting school gains by 16 from five years in a federation, SD",
    "Five panels of dots about zero: the gain rises with the number of practices and with the budget of attention, falls with misjudgement from well above zero to below, and rises with adoption and with trust.",
    [-0.06, -0.03, 0, 0.03, 0.06, 0.09],
    [
      panel("practices K", "K alone", "K", String(usual[K])),
      panel("attention B", "B alone", "B", String(usual[B])),
      panel("misjudgement ω", "ω", "omega", String(usual[OMEGA])),
      panel("adoption κ", "κ", "kappa", String(usual[KAPPA])),
      panel("trust", "trust", "trust", "1"),
    ],
  ),
);
process.stdout.write(`${JSON.stringify({ seeds: SEEDS, cells: measures }, null, 2)}\n`);
