/** Whom families talk to before they choose: social ties, local and between people alike. [B3] */

import type { Year } from "../engine/process.ts";
import { ADJACENT } from "../place/open.ts";
import { NO_SCHOOL } from "../population/population.ts";
import { bits, uniform } from "../random/streams.ts";

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
  const meet = meetings(year);
  const offsets = new Int32Array(families.length + 1);
  const targets = new Int32Array(families.length * wanted);
  let next = 0;
  for (let i = 0; i < families.length; i++) {
    const first = next;
    for (let trial = 0; trial < TRIES * wanted && next - first < wanted; trial++) {
      const other = meet(families[i], trial);
      if (other < 0) continue;
      let at = first;
      while (at < next && targets[at] !== other) at += 1;
      if (at === next) targets[next++] = other;
    }
    offsets[i + 1] = next;
  }
  return { offsets, targets: targets.slice(0, next) };
}

/** A chance meeting of a family: the row of the other family where it becomes a tie, −1 where it does not. */
function meetings({ place, parameters, state, stream }: Year): (family: number, trial: number) => number {
  const { key, neighbourhood, z, group } = state.families;
  const chance = stream("learnAboutSchools/ties");
  const circle = schoolFamilies(state, place.neighbourhoods.ids.length);
  const own = parameters["ties.own"];
  const acrossGroups = parameters["ties.otherGroup"];
  const width = parameters["ties.advantage"];
  return (family, trial) => {
    const me = key[family];
    const where = uniform(chance, me, 3 * trial);
    const step = where < own ? 0 : 1 + Math.floor(((where - own) / (1 - own)) * (ADJACENT - 1));
    const met = circle.after(place.adjacent[neighbourhood[family] * ADJACENT + step], bits(chance, me, 3 * trial + 1));
    if (met < 0 || circle.row[met] === family) return -1;
    const apart = (z[family] - circle.z[met]) / width;
    const likely = (group[family] === circle.group[met] ? 1 : acrossGroups) / (1 + apart * apart);
    return uniform(chance, me, 3 * trial + 2) < likely ? circle.row[met] : -1;
  };
}

/** Families with a child at school, by neighbourhood and within it in order of key, side by side for quick reading. */
function schoolFamilies({ pupils, families }: Year["state"], neighbourhoods: number) {
  if (families.count > ROWS) throw new Error(`tiesOf: at most ${ROWS} families`);
  const atSchool = new Uint8Array(families.count);
  for (let p = 0; p < pupils.count; p++) if (pupils.school[p] !== NO_SCHOOL) atSchool[pupils.family[p]] = 1;
  const starts = new Int32Array(neighbourhoods + 1);
  for (let f = 0; f < families.count; f++) if (atSchool[f] === 1) starts[families.neighbourhood[f] + 1] += 1;
  for (let n = 0; n < neighbourhoods; n++) starts[n + 1] += starts[n];
  const keyed = new Float64Array(starts[neighbourhoods]);
  const filled = starts.slice(0, neighbourhoods);
  for (let f = 0; f < families.count; f++) {
    if (atSchool[f] === 1) keyed[filled[families.neighbourhood[f]]++] = families.key[f] * ROWS + f;
  }
  for (let n = 0; n < neighbourhoods; n++) keyed.subarray(starts[n], starts[n + 1]).sort();
  const row = Int32Array.from(keyed, (value) => value % ROWS);
  return {
    row,
    z: Float64Array.from(row, (family) => families.z[family]),
    group: Uint8Array.from(row, (family) => families.group[family]),
    /** Where the family of a neighbourhood stands whose key is the first from `position` on, round the circle; or −1. */
    after(neighbourhood: number, position: number): number {
      const first = starts[neighbourhood];
      const last = starts[neighbourhood + 1];
      if (first === last) return -1;
      const found = firstFrom(keyed, first, last, position * ROWS);
      return found === last ? first : found;
    },
  };
}

/** Rows that fit beside a 32-bit key in one exact number. */
const ROWS = 2097152;

/** The first position in a sorted stretch whose value is at least `value`; `high` where none is. */
function firstFrom(sorted: Float64Array, low: number, high: number, value: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle] < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
