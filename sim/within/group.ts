/** Step 12: schools group pupils by attainment, as they judge it. [W4] */

import type { Process, Year } from "../engine/process.ts";
import { type Grouped, grouped } from "../population/grouped.ts";
import { PLACEMENT, yearsIn } from "../population/population.ts";
import { normals } from "../random/distributions.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { TOOLKIT_MONTH } from "./exposure.ts";

export const SET = { mixed: 0, low: 1, middle: 2, high: 3 } as const;

/**
 * In each school and year group a share with the lowest judged attainment sits in low sets, as large a share with the
 * highest in high ones. Judgement errs by chance alone: who is misplaced does not depend on disadvantage.
 *
 * Without this process, or with a share of 0, the mechanism is left out: nobody is told apart and progress stays the
 * published one, made under the base year's grouping. That is no intervention; mixed teaching for all is an intensity of
 * 0, under which the pupils of low sets gain what sets had taken from them.
 */
export const group: Process = {
  key: "group",
  label: "Group by attainment",
  step: 12,
  rules: ["W4"],
  arena: "within",
  reads: ["pupils.attainment", "pupils.school", "pupils.cohort", "pupils.key", "pupils.placement"],
  writes: ["pupils.set"],
  essential: false,
  off: { "group.share": 0 },
  run(year) {
    const share = year.parameters["group.share"];
    if (share === 0) return;
    const { pupils } = year.state;
    pupils.set.fill(SET.mixed, 0, pupils.count);
    const groups = yearGroups(year);
    const { starts, rows } = groups;
    const judged = judgedAttainment(year, groups);
    for (let group = 0; group + 1 < starts.length; group++) {
      const [first, end] = [starts[group], starts[group + 1]];
      if (end > first) placeInSets(pupils.set, rows.subarray(first, end), judged.subarray(first, end), share);
    }
  },
};

/** Rows of the pupils taught in class, by school and year group. */
function yearGroups({ place, state, year }: Year): Grouped {
  const { years } = place.phase;
  const { school, placement, cohort, count } = state.pupils;
  const groupOf = new Int32Array(count).fill(-1);
  for (let p = 0; p < count; p++) {
    if (school[p] < 0 || placement[p] !== PLACEMENT.class) continue;
    groupOf[p] = school[p] * years + yearsIn(cohort[p], year);
  }
  return grouped(groupOf, state.schools.count * years);
}

/** What schools take each pupil's attainment to be, in step with `rows`: error in SD of the pupil's year group. */
function judgedAttainment({ state, parameters, stream }: Year, { starts, rows }: Grouped): Float64Array {
  const { attainment, key, count } = state.pupils;
  const draws = normals(stream("group"), key, count, 0);
  const noise = parameters["group.noise"];
  const judged = new Float64Array(rows.length);
  for (let group = 0; group + 1 < starts.length; group++) {
    const error = noise * spread(rows.subarray(starts[group], starts[group + 1]), attainment);
    for (let i = starts[group]; i < starts[group + 1]; i++) judged[i] = attainment[rows[i]] + error * draws[rows[i]];
  }
  return judged;
}

function spread(members: Int32Array, values: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < members.length; i++) sum += values[members[i]];
  const mean = sum / members.length;
  for (let i = 0; i < members.length; i++) squares += (values[members[i]] - mean) * (values[members[i]] - mean);
  return Math.sqrt(squares / members.length);
}

function placeInSets(set: Uint8Array, members: Int32Array, judged: Float64Array, share: number): void {
  const sorted = judged.toSorted();
  const size = Math.floor(share * members.length);
  const lowest = size > 0 ? sorted[size - 1] : Number.NEGATIVE_INFINITY;
  const highest = size > 0 ? sorted[members.length - size] : Number.POSITIVE_INFINITY;
  for (let i = 0; i < members.length; i++) {
    set[members[i]] = judged[i] <= lowest ? SET.low : judged[i] >= highest ? SET.high : SET.middle;
  }
}

/**
 * What sitting in a set adds to a year's learning, SD: only as far as teaching is grouped more or less than in the base
 * year, because published progress was made under that year's grouping. By set, from SET.mixed.
 */
export function gainBySet(parameters: Parameters): readonly [mixed: number, low: number, middle: number, high: number] {
  const more = parameters["group.intensity"] - parameters["group.baseIntensity"];
  const low = parameters["group.low"] * TOOLKIT_MONTH * more;
  const high = parameters["group.high"] * TOOLKIT_MONTH * more;
  return [0, low, high, high];
}
