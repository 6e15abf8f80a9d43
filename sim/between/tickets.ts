/** Lottery numbers of pupils, drawn once for all schools or once at each. [A1] [R2] */

import type { Year } from "../engine/process.ts";
import { keyFrom, type Stream, uniform } from "../random/streams.ts";
import type { TieBreak } from "../scenario/admissions.ts";

export interface Tickets {
  readonly draws: Stream;
  readonly single: boolean;
  /** Keys of pupils and of schools. */
  readonly pupils: Uint32Array;
  readonly schools: Uint32Array;
}

export const ticketsOf = (
  { place, state, stream, admissions }: Year,
  tieBreak: TieBreak = admissions?.tieBreak ?? "single",
): Tickets => ({
  draws: stream("admit/lottery"),
  single: tieBreak === "single",
  pupils: state.pupils.key,
  schools: place.schools.keys,
});

/** A pupil's number at a school, between 0 and 1; the lower comes first. */
export const ticketAt = ({ draws, single, pupils, schools }: Tickets, pupil: number, school: number): number =>
  single ? uniform(draws, pupils[pupil], 0) : uniform(draws, keyFrom(pupils[pupil], schools[school]), 1);
