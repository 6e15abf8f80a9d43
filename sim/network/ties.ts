/** Whom families talk to before they choose: social ties, local and between people alike. [B3] */

import type { Year } from "../engine/process.ts";
import { ADJACENT } from "../place/open.ts";
import { type Families, NO_SCHOOL } from "../population/population.ts";
import { asUniform, bitsFrom, type Stream } from "../random/streams.ts";

/** Compressed rows: the families tied to `families[i]` are `targets[offsets[i]]` to `targets[offsets[i + 1] − 1]`. */
export interface FamilyTies {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/** Chance meetings tried for each tie wanted, so that few families end with fewer than they want. */
const TRIES = 4;

/**
 * Ties of the given families to families with a child at school: up to `ties.count` each. A meeting falls in the own
 * neighbourhood or an adjacent one; it becomes a tie the likelier the nearer the two are in advantage
 * (1 / (1 + (Δz / width)²)) and with one fixed odds across community groups, the same for all. [I1]
 * Whom a draw meets is the family whose key follows it, so one family more or less changes few ties. [R2] [R3]
 */
export function tiesOf(year: Year, families: Int32Array): FamilyTies {
  const wanted = year.parameters["ties.count"];
  const meetings = meetingsOf(year, wanted);
  const offsets = new Int32Array(families.length + 1);
  const targets = new Int32Array(families.length * wanted);
  for (let i = 0; i < families.length; i++) offsets[i + 1] = tie(meetings, families[i], targets, offsets[i]);
  return { offsets, targets: targets.slice(0, offsets[families.length]) };
}

/** Writes the ties of one family to `targets` from `first` on; the place after the last. */
function tie(meetings: Meetings, family: number, targets: Int32Array, first: number): number {
  const { chance, drawn, round: wanted } = meetings;
  const key = meetings.families.key[family];
  let next = first;
  for (let round = 0; round < TRIES && next - first < wanted; round++) {
    bitsFrom(chance, key, DRAWS * wanted * round, drawn);
    for (let trial = 0; trial < wanted && next - first < wanted; trial++) {
      const other = meet(meetings, family, trial);
      if (other < 0) continue;
      let at = first;
      while (at < next && targets[at] !== other) at += 1;
      if (at === next) targets[next++] = other;
    }
  }
  return next;
}

/** Draws for a meeting: in which neighbourhood, with whom, and whether it becomes a tie. */
const DRAWS = 3;

/** Chance meetings, in rounds of so many a family. */
interface Meetings {
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

const meetingsOf = ({ place, parameters, state, stream }: Year, round: number): Meetings => ({
  families: state.families,
  adjacent: place.adjacent,
  circle: schoolFamilies(state, place.neighbourhoods.ids.length),
  own: parameters["ties.own"],
  acrossGroups: parameters["ties.otherGroup"],
  width: parameters["ties.advantage"],
  chance: stream("learnAboutSchools/ties"),
  round,
  drawn: new Uint32Array(DRAWS * round),
});

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
  const { starts, row, shift } = shelve(families, withChildAtSchool(state), neighbourhoods);
  const keys = new Uint32Array(row.length);
  const z = new Float64Array(row.length);
  const group = new Uint8Array(row.length);
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
  const atSchool = new Uint8Array(families.count);
  for (let p = 0; p < pupils.count; p++) if (school[p] !== NO_SCHOOL) atSchool[family[p]] = 1;
  return atSchool;
}

/**
 * Rows in order of neighbourhood, key and row. Keys are spread evenly, so each neighbourhood's circle of them is cut
 * into as many equal shelves as it has families, or about so: shelf i holds `row[starts[i]]` to `row[starts[i + 1] − 1]`
 * and is found from the key's highest bits, those above `shift`.
 */
function shelve(families: Families, included: Uint8Array, neighbourhoods: number) {
  const { key, neighbourhood, count } = families;
  const shift = Math.min(31, Math.clz32(Math.floor(count / neighbourhoods)));
  const starts = new Int32Array((neighbourhoods << (32 - shift)) + 1);
  for (let f = 0; f < count; f++) {
    if (included[f] === 1) starts[shelfOf(neighbourhood[f], key[f], shift) + 1] += 1;
  }
  for (let shelf = 0; shelf + 1 < starts.length; shelf++) starts[shelf + 1] += starts[shelf];
  const row = new Int32Array(starts[starts.length - 1]);
  const filled = starts.slice();
  for (let f = 0; f < count; f++) {
    if (included[f] === 0) continue;
    const shelf = shelfOf(neighbourhood[f], key[f], shift);
    let at = filled[shelf]++;
    for (; at > starts[shelf] && key[row[at - 1]] > key[f]; at--) row[at] = row[at - 1];
    row[at] = f;
  }
  return { starts, row, shift };
}

const shelfOf = (neighbourhood: number, key: number, shift: number): number =>
  (neighbourhood << (32 - shift)) + (key >>> shift);
