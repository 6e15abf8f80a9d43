/** How many children were passed over for others whom the school itself puts after them. */

import { type Detailed, sumOfGroup } from "../../observe/detail/detail.ts";
import { GROUPS, total } from "../../observe/observation.ts";
import type { Indicator } from "../indicator.ts";
import { ratio } from "../ratio.ts";

export const justifiedEnvy: Indicator<Detailed> = {
  label: "Justified envy",
  strand: "choice",
  arena: "between",
  unit: "share",
  better: "lower",
  decimals: 4,
  material: 0.005,
  flag: "none",
  definition:
    "Share of resident children entering the phase who would rather be at a school that is full and took a child whom its own rules put after them. None where schools admit by deferred acceptance; families are taken to list what they truly prefer.",
  formula: "n(passed over) / n, over resident entrants who apply",
  reference: "Abdulkadiroğlu & Sönmez 2003, School choice: a mechanism design approach",
  groups: GROUPS,
  byPart: true,
  place: ({ byNeighbourhood, detail }, group) =>
    ratio(sumOfGroup(detail.envious, group), total(byNeighbourhood, "entrants", group)),
  inferred: false,
  mapped: false,
};
