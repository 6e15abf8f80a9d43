/** How far pupils take part. The index is uncalibrated: read its direction only. */

import { GROUPS } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { differenceBetween, over } from "./ratio.ts";

export const participation: Indicator = {
  label: "Participation",
  strand: "participation",
  arena: "within",
  unit: "index 0–1",
  better: "higher",
  decimals: 3,
  material: 0.01,
  flag: "none",
  definition: "Mean index of taking part in learning and in school life. Uncalibrated: direction only.",
  formula: "Σ participationᵢ / n",
  reference: "OECD, PISA 2018 volume III, sense of belonging at school (its anchor)",
  groups: GROUPS,
  ...over("participation", "pupils"),
  inferred: true,
  directionOnly: true,
  mapped: true,
};

export const participationGap: Indicator = {
  label: "Participation gap",
  strand: "participation",
  arena: "within",
  unit: "index 0–1",
  better: "lower",
  decimals: 3,
  material: 0.01,
  flag: "fsm",
  definition:
    "Mean participation of pupils not eligible for free meals, less that of pupils who are. Uncalibrated: direction only.",
  formula: "participation(not FSM) − participation(FSM)",
  reference: "OECD, PISA 2018 volume III, sense of belonging at school (its anchor)",
  groups: ["all"],
  byPart: true,
  place: differenceBetween("participation", "pupils", "notFsm", "fsm"),
  inferred: true,
  directionOnly: true,
  mapped: false,
};
