/** Step 10: pupils and teachers inquire together into how lessons reach everyone. [W1] */

import type { Process, Year } from "../engine/process.ts";
import { followAim } from "./follow.ts";
import { paces } from "./pace.ts";

/**
 * Inclusive inquiry: pupils as researchers of their own lessons, in a dialogue with teachers. It takes hold as far as the
 * head cares for it and staff agree, and stalls where they resist; what it does is counted where pupils take part, where
 * labels lower expectations, and where practices spread. [W5] [W3] [B6]
 */
export const inquire: Process = {
  key: "inquire",
  label: "Inquire with pupils",
  step: 10,
  rules: ["W1", "W2"],
  arena: "within",
  reads: ["levers.inclusiveInquiry", "schools.care", "schools.consensus", "schools.inquiry"],
  writes: ["schools.inquiry"],
  essential: false,
  off: { "inquire.rate": 0 },
  run(year) {
    const { state, levers, parameters } = year;
    const { "inquire.rate": rate, "inquire.start": start } = parameters;
    followAim(state.schools.inquiry, levers.inclusiveInquiry, rate, backedPaces(year), start);
  },
};

/** The pace at which a school takes on what is asked of it, times the backing of its head. */
function backedPaces(year: Year): Float64Array {
  const { care } = year.state.schools;
  const backing = year.parameters["inquire.backing"];
  return paces(year).map((pace, s) => pace * Math.max(0, 1 + backing * care[s]));
}
