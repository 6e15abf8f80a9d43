/** What families got of what they asked for, and whether they asked for the school nearest to them. */

import { GROUPS } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { overResidents } from "./ratio.ts";

const REFERENCE = "Department for Education, Secondary and primary school applications and offers";

export const firstPreference: Indicator = {
  label: "Offered the first preference",
  strand: "choice",
  arena: "between",
  unit: "share",
  better: "higher",
  decimals: 3,
  material: 0.005,
  flag: "none",
  definition:
    "Share of resident children entering the phase who were offered the school put first. Children whose families send them to schools outside the place, and so do not apply here, are left out.",
  formula: "n(first) / n, over resident entrants who apply",
  reference: REFERENCE,
  groups: GROUPS,
  ...overResidents("firstPreference", "entrants"),
  inferred: false,
  mapped: true,
};

export const anyPreference: Indicator = {
  label: "Offered a listed school",
  strand: "choice",
  arena: "between",
  unit: "share",
  better: "higher",
  decimals: 3,
  material: 0.005,
  flag: "none",
  definition:
    "Share of resident children entering the phase who were offered a school on their list. Children whose families send them to schools outside the place, and so do not apply here, are left out.",
  formula: "n(any) / n, over resident entrants who apply",
  reference: REFERENCE,
  groups: GROUPS,
  ...overResidents("anyPreference", "entrants"),
  inferred: false,
  mapped: true,
};

export const beyondPlaces: Indicator = {
  label: "Admitted beyond places",
  strand: "choice",
  arena: "between",
  unit: "pupils",
  better: "lower",
  decimals: 0,
  material: 5,
  flag: "none",
  definition:
    "Pupils taken in beyond a school's places: into its entering cohort because no school they may attend had room, or later under fair access. They are the exceptions to the rule that no school admits beyond its places.",
  formula: "Σ over schools of entrants and later arrivals beyond places",
  reference: "None published: rule [O2] of the model's specification",
  groups: ["all"],
  byPart: true,
  place: ({ schools }) => schools.beyondPlaces.reduce((sum, count) => sum + count, 0),
  school: ({ schools }, school) => schools.beyondPlaces[school],
  inferred: false,
  mapped: true,
};

export const nearestFirst: Indicator = {
  label: "Nearest school put first",
  strand: "choice",
  arena: "between",
  unit: "share",
  better: "neither",
  decimals: 3,
  material: 0.005,
  flag: "none",
  definition:
    "Share of resident children entering the phase whose family put first the nearest school that takes a child of its sex without a test. Children whose families send them to schools outside the place, and so do not apply here, are left out.",
  formula: "n(nearest first) / n, over resident entrants who apply",
  reference: "Burgess, Greaves & Vignoles 2019, School choice in England",
  groups: GROUPS,
  ...overResidents("nearestFirst", "entrants"),
  inferred: false,
  mapped: true,
};
