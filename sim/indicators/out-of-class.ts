/** How many pupils are on no roll, and how many are taught apart from others. */

import { GROUPS } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { over, overResidents } from "./ratio.ts";

export const notOnRoll: Indicator = {
  label: "Children on no roll",
  strand: "presence",
  arena: "between",
  unit: "share",
  better: "lower",
  decimals: 4,
  material: 0.005,
  flag: "none",
  definition: "Share of resident children of the phase who are on the roll of no school: educated at home, or missing.",
  formula: "n(not on roll) / n, over residents",
  reference: "Children's Commissioner for England 2023, Lost in transition",
  groups: GROUPS,
  ...overResidents("notOnRoll", "pupils"),
  inferred: false,
  mapped: true,
};

export const taughtApart: Indicator = {
  label: "Pupils taught apart",
  strand: "presence",
  arena: "within",
  unit: "share",
  better: "lower",
  decimals: 4,
  material: 0.005,
  flag: "none",
  definition: "Share of pupils withdrawn from class, in a unit, a special school or alternative provision.",
  formula: "n(apart) / n",
  reference: "UNESCO 2017, A guide for ensuring inclusion and equity in education",
  groups: GROUPS,
  ...over("separate", "pupils"),
  inferred: false,
  mapped: true,
};
