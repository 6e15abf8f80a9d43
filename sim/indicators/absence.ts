/** How much school pupils miss. */

import { GROUPS } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { differenceBetween, over } from "./ratio.ts";

export const absence: Indicator = {
  label: "Absence",
  strand: "presence",
  arena: "within",
  unit: "share of sessions",
  better: "lower",
  decimals: 3,
  material: 0.005,
  flag: "none",
  definition: "Share of school sessions missed, averaged over pupils.",
  formula: "1 − Σ presenceᵢ / n",
  reference: "Department for Education, Pupil absence in schools in England 2018/19",
  groups: GROUPS,
  ...over("presence", "pupils", (presence) => 1 - presence),
  inferred: false,
  mapped: true,
};

export const attendanceGap: Indicator = {
  label: "Attendance gap",
  strand: "presence",
  arena: "within",
  unit: "share of sessions",
  better: "lower",
  decimals: 3,
  material: 0.005,
  flag: "fsm",
  definition: "Share of sessions attended by pupils not eligible for free meals, less that of pupils who are.",
  formula: "p̄(not FSM) − p̄(FSM)",
  reference: "Department for Education, Pupil absence in schools in England 2018/19",
  groups: ["all"],
  byPart: true,
  place: differenceBetween("presence", "pupils", "notFsm", "fsm"),
  inferred: false,
  mapped: false,
};
