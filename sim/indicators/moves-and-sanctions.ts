/** How many pupils are suspended, excluded, or leave their school without a reason being known. [B9] */

import { GROUPS } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { over } from "./ratio.ts";

export const suspensions: Indicator = {
  label: "Pupils suspended",
  strand: "presence",
  arena: "between",
  unit: "share",
  better: "lower",
  decimals: 4,
  material: 0.005,
  flag: "none",
  definition: "Share of pupils suspended at least once in the year.",
  formula: "n(suspended) / n",
  reference: "Department for Education, Permanent exclusions and suspensions in England 2018/19",
  groups: GROUPS,
  ...over("suspended", "pupils"),
  inferred: false,
  mapped: true,
};

export const exclusions: Indicator = {
  label: "Pupils permanently excluded",
  strand: "presence",
  arena: "between",
  unit: "share",
  better: "lower",
  decimals: 5,
  material: 0.0005,
  flag: "none",
  definition: "Share of pupils permanently excluded in the year.",
  formula: "n(excluded) / n",
  reference: "Department for Education, Permanent exclusions and suspensions in England 2018/19",
  groups: GROUPS,
  ...over("excluded", "pupils"),
  inferred: false,
  mapped: true,
};

export const exits: Indicator = {
  label: "Unexplained exits",
  strand: "presence",
  arena: "between",
  unit: "share",
  better: "lower",
  decimals: 4,
  material: 0.005,
  flag: "none",
  definition: "Share of pupils who left their school in the year with no family reason known.",
  formula: "n(exited) / n",
  reference: "Hutchinson & Crenna-Jennings 2019, Unexplained pupil exits from schools (Education Policy Institute)",
  groups: GROUPS,
  ...over("exited", "pupils"),
  inferred: false,
  mapped: true,
};
