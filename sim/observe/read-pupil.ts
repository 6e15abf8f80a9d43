/** What is counted of one pupil in a year. */

import type { State } from "../engine/state.ts";
import type { OpenPlace } from "../place/open.ts";
import { NO_SCHOOL, PLACEMENT } from "../population/population.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { AMOUNT, emptyRow, MARK, type Row } from "./sums.ts";

/** Share of sessions missed from which a pupil counts as persistently absent. */
export const PERSISTENT = 0.1;

/** A function that reads a pupil; the row it gives is overwritten by the next call. */
export function pupilReader(
  { pupils, families, schools, year }: State,
  { phase }: OpenPlace,
  parameters: Parameters,
): (p: number) => Row {
  const row = emptyRow();
  const { amounts } = row;
  const { family, school, attainment, participation, presence, entry, travel, nearest, placement, cohort } = pupils;
  const { preference, nearestFirst, suspended, excluded, exited } = pupils;
  const { fsm, ever6, dose } = families;
  const { effect } = schools;
  const floor = parameters["measure.floor"];
  const slope = parameters["measure.progressSlope"];

  const ofMost = (p: number): number => {
    const s = school[p];
    const onRoll = s !== NO_SCHOOL;
    amounts[AMOUNT.attainment] = attainment[p];
    amounts[AMOUNT.participation] = participation[p];
    amounts[AMOUNT.presence] = presence[p];
    amounts[AMOUNT.effect] = onRoll ? effect[s] : 0;
    amounts[AMOUNT.travel] = onRoll ? travel[p] : 0;
    const marks = MARK.pupils | (dose[family[p]] > 0 ? MARK.supported : 0);
    return onRoll ? marks | MARK.onRoll | (s === nearest[p] ? MARK.attendNearest : 0) : marks;
  };

  const ofFew = (p: number): number => {
    const where = placement[p];
    const absent = 1 - presence[p] >= PERSISTENT ? MARK.persistentlyAbsent : 0;
    if (where === PLACEMENT.notOnRoll) return absent | MARK.notOnRoll;
    return where >= PLACEMENT.withdrawal && where <= PLACEMENT.alternative ? absent | MARK.separate : absent;
  };

  const ofLeaver = (p: number): number => {
    amounts[AMOUNT.leaverAttainment] = attainment[p];
    amounts[AMOUNT.leaverProgress] = attainment[p] - slope * entry[p];
    return MARK.leavers | (attainment[p] < floor ? MARK.belowFloor : 0);
  };

  const ofEntrant = (p: number): number => {
    const offered = preference[p] === 0 ? 0 : MARK.anyPreference | (preference[p] === 1 ? MARK.firstPreference : 0);
    return MARK.entrants | offered | (nearestFirst[p] === 0 ? 0 : MARK.nearestFirst);
  };

  const events = (p: number): number =>
    (suspended[p] === 0 ? 0 : MARK.suspended) |
    (excluded[p] === 0 ? 0 : MARK.excluded) |
    (exited[p] === 0 ? 0 : MARK.exited);

  return (p) => {
    row.leaver = year - cohort[p] === phase.years - 1;
    row.flags = 2 * fsm[family[p]] + ever6[family[p]];
    row.marks = ofMost(p) | ofFew(p) | events(p);
    if (row.leaver) row.marks |= ofLeaver(p);
    if (cohort[p] === year && placement[p] !== PLACEMENT.outside) row.marks |= ofEntrant(p);
    return row;
  };
}
