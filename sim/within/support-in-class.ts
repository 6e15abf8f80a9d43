/** Step 12: schools come to support pupils in class, with a label or without, to look for reasons before sanctions, and to plan for all. [W3] [B9] */

import type { Process } from "../engine/process.ts";
import { followAim } from "./follow.ts";
import { paces } from "./pace.ts";

/** What it does is counted where pupils take part, learn, and are excluded. */
export const supportInClass: Process = {
  key: "supportInClass",
  label: "Support pupils in class",
  step: 12,
  rules: ["W3", "B9", "W2"],
  arena: "within",
  reads: [
    "levers.inclusiveSupport",
    "levers.supportWithoutLabels",
    "levers.universalDesign",
    "schools.consensus",
    "schools.design",
    "schools.inclusion",
    "schools.teams",
  ],
  writes: ["schools.design", "schools.inclusion", "schools.teams"],
  essential: false,
  off: { "supportInClass.rate": 0, "supportInClass.designRate": 0 },
  run(year) {
    const { state, levers, parameters } = year;
    const rate = parameters["supportInClass.rate"];
    const pace = paces(year);
    followAim(state.schools.inclusion, levers.inclusiveSupport, rate, pace, parameters["supportInClass.start"]);
    followAim(state.schools.teams, levers.supportWithoutLabels, rate, pace);
    followAim(state.schools.design, levers.universalDesign, parameters["supportInClass.designRate"], pace);
  },
};
