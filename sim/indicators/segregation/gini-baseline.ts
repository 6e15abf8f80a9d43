/** What the Gini index is expected to be by chance: there is no closed form, so chance is drawn. */

import { stream, uniform } from "../../random/streams.ts";
import { type Margins, minorityShare, occupied } from "./counts.ts";
import { sum } from "./dissimilarity.ts";
import { gini } from "./gini.ts";
import { meanByChance } from "./random-allocation.ts";

/** At most so many random allocations, and at most about so many units in all of them: many units vary little. */
const MOST_DRAWS = 1000;
const MOST_UNITS = 400_000;
const SEED = 1;

/** How many allocations the baseline of so many units is the mean of: 1,000 to 400 units, fewer of more, one at least. */
export const giniDraws = (units: number): number =>
  Math.max(1, Math.min(MOST_DRAWS, Math.floor(MOST_UNITS / Math.max(1, units))));

/**
 * E[G] as the mean of seeded random allocations of the pupils there are: the same whenever asked. Of more than 400,000
 * units as many are taken at random. NaN where the first group or the rest is empty.
 */
export function expectedGini(margins: Margins): number {
  const P = minorityShare(margins);
  if (!(P > 0 && P < 1)) return Number.NaN;
  const units = occupied(margins.byUnit);
  const byUnit = units > MOST_UNITS ? some(margins.byUnit, MOST_UNITS / units) : margins.byUnit;
  const total = sum(byUnit);
  const first = Math.round(P * total);
  return meanByChance(gini, { byUnit, byGroup: Float64Array.of(first, total - first), total }, giniDraws(units), SEED);
}

function some(byUnit: Float64Array, share: number): Float64Array {
  const chance = stream(SEED, 0, "indices/units", 0);
  return byUnit.filter((_, unit) => uniform(chance, unit, 0) < share);
}
