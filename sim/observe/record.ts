/** Recording a year: who is where, and how they fare, as counts and sums by group. [step 17] */

import type { State } from "../engine/state.ts";
import { partnershipSummary } from "../network/summary.ts";
import type { OpenPlace } from "../place/open.ts";
import { inBlocks } from "../population/blocks.ts";
import { lending } from "../population/lent.ts";
import { type Families, NO_SCHOOL, type Pupils } from "../population/population.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { lowestFifth, residentLeavers, slopeOnAdvantage } from "./leavers.ts";
import { GROUPS, type Observation, type SchoolFacts } from "./observation.ts";
import { practiceFacts } from "./practice.ts";
import { type Reading, readingOf, readPupil } from "./read-pupil.ts";
import { serviceFacts } from "./services.ts";
import { addEvents, addGroups, addPupil, emptySums, FLAGS, type Sums, talliesOf } from "./sums.ts";

/** The observation of the year in course; `use` is what the actions in force cost. */
export function observe(
  state: State,
  place: OpenPlace,
  parameters: Parameters,
  use: { cost: number; capacity: number },
): Observation {
  const leavers = residentLeavers(state, place);
  return {
    year: state.year,
    phase: place.phase.key,
    ...lending(() => tallied(state, place, parameters)),
    schools: schoolFacts(state),
    practice: practiceFacts(state, parameters),
    services: lending(() => serviceFacts(state, parameters)),
    lowestFifth: lending(() => lowestFifth(state, leavers)),
    slopeOnAdvantage: slopeOnAdvantage(state, leavers),
    partnership: partnershipSummary(state.network, place),
    ...use,
  };
}

/** What pupils are read by and added to. */
interface Tallying {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly reading: Reading;
  readonly bySchool: Sums;
  readonly byNeighbourhood: Sums;
  /** Residents by nearest school and flags. */
  readonly byNearest: Int32Array;
}

function tallied(state: State, place: OpenPlace, parameters: Parameters) {
  const { schools, neighbourhoods } = place;
  const { pupils, families } = state;
  const reading = readingOf(state, place, parameters);
  const bySchool = emptySums(schools.ids.length);
  const byNeighbourhood = emptySums(neighbourhoods.ids.length);
  const byNearest = new Int32Array(schools.ids.length * FLAGS);
  inBlocks(pupils.count, { pupils, families, reading, bySchool, byNeighbourhood, byNearest }, tally);
  return {
    bySchool: talliesOf(bySchool),
    byNeighbourhood: talliesOf(byNeighbourhood),
    byNearestSchool: groupsOf(byNearest, schools.ids.length),
  };
}

/** What happened at the school a pupil has left is that school's; everything else is of where the pupil is now. */
function tally(tallying: Tallying, from: number, to: number): void {
  const { pupils, families, reading, bySchool, byNeighbourhood, byNearest } = tallying;
  const { school, family, nearest, excluded, exited, leftSchool } = pupils;
  const { outside, neighbourhood } = families;
  for (let p = from; p < to; p++) {
    const row = readPupil(reading, p);
    const happenedAt = excluded[p] === 1 || exited[p] === 1 ? leftSchool[p] : school[p];
    if (happenedAt !== NO_SCHOOL) addEvents(bySchool, happenedAt, row);
    if (school[p] !== NO_SCHOOL) addPupil(bySchool, school[p], row);
    if (outside[family[p]] === 1) continue;
    addEvents(byNeighbourhood, neighbourhood[family[p]], row);
    addPupil(byNeighbourhood, neighbourhood[family[p]], row);
    if (nearest[p] >= 0) byNearest[nearest[p] * FLAGS + row.flags] += 1;
  }
}

/** Numbers of pupils by unit and flags, as units × groups. */
function groupsOf(counts: Int32Array, units: number): Float64Array {
  const values = new Float64Array(units * GROUPS.length);
  for (let unit = 0; unit < units; unit++) addGroups(values, unit, counts, unit * FLAGS, 1);
  return values;
}

function schoolFacts({ schools }: State): SchoolFacts {
  const rows = (column: Float64Array) => column.slice(0, schools.count);
  return {
    effect: rows(schools.effect),
    score: rows(schools.score),
    reputation: rows(schools.reputation),
    pressure: rows(schools.pressure),
    received: rows(schools.received),
    partners: rows(schools.partners),
    places: rows(schools.places),
    beyondPlaces: rows(schools.beyondPlaces).map((entrants, s) => entrants + schools.takenBeyond[s]),
  };
}
