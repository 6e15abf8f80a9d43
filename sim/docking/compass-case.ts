/** VC-07 by the year engine: whether schools end up further apart than homes. [D1] */

import { type Band, type Case, type Effort, type Row, stated } from "../theory/cases/case.ts";
import { type Apart, engineCompass } from "./compass.ts";

/** Everybody's turn comes once in five years: 30 turns, as in the original's 240 steps of an eighth. */
const EFFORTS = {
  quick: { seeds: 2, years: 25, alphas: [0, 0.6] },
  full: { seeds: 20, years: 100, alphas: [0, 0.4, 0.6, 0.8] },
} as const;

/** Of VC-07, for homes moved with a peak at .6. Set before the engine was first run so. */
const HOMES: Band = [0.1, 0.21];
const SCHOOLS: Readonly<Record<number, Band>> = { 0.4: [0.21, 0.35], 0.6: [0.57, 0.8], 0.8: [0.97, 1] };
const DISTANCE_ALONE = 0.01;
const EXCESS = 0.95;

export const compassDocking: Case = {
  id: "D1-07",
  title: "Schools further apart than homes, by the year engine",
  source:
    "Dignum, Athieniti, Boterman, Flache & Lees 2022: the year engine with every other process off, their utility as a scenario's own, homes where their households end",
  bands: "Those of VC-07 for homes moved.",
  rows: (effort) => EFFORTS[effort].alphas.flatMap((alpha) => rowsOf(alpha, effort)),
};

function rowsOf(alpha: number, effort: Effort): Row[] {
  const { seeds, years } = EFFORTS[effort];
  const runs = Array.from({ length: seeds }, (_, i) => engineCompass(alpha, years, i + 1));
  const mean = (of: (run: Apart) => number) => runs.reduce((sum, run) => sum + of(run), 0) / seeds;
  const setting = `homes moved, f = .6, M = .6, α = ${alpha}, ${years} years, ${seeds} seeds`;
  const schools = mean((run) => run.schools);
  if (alpha === 0) {
    const most = Math.max(...runs.map((run) => Math.abs(run.schools - run.homes)));
    return [
      { setting, quantity: "H of homes", ...stated(...HOMES), ours: mean((run) => run.homes) },
      {
        setting,
        quantity: "largest difference of H between schools and homes in any seed",
        ...stated(0, DISTANCE_ALONE),
        ours: most,
      },
    ];
  }
  const above = runs.filter((run) => run.schools > run.homes).length / seeds;
  return [
    { setting, quantity: "H of schools", ...stated(...SCHOOLS[alpha]), ours: schools },
    { setting, quantity: "share of seeds with schools further apart than homes", ...stated(EXCESS, 1), ours: above },
  ];
}
