/** The two tables of a problem file, row by row: any text may be an id, also one that means something to the language. */

import { type Fault, fault, faultsOf } from "../../scenario/faults.ts";
import { z } from "../../scenario/zod.ts";
import {
  distance,
  listSchema,
  type SchoolInput,
  type StudentInput,
  schoolSchema,
  score,
  studentSchema,
} from "./problem.ts";

const LONGEST_ID = 200;

/** A student's row with its records as maps, since a record of the language cannot hold every id. */
export interface StudentRow extends Omit<StudentInput, "distance" | "score"> {
  readonly distance: ReadonlyMap<string, number>;
  readonly score: ReadonlyMap<string, number> | number;
  /** True where the row is a bare list. */
  readonly bare: boolean;
}

/** By id, in the order of the file. */
export interface Rows {
  readonly students: ReadonlyMap<string, StudentRow>;
  readonly schools: ReadonlyMap<string, SchoolInput>;
  /** Rows with a fault of their own, of which only what can be read is kept. */
  readonly broken: ReadonlySet<unknown>;
}

/** Both tables as far as they can be read, and every fault in their rows. */
export function readRows(students: unknown, schools: unknown, file: string): { rows: Rows; faults: Fault[] } {
  const faults: Fault[] = [];
  const broken = new Set<unknown>();
  const table = <R>(value: unknown, name: string, read: Read<R>): Map<string, R> => {
    const rows = new Map<string, R>();
    for (const [id, stated] of entriesOf(value)) {
      const { row, faults: own } = read(stated, file, `${name}.${id}`);
      const named = id !== "" && id.length <= LONGEST_ID;
      for (const one of own) faults.push(one);
      if (!named) faults.push(fault(file, name, `ids of 1 to ${LONGEST_ID} characters`, `one of ${id.length}`));
      if (own.length > 0) broken.add(row);
      if (row !== undefined && named) rows.set(id, row);
    }
    return rows;
  };
  const rows = { students: table(students, "students", studentRow), schools: table(schools, "schools", schoolRow) };
  return { rows: { ...rows, broken }, faults };
}

type Read<R> = (value: unknown, file: string, path: string) => { row?: R; faults: Fault[] };

function studentRow(value: unknown, file: string, path: string): { row?: StudentRow; faults: Fault[] } {
  if (Array.isArray(value)) {
    const { data, error } = listSchema.safeParse(value);
    const row = { ...studentSchema.parse({ list: data ?? [] }), bare: true, distance: NONE, score: NONE };
    return { row, faults: error === undefined ? [] : faultsOf(error, value, { file, prefix: path }) };
  }
  if (value === null || typeof value !== "object") {
    const found = JSON.stringify(value).slice(0, 60);
    return { faults: [fault(file, path, "a list of schools or an object with one", found)] };
  }
  const { distance: away, score: scores } = value as { distance?: unknown; score?: unknown };
  const { row, faults } = rowOf(studentSchema, value, { list: [] }, file, path);
  const records = { distance: amountsOf(away), score: typeof row.score === "number" ? row.score : amountsOf(scores) };
  const hidden = [
    ...hiddenFaults(away, distance, file, `${path}.distance`),
    ...hiddenFaults(scores, score, file, `${path}.score`),
  ];
  return { row: { ...row, bare: false, ...records }, faults: [...faults, ...hidden] };
}

const NONE: ReadonlyMap<string, number> = new Map();

function schoolRow(value: unknown, file: string, path: string): { row?: SchoolInput; faults: Fault[] } {
  return rowOf(schoolSchema, value, { capacity: 0 }, file, path);
}

/** A row with its faults; where it has any, of its keys those that can be read, `least` and defaults for the others. */
function rowOf<S extends z.ZodObject>(
  schema: S,
  value: unknown,
  least: z.input<S>,
  file: string,
  path: string,
): { row: z.output<S>; faults: Fault[] } {
  const { data, error } = schema.safeParse(value);
  if (error === undefined) return { row: data, faults: [] };
  const stated = new Map(entriesOf(value));
  const read = Object.entries(schema.shape).flatMap(([key, one]) => {
    const { success, data } = z.safeParse(one, stated.get(key));
    return success && stated.has(key) ? [[key, data]] : [];
  });
  const row = schema.parse({ ...(least as object), ...Object.fromEntries(read) });
  return { row, faults: faultsOf(error, value, { file, prefix: path }) };
}

/** The one key of a record that the schema passes over unchecked. */
const UNSEEN = "__proto__";

const hiddenFaults = (record: unknown, schema: z.ZodNumber, file: string, path: string): Fault[] =>
  entriesOf(record)
    .filter(([key]) => key === UNSEEN)
    .flatMap(([, amount]) => schema.safeParse(amount).error?.issues ?? [])
    .map(() => fault(file, `${path}.${UNSEEN}`, "a number", "none, or one out of range"));

const amountsOf = (record: unknown): Map<string, number> => new Map(entriesOf(record) as [string, number][]);

const entriesOf = (value: unknown): [string, unknown][] =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [];
