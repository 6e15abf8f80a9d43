/** A closer look at a year: the same pupils once more, by more groups, by borough, by where they began. [step 17] */

import type { State } from "../../engine/state.ts";
import { boroughsOf } from "../../place/boroughs.ts";
import type { OpenPlace } from "../../place/open.ts";
import { NO_SCHOOL, PLACEMENTS } from "../../population/population.ts";
import type { Parameters } from "../../scenario/parameters.ts";
import { GROUPS, groupByEver6, groupByFsm } from "../observation.ts";
import { pupilReader } from "../read-pupil.ts";
import { addEvents, addPupil, COUNT, emptySums, type Row, type Sums, talliesOf } from "../sums.ts";
import { type Boroughs, type Detail, FIRST_COMMUNITY, MORE_GROUPS, type SchoolDetail } from "./detail.ts";
import { addToGroup, emptyGroupSums, type GroupSums, groupTallies } from "./group-sums.ts";
import { lowestParticipation } from "./lowest-participation.ts";
import { placementCosts } from "./placement-costs.ts";

const G = GROUPS.length;
const GROUP = Object.fromEntries(MORE_GROUPS.map((name, g) => [name, g])) as Record<
  (typeof MORE_GROUPS)[number],
  number
>;

interface Running {
  readonly residents: GroupSums;
  readonly byFirstHome: Sums;
  readonly byFirstSchool: Sums;
  readonly stillThere: Float64Array;
  readonly communitiesBySchool: Float64Array;
  readonly communitiesByHome: Float64Array;
  readonly placements: Float64Array;
  readonly preferences: Float64Array;
  readonly envious: Float64Array;
}

/** What a closer look sees at the end of the year. */
export function observeDetail(state: State, place: OpenPlace, parameters: Parameters): Detail {
  const boroughs = membership(place);
  const sums = emptyRunning(place, boroughs);
  const { pupils, families } = state;
  const read = pupilReader(state, place, parameters);
  for (let p = 0; p < pupils.count; p++) {
    const row = read(p);
    addBeginning(sums, state, boroughs, p, row);
    addToRoll(sums, state, place, p);
    if (families.outside[pupils.family[p]] === 0) addResident(sums, state, place, boroughs, p, row);
  }
  return {
    boroughs,
    ...sums,
    residents: groupTallies(sums.residents),
    byFirstHome: talliesOf(sums.byFirstHome),
    byFirstSchool: talliesOf(sums.byFirstSchool),
    communities: place.groups,
    placementCosts: placementCosts(parameters),
    schools: schoolDetail(state),
    lowestParticipation: lowestParticipation(state),
  };
}

function membership(place: OpenPlace): Boroughs {
  const names = boroughsOf(place);
  const at = new Map(names.map((name, i) => [name, i]));
  const of = (boroughs: readonly string[]) => Int32Array.from(boroughs, (name) => at.get(name) ?? 0);
  return {
    count: names.length,
    ofSchool: of(place.schools.boroughs),
    ofNeighbourhood: of(place.neighbourhoods.boroughs),
  };
}

function emptyRunning({ schools, neighbourhoods, groups }: OpenPlace, { count }: Boroughs): Running {
  return {
    residents: emptyGroupSums(count),
    byFirstHome: emptySums(count),
    byFirstSchool: emptySums(schools.ids.length),
    stillThere: new Float64Array(schools.ids.length * G),
    communitiesBySchool: new Float64Array(schools.ids.length * groups),
    communitiesByHome: new Float64Array(neighbourhoods.ids.length * groups),
    placements: new Float64Array(count * G * PLACEMENTS.length),
    preferences: new Float64Array(count * G),
    envious: new Float64Array(count * G),
  };
}

/** Whoever began here, and has lived here since, is counted where he or she began. */
function addBeginning(sums: Running, { pupils, families }: State, boroughs: Boroughs, p: number, row: Row): void {
  if (pupils.enteredAs[p] !== pupils.key[p]) return;
  const first = pupils.firstSchool[p];
  if (first !== NO_SCHOOL) {
    addEvents(sums.byFirstSchool, first, row);
    addPupil(sums.byFirstSchool, first, row);
    if (pupils.school[p] === first) addByGroup(sums.stillThere, first, row, 1);
  }
  if (families.outside[pupils.family[p]] === 1) return;
  const home = boroughs.ofNeighbourhood[pupils.firstHome[p]];
  addEvents(sums.byFirstHome, home, row);
  addPupil(sums.byFirstHome, home, row);
}

function addToRoll({ communitiesBySchool }: Running, { pupils, families }: State, place: OpenPlace, p: number): void {
  if (pupils.school[p] === NO_SCHOOL) return;
  communitiesBySchool[pupils.school[p] * place.groups + families.group[pupils.family[p]]] += 1;
}

function addResident(
  sums: Running,
  { pupils, families }: State,
  place: OpenPlace,
  boroughs: Boroughs,
  p: number,
  row: Row,
): void {
  const family = pupils.family[p];
  const neighbourhood = families.neighbourhood[family];
  const borough = boroughs.ofNeighbourhood[neighbourhood];
  const { residents } = sums;
  addToGroup(residents, borough, pupils.sex[p] === 1 ? GROUP.boys : GROUP.girls, row);
  if (pupils.need[p] === 1) addToGroup(residents, borough, GROUP.need, row);
  if (pupils.identified[p] === 1) addToGroup(residents, borough, GROUP.identified, row);
  if (pupils.lookedAfter[p] === 1) addToGroup(residents, borough, GROUP.lookedAfter, row);
  if (pupils.newArrival[p] > 0) addToGroup(residents, borough, GROUP.newArrival, row);
  if (place.groups > 1) addToGroup(residents, borough, FIRST_COMMUNITY + families.group[family], row);
  sums.communitiesByHome[neighbourhood * place.groups + families.group[family]] += 1;
  addByGroup(sums.placements, borough * PLACEMENTS.length + pupils.placement[p], row, 1);
  if (row.counts[COUNT.anyPreference] === 1) addByGroup(sums.preferences, borough, row, pupils.preference[p]);
  if (row.counts[COUNT.entrants] === 1) addByGroup(sums.envious, borough, row, pupils.envious[p]);
}

/** Adds to all three groups of GROUPS that a pupil is in. */
function addByGroup(column: Float64Array, unit: number, { fsm, ever6 }: Row, amount: number): void {
  column[unit * G] += amount;
  column[unit * G + groupByFsm(fsm)] += amount;
  column[unit * G + groupByEver6(ever6)] += amount;
}

function schoolDetail({ schools, pupils, families }: State): SchoolDetail {
  const advantage = new Float64Array(schools.count);
  const advantageSquares = new Float64Array(schools.count);
  for (let p = 0; p < pupils.count; p++) {
    const school = pupils.school[p];
    if (school === NO_SCHOOL) continue;
    const z = families.z[pupils.family[p]];
    advantage[school] += z;
    advantageSquares[school] += z * z;
  }
  return { advantage, advantageSquares, lastResults: schools.publishedAttainment.slice(0, schools.count) };
}
