/** What days in school and taking part add to a year of learning. [W7] */

import type { Year } from "../engine/process.ts";
import type { Pupils } from "../population/population.ts";
import { usualParticipation } from "./usual.ts";
import { usualAbsence } from "./usual-absence.ts";

/** Presence and participation against what is usual in the place, so that the mean does not drift. */
export interface PresenceGain {
  readonly pupils: Pupils;
  /** SD a year, of a whole year's presence and of participation from 0 to 1. */
  readonly perShare: number;
  readonly worth: number;
  /** What is usual, and the absence beyond which no more is lost. */
  readonly absent: number;
  readonly taking: number;
  readonly most: number;
}

export const presenceGain = ({ place, parameters, state }: Year): PresenceGain => ({
  pupils: state.pupils,
  perShare: 100 * parameters["learn.presence"],
  worth: parameters["learn.participation"],
  absent: usualAbsence(place, parameters),
  taking: usualParticipation(place, parameters),
  most: parameters["learn.absenceLimit"],
});

/** Adds it to the gain of the pupils of a block, SD a year. */
export function addPresenceGain(known: PresenceGain, gain: Float64Array, from: number, to: number): void {
  const { perShare, worth, absent, taking, most } = known;
  const { presence, participation } = known.pupils;
  for (let p = from, i = 0; p < to; p++, i++) {
    const missed = Math.min(most, 1 - presence[p]);
    gain[i] += perShare * (absent - missed) + worth * (participation[p] - taking);
  }
}
