/** Whom families talk to before they choose: social ties, local and between people alike. [B3] */

import type { Year } from "../engine/process.ts";
import { ADJACENT } from "../place/open.ts";
import { lending, lent } from "../population/lent.ts";
import { type Families, NO_SCHOOL } from "../population/population.ts";
import { asUniform, bitsFrom, type Stream } from "../random/streams.ts";

/** Chance meetings tried for each tie wanted, so that few families end with fewer than they want. */
const TRIES = 4;

/**
 * Writes the rows of the families that one is tied to to `targets`, and gives how many they are: families with a child at
 * school, up to `ties.count`. A meeting falls in the own neighbourhood or an adjacent one; it becomes a tie the likelier
 * the nearer the two are in advantage (1 / (1 + (Δz / width)²)) and with one fixed odds across community groups, the same
 * for all. [I1] Whom a draw meets is the family whose key follows it, so one family more or less changes few ties. [R2] [R3]
 */
export function tie(meetings: Meetings, family: number, targets: Int32Array): number {
  const { chance, drawn, round: wanted } = meetings;
  const key = meetings.families.key[family];
  let count = 0;
  for (let round = 0; round < TRIES && count < wanted; round++) {
    bitsFrom(chance, key, DRAWS * wanted * round, drawn);
    for (let trial = 0; trial < wanted && count < wanted; trial++) {
      const other = meet(meetings, family, trial);
      if (other < 0) continue;
      let at = 0;
      while (at < count && targets[at] !== other) at += 1;
      if (at === count) targets[count++] = other;
    }
  }
  return count;
}

/** Draws for a meeting: in which neighbourhood, with whom, and whether it becomes a tie. */
const DRAWS = 3;

/** Chance meetings, in rounds of so many a family: as many as ties are wanted. */
export interface Meetings {
  readonly families: Families;
  readonly adjacent: Uint32Array;
  readonly circle: Circle;
  readonly own: number;
  readonly acrossGroups: number;
  readonly width: number;
  readonly chance: Stream;
  readonly round: number;
  /** The draws of one round. */
  readonly drawn: Uint32Array;
}

export function meetingsOf({ place, parameters, state, stream }: Year): Meetings {
  const round = parameters["ties.count"];
  return {
    families: state.families,
    adjacent: place.adjacent,
    circle: schoolFamilies(state, place.neighbourhoods.ids.length),
    own: parameters["ties.own"],
    acrossGroups: parameters["ties.otherGroup"],
    width: parameters["ties.advantage"],
    chance: stream("learnAboutSchools/ties"),
    round,
    drawn: new Uint32Array(DRAWS * round),
  };
}

/** One meeting of a round that is drawn: the row of the other family where it becomes a tie, −1 where it does not. */
function meet(meetings: Meetings, family: number, trial: number): number {
  const { families, adjacent, circle, own, drawn } = meetings;
  const where = asUniform(drawn[DRAWS * trial]);
  const step = Math.max(0, 1 + Math.floor(((where - own) / (1 - own)) * (ADJACENT - 1)));
  const met = after(circle, adjacent[families.neighbourhood[family] * ADJACENT + step], drawn[DRAWS * trial + 1]);
  if (met < 0 || circle.row[met] === family) return -1;
  const apart = (families.z[family] - circle.z[met]) / meetings.width;
  const likely = (families.group[family] === circle.group[met] ? 1 : meetings.acrossGroups) / (1 + apart * apart);
  return asUniform(drawn[DRAWS * trial + 2]) < likely ? circle.row[met] : -1;
}

/** Families with a child at school, by neighbourhood and within it in order of key, side by side for quick reading. */
interface Circle {
  readonly starts: Int32Array;
  readonly shift: number;
  readonly row: Int32Array;
  readonly keys: Uint32Array;
  readonly z: Float64Array;
  readonly group: Uint8Array;
}

function schoolFamilies(state: Year["state"], neighbourhoods: number): Circle {
  const { families } = state;
  const { starts, row, shift } = shelve(state, neighbourhoods);
  const keys = lent(Uint32Array, row.length);
  const z = lent(Float64Array, row.length);
  const group = lent(Uint8Array, row.length);
  for (let i = 0; i < row.length; i++) {
    keys[i] = families.key[row[i]];
    z[i] = families.z[row[i]];
    group[i] = families.group[row[i]];
  }
  return { starts, shift, row, keys, z, group };
}

/** Where the family of a neighbourhood stands whose key is the first from `position` on, round the circle; or −1. */
function after({ starts, shift, keys }: Circle, neighbourhood: number, position: number): number {
  const shelf = neighbourhood << (32 - shift);
  const first = starts[shelf];
  const last = starts[(neighbourhood + 1) << (32 - shift)];
  if (first === last) return -1;
  let found = starts[shelf + (position >>> shift)];
  while (found < last && keys[found] < position) found += 1;
  return found === last ? first : found;
}

function withChildAtSchool({ pupils, families }: Year["state"]): Uint8Array {
  const { school, family } = pupils;
  const atSchool = lent(Uint8Array, families.count);
  for (let p = 0; p < pupils.count; p++) if (school[p] !== NO_SCHOOL) atSchool[family[p]] = 1;
  return atSchool;
}

/**
 * Rows in order of neighbourhood, key and row. Keys are spread evenly, so each neighbourhood's circle of them is cut
 * into as many equal shelves as it has families, or about so: shelf i holds `row[starts[i]]` to `row[starts[i + 1] − 1]`
 * and is found from the key's highest bits, those above `shift`.
 */
function shelve(state: Year["state"], neighbourhoods: number) {
  const { key, neighbourhood, count } = state.families;
  const shift = Math.min(31, Math.clz32(Math.floor(count / neighbourhoods)));
  const starts = lent(Int32Array, (neighbourhoods << (32 - shift)) + 1);
  const included = withChildAtSchool(state);
  for (let f = 0; f < count; f++) {
    if (included[f] === 1) starts[shelfOf(neighbourhood[f], key[f], shift) + 1] += 1;
  }
  for (let shelf = 0; shelf + 1 < starts.length; shelf++) starts[shelf + 1] += starts[shelf];
  const row = lent(Int32Array, starts[starts.length - 1]);
  const shelves = { state, included, starts, row, shift };
  lending(() => fill(shelves));
  return shelves;
}

function fill({ state: { families }, included, starts, row, shift }: Shelves): void {
  const { key, neighbourhood, count } = families;
  const filled = lent(Int32Array, starts.length);
  filled.set(starts);
  for (let f = 0; f < count; f++) {
    if (included[f] === 0) continue;
    const shelf = shelfOf(neighbourhood[f], key[f], shift);
    let at = filled[shelf]++;
    for (; at > starts[shelf] && key[row[at - 1]] > key[f]; at--) row[at] = row[at - 1];
    row[at] = f;
  }
}

interface Shelves {
  readonly state: Year["state"];
  /** By family: 1 where it has a child at school. */
  readonly included: Uint8Array;
  readonly starts: Int32Array;
  readonly row: Int32Array;
  readonly shift: number;
}

const shelfOf = (neighbourhood: number, key: number, shift: number): number =>
  (neighbourhood << (32 - shift)) + (key >>> shift);
