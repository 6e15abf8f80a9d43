/** What is counted of one pupil in a year. */

import type { State } from "../engine/state.ts";
import type { OpenPlace } from "../place/open.ts";
import { type Families, NO_SCHOOL, PLACEMENT, type Pupils } from "../population/population.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { AMOUNT, emptyRow, MARK, type Row } from "./sums.ts";

/** Share of sessions missed from which a pupil counts as persistently absent. */
export const PERSISTENT = 0.1;

/** What pupils are read by. */
export interface Reading {
  readonly pupils: Pupils;
  readonly families: Families;
  /** Of each school, SD a year. */
  readonly effect: Float64Array;
  readonly year: number;
  /** The cohort that is in the last year of the phase. */
  readonly leaving: number;
  /** The floor of leavers' attainment, and what of attainment at entry is expected by then. */
  readonly floor: number;
  readonly slope: number;
  /** The pupil who was read last. */
  readonly row: Row;
}

export const readingOf = (
  { pupils, families, schools, year }: State,
  place: OpenPlace,
  parameters: Parameters,
): Reading => ({
  pupils,
  families,
  effect: schools.effect,
  year,
  leaving: year - (place.phase.years - 1),
  floor: parameters["measure.floor"],
  slope: parameters["measure.progressSlope"],
  row: emptyRow(),
});

/** Reads a pupil; the row it gives is overwritten by the next. */
export function readPupil(reading: Reading, p: number): Row {
  const { pupils, families, year, leaving, row } = reading;
  const { family, cohort, placement } = pupils;
  row.leaver = cohort[p] === leaving;
  row.flags = 2 * families.fsm[family[p]] + families.ever6[family[p]];
  let marks = marksOfMost(reading, p) | marksOfFew(pupils, p) | events(pupils, p);
  if (row.leaver) marks |= marksOfLeaver(reading, p);
  if (cohort[p] === year && placement[p] !== PLACEMENT.outside) marks |= marksOfEntrant(pupils, p);
  row.marks = marks;
  return row;
}

function marksOfMost({ pupils, families, effect, row: { amounts } }: Reading, p: number): number {
  const s = pupils.school[p];
  const onRoll = s !== NO_SCHOOL;
  amounts[AMOUNT.attainment] = pupils.attainment[p];
  amounts[AMOUNT.participation] = pupils.participation[p];
  amounts[AMOUNT.presence] = pupils.presence[p];
  amounts[AMOUNT.effect] = onRoll ? effect[s] : 0;
  amounts[AMOUNT.travel] = onRoll ? pupils.travel[p] : 0;
  const marks = MARK.pupils | (families.dose[pupils.family[p]] > 0 ? MARK.supported : 0);
  return onRoll ? marks | MARK.onRoll | (s === pupils.nearest[p] ? MARK.attendNearest : 0) : marks;
}

function marksOfFew({ placement, presence }: Pupils, p: number): number {
  const where = placement[p];
  const absent = 1 - presence[p] >= PERSISTENT ? MARK.persistentlyAbsent : 0;
  if (where === PLACEMENT.notOnRoll) return absent | MARK.notOnRoll;
  return where >= PLACEMENT.withdrawal && where <= PLACEMENT.alternative ? absent | MARK.separate : absent;
}

function marksOfLeaver({ pupils, floor, slope, row: { amounts } }: Reading, p: number): number {
  const attainment = pupils.attainment[p];
  amounts[AMOUNT.leaverAttainment] = attainment;
  amounts[AMOUNT.leaverProgress] = attainment - slope * pupils.entry[p];
  return MARK.leavers | (attainment < floor ? MARK.belowFloor : 0);
}

function marksOfEntrant({ preference, nearestFirst }: Pupils, p: number): number {
  const offered = preference[p] === 0 ? 0 : MARK.anyPreference | (preference[p] === 1 ? MARK.firstPreference : 0);
  return MARK.entrants | offered | (nearestFirst[p] === 0 ? 0 : MARK.nearestFirst);
}

const events = ({ suspended, excluded, exited }: Pupils, p: number): number =>
  (suspended[p] === 0 ? 0 : MARK.suspended) |
  (excluded[p] === 0 ? 0 : MARK.excluded) |
  (exited[p] === 0 ? 0 : MARK.exited);
