/** Who leaves as a year ends: the oldest cohort of each phase, and the families that nobody keeps here. [O1] */

import { inBlocks } from "../population/blocks.ts";
import { keepRows } from "../population/columns.ts";
import { lent } from "../population/lent.ts";
import { phasesOf } from "../population/phases.ts";
import { FAMILY_LAYOUT, type Families, PUPIL_LAYOUT, type Pupils } from "../population/population.ts";
import type { Year } from "./process.ts";

/** The oldest of each phase go; a family goes with its last child, unless another is still to come. */
export function letLeaversGo(phases: Year): void {
  const { state, year } = phases;
  const { families } = state;
  const keep = lent(Uint8Array, families.count);
  for (const { place, state: ofPhase } of phasesOf(phases)) letOldestGo(ofPhase.pupils, year, place.phase.years, keep);
  inBlocks(families.count, { families, next: year + 1, keep }, keepExpecting);
  const moved = keepRows(FAMILY_LAYOUT, families, keep);
  for (const { pupils } of phasesOf(state)) inBlocks(pupils.count, { pupils, moved }, followFamilies);
}

/** Those of the last of so many years go; the families of the others are kept. */
function letOldestGo(pupils: Pupils, year: number, years: number, keep: Uint8Array): void {
  const stay = lent(Uint8Array, pupils.count);
  inBlocks(pupils.count, { pupils, oldest: year - (years - 1), stay }, keepYounger);
  keepRows(PUPIL_LAYOUT, pupils, stay);
  inBlocks(pupils.count, { pupils, keep }, keepTheirs);
}

function keepYounger(
  { pupils, oldest, stay }: { pupils: Pupils; oldest: number; stay: Uint8Array },
  from: number,
  to: number,
) {
  const { cohort } = pupils;
  for (let p = from; p < to; p++) stay[p] = cohort[p] > oldest ? 1 : 0;
}

function keepTheirs({ pupils, keep }: { pupils: Pupils; keep: Uint8Array }, from: number, to: number): void {
  const { family } = pupils;
  for (let p = from; p < to; p++) keep[family[p]] = 1;
}

/** Families of whom a child enters in the next year or later. */
function keepExpecting(
  { families, next, keep }: { families: Families; next: number; keep: Uint8Array },
  from: number,
  to: number,
) {
  const { arrivals, origin } = families;
  for (let f = from; f < to; f++) if (arrivals[f] >> (next - origin[f]) > 0) keep[f] = 1;
}

function followFamilies({ pupils, moved }: { pupils: Pupils; moved: Int32Array }, from: number, to: number): void {
  const { family } = pupils;
  for (let p = from; p < to; p++) family[p] = moved[family[p]];
}
