/** Polarisation of schools' results: not how far they are spread, but how far they gather in camps that stand apart. */

import type { Detailed } from "../../observe/detail/detail.ts";
import { power } from "../../random/maths.ts";
import type { Indicator } from "../indicator.ts";
import { leaversOf, resultsOf } from "./school-results.ts";

/** How much belonging to a large camp counts: 0 is a Gini coefficient; Esteban & Ray find it to lie in [1, 1.6]. */
const IDENTIFICATION = 1.3;

/**
 * P = K Σ_i Σ_j π_i^(1+α) π_j |y_i − y_j|, π the camps' shares of all leavers, y their results (Esteban & Ray 1994);
 * K = 2^(1+α), so that two halves one SD apart give 1. NaN where nobody leaves; camps without leavers are left out.
 */
export function polarisation(results: ArrayLike<number>, leavers: ArrayLike<number>): number {
  let all = 0;
  for (let i = 0; i < leavers.length; i++) all += leavers[i];
  if (all === 0) return Number.NaN;
  let sum = 0;
  for (let i = 0; i < leavers.length; i++) {
    if (leavers[i] === 0) continue;
    const belonging = power(leavers[i] / all, 1 + IDENTIFICATION);
    for (let j = 0; j < leavers.length; j++) {
      if (leavers[j] > 0) sum += belonging * (leavers[j] / all) * Math.abs(results[i] - results[j]);
    }
  }
  return power(2, 1 + IDENTIFICATION) * sum;
}

/** Bands of results, in SD: schools within one of them are one camp. */
const BAND = 0.25;

/** Schools gathered in camps of like results: of each band the mean of its leavers, and how many they are. */
export function campsOf(
  results: ArrayLike<number>,
  leavers: ArrayLike<number>,
): { results: number[]; leavers: number[] } {
  const camps = new Map<number, { sum: number; leavers: number }>();
  for (let i = 0; i < leavers.length; i++) {
    if (leavers[i] === 0) continue;
    const band = Math.round(results[i] / BAND);
    const camp = camps.get(band) ?? { sum: 0, leavers: 0 };
    camps.set(band, { sum: camp.sum + results[i] * leavers[i], leavers: camp.leavers + leavers[i] });
  }
  const ordered = [...camps.entries()].sort(([a], [b]) => a - b).map(([, camp]) => camp);
  return {
    results: ordered.map((camp) => camp.sum / camp.leavers),
    leavers: ordered.map((camp) => camp.leavers),
  };
}

export const schoolPolarisation: Indicator<Detailed> = {
  label: "Polarisation of schools' results",
  strand: "achievement",
  arena: "between",
  unit: "index, two halves 1 SD apart are 1",
  better: "lower",
  decimals: 3,
  material: 0.02,
  flag: "none",
  definition:
    "How far schools stand in camps: schools whose leavers' mean attainment falls in the same quarter of a standard deviation are one camp, and large camps far apart count most. 0 where all are in one.",
  formula: "2^(1+α) Σ_i Σ_j π_i^(1+α) π_j |y_i − y_j|, α = 1.3, over camps of leavers",
  reference: "Esteban & Ray 1994, On the measurement of polarization",
  groups: ["all"],
  byPart: true,
  place: (observation) => {
    const camps = campsOf(resultsOf(observation), leaversOf(observation));
    return polarisation(camps.results, camps.leavers);
  },
  inferred: false,
  mapped: false,
};
