/** How far the fifth of pupils take part who take part least. */

import type { Detailed } from "../../observe/detail/detail.ts";
import { GROUPS, groupIndex } from "../../observe/observation.ts";
import type { Indicator } from "../indicator.ts";

export const lowestFifthParticipation: Indicator<Detailed> = {
  label: "Participation of the lowest fifth",
  strand: "participation",
  arena: "within",
  unit: "index 0–1",
  better: "higher",
  decimals: 3,
  material: 0.01,
  flag: "none",
  definition:
    "Mean participation of the fifth of resident pupils who take part least, within the group. Uncalibrated: direction only.",
  formula: "mean of participationᵢ below its 20th percentile, over residents",
  reference: "Ainscow 2020: participation of those at risk of marginalisation",
  groups: GROUPS,
  byPart: true,
  place: ({ detail }, group) => detail.lowestParticipation[groupIndex(group)],
  inferred: true,
  directionOnly: true,
  mapped: false,
};
