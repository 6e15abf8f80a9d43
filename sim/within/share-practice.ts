/** Step 10: staff come to share practice inside a school, as far as the lever aims. [W1] */

import type { Process } from "../engine/process.ts";
import { followAim } from "./follow.ts";
import { paces } from "./pace.ts";

/** What shared practice adds to learning is counted where pupils learn. */
export const sharePractice: Process = {
  key: "sharePractice",
  label: "Share practice",
  step: 10,
  rules: ["W1", "W2"],
  arena: "within",
  reads: ["levers.sharingPractice", "schools.sharing", "schools.consensus"],
  writes: ["schools.sharing"],
  essential: false,
  off: { "sharePractice.rate": 0 },
  run(year) {
    const { state, levers, parameters } = year;
    const { "sharePractice.rate": rate, "sharePractice.start": start } = parameters;
    followAim(state.schools.sharing, levers.sharingPractice, rate, paces(year), start);
  },
};
