/** The lists that families hand in: as many schools as they list, the best first. [C3] */

import type { Year } from "../engine/process.ts";
import { type Meetings, meetingsOf, tie } from "../network/ties.ts";
import { lent } from "../population/lent.ts";
import type { Pupils } from "../population/population.ts";
import type { Applications } from "./applications.ts";
import { type Considering, consider, considering } from "./consider.ts";
import { type ListLengths, lengthDraw, listLength, listLengths } from "./list-length.ts";
import { barsIn } from "./may-attend.ts";
import { type RuleOfThumb, ruleOfThumb, weighByRule } from "./rule-of-thumb.ts";
import type { Siblings } from "./siblings.ts";
import { type Weighing, weigh, weighing } from "./utility.ts";

/** What is asked of every applicant's family, and the lists they hand in, `longest` to a row. */
interface Listing {
  readonly pupils: Pupils;
  readonly applicants: Int32Array;
  readonly considering: Considering;
  /** How families judge what they consider: by the rule of thumb where there is one, else by weighing. */
  readonly rule: RuleOfThumb | undefined;
  readonly weighing: Weighing | undefined;
  readonly wanted: ListLengths;
  readonly hearing: Hearing;
  readonly longest: number;
  readonly rows: Int16Array;
  readonly lengths: Int32Array;
}

/**
 * Every applicant's list, and whether the nearest school open to the pupil was put first. Neighbours choose one after
 * another, so that what they share is worked out once; nobody's list depends on it.
 */
export function listSchools(year: Year, applicants: Int32Array, siblings: Siblings): Applications {
  const byRule = year.parameters["choose.ruleOfThumb"] === 1 && year.utility === undefined;
  const order = neighboursTogether(year, applicants);
  const longest = year.parameters["choose.listed"];
  const listing: Listing = {
    pupils: year.state.pupils,
    applicants,
    considering: considering(year, barsIn(year)),
    rule: byRule ? ruleOfThumb(year) : undefined,
    weighing: byRule ? undefined : weighing(year),
    wanted: listLengths(year),
    hearing: hearing(year, siblings),
    longest,
    rows: lent(Int16Array, applicants.length * longest),
    lengths: lent(Int32Array, applicants.length),
  };
  for (let turn = 0; turn < order.length; turn++) handIn(listing, order[turn]);
  return packed(applicants, listing.rows, longest, listing.lengths);
}

/** Applicant `i`'s list, written to its row. */
function handIn(listing: Listing, i: number): void {
  const { pupils, hearing, rows, longest, wanted } = listing;
  const pupil = listing.applicants[i];
  const sibling = hearing.siblingsAt[pupils.family[pupil]];
  const heard = hear(hearing, pupils.family[pupil]);
  const considered = consider(listing.considering, pupil, sibling, hearing.heardOf, 0, heard);
  const { count, schools } = considered;
  pupils.nearestFirst[pupil] = 0;
  if (count === 0) return;
  const worth = listing.weighing
    ? weigh(listing.weighing, pupil, sibling, considered)
    : weighByRule(listing.rule as RuleOfThumb, pupil, sibling, considered);
  const first = schools[takeBest(worth, count)];
  const nearestFirst = first === pupils.nearest[pupil];
  pupils.nearestFirst[pupil] = nearestFirst ? 1 : 0;
  const draw = lengthDraw(wanted, pupils.key[pupil]);
  const length = Math.min(listLength(wanted, draw, nearestFirst || first === sibling), count);
  rows[i * longest] = first;
  for (let at = 1; at < length; at++) rows[i * longest + at] = schools[takeBest(worth, count)];
  listing.lengths[i] = length;
}

/** What families hear of schools from those they are tied to. */
interface Hearing {
  readonly siblingsAt: Siblings["school"];
  readonly meetings: Meetings;
  /** The families tied to the one that hears, and the schools of theirs; NO_SCHOOL where a family has none now. */
  readonly tied: Int32Array;
  readonly heardOf: Int16Array;
}

export const hearing = (year: Year, { school }: Siblings): Hearing => ({
  siblingsAt: school,
  meetings: meetingsOf(year),
  tied: new Int32Array(year.parameters["ties.count"]),
  heardOf: new Int16Array(year.parameters["ties.count"]),
});

/** Fills `heardOf` with the schools of the families tied to this one, in order of tie; how many they are. */
export function hear({ meetings, tied, heardOf, siblingsAt }: Hearing, family: number): number {
  const count = tie(meetings, family, tied);
  for (let at = 0; at < count; at++) heardOf[at] = siblingsAt[tied[at]];
  return count;
}

/** Numbers of the applicants, neighbourhood by neighbourhood; within one as they were. */
function neighboursTogether({ place, state }: Year, applicants: Int32Array): Int32Array {
  const { family } = state.pupils;
  const { neighbourhood } = state.families;
  const next = new Int32Array(place.neighbourhoods.ids.length + 1);
  for (const pupil of applicants) next[neighbourhood[family[pupil]] + 1] += 1;
  for (let n = 1; n < next.length; n++) next[n] += next[n - 1];
  const order = lent(Int32Array, applicants.length);
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
