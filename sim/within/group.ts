/** Step 12: schools group pupils by attainment, as they judge it. [W4] */

import type { Process, Year } from "../engine/process.ts";
import { type Grouped, grouped } from "../population/grouped.ts";
import { lent } from "../population/lent.ts";
import { nthLeast } from "../population/nth-least.ts";
import { PLACEMENT, type Pupils, yearsIn } from "../population/population.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { TOOLKIT_MONTH } from "./exposure.ts";
import { followAim } from "./follow.ts";
import { judge, judgementOf } from "./judge.ts";
import { paces } from "./pace.ts";

export const SET = { mixed: 0, low: 1, middle: 2, high: 3 } as const;
export const SETS = 4;

/**
 * In each school and year group a share with the lowest judged attainment sits in low sets, as large a share with the
 * highest in high ones. Judgement errs by chance, less so under just leadership: who is misplaced does not depend on
 * disadvantage. Where the scenario assumes it, pupils of community groups other than the place's largest are judged
 * lower than they are: that is done to them, and no trait of theirs. [I1]
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
  reads: [
    "levers.mixedGrouping",
    "families.group",
    "pupils.attainment",
    "pupils.school",
    "pupils.cohort",
    "pupils.family",
    "pupils.key",
    "pupils.placement",
    "schools.consensus",
    "schools.justice",
    "schools.mixing",
  ],
  writes: ["pupils.set", "schools.mixing"],
  essential: false,
  off: { "group.share": 0 },
  run(year) {
    const share = year.parameters["group.share"];
    if (share === 0) return;
    const { pupils, schools } = year.state;
    followAim(schools.mixing, year.levers.mixedGrouping, year.parameters["group.rate"], paces(year));
    pupils.set.fill(SET.mixed, 0, pupils.count);
    const { years } = year.place.phase;
    const { starts, rows } = yearGroups(year);
    const most = largest(starts);
    const judgement = judgementOf(year, most);
    const [judged, moved] = [new Float64Array(most), new Float64Array(most)];
    for (let group = 0; group + 1 < starts.length; group++) {
      if (starts[group + 1] === starts[group]) continue;
      const members = rows.subarray(starts[group], starts[group + 1]);
      judge(judgement, Math.floor(group / years), members, judged);
      placeInSets(pupils, members, share, judged, moved);
    }
  },
};

/** Rows of the pupils taught in class for all of the week or most of it, by school and year group. */
function yearGroups({ place, state, year }: Year): Grouped {
  const { years } = place.phase;
  const { school, placement, cohort, count } = state.pupils;
  const groupOf = lent(Int32Array, count);
  for (let p = 0; p < count; p++) {
    const inClass = school[p] >= 0 && placement[p] <= PLACEMENT.withdrawal;
    groupOf[p] = inClass ? school[p] * years + yearsIn(cohort[p], year) : -1;
  }
  return grouped(groupOf, state.schools.count * years);
}

/** Places the pupils of one year group of a school in sets, by what their attainment is judged to be. */
function placeInSets(
  { set }: Pupils,
  rows: Int32Array,
  share: number,
  judged: Float64Array,
  moved: Float64Array,
): void {
  const { length } = rows;
  const size = Math.round(share * length);
  for (let i = 0; i < length; i++) moved[i] = judged[i];
  const lowest = size > 0 ? nthLeast(moved, length, size - 1) : Number.NEGATIVE_INFINITY;
  const highest = size > 0 ? nthLeast(moved, length, length - size) : Number.POSITIVE_INFINITY;
  for (let i = 0; i < length; i++) {
    set[rows[i]] = judged[i] <= lowest ? SET.low : judged[i] >= highest ? SET.high : SET.middle;
  }
}

/** Pupils of the largest group. */
function largest(starts: Int32Array): number {
  let most = 0;
  for (let group = 0; group + 1 < starts.length; group++) most = Math.max(most, starts[group + 1] - starts[group]);
  return most;
}

/** A number by set, from SET.mixed. */
export type BySet = readonly [mixed: number, low: number, middle: number, high: number];

/**
 * What sitting in a set adds to a year's learning, SD: only as far as teaching is grouped more or less than in the base
 * year, because published progress was made under that year's grouping.
 */
export const gainBySet = (parameters: Parameters): BySet =>
  gainsAt(parameters, parameters["group.intensity"] - parameters["group.baseIntensity"]);

/** What a school adds to that, SD, where all teaching that was in sets has given way to mixed groups. */
export const gainByMixing = (parameters: Parameters): BySet => gainsAt(parameters, -parameters["group.intensity"]);

/** Gains by set where a share of teaching is grouped. */
function gainsAt(parameters: Parameters, grouped: number): BySet {
  const low = parameters["group.low"] * TOOLKIT_MONTH * grouped;
  const high = parameters["group.high"] * TOOLKIT_MONTH * grouped;
  return [0, low, high, high];
}
