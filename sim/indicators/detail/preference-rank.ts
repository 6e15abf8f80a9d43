/** How far down their lists families were offered a school. */

import { type Detailed, sumOfGroup } from "../../observe/detail/detail.ts";
import { GROUPS, total } from "../../observe/observation.ts";
import type { Indicator } from "../indicator.ts";
import { ratio } from "../ratio.ts";

export const preferenceRank: Indicator<Detailed> = {
  label: "Rank of the school offered",
  strand: "choice",
  arena: "between",
  unit: "place on the list",
  better: "lower",
  decimals: 2,
  material: 0.02,
  flag: "none",
  definition:
    "Where the school offered stood on the family's list, on average, over resident children entering the phase who were offered a school they listed: 1 is the first preference.",
  formula: "Σ rankᵢ / n, over resident entrants offered a listed school",
  reference: "Department for Education, Secondary and primary school applications and offers",
  groups: GROUPS,
  byPart: true,
  place: ({ byNeighbourhood, detail }, group) =>
    ratio(sumOfGroup(detail.preferences, group), total(byNeighbourhood, "anyPreference", group)),
  inferred: false,
  mapped: false,
};
