/** Do the poorest children attend the schools with the lowest results, and those that add least? */

import type { Detailed } from "../../observe/detail/detail.ts";
import type { Observation } from "../../observe/observation.ts";
import type { Indicator } from "../indicator.ts";
import { resultsOf, rollsOf } from "./school-results.ts";

/**
 * Correlation over pupils on roll of family advantage z with a figure y of their school: Σ_s n_s (z̄_s − z̄)(y_s − ȳ) over
 * N SD(z) SD(y). Schools without the figure are left out with their pupils; NaN where either does not vary.
 */
export function advantageAgainst(year: Detailed, figure: ArrayLike<number>): number {
  const { advantage, advantageSquares } = year.detail.schools;
  const rolls = rollsOf(year);
  const has = (s: number) => rolls[s] > 0 && !Number.isNaN(figure[s]);
  const sums = { n: 0, z: 0, zz: 0, y: 0, yy: 0, zy: 0 };
  for (let s = 0; s < rolls.length; s++) {
    if (!has(s)) continue;
    sums.n += rolls[s];
    sums.z += advantage[s];
    sums.zz += advantageSquares[s];
    sums.y += rolls[s] * figure[s];
    sums.yy += rolls[s] * figure[s] * figure[s];
    sums.zy += advantage[s] * figure[s];
  }
  if (sums.n === 0) return Number.NaN;
  const varianceZ = sums.zz / sums.n - (sums.z / sums.n) * (sums.z / sums.n);
  const varianceY = sums.yy / sums.n - (sums.y / sums.n) * (sums.y / sums.n);
  const together = sums.zy / sums.n - (sums.z / sums.n) * (sums.y / sums.n);
  return varianceZ > NONE && varianceY > NONE ? together / Math.sqrt(varianceZ * varianceY) : Number.NaN;
}

/** Below this a variance is nothing but rounding. */
const NONE = 1e-12;

const question = (
  label: string,
  of: string,
  figure: (observation: Observation) => ArrayLike<number>,
  inferred: boolean,
): Indicator<Detailed> => ({
  label,
  strand: "opportunity",
  arena: "between",
  unit: "correlation",
  better: "lower",
  decimals: 3,
  material: 0.02,
  flag: "none",
  definition: `How closely ${of} goes with the family advantage of those who attend, over pupils on roll: above 0 the poorest attend the lowest.`,
  formula: "r(zᵢ, y(schoolᵢ)), over pupils on roll",
  reference: "Ainscow, Dyson, Goldrick & West 2012, Developing equitable education systems",
  groups: ["all"],
  byPart: true,
  place: (year) => advantageAgainst(year, figure(year)),
  inferred,
  mapped: false,
});

export const poorestAtLowestResults = question(
  "The poorest at the schools with the lowest results",
  "the mean attainment of a school's leavers",
  resultsOf,
  false,
);

export const poorestAtLeastAdding = question(
  "The poorest at the schools that add least",
  "what a school adds in a year",
  ({ schools }) => schools.effect,
  true,
);
