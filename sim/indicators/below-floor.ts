/** How many leave below a floor. */

import { GROUPS } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { over } from "./ratio.ts";

export const belowFloor: Indicator = {
  label: "Share of leavers below the floor",
  strand: "achievement",
  arena: "within",
  unit: "share",
  better: "lower",
  decimals: 3,
  material: 0.005,
  flag: "none",
  definition:
    "Leavers whose attainment is below the floor that the parameter measure.floor sets, as a share of leavers.",
  formula: "n(aᵢ < floor) / n, over leavers",
  reference: "UNESCO 2017, A guide for ensuring inclusion and equity in education: a floor for all",
  groups: GROUPS,
  ...over("belowFloor", "leavers"),
  inferred: false,
  mapped: true,
};
