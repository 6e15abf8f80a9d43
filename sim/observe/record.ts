/** Recording a year: who is where, and how they fare, as counts and sums by group. [step 17] */

import type { State } from "../engine/state.ts";
import { partnershipSummary } from "../network/summary.ts";
import type { OpenPlace } from "../place/open.ts";
import { NO_SCHOOL } from "../population/population.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { lowestFifth, slopeOnAdvantage } from "./leavers.ts";
import { GROUPS, groupByEver6, groupByFsm, type Observation, type SchoolFacts } from "./observation.ts";
import { practiceFacts } from "./practice.ts";
import { pupilReader } from "./read-pupil.ts";
import { serviceFacts } from "./services.ts";
import { addEvents, addPupil, emptySums, talliesOf } from "./sums.ts";

/** The observation of the year in course; `use` is what the actions in force cost. */
export function observe(
  state: State,
  place: OpenPlace,
  parameters: Parameters,
  use: { cost: number; capacity: number },
): Observation {
  return {
    year: state.year,
    phase: place.phase.key,
    ...tallied(state, place, parameters),
    byNearestSchool: countByNearestSchool(state, place),
    schools: schoolFacts(state),
    practice: practiceFacts(state, parameters),
    services: serviceFacts(state, parameters),
    lowestFifth: lowestFifth(state, place),
    slopeOnAdvantage: slopeOnAdvantage(state, place),
    partnership: partnershipSummary(state.network, place),
    ...use,
  };
}

/** What happened at the school a pupil has left is that school's; everything else is of where the pupil is now. */
function tallied(state: State, place: OpenPlace, parameters: Parameters) {
  const { schools, neighbourhoods } = place;
  const { pupils, families } = state;
  const bySchool = emptySums(schools.ids.length);
  const byNeighbourhood = emptySums(neighbourhoods.ids.length);
  const read = pupilReader(state, place, parameters);
  for (let p = 0; p < pupils.count; p++) {
    const row = read(p);
    const school = pupils.school[p];
    const left = pupils.excluded[p] === 1 || pupils.exited[p] === 1;
    const happenedAt = left ? pupils.leftSchool[p] : school;
    if (happenedAt !== NO_SCHOOL) addEvents(bySchool, happenedAt, row);
    if (school !== NO_SCHOOL) addPupil(bySchool, school, row);
    if (families.outside[pupils.family[p]] === 1) continue;
    addEvents(byNeighbourhood, families.neighbourhood[pupils.family[p]], row);
    addPupil(byNeighbourhood, families.neighbourhood[pupils.family[p]], row);
  }
  return { bySchool: talliesOf(bySchool), byNeighbourhood: talliesOf(byNeighbourhood) };
}

/** Resident pupils by the nearest school open to them without a test: schools × groups. */
function countByNearestSchool({ pupils, families }: State, place: OpenPlace): Float64Array {
  const counts = new Float64Array(place.schools.ids.length * GROUPS.length);
  for (let p = 0; p < pupils.count; p++) {
    const family = pupils.family[p];
    if (families.outside[family] === 1 || pupils.nearest[p] < 0) continue;
    const cell = pupils.nearest[p] * GROUPS.length;
    counts[cell] += 1;
    counts[cell + groupByFsm(families.fsm[family])] += 1;
    counts[cell + groupByEver6(families.ever6[family])] += 1;
  }
  return counts;
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
