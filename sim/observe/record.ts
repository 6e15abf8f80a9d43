/** Recording a year: who is where, and how they fare, as counts and sums by group. [step 17] */

import type { State } from "../engine/state.ts";
import { partnershipSummary } from "../network/summary.ts";
import type { OpenPlace } from "../place/open.ts";
import { NO_SCHOOL, PLACEMENT, YEARS_OF_PHASE } from "../population/population.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { lowestFifth, slopeOnAdvantage } from "./leavers.ts";
import { GROUPS, type Observation, type SchoolFacts, TALLIES, type Tallies, type Tally } from "./observation.ts";

const PERSISTENT = 0.1;
const G = GROUPS.length;

/** The observation of the year in course; `use` is what the actions in force cost. */
export function observe(
  state: State,
  place: OpenPlace,
  parameters: Parameters,
  use: { cost: number; capacity: number },
): Observation {
  const bySchool = emptyTallies(place.schools.ids.length);
  const byNeighbourhood = emptyTallies(place.neighbourhoods.ids.length);
  const byNearestSchool = new Float64Array(place.schools.ids.length * G);
  const pupilTally = createPupilTally(state, parameters);
  const { pupils, families } = state;
  for (let p = 0; p < pupils.count; p++) {
    const family = pupils.family[p];
    pupilTally.read(p);
    const groups = groupsOf(families.fsm[family], families.ever6[family]);
    if (pupils.school[p] !== NO_SCHOOL) pupilTally.add(bySchool, pupils.school[p], groups);
    if (families.outside[family] === 1) continue;
    pupilTally.add(byNeighbourhood, families.neighbourhood[family], groups);
    if (pupils.nearest[p] >= 0) for (const g of groups) byNearestSchool[pupils.nearest[p] * G + g] += 1;
  }
  return {
    year: state.year,
    bySchool,
    byNeighbourhood,
    byNearestSchool,
    schools: schoolFacts(state),
    lowestFifth: lowestFifth(state),
    slopeOnAdvantage: slopeOnAdvantage(state),
    partnership: partnershipSummary(state.network, place, state.schools.received),
    ...use,
  };
}

/** Positions in GROUPS: all, then one of each pair. */
const groupsOf = (fsm: number, ever6: number): readonly [number, number, number] => [
  0,
  fsm === 1 ? 1 : 2,
  ever6 === 1 ? 3 : 4,
];

/** Reads one pupil into a row of amounts, one for each tally, and adds the row where it belongs. */
function createPupilTally({ pupils, families, schools, year }: State, parameters: Parameters) {
  const names = Object.keys(TALLIES) as Tally[];
  const row = Object.fromEntries(names.map((name) => [name, 0])) as Record<Tally, number>;
  const floor = parameters["measure.floor"];
  const slope = parameters["measure.progressSlope"];
  const yes = (condition: boolean): number => (condition ? 1 : 0);
  return {
    read(p: number): void {
      const school = pupils.school[p];
      const placement = pupils.placement[p];
      const onRoll = school !== NO_SCHOOL;
      const leaver = year - pupils.cohort[p] === YEARS_OF_PHASE - 1;
      const entrant = pupils.cohort[p] === year && placement !== PLACEMENT.outside;
      row.pupils = 1;
      row.attainment = pupils.attainment[p];
      row.participation = pupils.participation[p];
      row.presence = pupils.presence[p];
      row.persistentlyAbsent = yes(1 - pupils.presence[p] >= PERSISTENT);
      row.suspended = pupils.suspended[p];
      row.excluded = pupils.excluded[p];
      row.exited = pupils.exited[p];
      row.notOnRoll = yes(placement === PLACEMENT.notOnRoll);
      row.separate = yes(placement >= PLACEMENT.withdrawal && placement <= PLACEMENT.alternative);
      row.onRoll = yes(onRoll);
      row.effect = onRoll ? schools.effect[school] : 0;
      row.travel = onRoll ? pupils.travel[p] : 0;
      row.attendNearest = yes(onRoll && school === pupils.nearest[p]);
      row.leavers = yes(leaver);
      row.leaverAttainment = leaver ? pupils.attainment[p] : 0;
      row.leaverProgress = leaver ? pupils.attainment[p] - slope * pupils.entry[p] : 0;
      row.belowFloor = yes(leaver && pupils.attainment[p] < floor);
      row.entrants = yes(entrant);
      row.firstPreference = yes(entrant && pupils.preference[p] === 1);
      row.anyPreference = yes(entrant && pupils.preference[p] > 0);
      row.nearestFirst = entrant ? pupils.nearestFirst[p] : 0;
      row.supported = yes(families.dose[pupils.family[p]] > 0);
    },
    add({ columns }: Tallies, unit: number, groups: readonly number[]): void {
      for (const name of names) {
        const amount = row[name];
        if (amount === 0) continue;
        for (const g of groups) columns[name][unit * G + g] += amount;
      }
    },
  };
}

function emptyTallies(units: number): Tallies {
  const columns = Object.fromEntries(Object.keys(TALLIES).map((name) => [name, new Float64Array(units * G)]));
  return { units, columns: columns as Record<Tally, Float64Array> };
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
  };
}
