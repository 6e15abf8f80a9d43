/** Where pupils are taught apart from others, and what the places they are in cost. [W3] */

import { costOfPlacements, type Detailed, placed } from "../../observe/detail/detail.ts";
import { GROUPS, total } from "../../observe/observation.ts";
import type { Indicator } from "../indicator.ts";
import { ratio } from "../ratio.ts";

type Apart = "withdrawal" | "unit" | "special" | "alternative" | "outside";

const share = (placement: Apart, label: string, where: string): Indicator<Detailed> => ({
  label,
  strand: "presence",
  arena: "within",
  unit: "share",
  better: placement === "outside" ? "neither" : "lower",
  decimals: 4,
  material: 0.005,
  flag: "none",
  definition: `Share of resident pupils who are ${where}.`,
  formula: "n(placement) / n, over residents",
  reference:
    "Department for Education, Special educational needs in England; Schools, pupils and their characteristics",
  groups: GROUPS,
  byPart: true,
  place: ({ byNeighbourhood, detail }, group) =>
    ratio(placed(detail, placement, group), total(byNeighbourhood, "pupils", group)),
  inferred: false,
  mapped: false,
});

export const withdrawn = share("withdrawal", "Withdrawn from class", "withdrawn from class for part of the week");
export const inUnits = share("unit", "In units of schools", "in a unit inside a school");
export const inSpecialSchools = share("special", "In special schools", "in a special school");
export const inAlternativeProvision = share(
  "alternative",
  "In alternative provision",
  "in alternative provision on no school's roll",
);
export const educatedOutside = share(
  "outside",
  "Educated outside the place",
  "at a school outside the place, by their family's choice or because none in it may admit them",
);

export const placementCost: Indicator<Detailed> = {
  label: "Running cost of placements",
  strand: "cost",
  arena: "within",
  unit: "pounds a pupil",
  better: "lower",
  decimals: 0,
  material: 20,
  flag: "none",
  definition:
    "What a resident pupil costs in a year on average, by where pupils learn: in class, withdrawn, in a unit, a special school or alternative provision, at the prices of the parameters measure.cost…; a child on no roll costs nothing.",
  formula: "Σ n(placement) × cost(placement) / n, over residents",
  reference: "None published: rule [W3] of the model's specification, and prices that are assumptions",
  groups: GROUPS,
  byPart: true,
  place: ({ byNeighbourhood, detail }, group) =>
    ratio(costOfPlacements(detail, group), total(byNeighbourhood, "pupils", group)),
  inferred: false,
  mapped: false,
};
