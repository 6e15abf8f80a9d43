/** Step 12: schools group pupils by attainment, as they judge it. [W4] */

import type { Process, Year } from "../engine/process.ts";
import { type Grouped, grouped } from "../population/grouped.ts";
import { nthLeast } from "../population/nth-least.ts";
import { PLACEMENT, yearsIn } from "../population/population.ts";
import { normals } from "../random/distributions.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { TOOLKIT_MONTH } from "./exposure.ts";
import { followAim } from "./follow.ts";
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
    const groups = yearGroups(year);
    const { starts, rows } = groups;
    const judged = judgedAttainment(year, groups);
    const sets = setsOf(judged, share);
    for (let group = 0; group + 1 < starts.length; group++) {
      if (starts[group + 1] > starts[group]) sets(pupils.set, rows, starts[group], starts[group + 1]);
    }
  },
};

/** Rows of the pupils taught in class for all of the week or most of it, by school and year group. */
function yearGroups({ place, state, year }: Year): Grouped {
  const { years } = place.phase;
  const { school, placement, cohort, count } = state.pupils;
  const groupOf = new Int32Array(count);
  for (let p = 0; p < count; p++) {
    const inClass = school[p] >= 0 && placement[p] <= PLACEMENT.withdrawal;
    groupOf[p] = inClass ? school[p] * years + yearsIn(cohort[p], year) : -1;
  }
  return grouped(groupOf, state.schools.count * years);
}

/** What schools take each pupil's attainment to be, in step with `rows`: errors in SD of the pupil's year group. */
function judgedAttainment(year: Year, { starts, rows }: Grouped): Float64Array {
  const { years } = year.place.phase;
  const { justice } = year.state.schools;
  const byJustice = year.parameters["group.justice"];
  const errors = errorsOf(year, rows);
  const { attainment } = year.state.pupils;
  const judged = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) judged[i] = attainment[rows[i]];
  for (let group = 0; group + 1 < starts.length; group++) {
    const [first, end] = [starts[group], starts[group + 1]];
    const one = spread(judged, first, end);
    const fairer = Math.max(0, 1 - byJustice * justice[Math.floor(group / years)]);
    for (let i = first; i < end; i++) judged[i] += one * fairer * errors[i];
  }
  return judged;
}

/** How far each judgement errs, in step with `rows`, in SD of the year group: by chance, and by community group. */
function errorsOf(year: Year, rows: Int32Array): Float64Array {
  const { key, family } = year.state.pupils;
  const { group } = year.state.families;
  const noise = year.parameters["group.noise"];
  const bias = biasByGroup(year);
  const keys = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) keys[i] = key[rows[i]];
  const errors = normals(year.stream("group"), keys, keys.length, 0);
  for (let i = 0; i < rows.length; i++) errors[i] = noise * errors[i] - bias[group[family[rows[i]]]];
  return errors;
}

/**
 * How much lower than they are pupils of each community group are judged, SD: those of the place's largest groups are not,
 * those of its next largest are, and those of smaller groups by as much more or less as the scenario assumes.
 */
function biasByGroup({ place, parameters }: Year): Float64Array {
  const { neighbourhoods, groups } = place;
  const children = new Float64Array(groups);
  for (let i = 0; i < neighbourhoods.groupShares.length; i++)
    children[i % groups] += neighbourhoods.groupShares[i] * neighbourhoods.children[Math.floor(i / groups)];
  const largest = children.reduce((most, count) => Math.max(most, count), 0);
  const next = children.reduce((most, count) => (count < largest ? Math.max(most, count) : most), 0);
  const ofNext = parameters["group.minority"];
  const ofSmaller = Math.max(0, ofNext + parameters["group.smaller"]);
  return children.map((count) => (count === largest ? 0 : count === next ? ofNext : ofSmaller));
}

/** SD of the values from one place to before another. */
function spread(values: Float64Array, first: number, end: number): number {
  let sum = 0;
  let squares = 0;
  for (let i = first; i < end; i++) sum += values[i];
  const mean = sum / (end - first);
  for (let i = first; i < end; i++) squares += (values[i] - mean) * (values[i] - mean);
  return Math.sqrt(squares / (end - first));
}

/** Places the rows of one year group in sets, by what their attainment is judged to be. */
function setsOf(judged: Float64Array, share: number) {
  const scratch = new Float64Array(judged.length);
  return (set: Uint8Array, rows: Int32Array, first: number, end: number): void => {
    const members = end - first;
    const size = Math.round(share * members);
    for (let i = first; i < end; i++) scratch[i - first] = judged[i];
    const lowest = size > 0 ? nthLeast(scratch, members, size - 1) : Number.NEGATIVE_INFINITY;
    const highest = size > 0 ? nthLeast(scratch, members, members - size) : Number.POSITIVE_INFINITY;
    for (let i = first; i < end; i++) {
      set[rows[i]] = judged[i] <= lowest ? SET.low : judged[i] >= highest ? SET.high : SET.middle;
    }
  };
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
