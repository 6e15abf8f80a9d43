/** How far pupils travel, and how many attend the school nearest to them. */

import { GROUPS } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { over } from "./ratio.ts";

export const travel: Indicator = {
  label: "Journey to school",
  strand: "presence",
  arena: "between",
  unit: "km",
  better: "lower",
  decimals: 2,
  material: 0.1,
  flag: "none",
  definition:
    "Mean kilometres from home to the school attended: in a straight line, or as long as the place's own travel times make it where it gives them.",
  formula: "Σ dᵢ / n, over pupils on roll",
  reference: "Department for Transport, National Travel Survey (trips to school)",
  groups: GROUPS,
  ...over("travel", "onRoll"),
  inferred: false,
  mapped: true,
};

export const attendNearest: Indicator = {
  label: "Attend the nearest school",
  strand: "presence",
  arena: "between",
  unit: "share",
  better: "neither",
  decimals: 3,
  material: 0.005,
  flag: "none",
  definition:
    "Share of pupils on roll who are at the nearest school that takes a child of their sex without a test. A pupil at a school that selects by a test is never counted as at the nearest.",
  formula: "n(at nearest without a test) / n, over pupils on roll",
  reference: "Burgess, Johnston, Key, Propper & Wilson 2007; Allen 2007",
  groups: GROUPS,
  ...over("attendNearest", "onRoll"),
  inferred: false,
  mapped: true,
};
