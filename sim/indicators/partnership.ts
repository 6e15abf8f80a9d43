/** How schools work together, and what moves between them. */

import type { Indicator } from "./indicator.ts";

export const partnerships: Indicator = {
  label: "Partnerships in force",
  strand: "partnership",
  arena: "between",
  unit: "ties",
  better: "neither",
  decimals: 1,
  material: 1,
  flag: "none",
  definition: "Ties of working partnership between two schools in the year.",
  formula: "number of ties",
  reference: "None published: rule [B5] of the model's specification",
  groups: ["all"],
  place: (observation) => observation.partnership.ties,
  school: (observation, school) => observation.schools.partners[school],
  inferred: false,
  mapped: true,
};

export const partnershipDensity: Indicator = {
  label: "Density of partnership",
  strand: "partnership",
  arena: "between",
  unit: "share of pairs",
  better: "neither",
  decimals: 4,
  material: 0.005,
  flag: "none",
  definition: "Share of all pairs of schools that are tied by a working partnership.",
  formula: "2 × ties / (n (n − 1))",
  reference: "Wasserman & Faust 1994, Social network analysis",
  groups: ["all"],
  place: (observation) => observation.partnership.density,
  inferred: false,
  mapped: false,
};

export const trust: Indicator = {
  label: "Trust between partners",
  strand: "partnership",
  arena: "between",
  unit: "index 0–1",
  better: "higher",
  decimals: 3,
  material: 0.02,
  flag: "none",
  definition: "Mean trust over partnerships in force; none where there are none.",
  formula: "Σ trust / ties",
  reference: "None published: rule [B5] of the model's specification",
  groups: ["all"],
  place: ({ partnership }) => (partnership.ties > 0 ? partnership.trust : Number.NaN),
  inferred: true,
  mapped: false,
};

export const knowledgeMoved: Indicator = {
  label: "Knowledge moved between schools",
  strand: "knowledge",
  arena: "between",
  unit: "SD a year, summed over schools",
  better: "higher",
  decimals: 3,
  material: 0.005,
  flag: "none",
  definition: "What schools received from partners in the year, in the effect it has on what they add.",
  formula: "Σ received(school)",
  reference: "None published: rule [B6] of the model's specification",
  groups: ["all"],
  byPart: true,
  place: ({ schools }) => schools.received.reduce((sum, received) => sum + received, 0),
  school: (observation, school) => observation.schools.received[school],
  inferred: true,
  mapped: true,
};
