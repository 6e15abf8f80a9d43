/** Step 10: schools come to look at more than what is measured. [W8] */

import type { Process } from "../engine/process.ts";
import { followAim } from "./follow.ts";
import { paces } from "./pace.ts";

/**
 * Breadth: how far a school uses broad evidence (what pupils say, who is missing, who takes part) beyond the base year's.
 * Where teaching effort goes by it is counted where pupils learn; that it judges practices better, where schools do. [B6]
 */
export const useEvidence: Process = {
  key: "useEvidence",
  label: "Use evidence",
  step: 10,
  rules: ["W8", "W2"],
  arena: "within",
  reads: ["levers.broadEvidence", "levers.criticalFriend", "schools.breadth", "schools.consensus"],
  writes: ["schools.breadth"],
  essential: false,
  off: { "useEvidence.rate": 0, "useEvidence.borderline": 0 },
  run(year) {
    const { state, levers, parameters } = year;
    const { "useEvidence.rate": rate, "useEvidence.start": start } = parameters;
    const aim = withFriend(levers.broadEvidence, levers.criticalFriend, parameters["useEvidence.friend"]);
    followAim(state.schools.breadth, aim, rate, paces(year), start);
  },
};

/** What schools aim at: their own broad evidence, and of the rest the share that a critical friend brings. */
const withFriend = (broad: Float64Array, friend: Float64Array, brings: number): Float64Array =>
  broad.map((own, s) => own + (1 - own) * brings * friend[s]);
