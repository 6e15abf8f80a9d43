/** What pupils of each group meet at the schools they attend, and whether their family has support. */

import { type Detailed, type Experienced, sumOfGroup } from "../../observe/detail/detail.ts";
import { GROUPS } from "../../observe/observation.ts";
import type { Indicator } from "../indicator.ts";
import { over, ratio } from "../ratio.ts";

/** The mean over residents on roll of something about the school that each attends; for a school, what it is there. */
const experienced = (
  what: Exclude<keyof Experienced, "onRoll">,
  school: (year: Detailed, school: number) => number,
): Pick<Indicator<Detailed>, "groups" | "byPart" | "place" | "school" | "inferred" | "mapped"> => ({
  groups: GROUPS,
  byPart: true,
  place: ({ detail }, group) =>
    ratio(sumOfGroup(detail.experienced[what], group), sumOfGroup(detail.experienced.onRoll, group)),
  school,
  inferred: true,
  mapped: true,
});

export const practiceExperienced: Indicator<Detailed> = {
  label: "Practice in use experienced",
  strand: "opportunity",
  arena: "between",
  unit: "share of staff",
  better: "higher",
  decimals: 4,
  material: 0.02,
  flag: "none",
  definition:
    "Share of staff who use a practice, on the mean of practices, at the school attended, averaged over the residents of the group who are on roll; for a school the same of its staff. Nothing where practices are not known by name.",
  formula: "Σ held(schoolᵢ) / n, over residents on roll",
  reference: "None published: rule [B6] of the model's specification",
  ...experienced("practiceUsed", ({ practice }, school) => practice.used[school]),
};

export const staffTurnover: Indicator<Detailed> = {
  label: "Staff turnover experienced",
  strand: "opportunity",
  arena: "between",
  unit: "share of staff",
  better: "lower",
  decimals: 4,
  material: 0.01,
  flag: "none",
  definition:
    "Share of staff who are new in the year at the school attended, averaged over the residents of the group who are on roll; for a school the share of its staff.",
  formula: "Σ τ(schoolᵢ) / n, over residents on roll",
  reference: "Allen, Burgess & Mayo 2018, The teacher labour market, teacher turnover and disadvantaged schools",
  ...experienced("turnover", ({ detail }, school) => detail.schools.turnover[school]),
};

export const supported: Indicator<Detailed> = {
  label: "Pupils whose family has support",
  strand: "opportunity",
  arena: "beyond",
  unit: "share",
  better: "higher",
  decimals: 3,
  material: 0.01,
  flag: "none",
  definition: "Share of pupils whose family received support from at least one service in the year.",
  formula: "n(a dose) / n",
  reference: "None published: rule [Y4] of the model's specification",
  groups: GROUPS,
  ...over("supported", "pupils"),
  inferred: true,
  mapped: true,
};
