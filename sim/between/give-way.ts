/** How far schools give way to the pressure on them. [B4] [W2] */

import type { Year } from "../engine/process.ts";
import { clamp } from "../random/maths.ts";

/** Pressure × (1 − resisted × the head's justice), from 0 to 1, by school: under the usual head, all of the pressure. */
export function givingWay({ parameters, state }: Pick<Year, "parameters" | "state">): (school: number) => number {
  const { pressure, justice } = state.schools;
  const resisted = parameters["compete.justice"];
  return (s) => clamp(pressure[s] * (1 - resisted * justice[s]), 0, 1);
}
