/** Step 12: schools group pupils by attainment, as they judge it. [W4] */

import type { Process, Year } from "../engine/process.ts";
import { PLACEMENT, YEARS_OF_PHASE, yearsIn } from "../population/population.ts";
import { normal } from "../random/distributions.ts";
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
    const judged = judgedAttainment(year);
    for (const members of yearGroups(year)) placeInSets(pupils.set, members, judged, share);
  },
};

/** Rows of the pupils taught in class, by school and year group. */
function yearGroups({ state, year }: Year): number[][] {
  const { pupils, schools } = state;
  const groups: number[][] = Array.from({ length: schools.count * YEARS_OF_PHASE }, () => []);
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.school[p] < 0 || pupils.placement[p] !== PLACEMENT.class) continue;
    groups[pupils.school[p] * YEARS_OF_PHASE + yearsIn(pupils.cohort[p], year)].push(p);
  }
  return groups;
}

/** What a school takes a pupil's attainment to be, given the others': error in SD of the year group. */
function judgedAttainment({ state, parameters, stream }: Year): (members: readonly number[]) => Float64Array {
  const { attainment, key } = state.pupils;
  const draws = stream("group");
  return (members) => {
    const error = parameters["group.noise"] * spread(members, attainment);
    return Float64Array.from(members, (p) => attainment[p] + error * normal(draws, key[p], 0));
  };
}

function spread(members: readonly number[], values: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const p of members) sum += values[p];
  const mean = sum / members.length;
  for (const p of members) squares += (values[p] - mean) * (values[p] - mean);
  return Math.sqrt(squares / members.length);
}

function placeInSets(
  set: Uint8Array,
  members: readonly number[],
  judge: (members: readonly number[]) => Float64Array,
  share: number,
): void {
  if (members.length === 0) return;
  const judged = judge(members);
  const sorted = judged.toSorted();
  const size = Math.floor(share * members.length);
  const lowest = size > 0 ? sorted[size - 1] : Number.NEGATIVE_INFINITY;
  const highest = size > 0 ? sorted[members.length - size] : Number.POSITIVE_INFINITY;
  members.forEach((p, i) => {
    set[p] = judged[i] <= lowest ? SET.low : judged[i] >= highest ? SET.high : SET.middle;
  });
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
