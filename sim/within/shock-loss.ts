/** What a year of shock takes from learning. [W7] [context] */

import type { Year } from "../engine/process.ts";
import type { Families, Pupils } from "../population/population.ts";

/** What each pupil loses in the year, SD. */
export interface ShockLoss {
  readonly pupils: Pupils;
  readonly families: Families;
  /** By whether the family was eligible within six years. */
  readonly byEver6: Float64Array;
}

export function shockLoss({ parameters, context, state }: Year): ShockLoss {
  const all = parameters["learn.shock"] * context.shock;
  const more = parameters["learn.shockEver6"] * context.shock;
  return { pupils: state.pupils, families: state.families, byEver6: Float64Array.of(all, all + more) };
}

/** Takes it from the gain of the pupils of a block, SD a year. */
export function takeShock(
  { pupils, families, byEver6 }: ShockLoss,
  gain: Float64Array,
  from: number,
  to: number,
): void {
  if (byEver6[1] === 0) return;
  const { family } = pupils;
  const { ever6 } = families;
  for (let p = from, i = 0; p < to; p++, i++) gain[i] -= byEver6[ever6[family[p]]];
}
