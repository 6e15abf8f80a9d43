/** Practice that comes from another district, good or bad: what is used there was drawn by lot. [B6] */

import type { Year } from "../../engine/process.ts";
import { isOpen } from "../../population/open-schools.ts";
import { closing, drawOf, ofKey, ofOrdinal, type Stream } from "../../random/streams.ts";
import type { Parameters } from "../../scenario/parameters.ts";
import { keepWithin } from "./limits.ts";
import { pulls } from "./pull.ts";
import type { Values } from "./values.ts";

/** How closely each school works with the other district: strength × trust of a tie. 0: not at all. */
export const tieElsewhere = ({ parameters, levers }: Pick<Year, "parameters" | "levers">): number =>
  parameters["moveKnowledge.district"] * levers.districtPartnership[0];

/** The one number that the other district's draws are keyed by: there is one such district. */
const DISTRICT = 1;

/**
 * What the other district uses: begun as practices of the place were at the start, each with any share of staff or not at
 * all whatever it is worth, within one school's attention; those too that nobody in the place has found.
 */
export function heldElsewhere({ practices }: Values, parameters: Parameters, chance: Stream): Float64Array {
  const own = ofKey(chance.k0, DISTRICT);
  const last = closing(chance);
  const draw = (ordinal: number) => drawOf(own, ofOrdinal(chance.k1, ordinal), last);
  const held = Float64Array.from({ length: practices }, (_, p) =>
    draw(2 * p) < parameters["practice.begun"] ? draw(2 * p + 1) : 0,
  );
  keepWithin(held, 0, practices, Number.POSITIVE_INFINITY, parameters["practice.attention"]);
  return held;
}

/**
 * Δheld = min(1, κ·tie·2σ(2v̂))·(theirs − own)₊ at every open school: it takes up what it judges good, rightly or wrongly,
 * and nobody in the place gives anything up for it but attention.
 */
export function takeUpFromElsewhere(held: Float64Array, values: Values, year: Year, staff: Float64Array): void {
  const tie = tieElsewhere(year);
  if (!(tie > 0)) return;
  const { parameters, state } = year;
  const { practices } = values;
  const theirs = heldElsewhere(values, parameters, year.lasting("moveKnowledge/district"));
  const pull = pulls(values);
  const rate = parameters["moveKnowledge.adoption"] * tie;
  for (let s = 0; s < staff.length; s++) {
    if (!isOpen(state.schools, s)) continue;
    for (let p = 0, at = s * practices; p < practices; p++, at++) {
      if (theirs[p] > held[at]) held[at] += Math.min(1, rate * 2 * pull[at]) * (theirs[p] - held[at]);
    }
  }
}
