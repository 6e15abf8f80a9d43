/** The market of a problem: its schools or their parts, with every applicant's place in each one's order. [A1] [A2] */

import type { TieBreak } from "../../scenario/admissions.ts";
import { bySchool, packLists, range } from "./lists.ts";
import { ownTickets, tickets } from "./lottery.ts";
import type { Lists, Market, Orders } from "./market.ts";
import { partedLists } from "./parts.ts";
import { inOrder, type Key, keysOf } from "./priorities.ts";
import { accepts, keysOfPart, type Part, partsBySchool, partsOf, routeOf } from "./quotas.ts";
import type { Problem } from "./read-problem.ts";

export interface PartedMarket {
  /** Its schools are the parts. */
  readonly market: Market;
  readonly parts: readonly Part[];
}

export interface Terms {
  readonly seed: number;
  /** How many choices of each list count. */
  readonly listed: number;
  readonly tieBreak: TieBreak;
  /** Whether every part's order of all students is asked for. */
  readonly orders: boolean;
}

/** Pairs of student and part that orders of all students may have: a million of them take about a second to sort. */
const MOST_PAIRS = 50_000_000;

/** Whether a mechanism may ask for every school's order of all students. */
export const canOrderAll = ({ students, rules }: Problem): boolean =>
  students.length * rules.reduce((sum, { capacity, quotas }, s) => sum + partsOf(s, capacity, quotas).length, 0) <=
  MOST_PAIRS;

export function marketOfProblem(problem: Problem, { seed, listed, tieBreak, orders }: Terms): PartedMarket {
  const parts = problem.rules.flatMap(({ capacity, quotas }, s) => partsOf(s, capacity, quotas));
  const lottery = tickets(seed, problem.students);
  const keys = keysByPart(problem, parts, lottery, seed, tieBreak);
  const short = packLists(
    problem.lists.map((list) => list.slice(0, listed)),
    problem.schools.length,
  );
  const lists = parts.length === problem.schools.length ? short : throughParts(problem, short, parts);
  const { priority, capacity } = ranked(lists, parts, keys);
  const market = { ...lists, capacity, priority, lottery };
  return { market: orders ? { ...market, orders: ordersOfAll(problem, parts, keys) } : market, parts };
}

/** Lists of parts, in the order in which each student asks for those of a school. */
function throughParts({ claims }: Problem, lists: Lists, parts: readonly Part[]): Lists & { choice: Int32Array } {
  const numbers = new Map(parts.map((part, number) => [part, number]));
  const own = partsBySchool(parts);
  const most = own.reduce((longest, { length }) => Math.max(longest, length), 0);
  return partedLists(lists, parts.length, most, (student, school, into) => {
    const route = routeOf(own[school], claims[student]);
    route.forEach((part, i) => {
      into[i] = numbers.get(part)!;
    });
    return route.length;
  });
}

/** By part: what students are told apart by there. */
function keysByPart(
  { students, schools, claims, rules, classes }: Problem,
  parts: readonly Part[],
  lottery: Float64Array,
  seed: number,
  tieBreak: TieBreak,
): (readonly Key[])[] {
  const single: Key = (student) => lottery[student];
  return parts.map((part) => {
    const { order, priorities } = rules[part.school];
    const own = tieBreak === "single" ? lottery : ownTickets(seed, students, schools[part.school]);
    const ticket: Key = (student) => own[student];
    const stated =
      priorities === undefined ? keysOf(order, part.school, claims, ticket, classes) : [placeIn(priorities), ticket];
    return [...keysOfPart(part, stated, claims, ticket), single];
  });
}

/** A student's place on a list of students; whoever is not on it comes after. */
function placeIn(priorities: readonly number[]): Key {
  const places = new Map(priorities.map((student, place) => [student, place]));
  return (student) => places.get(student) ?? Infinity;
}

/** Every applicant's place in each part's order; and its places, of which no more are counted than are asked for. */
function ranked(lists: Lists, parts: readonly Part[], keys: readonly (readonly Key[])[]) {
  const { offsets, entries, students } = bySchool(lists, parts.length);
  const priority = new Float64Array(entries.length);
  parts.forEach((_, p) => {
    const own = students.subarray(offsets[p], offsets[p + 1]);
    inOrder(own, keys[p]).forEach((at, place) => {
      priority[entries[offsets[p] + at]] = place;
    });
  });
  const capacity = Int32Array.from(parts, ({ places }, p) => Math.min(places, offsets[p + 1] - offsets[p]));
  return { priority, capacity };
}

/** Each part's order of all students whom it accepts. */
function ordersOfAll({ students, claims }: Problem, parts: readonly Part[], keys: readonly (readonly Key[])[]): Orders {
  const all = range(0, students.length);
  const rows = parts.map((part, p) => {
    const accepted = all.filter((student) => accepts(part, claims[student].disadvantaged));
    return inOrder(accepted, keys[p]).map((at) => accepted[at]);
  });
  const offsets = new Int32Array(parts.length + 1);
  rows.forEach((row, p) => {
    offsets[p + 1] = offsets[p] + row.length;
  });
  const column = new Int32Array(offsets[parts.length]);
  rows.forEach((row, p) => {
    column.set(row, offsets[p]);
  });
  return { offsets, students: column };
}
