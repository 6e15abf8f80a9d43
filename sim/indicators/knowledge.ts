/** Whether schools know more than they use, and what moves and is made where they work together. */

import type { Observation } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";

/** What indicators of practice have in common. */
const PRACTICE = {
  strand: "knowledge",
  arena: "between",
  flag: "none",
  groups: ["all"],
  inferred: true,
  mapped: true,
} as const;

export const practiceKnown: Indicator = {
  ...PRACTICE,
  label: "Practices known",
  unit: "share of practices",
  better: "higher",
  decimals: 3,
  material: 0.02,
  definition: "Share of all practices that somebody on a school's staff uses, averaged over schools.",
  formula: "Σ 1(heldₛₚ > 0) / (schools × practices)",
  reference: "None published: rule [B6] of the model's specification",
  byPart: true,
  place: meanOf("known"),
  school: ({ practice }, school) => practice.known[school],
};

export const practiceUsed: Indicator = {
  ...PRACTICE,
  label: "Practices used",
  unit: "share of staff",
  better: "higher",
  decimals: 3,
  material: 0.02,
  definition: "Share of a school's staff who use a practice, averaged over practices and schools.",
  formula: "Σ heldₛₚ / (schools × practices)",
  reference: "None published: rule [B6] of the model's specification",
  byPart: true,
  place: meanOf("used"),
  school: ({ practice }, school) => practice.used[school],
};

export const practiceMoved: Indicator = {
  ...PRACTICE,
  label: "Practices moved between schools",
  unit: "practices a year, by share of staff",
  better: "neither",
  decimals: 3,
  material: 0.1,
  definition:
    "Rise in the use of practices that a school owes to its partners in the year, summed over practices and averaged over schools. What moves may be worth little.",
  formula: "Σ Δheldₛₚ by partners / schools",
  reference: "None published: rule [B6] of the model's specification",
  byPart: true,
  place: meanOf("takenUp"),
  school: ({ practice }, school) => practice.takenUp[school],
};

export const practiceCreated: Indicator = {
  ...PRACTICE,
  label: "Practices made together",
  unit: "practices",
  better: "neither",
  decimals: 1,
  material: 1,
  definition:
    "Practices that nobody in the place held at the start and somebody now uses, found by partners together or brought from another district.",
  formula: "number of practices",
  reference: "None published: rule [B7] of the model's specification",
  place: ({ practice }) => practice.createdInPlace,
  school: ({ practice }, school) => practice.created[school],
};

function meanOf(name: "known" | "used" | "takenUp"): (observation: Observation) => number {
  return ({ practice }) => practice[name].reduce((sum, value) => sum + value, 0) / practice[name].length;
}
