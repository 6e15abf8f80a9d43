/** Families whom a link to social care is for: a child in care, or one often away from school. [Y4] */

import type { Year } from "../../engine/process.ts";
import { inBlocks } from "../../population/blocks.ts";
import { phasesOf } from "../../population/phases.ts";
import type { Pupils } from "../../population/population.ts";

/** Pupils who attended at most this share of sessions are persistently absent: the definition published figures use. */
const OFTEN_AWAY = 0.9;

/** By family, 1 where a child is in care or was persistently absent last year. */
export function inCareOrOftenAway({ state }: Year): Uint8Array {
  const meant = new Uint8Array(state.families.count);
  for (const { pupils } of phasesOf(state)) inBlocks(pupils.count, { pupils, meant }, mark);
  return meant;
}

interface Marking {
  readonly pupils: Pupils;
  readonly meant: Uint8Array;
}

function mark({ pupils, meant }: Marking, from: number, to: number): void {
  const { family, lookedAfter, presence } = pupils;
  for (let p = from; p < to; p++) if (lookedAfter[p] === 1 || presence[p] <= OFTEN_AWAY) meant[family[p]] = 1;
}
