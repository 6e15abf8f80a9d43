/** The leavers of a year one by one: what partitions of variance need. */

import type { State } from "../engine/state.ts";
import { residentLeavers } from "../observe/leavers.ts";
import type { OpenPlace } from "../place/open.ts";

/** A row a resident leaver. */
export interface Leavers {
  /** Key of the family: siblings share it in whatever year they leave. */
  readonly family: Uint32Array;
  /** Index of the school, −1 where a leaver is on the roll of none; and of the neighbourhood. */
  readonly school: Int32Array;
  readonly home: Int32Array;
  readonly ever6: Uint8Array;
  /** Attainment at entry and at the end of the phase, SD. */
  readonly entry: Float64Array;
  readonly attainment: Float64Array;
  /** Share of sessions attended, and index of taking part, in the last year. */
  readonly presence: Float64Array;
  readonly participation: Float64Array;
}

export function leaversOf(state: State, place: OpenPlace): Leavers {
  const { pupils, families } = state;
  const rows = residentLeavers(state, place);
  return {
    family: Uint32Array.from(rows, (p) => families.key[pupils.family[p]]),
    school: Int32Array.from(rows, (p) => pupils.school[p]),
    home: Int32Array.from(rows, (p) => families.neighbourhood[pupils.family[p]]),
    ever6: Uint8Array.from(rows, (p) => families.ever6[pupils.family[p]]),
    entry: Float64Array.from(rows, (p) => pupils.entry[p]),
    attainment: Float64Array.from(rows, (p) => pupils.attainment[p]),
    presence: Float64Array.from(rows, (p) => pupils.presence[p]),
    participation: Float64Array.from(rows, (p) => pupils.participation[p]),
  };
}
