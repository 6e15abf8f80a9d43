/** Step 6: families consider schools, weigh them and list them. [C1] [C2] [C3] */

import type { Process, Year } from "../engine/process.ts";
import { tiesOf } from "../network/ties.ts";
import { nearestOpenSchool } from "../population/home.ts";
import { NO_SCHOOL, PLACEMENT } from "../population/population.ts";
import { chance } from "../random/distributions.ts";
import { clamp } from "../random/maths.ts";
import { uniform } from "../random/streams.ts";
import { type Applications, countLists } from "./applications.ts";
import { considering } from "./consider.ts";
import { eligibility } from "./may-attend.ts";
import { rulesOfThumb } from "./rule-of-thumb.ts";
import { type Siblings, siblingsOf } from "./siblings.ts";
import { utilities } from "./utility.ts";

export const choose: Process = {
  key: "choose",
  label: "Choose schools",
  step: 6,
  rules: ["C1", "C2", "C3"],
  arena: "between",
  reads: [
    "levers.travelAndAdvice",
    "families.information",
    "families.z",
    "families.ever6",
    "families.faith",
    "families.fsm",
    "families.group",
    "families.key",
    "families.neighbourhood",
    "families.outside",
    "families.x",
    "families.y",
    "pupils.cohort",
    "pupils.entry",
    "pupils.family",
    "pupils.key",
    "pupils.placement",
    "pupils.school",
    "pupils.sex",
    "schools.reputation",
    "schools.publishedAttainment",
    "schools.ever6Share",
    "schools.places",
  ],
  writes: [
    "applications",
    "pupils.placement",
    "pupils.nearest",
    "pupils.nearestFirst",
    "schools.listed",
    "schools.firstListed",
  ],
  essential: true,
  run(year) {
    const siblings = siblingsOf(year);
    noteNearest(year);
    const applicants = applicantsOf(year, siblings);
    const applications = listSchools(year, applicants, siblings);
    const { schools } = year.state;
    const { listed, first } = countLists(applications, schools.count);
    schools.listed.set(listed);
    schools.firstListed.set(first);
    year.state.applications = applications;
  },
};

/**
 * Rows of the pupils who enter and apply here. A resident family whose draw falls under the place's share goes to a
 * school outside; brothers and sisters go where the older one went.
 */
export function applicantsOf({ place, state, stream, year }: Year, siblings: Siblings): Int32Array {
  const { pupils, families } = state;
  const leaving = stream("choose/outside");
  const rows = new Int32Array(pupils.count);
  let count = 0;
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.cohort[p] !== year) continue;
    const family = pupils.family[p];
    const goes = siblings.outside[family] === 1 || chance(leaving, families.key[family], 0, place.outside.leaving);
    if (families.outside[family] === 0 && siblings.school[family] === NO_SCHOOL && goes) {
      pupils.placement[p] = PLACEMENT.outside;
    } else rows[count++] = p;
  }
  return rows.slice(0, count);
}

/** Every applicant's list, and whether the nearest school open to the pupil was put first. */
export function listSchools(year: Year, applicants: Int32Array, siblings: Siblings): Applications {
  const { pupils } = year.state;
  const consider = considering(year, eligibility(year));
  const byRule = year.parameters["choose.ruleOfThumb"] === 1 && year.utility === undefined;
  const weigh = byRule ? rulesOfThumb(year) : utilities(year);
  const lengthOf = listLengths(year);
  const heardOf = schoolsOfTied(year, applicants, siblings);
  const longest = year.parameters["choose.listed"];
  const offsets = new Int32Array(applicants.length + 1);
  const lists = new Int16Array(applicants.length * longest);
  const best = new Float64Array(longest);
  let end = 0;
  for (let i = 0; i < applicants.length; i++) {
    const pupil = applicants[i];
    const sibling = siblings.school[pupils.family[pupil]];
    const considered = consider(pupil, sibling, heardOf.schools, heardOf.offsets[i], heardOf.offsets[i + 1]);
    const room = Math.min(lengthOf(pupil, false), considered.count);
    const worth = weigh(pupil, sibling, considered);
    for (let c = 0; c < considered.count; c++) {
      insert(considered.schools[c], worth[c], lists, best, end, room, Math.min(c, room));
    }
    const nearestFirst = room > 0 && lists[end] === pupils.nearest[pupil];
    const sure = nearestFirst || (room > 0 && lists[end] === sibling);
    pupils.nearestFirst[pupil] = nearestFirst ? 1 : 0;
    end += sure ? Math.min(lengthOf(pupil, true), room) : room;
    offsets[i + 1] = end;
  }
  return { pupils: applicants, offsets, lists: lists.slice(0, end) };
}

/** The nearest school open to each child who enters, whether or not it applies here. */
function noteNearest({ place, state, year }: Year): void {
  const { pupils, families, schools } = state;
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.cohort[p] === year)
      pupils.nearest[p] = nearestOpenSchool(place, schools, families, pupils.family[p], pupils.sex[p]);
  }
}

/** Puts a school where it belongs in a list that begins at `start`, holds `held` schools, and has room for `room`. */
function insert(
  school: number,
  worth: number,
  lists: Int16Array,
  best: Float64Array,
  start: number,
  room: number,
  held: number,
): void {
  let at = held;
  if (at === room) {
    if (room === 0 || worth <= best[at - 1]) return;
    at -= 1;
  }
  for (; at > 0 && best[at - 1] < worth; at--) {
    best[at] = best[at - 1];
    lists[start + at] = lists[start + at - 1];
  }
  best[at] = worth;
  lists[start + at] = school;
}

/**
 * How many schools a pupil's family lists: one, all that the form has room for, or any number between as often. Families
 * who are sure of their first, their nearest or an older child's, list one the more often, and never more than they
 * would have listed had they not been sure. [C3]
 */
function listLengths({ parameters, state, stream }: Year): (pupil: number, sure: boolean) => number {
  const most = parameters["choose.listed"];
  const apart = parameters["choose.listsOneIfSure"] / 2;
  const all = parameters["choose.listsAll"];
  const draws = stream("choose/length");
  return (pupil, sure) => {
    const one = clamp(parameters["choose.listsOne"] + (sure ? apart : -apart), 0, 1);
    const between = Math.max(0, 1 - one - all);
    const draw = uniform(draws, state.pupils.key[pupil], 0);
    if (most === 1 || draw < one) return 1;
    if (draw >= one + between || most === 2) return most;
    return 2 + Math.floor(((draw - one) / between) * (most - 2));
  };
}

/**
 * The schools of the families tied to each applicant's, in order of tie; NO_SCHOOL where a family has none now. Those of
 * applicant i are `schools[offsets[i]]` to `schools[offsets[i + 1] − 1]`.
 */
function schoolsOfTied(year: Year, applicants: Int32Array, siblings: Siblings) {
  const { family } = year.state.pupils;
  const { offsets, targets } = tiesOf(
    year,
    applicants.map((pupil) => family[pupil]),
  );
  const schools = new Int16Array(targets.length);
  for (let at = 0; at < targets.length; at++) schools[at] = siblings.school[targets[at]];
  return { offsets, schools };
}
