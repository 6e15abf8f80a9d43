/** VC-05: schools between composition and distance, with tolerant and intolerant parents. */

import published from "../../../seeds/evidence/published-models.json" with { type: "json" };
import { replay } from "../replay.ts";
import { sageFlache } from "../sage-flache/model.ts";
import { stoicaFlache } from "../stoica-flache.ts";
import { type Band, type Case, type Effort, port, type Row, stated } from "./case.ts";

/** Seeds, and by how much a stated band is widened for having fewer than the ten it speaks of. */
const EFFORTS = { quick: { seeds: 3, few: 1, wider: 0.02 }, full: { seeds: 10, few: 10, wider: 0 } } as const;

const ALPHAS = [0, 0.1, 0.2, 0.3, 0.4, 0.6, 1] as const;
/** Dissimilarity of schools by α, for homes at random and homes far apart. */
const GATE: Readonly<Record<"0" | "34", readonly Band[]>> = {
  "0": [
    [0.03, 0.085],
    [0.045, 0.11],
    [0.23, 0.33],
    [0.535, 0.645],
    [0.66, 0.79],
    [0.73, 0.87],
    [0.75, 0.92],
  ],
  "34": [
    [0.24, 0.37],
    [0.31, 0.45],
    [0.43, 0.56],
    [0.625, 0.735],
    [0.74, 0.875],
    [0.83, 0.955],
    [0.8, 0.95],
  ],
};
const APART: Band = [0.63, 0.7];
/** How far dissimilarity falls when nine parents in ten are tolerant and not none, by α. */
const SWEET_SPOT: readonly (readonly [alpha: number, band: Band])[] = [
  [0.1, [0, 0.15]],
  [0.2, [0.8, 1]],
  [0.3, [0.8, 1]],
  [0.6, [0, 0.68]],
  [1, [0, 0.68]],
];
const ONE_TASTE: readonly (readonly [alpha: number, band: Band])[] = [
  [0.2, [0, 0.13]],
  [0.3, [0.18, 0.37]],
  [0.6, [0.98, 1]],
];

export const sageFlacheCase: Case = {
  id: "VC-05",
  title: "Tolerant and intolerant parents",
  source: "Sage & Flache 2021 and Stoica & Flache 2014; values of an independent re-implementation, 10 to 50 seeds",
  bands:
    "As stated beside the re-implementation for ten seeds, .02 wider for three or one; other cells 3 sd/√seeds + .02.",
  rows: (effort) => [
    ...gate(effort),
    ...sweetSpot(effort),
    ...oneTaste(effort),
    ...(effort === "full" ? [...homesByTolerance(), ...everyTaste()] : []),
  ],
};

function gate(effort: Effort): Row[] {
  const { seeds, wider } = EFFORTS[effort];
  return ([0, 34] as const).flatMap((FM) => {
    const runs = ALPHAS.map((alpha) => replay(sageFlache, { alpha, FM }, seeds).mean);
    const homes = FM === 0 ? "homes at random" : "homes apart";
    const schools = runs.map(({ D }, i) => ({
      setting: `${homes}, α = ${ALPHAS[i]}, ${seeds} seeds`,
      quantity: "D of schools",
      reference: published.sageFlache.rows.find((row) => row.FM === FM && row.alpha === ALPHAS[i])?.D[0],
      ...stated(...GATE[`${FM}`][i], wider),
      ours: D as number,
    }));
    const residential = published.sageFlache.rows.find((row) => row.FM === FM)!.residentialD;
    const setting = `${homes}, ${seeds} seeds`;
    const band = FM === 0 ? port(residential[0], residential[1], seeds).band : stated(...APART, wider).band;
    const ours = runs[0].residentialD as number;
    return [{ setting, quantity: "D of homes", reference: residential[0], band, ours }, ...schools];
  });
}

function sweetSpot(effort: Effort): Row[] {
  const { few, wider } = EFFORTS[effort];
  return SWEET_SPOT.map(([alpha, band]) => {
    const [none, most] = [0, 0.9].map((tolerant) => replay(sageFlache, { alpha, tolerant }, few).mean.D as number);
    return {
      setting: `α = ${alpha}, tolerant parents from none to 9 in 10, ${seedWords(few)}`,
      quantity: "fall of D of schools",
      ...stated(...band, wider),
      ours: none - most,
    };
  });
}

function oneTaste(effort: Effort): Row[] {
  const { few, wider } = EFFORTS[effort];
  return ONE_TASTE.map(([alpha, band]) => ({
    setting: `one taste, f = .5, M = .6, α = ${alpha}, ${seedWords(few)}`,
    quantity: "D of schools",
    reference: published.stoicaFlache.rows.find((row) => row.f === 0.5 && row.M === 0.6 && row.alpha === alpha)?.D[0],
    ...stated(...band, wider),
    ours: replay(stoicaFlache, { f: 0.5, M: 0.6, alpha }, few).mean.D as number,
  }));
}

/** The map in which people move home by tolerance too. */
function homesByTolerance(): Row[] {
  const { seeds } = EFFORTS.full;
  return published.sageFlache.rows
    .filter(({ FM }) => FM === 60)
    .map(({ alpha, D }) => ({
      setting: `homes apart by tolerance, α = ${alpha}, ${seeds} seeds`,
      quantity: "D of schools",
      ...port(D[0], D[1], seeds),
      ours: replay(sageFlache, { alpha, FM: 60, homesByTolerance: true }, seeds).mean.D as number,
    }));
}

/** Every other taste that all share. */
function everyTaste(): Row[] {
  const { seeds } = EFFORTS.full;
  return published.stoicaFlache.rows.map(({ f, M, alpha, D }) => ({
    setting: `one taste, f = ${f}, M = ${M}, α = ${alpha}, ${seeds} seeds`,
    quantity: "D of schools",
    ...port(D[0], D[1], seeds),
    ours: replay(stoicaFlache, { f, M, alpha }, seeds).mean.D as number,
  }));
}

const seedWords = (seeds: number): string => (seeds === 1 ? "one seed" : `${seeds} seeds`);
