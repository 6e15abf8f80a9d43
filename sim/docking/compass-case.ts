/** VC-07 by the year engine: whether schools end up further apart than homes. [D1] */

import { type Band, type Case, type Effort, type Row, stated } from "../theory/cases/case.ts";
import { mean } from "../theory/replay.ts";
import { type Apart, engineCompass } from "./compass.ts";
import { movedAsOriginal, movedAsOurs, type Town } from "./compass-town.ts";

/** Everybody's turn comes once in five years: in 150 years as often as in the original's 240 steps of an eighth. */
const EFFORTS = {
  quick: { seeds: 2, years: 15, alphas: [0, 0.6] },
  full: { seeds: 20, years: 150, alphas: [0, 0.4, 0.6, 0.8] },
} as const;
/** And where our own families move. */
const OURS = { seeds: 5, alphas: [0.4, 0.6, 0.8] } as const;

/** Of VC-07, for homes moved with a peak at .6. Set before the engine was first run so. */
const HOMES: Band = [0.1, 0.21];
const SCHOOLS: Readonly<Record<number, Band>> = { 0.4: [0.21, 0.35], 0.6: [0.57, 0.8], 0.8: [0.97, 1] };
const DISTANCE_ALONE: Band = [0, 0.01];
const EXCESS: Band = [0.95, 1];
/** That many groups wholly apart may come to more than 1 by. */
const ROUNDING = 1e-12;

export const compassDocking: Case = {
  id: "D1-07",
  title: "Schools further apart than homes, by the year engine",
  source:
    "Dignum, Athieniti, Boterman, Flache & Lees 2022: the year engine with every other process off, their utility as a scenario's own, places by turns that are drawn by lot, homes where their households end",
  bands:
    "Those of VC-07 for homes moved. Known to miss: where our own families move instead, homes end hardly apart, as families weigh their community without a peak and choose the eldest child's school before they ever move; and at α = .4 schools then end as far apart as homes, as families begin at the nearest school and find no reason to leave it.",
  rows: (effort) => [...asOriginal(effort), ...(effort === "full" ? asOurs() : [])],
};

const runs = (towns: readonly Town[], alpha: number, years: number): Apart[] =>
  towns.map((town, i) => engineCompass(town, alpha, years, i + 1));
const words = (homes: string, alpha: number, years: number, seeds: number): string =>
  `${homes}, f = .6, M = .6, α = ${alpha}, ${years} years, ${seeds} seeds`;
const excess = (apart: readonly Apart[]) => ({
  quantity: "share of seeds with schools further apart than homes",
  ours: mean(apart.map(({ schools, homes }) => Number(schools > homes))),
});

function asOriginal(effort: Effort): Row[] {
  const { seeds, years, alphas } = EFFORTS[effort];
  const towns = Array.from({ length: seeds }, (_, i) => movedAsOriginal(i + 1));
  return alphas.flatMap((alpha) => {
    const apart = runs(towns, alpha, years);
    const setting = words("homes moved as in the original", alpha, years, seeds);
    if (alpha === 0) return distanceAlone(setting, apart);
    const ours = mean(apart.map(({ schools }) => schools));
    const [low, high] = SCHOOLS[alpha];
    return [
      { setting, quantity: "H of schools", ...stated(low, high + ROUNDING), ours },
      { setting, ...stated(...EXCESS), ...excess(apart) },
    ];
  });
}

function distanceAlone(setting: string, apart: readonly Apart[]): Row[] {
  const most = Math.max(...apart.map(({ schools, homes }) => Math.abs(schools - homes)));
  const quantity = "largest difference of H between schools and homes in any seed";
  return [
    { setting, quantity: "H of homes", ...stated(...HOMES), ours: mean(apart.map(({ homes }) => homes)) },
    { setting, quantity, ...stated(...DISTANCE_ALONE), ours: most },
  ];
}

function asOurs(): Row[] {
  const { years } = EFFORTS.full;
  const towns = Array.from({ length: OURS.seeds }, movedAsOurs);
  return OURS.alphas.flatMap((alpha, first) => {
    const apart = runs(towns, alpha, years);
    const setting = words("homes moved by our own families", alpha, years, OURS.seeds);
    const homes = { setting, quantity: "H of homes", unmet: HOMES, ours: mean(apart.map(({ homes }) => homes)) };
    const row = { setting, ...excess(apart) };
    const above = first === 0 ? { ...row, unmet: EXCESS } : { ...row, ...stated(...EXCESS) };
    return first === 0 ? [homes, above] : [above];
  });
}
