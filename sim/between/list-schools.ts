/** The lists that families hand in: as many schools as they list, the best first. [C3] */

import type { Year } from "../engine/process.ts";
import { tiesOf } from "../network/ties.ts";
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
  readonly siblingsAt: Siblings["school"];
  readonly considering: Considering;
  /** How families judge what they consider: by the rule of thumb where there is one, else by weighing. */
  readonly rule: RuleOfThumb | undefined;
  readonly weighing: Weighing | undefined;
  readonly wanted: ListLengths;
  readonly heardOf: Tied;
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
    siblingsAt: siblings.school,
    considering: considering(year, barsIn(year)),
    rule: byRule ? ruleOfThumb(year) : undefined,
    weighing: byRule ? undefined : weighing(year),
    wanted: listLengths(year),
    heardOf: schoolsOfTied(year, applicants, order, siblings),
    longest,
    rows: new Int16Array(applicants.length * longest),
    lengths: new Int32Array(applicants.length),
  };
  for (let turn = 0; turn < order.length; turn++) handIn(listing, order[turn], turn);
  return packed(applicants, listing.rows, longest, listing.lengths);
}

/** Applicant `i`'s list, written to its row; it is its `turn`. */
function handIn(listing: Listing, i: number, turn: number): void {
  const { pupils, rows, longest, wanted } = listing;
  const { offsets, schools: heardOf } = listing.heardOf;
  const pupil = listing.applicants[i];
  const sibling = listing.siblingsAt[pupils.family[pupil]];
  const considered = consider(listing.considering, pupil, sibling, heardOf, offsets[turn], offsets[turn + 1]);
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

/** Schools heard of from tied families: those of whose turn it is are `schools[offsets[turn]]` to before the next's. */
interface Tied {
  readonly offsets: Int32Array;
  readonly schools: Int16Array;
}

/** The schools of the families tied to each applicant's, in order of tie; NO_SCHOOL where a family has none now. */
export function schoolsOfTied(year: Year, applicants: Int32Array, order: Int32Array, siblings: Siblings): Tied {
  const { family } = year.state.pupils;
  const families = new Int32Array(order.length);
  for (let turn = 0; turn < order.length; turn++) families[turn] = family[applicants[order[turn]]];
  const { offsets, targets } = tiesOf(year, families);
  const schools = new Int16Array(targets.length);
  for (let at = 0; at < targets.length; at++) schools[at] = siblings.school[targets[at]];
  return { offsets, schools };
}
