/** What actions ask of a place: attention and money. */

import type { Indicator } from "./indicator.ts";

export const capacity: Indicator = {
  label: "Capacity used by actions",
  strand: "cost",
  arena: "system",
  unit: "capacity points",
  better: "lower",
  decimals: 1,
  material: 1,
  flag: "none",
  definition: "Capacity points that the actions in force took in the year.",
  formula: "Σ strength × points × schools or neighbourhoods reached",
  reference: "None published: capacity as levers declare it",
  groups: ["all"],
  place: (observation) => observation.capacity,
  inferred: false,
  mapped: false,
};

export const cost: Indicator = {
  label: "Cost of actions",
  strand: "cost",
  arena: "system",
  unit: "pounds of the base year",
  better: "lower",
  decimals: 0,
  material: 1000,
  flag: "none",
  definition: "Pounds that the actions in force cost in the year.",
  formula: "Σ strength × pounds × schools or neighbourhoods reached",
  reference: "None published: cost as levers declare it",
  groups: ["all"],
  place: (observation) => observation.cost,
  inferred: false,
  mapped: false,
};
