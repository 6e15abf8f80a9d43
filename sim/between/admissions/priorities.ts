/** What schools order their applicants by: each criterion declared once. [A2] */

import type { CriterionKey } from "../../scenario/admissions.ts";
import { compare, range } from "./lists.ts";

/** What a student can put forward, schools by number. */
export interface Claims {
  /** The school that a plan for the child names; −1 where none does. */
  readonly named: number;
  readonly lookedAfter: boolean;
  readonly sibling: readonly number[];
  readonly catchment: readonly number[];
  readonly feeder: readonly number[];
  /** Schools of its family's faith, or all that ask. */
  readonly faith: readonly number[] | "all";
  readonly disadvantaged: boolean;
  /** Kilometres, by school. */
  readonly distance: ReadonlyMap<number, number>;
  /** By school, or one for all. */
  readonly score: ReadonlyMap<number, number> | number;
  /** Ability band from 1; 0 where not known. */
  readonly band: number;
}

export interface Criterion {
  readonly label: string;
  readonly meaning: string;
  /** Whether students meet it or not, or are ranked by an amount or by lot. */
  readonly kind: "membership" | "nearer first" | "higher score first" | "drawn";
  /** What is known of a student at a school, lower is first: 0 or 1 of a membership; `ticket` is its lottery number. */
  readonly of: (claims: Claims, school: number, ticket: number) => number;
}

const met = (meets: boolean): number => (meets ? 0 : 1);

export const CRITERIA: Readonly<Record<CriterionKey, Criterion>> = {
  named: {
    label: "named in a plan",
    meaning: "The school is named in the child's plan (in England an education, health and care plan).",
    kind: "membership",
    of: ({ named }, school) => met(named === school),
  },
  lookedAfter: {
    label: "looked after",
    meaning: "The child is, or was, looked after by the local authority.",
    kind: "membership",
    of: ({ lookedAfter }) => met(lookedAfter),
  },
  sibling: {
    label: "sibling",
    meaning: "A brother or sister attends the school.",
    kind: "membership",
    of: ({ sibling }, school) => met(sibling.includes(school)),
  },
  catchment: {
    label: "catchment",
    meaning: "The child lives in the school's catchment area.",
    kind: "membership",
    of: ({ catchment }, school) => met(catchment.includes(school)),
  },
  feeder: {
    label: "feeder school",
    meaning: "The child attends a primary school from which this one takes first.",
    kind: "membership",
    of: ({ feeder }, school) => met(feeder.includes(school)),
  },
  faith: {
    label: "faith",
    meaning: "The family is of the school's faith, as the school asks it to show.",
    kind: "membership",
    of: ({ faith }, school) => met(faith === "all" || faith.includes(school)),
  },
  disadvantage: {
    label: "disadvantage",
    meaning: "The child is eligible for free meals or a premium for disadvantage.",
    kind: "membership",
    of: ({ disadvantaged }) => met(disadvantaged),
  },
  distance: {
    label: "distance",
    meaning: "The nearer to the school comes first (km).",
    kind: "nearer first",
    of: ({ distance }, school) => distance.get(school) ?? Infinity,
  },
  test: {
    label: "test",
    meaning: "The higher score in the school's test comes first.",
    kind: "higher score first",
    of: ({ score }, school) => -(typeof score === "number" ? score : (score.get(school) ?? -Infinity)),
  },
  lottery: {
    label: "lottery",
    meaning: "By lot.",
    kind: "drawn",
    of: (_claims, _school, ticket) => ticket,
  },
};

/**
 * How criteria of membership make classes. "each": whoever meets a criterion comes before all who do not, and again
 * within either by the next. "first": a student belongs to the class of the first criterion it meets, and no later one
 * counts, as where a school's rules list categories.
 */
export const CLASSES = ["each", "first"] as const;
export type Classes = (typeof CLASSES)[number];

/** What students are told apart by, one after another; lower is first. */
export type Key = (student: number) => number;

/**
 * The keys of an order of criteria at a school. The memberships it begins with make classes; each criterion from there on
 * decides only between students whom those before leave equal, and the lottery number between those whom all do.
 */
export function keysOf(
  order: readonly CriterionKey[],
  school: number,
  claims: readonly Claims[],
  ticket: Key,
  classes: Classes,
): Key[] {
  const keys = order.map(
    (key): Key =>
      (student) =>
        CRITERIA[key].of(claims[student], school, ticket(student)),
  );
  const ranked = order.findIndex((key) => CRITERIA[key].kind !== "membership");
  const begins = ranked < 0 ? order.length : ranked;
  if (classes === "each" || begins < 2) return [...keys, ticket];
  const memberships = keys.slice(0, begins);
  return [firstMet(memberships), ...keys.slice(begins), ticket];
}

/** Which of several memberships a student meets first. */
const firstMet =
  (memberships: readonly Key[]): Key =>
  (student) => {
    const first = memberships.findIndex((membership) => membership(student) === 0);
    return first < 0 ? memberships.length : first;
  };

/** Positions of the students, best first, by keys in turn; whom all leave equal stay as they are. */
export function inOrder(students: Int32Array, keys: readonly Key[]): Int32Array {
  const columns = keys.map((key) => columnOf(students, key));
  return range(0, students.length).sort((a, b) => {
    for (const column of columns) {
      const order = compare(column[a], column[b]);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

function columnOf(students: Int32Array, key: Key): Float64Array {
  const column = new Float64Array(students.length);
  for (let i = 0; i < students.length; i++) column[i] = key(students[i]);
  return column;
}
