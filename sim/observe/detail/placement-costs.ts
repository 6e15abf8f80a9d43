/** What it costs to educate a pupil for a year where he or she is. */

import { PLACEMENTS, type Placement } from "../../population/population.ts";
import type { ParameterKey, Parameters } from "../../scenario/parameters.ts";

/** Nothing is spent on those on no roll; those educated outside the place cost what a class does. */
const COST: Readonly<Record<Placement, ParameterKey | undefined>> = {
  class: "measure.costClass",
  withdrawal: "measure.costWithdrawal",
  unit: "measure.costUnit",
  special: "measure.costSpecial",
  alternative: "measure.costAlternative",
  notOnRoll: undefined,
  outside: "measure.costClass",
};

/** Pounds a year in each of PLACEMENTS. */
export const placementCosts = (parameters: Parameters): Float64Array =>
  Float64Array.from(PLACEMENTS, (placement) => {
    const key = COST[placement];
    return key === undefined ? 0 : parameters[key];
  });
