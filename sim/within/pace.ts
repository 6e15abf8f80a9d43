/** How readily a school takes on what is asked of it: agreement speeds it up, disagreement is resistance. [W2] */

import type { Year } from "../engine/process.ts";

/** By school, a multiple of the usual pace: 1 + b·consensus, never below 0. */
export function paces({ parameters, state }: Year): Float64Array {
  const { consensus, count } = state.schools;
  const gain = parameters["agree.pace"];
  return consensus.slice(0, count).map((agreed) => Math.max(0, 1 + gain * agreed));
}
