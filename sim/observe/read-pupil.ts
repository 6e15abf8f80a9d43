/** What is counted of one pupil in a year. */

import type { State } from "../engine/state.ts";
import type { OpenPlace } from "../place/open.ts";
import { NO_SCHOOL, PLACEMENT } from "../population/population.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { AMOUNT, COUNT, emptyRow, type Row } from "./sums.ts";

/** Share of sessions missed from which a pupil counts as persistently absent. */
export const PERSISTENT = 0.1;

/** A function that reads a pupil; the row it gives is overwritten by the next call. */
export function pupilReader(
  { pupils, families, schools, year }: State,
  { phase }: OpenPlace,
  parameters: Parameters,
): (p: number) => Row {
  const row = emptyRow();
  const { amounts, counts } = row;
  const floor = parameters["measure.floor"];
  const slope = parameters["measure.progressSlope"];
  const one = (condition: boolean): number => (condition ? 1 : 0);

  const readMost = (p: number): void => {
    const school = pupils.school[p];
    const onRoll = school !== NO_SCHOOL;
    amounts[AMOUNT.attainment] = pupils.attainment[p];
    amounts[AMOUNT.participation] = pupils.participation[p];
    amounts[AMOUNT.presence] = pupils.presence[p];
    amounts[AMOUNT.effect] = onRoll ? schools.effect[school] : 0;
    amounts[AMOUNT.travel] = onRoll ? pupils.travel[p] : 0;
    counts[COUNT.pupils] = 1;
    counts[COUNT.onRoll] = one(onRoll);
    counts[COUNT.attendNearest] = one(onRoll && school === pupils.nearest[p]);
    counts[COUNT.supported] = one(families.dose[pupils.family[p]] > 0);
  };

  const readApart = (p: number): boolean => {
    const placement = pupils.placement[p];
    const absent = 1 - pupils.presence[p] >= PERSISTENT;
    const separate = placement >= PLACEMENT.withdrawal && placement <= PLACEMENT.alternative;
    const notOnRoll = placement === PLACEMENT.notOnRoll;
    counts[COUNT.persistentlyAbsent] = one(absent);
    counts[COUNT.notOnRoll] = one(notOnRoll);
    counts[COUNT.separate] = one(separate);
    return absent || separate || notOnRoll;
  };

  const readLeaver = (p: number): boolean => {
    const leaver = year - pupils.cohort[p] === phase.years - 1;
    amounts[AMOUNT.leaverAttainment] = pupils.attainment[p];
    amounts[AMOUNT.leaverProgress] = pupils.attainment[p] - slope * pupils.entry[p];
    counts[COUNT.leavers] = one(leaver);
    counts[COUNT.belowFloor] = one(leaver && pupils.attainment[p] < floor);
    return leaver;
  };

  const readEntrant = (p: number): boolean => {
    const entrant = pupils.cohort[p] === year && pupils.placement[p] !== PLACEMENT.outside;
    counts[COUNT.entrants] = one(entrant);
    counts[COUNT.firstPreference] = one(entrant && pupils.preference[p] === 1);
    counts[COUNT.anyPreference] = one(entrant && pupils.preference[p] > 0);
    counts[COUNT.nearestFirst] = entrant ? pupils.nearestFirst[p] : 0;
    return entrant;
  };

  const readEvents = (p: number): boolean => {
    counts[COUNT.suspended] = pupils.suspended[p];
    counts[COUNT.excluded] = pupils.excluded[p];
    counts[COUNT.exited] = pupils.exited[p];
    return pupils.suspended[p] === 1 || pupils.excluded[p] === 1 || pupils.exited[p] === 1;
  };

  return (p) => {
    readMost(p);
    const apart = readApart(p);
    const entrant = readEntrant(p);
    row.leaver = readLeaver(p);
    row.few = apart || entrant || row.leaver;
    row.events = readEvents(p);
    row.fsm = families.fsm[pupils.family[p]];
    row.ever6 = families.ever6[pupils.family[p]];
    return row;
  };
}
