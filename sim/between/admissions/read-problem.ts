/** A problem file → its students and schools by number, or every fault in it. */

import type { CriterionKey, TieBreak } from "../../scenario/admissions.ts";
import { type Fault, faultsOf } from "../../scenario/faults.ts";
import type { Claims, Classes } from "./priorities.ts";
import { outlineSchema, type SchoolInput } from "./problem.ts";
import { crossFaults } from "./problem-faults.ts";
import { type Rows, readRows, type StudentRow } from "./problem-rows.ts";
import type { Quotas } from "./quotas.ts";

export interface Problem {
  /** Ids, in the order of the file; a number stands for its place here. */
  readonly students: readonly string[];
  readonly schools: readonly string[];
  /** By student: schools, best first. */
  readonly lists: readonly (readonly number[])[];
  /** By student. */
  readonly claims: readonly Claims[];
  /** By school. */
  readonly rules: readonly Rules[];
  readonly tieBreak: TieBreak;
  readonly classes: Classes;
}

/** How a school admits. */
export interface Rules {
  readonly capacity: number;
  /** Students by number, first to last, where the file lists them itself. */
  readonly priorities?: readonly number[];
  readonly order: readonly CriterionKey[];
  readonly quotas: Quotas;
}

/** Checks a value against the schema and the rules that span several rows. */
export function readProblem(input: unknown, file: string): { problem: Problem } | { faults: Fault[] } {
  const outline = outlineSchema.safeParse(input);
  const { students, schools } = tablesOf(input);
  const { rows, faults } = readRows(students, schools, file);
  const known = { students: new Set(Object.keys(students)), schools: new Set(Object.keys(schools)) };
  const all = [
    ...(outline.success ? [] : faultsOf(outline.error, input, file)),
    ...faults,
    ...crossFaults(rows, known, file),
  ];
  if (!outline.success || all.length > 0) return { faults: all };
  const { tieBreak, classes } = outline.data;
  return { problem: { ...numbered(rows), tieBreak, classes } };
}

/** Both tables as they stand; empty where there are none. */
function tablesOf(input: unknown): { students: object; schools: object } {
  const { students, schools } = (input ?? {}) as { students?: unknown; schools?: unknown };
  return { students: objectOr(students), schools: objectOr(schools) };
}

const objectOr = (value: unknown): object =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};

/** Ids as numbers. */
function numbered(rows: Rows): Omit<Problem, "tieBreak" | "classes"> {
  const students = [...rows.students.keys()];
  const schools = [...rows.schools.keys()];
  const student = new Map(students.map((id, i) => [id, i]));
  const school = new Map(schools.map((id, s) => [id, s]));
  const numbers = (ids: readonly string[]) => ids.map((id) => school.get(id)!);
  return {
    students,
    schools,
    lists: [...rows.students.values()].map(({ list }) => numbers(list)),
    claims: [...rows.students.values()].map((row) => claimsOf(row, school)),
    rules: [...rows.schools.values()].map((row) => rulesOf(row, student)),
  };
}

function claimsOf(row: StudentRow, school: ReadonlyMap<string, number>): Claims {
  const numbers = (ids: readonly string[]) => ids.map((id) => school.get(id)!);
  const amounts = (record: ReadonlyMap<string, number>) =>
    new Map([...record].map(([id, amount]) => [school.get(id)!, amount]));
  const { lookedAfter, disadvantaged, named, faith, score, band = 0 } = row;
  return {
    lookedAfter,
    disadvantaged,
    band,
    named: named === undefined ? -1 : school.get(named)!,
    sibling: numbers(row.sibling),
    catchment: numbers(row.catchment),
    feeder: numbers(row.feeder),
    faith: typeof faith === "boolean" ? (faith ? "all" : []) : numbers(faith),
    distance: amounts(row.distance),
    score: typeof score === "number" ? score : amounts(score),
  };
}

function rulesOf({ capacity, priorities, order, quotas }: SchoolInput, student: ReadonlyMap<string, number>): Rules {
  const { reserve, lottery, bands } = quotas;
  return {
    capacity,
    ...(priorities && { priorities: priorities.map((id) => student.get(id)!) }),
    order: order ?? [],
    quotas: { ...(reserve && { reserve }), ...(lottery && { lottery }), ...(bands && { bands }) },
  };
}
