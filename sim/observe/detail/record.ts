/** A closer look at a year: the same pupils once more, by more groups, by borough, by where they began. [step 17] */

import type { State } from "../../engine/state.ts";
import { tieShape } from "../../network/tie-shape.ts";
import { boroughsOf } from "../../place/boroughs.ts";
import type { OpenPlace } from "../../place/open.ts";
import { NO_SCHOOL, PLACEMENTS } from "../../population/population.ts";
import type { Parameters } from "../../scenario/parameters.ts";
import { practiceFacts } from "../practice.ts";
import { readingOf, readPupil } from "../read-pupil.ts";
import { addEvents, addPupil, emptySums, MARK, type Row, type Sums, talliesOf } from "../sums.ts";
import { type Boroughs, type Detail, EVERY_GROUP, type Experienced, type SchoolDetail } from "./detail.ts";
import { addToGroups, emptyGroupSums, type GroupSums, groupTallies } from "./group-sums.ts";
import { type Membership, membershipReader } from "./groups-of.ts";
import { leaverDetail } from "./leaver-detail.ts";
import { addValue, emptyHistogram, type Histogram, lowestFifths } from "./lowest-fifth.ts";
import { placementCosts } from "./placement-costs.ts";

const E = EVERY_GROUP.length;

interface Running {
  readonly residents: GroupSums;
  readonly byFirstHome: Sums;
  readonly residentsSinceEntry: GroupSums;
  readonly byFirstSchool: Sums;
  readonly firstAdmitted: Float64Array;
  readonly stillThere: Float64Array;
  readonly communitiesBySchool: Float64Array;
  readonly communitiesByHome: Float64Array;
  readonly placements: Float64Array;
  readonly preferences: Float64Array;
  readonly envious: Float64Array;
  readonly experienced: Experienced;
  readonly participation: Histogram;
}

/** What is known of a year while its pupils are counted. */
interface Seen {
  readonly state: State;
  readonly place: OpenPlace;
  readonly boroughs: Boroughs;
  readonly practiceUsed: Float64Array;
  readonly turnover: Float64Array;
}

/** What a closer look sees at the end of the year. */
export function observeDetail(state: State, place: OpenPlace, parameters: Parameters): Detail {
  const boroughs = membership(place);
  const turnover = turnoverOf(state, parameters);
  const seen: Seen = { state, place, boroughs, turnover, practiceUsed: practiceFacts(state, parameters).used };
  const { participation, ...sums } = counted(seen, parameters);
  return {
    boroughs,
    ...sums,
    residents: groupTallies(sums.residents),
    byFirstHome: talliesOf(sums.byFirstHome),
    residentsSinceEntry: groupTallies(sums.residentsSinceEntry),
    byFirstSchool: talliesOf(sums.byFirstSchool),
    communities: place.groups,
    placementCosts: placementCosts(parameters),
    schools: { ...schoolDetail(state), turnover },
    lowestParticipation: lowestFifths(participation),
    ...leaverDetail(state, place, boroughs),
    ties: tieShape(state.network, place),
  };
}

function counted(seen: Seen, parameters: Parameters): Running {
  const { state, place, boroughs } = seen;
  const { pupils, families } = state;
  const sums = emptyRunning(place, boroughs);
  const reading = readingOf(state, place, parameters);
  const groupsOf = membershipReader(state, place);
  for (let p = 0; p < pupils.count; p++) {
    const row = readPupil(reading, p);
    const groups = groupsOf(p);
    addBeginning(sums, seen, p, row, groups);
    addToRoll(sums, seen, p);
    if (families.outside[pupils.family[p]] === 0) addResident(sums, seen, p, row, groups);
  }
  return sums;
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
  const byGroup = (units: number) => new Float64Array(units * E);
  return {
    residents: emptyGroupSums(count),
    byFirstHome: emptySums(count),
    residentsSinceEntry: emptyGroupSums(count),
    byFirstSchool: emptySums(schools.ids.length),
    firstAdmitted: byGroup(schools.ids.length),
    stillThere: byGroup(schools.ids.length),
    communitiesBySchool: new Float64Array(schools.ids.length * groups),
    communitiesByHome: new Float64Array(neighbourhoods.ids.length * groups),
    placements: byGroup(count * PLACEMENTS.length),
    preferences: byGroup(count),
    envious: byGroup(count),
    experienced: { onRoll: byGroup(count), practiceUsed: byGroup(count), turnover: byGroup(count) },
    participation: emptyHistogram(count),
  };
}

/** Whoever began here, and has lived here since, is counted where he or she began. */
function addBeginning(sums: Running, { state, boroughs }: Seen, p: number, row: Row, groups: Membership): void {
  const { pupils, families } = state;
  if (pupils.enteredAs[p] !== pupils.key[p]) return;
  const first = pupils.firstSchool[p];
  if (first !== NO_SCHOOL) {
    addEvents(sums.byFirstSchool, first, row);
    addPupil(sums.byFirstSchool, first, row);
    addByGroup(sums.firstAdmitted, first, groups, 1);
    if (pupils.school[p] === first) addByGroup(sums.stillThere, first, groups, 1);
  }
  if (families.outside[pupils.family[p]] === 1) return;
  const home = boroughs.ofNeighbourhood[pupils.firstHome[p]];
  addEvents(sums.byFirstHome, home, row);
  addPupil(sums.byFirstHome, home, row);
  addToGroups(sums.residentsSinceEntry, home, groups, row);
}

function addToRoll({ communitiesBySchool }: Running, { state: { pupils, families }, place }: Seen, p: number): void {
  if (pupils.school[p] === NO_SCHOOL) return;
  communitiesBySchool[pupils.school[p] * place.groups + families.group[pupils.family[p]]] += 1;
}

function addResident(sums: Running, seen: Seen, p: number, row: Row, groups: Membership): void {
  const { state, place, boroughs } = seen;
  const { pupils, families } = state;
  const family = pupils.family[p];
  const neighbourhood = families.neighbourhood[family];
  const borough = boroughs.ofNeighbourhood[neighbourhood];
  addToGroups(sums.residents, borough, groups, row);
  sums.communitiesByHome[neighbourhood * place.groups + families.group[family]] += 1;
  addByGroup(sums.placements, borough * PLACEMENTS.length + pupils.placement[p], groups, 1);
  if ((row.marks & MARK.anyPreference) !== 0) addByGroup(sums.preferences, borough, groups, pupils.preference[p]);
  if ((row.marks & MARK.entrants) !== 0) addByGroup(sums.envious, borough, groups, pupils.envious[p]);
  addValue(sums.participation, borough, groups, pupils.participation[p]);
  addExperience(sums.experienced, seen, p, borough, groups);
}

/** What a pupil on roll meets at school. */
function addExperience(
  { onRoll, practiceUsed, turnover }: Experienced,
  seen: Seen,
  p: number,
  borough: number,
  groups: Membership,
): void {
  const school = seen.state.pupils.school[p];
  if (school === NO_SCHOOL) return;
  addByGroup(onRoll, borough, groups, 1);
  addByGroup(practiceUsed, borough, groups, seen.practiceUsed[school]);
  addByGroup(turnover, borough, groups, seen.turnover[school]);
}

/** Adds to every group that a pupil is in. */
function addByGroup(column: Float64Array, unit: number, { count, groups }: Membership, amount: number): void {
  for (let i = 0; i < count; i++) column[unit * E + groups[i]] += amount;
}

/** Share of staff who are new: the usual one, and what is beyond it at each school. [B8] */
const turnoverOf = ({ schools }: State, parameters: Parameters): Float64Array =>
  schools.turnover.slice(0, schools.count).map((beyond) => parameters["practice.turnover"] + beyond);

function schoolDetail({ schools, pupils, families }: State): Omit<SchoolDetail, "turnover"> {
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
