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
  const bySchool = emptySums(place.schools.ids.length);
  const byNeighbourhood = emptySums(place.neighbourhoods.ids.length);
  const byNearestSchool = new Float64Array(place.schools.ids.length * G);
  const pupilTally = createPupilTally(state, parameters);
  const { pupils, families } = state;
  for (let p = 0; p < pupils.count; p++) {
    const family = pupils.family[p];
    pupilTally.read(p);
    const groups = groupsOf(families.fsm[family], families.ever6[family]);
    const left = pupils.excluded[p] === 1 || pupils.exited[p] === 1;
    if (left) pupilTally.add(bySchool, pupils.leftSchool[p], groups, EVENTS);
    if (pupils.school[p] !== NO_SCHOOL) pupilTally.add(bySchool, pupils.school[p], groups, left ? NOT_EVENTS : ALL);
    if (families.outside[family] === 1) continue;
    pupilTally.add(byNeighbourhood, families.neighbourhood[family], groups, ALL);
    if (pupils.nearest[p] >= 0) for (const g of groups) byNearestSchool[pupils.nearest[p] * G + g] += 1;
  }
  return {
    year: state.year,
    bySchool: talliesOf(bySchool),
    byNeighbourhood: talliesOf(byNeighbourhood),
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

const NAMES = Object.keys(TALLIES) as Tally[];
const T = NAMES.length;
const AT = Object.fromEntries(NAMES.map((name, i) => [name, i])) as Record<Tally, number>;

/** What happened at the school a pupil has left is that school's; everything else is of where the pupil is now. */
const EVENTS: readonly number[] = [AT.suspended, AT.excluded, AT.exited];
const ALL: readonly number[] = NAMES.map((_, t) => t);
const NOT_EVENTS: readonly number[] = ALL.filter((t) => !EVENTS.includes(t));

/** Amounts being summed: units × groups × tallies, so that one pupil's amounts lie side by side. */
const emptySums = (units: number): Float64Array => new Float64Array(units * G * T);

/** The sums as columns of units × groups. */
function talliesOf(sums: Float64Array): Tallies {
  const columns = NAMES.map((name, t) => [name, column(sums, t)]);
  return { units: sums.length / (G * T), columns: Object.fromEntries(columns) as Record<Tally, Float64Array> };
}

function column(sums: Float64Array, t: number): Float64Array {
  const values = new Float64Array(sums.length / T);
  for (let cell = 0; cell < values.length; cell++) values[cell] = sums[cell * T + t];
  return values;
}

/** Reads one pupil into a row of amounts, one for each tally, and adds the row where it belongs. */
function createPupilTally({ pupils, families, schools, year }: State, parameters: Parameters) {
  const row = new Float64Array(T);
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
      row[AT.pupils] = 1;
      row[AT.attainment] = pupils.attainment[p];
      row[AT.participation] = pupils.participation[p];
      row[AT.presence] = pupils.presence[p];
      row[AT.persistentlyAbsent] = yes(1 - pupils.presence[p] >= PERSISTENT);
      row[AT.suspended] = pupils.suspended[p];
      row[AT.excluded] = pupils.excluded[p];
      row[AT.exited] = pupils.exited[p];
      row[AT.notOnRoll] = yes(placement === PLACEMENT.notOnRoll);
      row[AT.separate] = yes(placement >= PLACEMENT.withdrawal && placement <= PLACEMENT.alternative);
      row[AT.onRoll] = yes(onRoll);
      row[AT.effect] = onRoll ? schools.effect[school] : 0;
      row[AT.travel] = onRoll ? pupils.travel[p] : 0;
      row[AT.attendNearest] = yes(onRoll && school === pupils.nearest[p]);
      row[AT.leavers] = yes(leaver);
      row[AT.leaverAttainment] = leaver ? pupils.attainment[p] : 0;
      row[AT.leaverProgress] = leaver ? pupils.attainment[p] - slope * pupils.entry[p] : 0;
      row[AT.belowFloor] = yes(leaver && pupils.attainment[p] < floor);
      row[AT.entrants] = yes(entrant);
      row[AT.firstPreference] = yes(entrant && pupils.preference[p] === 1);
      row[AT.anyPreference] = yes(entrant && pupils.preference[p] > 0);
      row[AT.nearestFirst] = entrant ? pupils.nearestFirst[p] : 0;
      row[AT.supported] = yes(families.dose[pupils.family[p]] > 0);
    },
    add(sums: Float64Array, unit: number, groups: readonly number[], tallies: readonly number[]): void {
      for (const g of groups) {
        const cell = (unit * G + g) * T;
        for (const t of tallies) sums[cell + t] += row[t];
      }
    },
  };
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
    beyondPlaces: rows(schools.beyondPlaces),
  };
}
