/** Step 12: some pupils with a label are taught apart, and come back to class where that ends. [W3] */

import type { Process, Year } from "../engine/process.ts";
import type { SchoolColumns } from "../engine/state.ts";
import { inBlocks } from "../population/blocks.ts";
import { homeToSchool } from "../population/home.ts";
import { type Families, isSeparate, NO_SCHOOL, PLACEMENT, type Pupils } from "../population/population.ts";
import { nearestBeyondPlaces, nearestWithRoom, rollsOf } from "../population/rooms.ts";
import { clamp } from "../random/maths.ts";
import { type Stream, uniform } from "../random/streams.ts";
import { usualApart } from "./usual.ts";

/**
 * Every pupil has a lot for life. Of those with a label the lowest lots are placed in a special school, the next in a
 * unit of their school, the next are withdrawn for part of the week; fewer where families have the voice to contest it.
 * Who is placed stays, unless the setting closes: special schools and units by one lever, withdrawal where teams support
 * pupils in class. A pupil of a special school is on no other roll, and counts wherever the place's pupils are counted.
 */
export const placeApart: Process = {
  key: "placeApart",
  label: "Place apart",
  step: 12,
  rules: ["W3", "Y4", "O1", "O2"],
  arena: "within",
  reads: [
    "levers.closeSeparateSettings",
    "families.neighbourhood",
    "families.voice",
    "families.x",
    "families.y",
    "pupils.family",
    "pupils.identified",
    "pupils.key",
    "pupils.placement",
    "pupils.school",
    "pupils.sex",
    "schools.beyondPlaces",
    "schools.places",
    "schools.teams",
  ],
  writes: ["pupils.placement", "pupils.school", "pupils.travel", "schools.beyondPlaces"],
  essential: false,
  off: { "placeApart.special": 0, "placeApart.unit": 0, "placeApart.withdrawal": 0 },
  run(year) {
    if (usualApart(year.parameters) === 0) return;
    const { pupils } = year.state;
    const placing = placingIn(year);
    inBlocks(pupils.count, placing, placeOf);
    if (placing.returning.length > 0) comeBack(year, placing.returning);
  },
};

/** Ordinals of the pupil's lot and of the lot by which its setting is among those that close. */
const DRAW = { lot: 0, closing: 1 } as const;

/** What decides where pupils with a label learn. */
interface Placing {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly schools: SchoolColumns;
  readonly draws: Stream;
  /** Shares placed in special schools; there or in units; there, in units or withdrawn. */
  readonly special: number;
  readonly unit: number;
  readonly withdrawal: number;
  /** What full voice takes from them, and the share of special schools and units that close. */
  readonly contested: number;
  readonly closed: number;
  /** Rows of the pupils whose special school closes, as they are found. */
  readonly returning: number[];
}

function placingIn({ levers, parameters, state, lasting }: Year): Placing {
  const special = parameters["placeApart.special"];
  const unit = special + parameters["placeApart.unit"];
  return {
    pupils: state.pupils,
    families: state.families,
    schools: state.schools,
    draws: lasting("placeApart"),
    special,
    unit,
    withdrawal: unit + parameters["placeApart.withdrawal"],
    contested: parameters["placeApart.contest"],
    closed: levers.closeSeparateSettings[0],
    returning: [],
  };
}

function placeOf(placing: Placing, from: number, to: number): void {
  const { pupils, returning } = placing;
  const { identified, placement } = pupils;
  for (let p = from; p < to; p++) {
    if (identified[p] === 0 || placement[p] > PLACEMENT.special) continue;
    const before = placement[p];
    const now = placementOf(placing, p);
    if (now === before) continue;
    if (before === PLACEMENT.special) returning.push(p);
    else placement[p] = now;
    if (now === PLACEMENT.special) leaveRoll(pupils, p);
  }
}

/** Where a pupil with a label learns this year: class, or one of the settings apart. */
function placementOf(placing: Placing, p: number): number {
  const { pupils, schools, draws, closed } = placing;
  const setting = isSeparate(pupils.placement[p]) ? pupils.placement[p] : meantFor(placing, p);
  if (setting === PLACEMENT.class) return setting;
  const s = pupils.school[p];
  const ended = setting !== PLACEMENT.withdrawal ? closed : s === NO_SCHOOL ? 0 : schools.teams[s];
  return uniform(draws, pupils.key[p], DRAW.closing) < clamp(ended, 0, 1) ? PLACEMENT.class : setting;
}

function meantFor({ pupils, families, draws, special, unit, withdrawal, contested }: Placing, p: number): number {
  const placed = 1 - contested * families.voice[pupils.family[p]];
  const lot = uniform(draws, pupils.key[p], DRAW.lot);
  if (lot < special * placed) return PLACEMENT.special;
  if (lot < unit * placed) return PLACEMENT.unit;
  return lot < withdrawal * placed ? PLACEMENT.withdrawal : PLACEMENT.class;
}

function leaveRoll({ school, travel }: Pupils, pupil: number): void {
  school[pupil] = NO_SCHOOL;
  travel[pupil] = Number.NaN;
}

/**
 * Pupils of special schools that close are taken in by the nearest school with room that is open to them, in order of key
 * [R2]; where none has room, by the nearest beyond its places, which is counted there [O2].
 */
function comeBack({ place, state }: Year, returning: number[]): void {
  const { pupils, families } = state;
  const { beyondPlaces } = state.schools;
  const roll = rollsOf(state);
  for (const p of returning.sort((a, b) => pupils.key[a] - pupils.key[b] || a - b)) {
    let school = nearestWithRoom(place, state, roll, p, place.phase.years);
    if (school === NO_SCHOOL) {
      school = nearestBeyondPlaces(place, state, p);
      if (school === NO_SCHOOL) continue;
      beyondPlaces[school] += 1;
    }
    roll[school] += 1;
    pupils.school[p] = school;
    pupils.placement[p] = PLACEMENT.class;
    pupils.travel[p] = homeToSchool(place, families, pupils.family[p], school);
  }
}
