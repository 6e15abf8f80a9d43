/** How many pupils miss a tenth of school or more. */

import { GROUPS } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { differenceBetween, over } from "./ratio.ts";

export const persistentAbsence: Indicator = {
  label: "Persistent absence",
  strand: "presence",
  arena: "within",
  unit: "share",
  better: "lower",
  decimals: 3,
  material: 0.005,
  flag: "none",
  definition: "Share of pupils who missed at least a tenth of their sessions in the year.",
  formula: "n(presenceᵢ ≤ .9) / n",
  reference: "Department for Education, Pupil absence in schools in England 2018/19",
  groups: GROUPS,
  ...over("persistentlyAbsent", "pupils"),
  inferred: false,
  mapped: true,
};

export const persistentAbsenceGap: Indicator = {
  label: "Persistent absence gap",
  strand: "presence",
  arena: "within",
  unit: "share",
  better: "lower",
  decimals: 3,
  material: 0.005,
  flag: "fsm",
  definition: "Share persistently absent among pupils eligible for free meals, less the share among other pupils.",
  formula: "PA(FSM) − PA(not FSM)",
  reference: "Department for Education, Pupil absence in schools in England 2018/19",
  groups: ["all"],
  byPart: true,
  place: differenceBetween("persistentlyAbsent", "pupils", "fsm", "notFsm"),
  inferred: false,
  mapped: false,
};
