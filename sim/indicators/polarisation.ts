/** How far schools are from one another: in what pupils attain there, and in what the schools add. */

import { type Observation, tally } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";

/** Standard deviation of values weighted by pupils; NaN where nobody is counted. Units with NaN or no pupils are left out. */
export function weightedSd(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let weight = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    if (!(weights[i] > 0) || Number.isNaN(values[i])) continue;
    weight += weights[i];
    sum += weights[i] * values[i];
  }
  if (weight === 0) return Number.NaN;
  const mean = sum / weight;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    if (weights[i] > 0 && !Number.isNaN(values[i])) squares += weights[i] * (values[i] - mean) * (values[i] - mean);
  }
  return Math.sqrt(squares / weight);
}

const bySchool = (observation: Observation, value: (school: number) => number): Float64Array =>
  Float64Array.from({ length: observation.bySchool.units }, (_, school) => value(school));

export const spreadOfSchoolMeans: Indicator = {
  label: "Spread of schools' results",
  strand: "achievement",
  arena: "between",
  unit: "SD",
  better: "lower",
  decimals: 3,
  material: 0.02,
  flag: "none",
  definition: "Standard deviation between schools of their mean attainment at 16, schools weighted by leavers.",
  formula: "SD of ā(school), weights n(leavers)",
  reference: "Opdenakker & Damman 2007 (variance between schools)",
  groups: ["all"],
  byPart: true,
  place: (observation) => {
    const leavers = bySchool(observation, (school) => tally(observation.bySchool, "leavers", school, "all"));
    const sums = bySchool(observation, (school) => tally(observation.bySchool, "leaverAttainment", school, "all"));
    return weightedSd(
      sums.map((total, school) => total / leavers[school]),
      leavers,
    );
  },
  inferred: false,
  mapped: false,
  primary: {
    definition: "Standard deviation between schools of their mean attainment at 11, schools weighted by leavers.",
  },
};

export const spreadOfSchoolEffects: Indicator = {
  label: "Spread of school effects",
  strand: "opportunity",
  arena: "between",
  unit: "SD a year",
  better: "lower",
  decimals: 4,
  material: 0.005,
  flag: "none",
  definition: "Standard deviation between schools of what they add in a year, schools weighted by pupils.",
  formula: "SD of e(school), weights n",
  reference: "Reynolds et al. 2014, Educational effectiveness research (size of school effects)",
  groups: ["all"],
  byPart: true,
  place: (observation) =>
    weightedSd(
      observation.schools.effect,
      bySchool(observation, (school) => tally(observation.bySchool, "pupils", school, "all")),
    ),
  inferred: true,
  mapped: false,
};
