/** What the Gini index is expected to be by chance: there is no closed form, so chance is drawn. */

import { type Counts, firstAgainstRest, marginsOf, occupied } from "./counts.ts";
import { gini } from "./gini.ts";
import { meanByChance } from "./random-allocation.ts";

/** At most so many random allocations, and at most so many units in all of them: many units vary little. */
const MOST_DRAWS = 1000;
const MOST_UNITS = 400_000;
const SEED = 1;

/** How many allocations the baseline of so many units is the mean of: 1,000 to 400 units, fewer of more, one at least. */
export const giniDraws = (units: number): number =>
  Math.max(1, Math.min(MOST_DRAWS, Math.floor(MOST_UNITS / Math.max(1, units))));

/** E[G] as the mean of seeded random allocations of the pupils there are: the same whenever asked. */
export function expectedGini(counts: Counts): number {
  const { byUnit, byGroup } = marginsOf(counts);
  if (byGroup[0] === 0 || occupied(byGroup) < 2) return Number.NaN;
  return meanByChance(gini, twoGroups(counts), giniDraws(occupied(byUnit)), SEED);
}

function twoGroups(counts: Counts): Counts {
  if (counts.groups === 2) return counts;
  const { disadvantaged, others } = firstAgainstRest(counts);
  const n = new Float64Array(2 * counts.units);
  for (let u = 0; u < counts.units; u++) n.set([disadvantaged[u], others[u]], 2 * u);
  return { units: counts.units, groups: 2, n };
}
