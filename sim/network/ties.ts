/** Whom families talk to before they choose: social ties, local and between people alike. [B3] */

import type { Year } from "../engine/process.ts";
import { ADJACENT } from "../place/open.ts";
import { type Families, NO_SCHOOL } from "../population/population.ts";
import { asUniform, bitsFrom } from "../random/streams.ts";

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
  const { draw, meet } = meetings(year, wanted);
  const offsets = new Int32Array(families.length + 1);
  const targets = new Int32Array(families.length * wanted);
  let next = 0;
  for (let i = 0; i < families.length; i++) {
    const first = next;
    for (let round = 0; round < TRIES && next - first < wanted; round++) {
      draw(families[i], round);
      for (let trial = 0; trial < wanted && next - first < wanted; trial++) {
        const other = meet(families[i], trial);
        if (other < 0) continue;
        let at = first;
        while (at < next && targets[at] !== other) at += 1;
        if (at === next) targets[next++] = other;
      }
    }
    offsets[i + 1] = next;
  }
  return { offsets, targets: targets.slice(0, next) };
}

/** Draws for a meeting: in which neighbourhood, with whom, and whether it becomes a tie. */
const DRAWS = 3;

/**
 * Chance meetings, in rounds of so many a family: `draw` draws a round, `meet` holds one meeting of it. It gives the row
 * of the other family where it becomes a tie, −1 where it does not.
 */
function meetings({ place, parameters, state, stream }: Year, round: number) {
  const { key, neighbourhood, z, group } = state.families;
  const { adjacent } = place;
  const chance = stream("learnAboutSchools/ties");
  const circle = schoolFamilies(state, place.neighbourhoods.ids.length);
  const own = parameters["ties.own"];
  const acrossGroups = parameters["ties.otherGroup"];
  const width = parameters["ties.advantage"];
  const drawn = new Uint32Array(DRAWS * round);
  return {
    draw: (family: number, rounds: number): void => bitsFrom(chance, key[family], DRAWS * round * rounds, drawn),
    meet(family: number, trial: number): number {
      const where = asUniform(drawn[DRAWS * trial]);
      const step = where < own ? 0 : 1 + Math.floor(((where - own) / (1 - own)) * (ADJACENT - 1));
      const met = circle.after(adjacent[neighbourhood[family] * ADJACENT + step], drawn[DRAWS * trial + 1]);
      if (met < 0 || circle.row[met] === family) return -1;
      const apart = (z[family] - circle.z[met]) / width;
      const likely = (group[family] === circle.group[met] ? 1 : acrossGroups) / (1 + apart * apart);
      return asUniform(drawn[DRAWS * trial + 2]) < likely ? circle.row[met] : -1;
    },
  };
}

/** Families with a child at school, by neighbourhood and within it in order of key, side by side for quick reading. */
function schoolFamilies(state: Year["state"], neighbourhoods: number) {
  const { key, z, group } = state.families;
  const { starts, row, shift } = shelve(state.families, withChildAtSchool(state), neighbourhoods);
  const keys = new Uint32Array(row.length);
  const zs = new Float64Array(row.length);
  const groups = new Uint8Array(row.length);
  for (let i = 0; i < row.length; i++) {
    keys[i] = key[row[i]];
    zs[i] = z[row[i]];
    groups[i] = group[row[i]];
  }
  return {
    row,
    z: zs,
    group: groups,
    /** Where the family of a neighbourhood stands whose key is the first from `position` on, round the circle; or −1. */
    after(neighbourhood: number, position: number): number {
      const shelf = neighbourhood << (32 - shift);
      const first = starts[shelf];
      const last = starts[(neighbourhood + 1) << (32 - shift)];
      if (first === last) return -1;
      let found = starts[shelf + (position >>> shift)];
      while (found < last && keys[found] < position) found += 1;
      return found === last ? first : found;
    },
  };
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
  const shelfOf = (f: number) => (neighbourhood[f] << (32 - shift)) + (key[f] >>> shift);
  const starts = new Int32Array((neighbourhoods << (32 - shift)) + 1);
  for (let f = 0; f < count; f++) if (included[f] === 1) starts[shelfOf(f) + 1] += 1;
  for (let shelf = 0; shelf + 1 < starts.length; shelf++) starts[shelf + 1] += starts[shelf];
  const row = new Int32Array(starts[starts.length - 1]);
  const filled = starts.slice();
  for (let f = 0; f < count; f++) {
    if (included[f] === 0) continue;
    const shelf = shelfOf(f);
    let at = filled[shelf]++;
    for (; at > starts[shelf] && key[row[at - 1]] > key[f]; at--) row[at] = row[at - 1];
    row[at] = f;
  }
  return { starts, row, shift };
}
