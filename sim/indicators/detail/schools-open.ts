/** How many schools there are, and how many are gone. [B10] */

import type { Detailed } from "../../observe/detail/detail.ts";
import type { Indicator } from "../indicator.ts";

const count = (
  label: string,
  words: Pick<Indicator, "definition" | "formula">,
  counts: (places: number) => boolean,
): Indicator<Detailed> => ({
  label,
  strand: "choice",
  arena: "between",
  unit: "schools",
  better: "neither",
  decimals: 0,
  material: 1,
  flag: "none",
  ...words,
  reference: "None published: rule [B10] of the model's specification",
  groups: ["all"],
  byPart: true,
  place: ({ schools }) => schools.places.reduce((sum, places) => sum + (counts(places) ? 1 : 0), 0),
  school: ({ schools }, school) => (counts(schools.places[school]) ? 1 : 0),
  inferred: false,
  mapped: true,
});

export const schoolsOpen = count(
  "Schools open",
  {
    definition:
      "Schools that offer places to an entering cohort in the year: those of the start, and those opened since, less those closed or merged into others. For a school 1 or 0.",
    formula: "n(places > 0)",
  },
  (places) => places > 0,
);

export const schoolsClosed = count(
  "Schools closed",
  {
    definition:
      "Schools that were open once and offer no places any more, closed or merged into others since the start. For a school 1 or 0.",
    formula: "n(places = 0)",
  },
  (places) => !(places > 0),
);
