/** The lists that families hand in: as many schools as they list, the best first. [C3] */

import type { Year } from "../engine/process.ts";
import { tiesOf } from "../network/ties.ts";
import { clamp } from "../random/maths.ts";
import { uniform } from "../random/streams.ts";
import type { Applications } from "./applications.ts";
import { considering } from "./consider.ts";
import { barsIn } from "./may-attend.ts";
import { rulesOfThumb } from "./rule-of-thumb.ts";
import type { Siblings } from "./siblings.ts";
import { utilities } from "./utility.ts";

/**
 * Every applicant's list, and whether the nearest school open to the pupil was put first. Neighbours choose one after
 * another, so that what they share is worked out once; nobody's list depends on it.
 */
export function listSchools(year: Year, applicants: Int32Array, siblings: Siblings): Applications {
  const { pupils } = year.state;
  const consider = considering(year, barsIn(year));
  const byRule = year.parameters["choose.ruleOfThumb"] === 1 && year.utility === undefined;
  const weigh = byRule ? rulesOfThumb(year) : utilities(year);
  const { drawOf, lengthOf } = listLengths(year);
  const order = neighboursTogether(year, applicants);
  const heardOf = schoolsOfTied(year, applicants, order, siblings);
  const longest = year.parameters["choose.listed"];
  const rows = new Int16Array(applicants.length * longest);
  const lengths = new Int32Array(applicants.length);
  const { family, nearest, nearestFirst } = pupils;
  const listOf = (i: number, turn: number): void => {
    const pupil = applicants[i];
    const sibling = siblings.school[family[pupil]];
    const considered = consider(pupil, sibling, heardOf.schools, heardOf.offsets[turn], heardOf.offsets[turn + 1]);
    const { count, schools } = considered;
    nearestFirst[pupil] = 0;
    if (count === 0) return;
    const worth = weigh(pupil, sibling, considered);
    const first = schools[takeBest(worth, count)];
    nearestFirst[pupil] = first === nearest[pupil] ? 1 : 0;
    const length = Math.min(lengthOf(drawOf(pupil), first === nearest[pupil] || first === sibling), count);
    rows[i * longest] = first;
    for (let at = 1; at < length; at++) rows[i * longest + at] = schools[takeBest(worth, count)];
    lengths[i] = length;
  };
  for (let turn = 0; turn < order.length; turn++) listOf(order[turn], turn);
  return packed(applicants, rows, longest, lengths);
}

/** Numbers of the applicants, neighbourhood by neighbourhood; within one as they were. */
function neighboursTogether({ place, state }: Year, applicants: Int32Array): Int32Array {
  const { family } = state.pupils;
  const { neighbourhood } = state.families;
  const next = new Int32Array(place.neighbourhoods.ids.length + 1);
  for (const pupil of applicants) next[neighbourhood[family[pupil]] + 1] += 1;
  for (let n = 1; n < next.length; n++) next[n] += next[n - 1];
  const order = new Int32Array(applicants.length);
  for (let i = 0; i < applicants.length; i++) order[next[neighbourhood[family[applicants[i]]]]++] = i;
  return order;
}

/** The place of the school that is worth most of those not yet taken, the first considered of equals: it is taken now. */
function takeBest(worth: Float64Array, count: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = count - 1; c >= 0; c--) {
    if (worth[c] >= most) {
      best = c;
      most = worth[c];
    }
  }
  worth[best] = Number.NaN;
  return best;
}

/** Lists of rows `longest` long, one after another with nothing between them. */
function packed(pupils: Int32Array, rows: Int16Array, longest: number, lengths: Int32Array): Applications {
  const offsets = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) {
    for (let at = 0; at < lengths[i]; at++) rows[offsets[i] + at] = rows[i * longest + at];
    offsets[i + 1] = offsets[i] + lengths[i];
  }
  return { pupils, offsets, lists: rows.slice(0, offsets[lengths.length]) };
}

/**
 * How many schools a pupil's family lists, by its draw: one, all that the form has room for, or any number between as
 * often. Families who are sure of their first, their nearest or an older child's, list one the more often, and never more
 * than they would have listed had they not been sure. [C3]
 */
function listLengths({ parameters, state, stream }: Year) {
  const most = parameters["choose.listed"];
  const apart = parameters["choose.listsOneIfSure"] / 2;
  const all = parameters["choose.listsAll"];
  const draws = stream("choose/length");
  const oneOf = (sure: boolean): number => clamp(parameters["choose.listsOne"] + (sure ? apart : -apart), 0, 1);
  const [oneIfSure, oneIfNot] = [oneOf(true), oneOf(false)];
  const wanted = (draw: number, one: number): number => {
    const between = Math.max(0, 1 - one - all);
    if (most === 1 || draw < one) return 1;
    if (draw >= one + between || most === 2) return most;
    return 2 + Math.floor(((draw - one) / between) * (most - 2));
  };
  return {
    drawOf: (pupil: number): number => uniform(draws, state.pupils.key[pupil], 0),
    lengthOf: (draw: number, sure: boolean): number =>
      sure ? Math.min(wanted(draw, oneIfSure), wanted(draw, oneIfNot)) : wanted(draw, oneIfNot),
  };
}

/**
 * The schools of the families tied to each applicant's, in order of tie; NO_SCHOOL where a family has none now. Those of
 * whose turn it is are `schools[offsets[turn]]` to `schools[offsets[turn + 1] − 1]`.
 */
function schoolsOfTied(year: Year, applicants: Int32Array, order: Int32Array, siblings: Siblings) {
  const { family } = year.state.pupils;
  const families = order.map((i) => family[applicants[i]]);
  const { offsets, targets } = tiesOf(year, families);
  const schools = new Int16Array(targets.length);
  for (let at = 0; at < targets.length; at++) schools[at] = siblings.school[targets[at]];
  return { offsets, schools };
}
