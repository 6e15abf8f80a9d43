/** Resident leavers one by one, so that the same children can be found in two runs. */

import type { State } from "../engine/state.ts";
import type { OpenPlace } from "../place/open.ts";
import { residentLeavers } from "./leavers.ts";

/** A row a leaver, in order of key. */
export interface Leavers {
  readonly key: Uint32Array;
  readonly attainment: Float64Array;
  /** 1 where eligible for free meals at some time in six years. */
  readonly ever6: Uint8Array;
}

export function eachLeaver(state: State, place: OpenPlace): Leavers {
  const { pupils, families } = state;
  const rows = residentLeavers(state, place).sort((p, q) => pupils.key[p] - pupils.key[q]);
  return {
    key: Uint32Array.from(rows, (p) => pupils.key[p]),
    attainment: Float64Array.from(rows, (p) => pupils.attainment[p]),
    ever6: Uint8Array.from(rows, (p) => families.ever6[pupils.family[p]]),
  };
}
