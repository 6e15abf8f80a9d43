/** What cannot be right though every row reads well: names of nobody, names twice, shares that do not fit, facts missing. */

import type { CriterionKey } from "../../scenario/admissions.ts";
import { type Fault, fault } from "../../scenario/faults.ts";
import type { SchoolInput } from "./problem.ts";
import type { Rows, StudentRow } from "./problem-rows.ts";

/** Ids that the two tables of the file have, faulty rows among them. */
export interface Known {
  readonly students: ReadonlySet<string>;
  readonly schools: ReadonlySet<string>;
}

/** Every fault between rows. */
export const crossFaults = (rows: Rows, known: Known, file: string): Fault[] => [
  ...[...rows.students].flatMap(([id, row]) => [
    ...studentFaults(row, known, file, `students.${id}`),
    ...(rows.broken.has(row) ? [] : missingFaults(row, rows.schools, file, `students.${id}`)),
  ]),
  ...[...rows.schools].flatMap(([id, row]) => schoolFaults(row, known, file, `schools.${id}`)),
];

function studentFaults(row: StudentRow, { schools }: Known, file: string, path: string): Fault[] {
  const unknown = (ids: Iterable<string>, at: string): Fault[] =>
    [...ids].flatMap((id, i) =>
      schools.has(id) ? [] : [fault(file, `${path}${at}.${i}`, "a school of this file", quoted(id))],
    );
  const keys = (amounts: StudentRow["score"], at: string): Fault[] =>
    typeof amounts === "number"
      ? []
      : [...amounts.keys()].flatMap((id) =>
          schools.has(id) ? [] : [fault(file, `${path}${at}`, "schools of this file", quoted(id))],
        );
  const list = row.bare ? "" : ".list";
  return [
    ...unknown(row.list, list),
    ...twice(row.list).map(([id, i]) => fault(file, `${path}${list}.${i}`, "each school once", `${quoted(id)} again`)),
    ...(row.named === undefined || schools.has(row.named)
      ? []
      : [fault(file, `${path}.named`, "a school of this file", quoted(row.named))]),
    ...unknown(row.sibling, ".sibling"),
    ...unknown(row.catchment, ".catchment"),
    ...unknown(row.feeder, ".feeder"),
    ...(typeof row.faith === "boolean" ? [] : unknown(row.faith, ".faith")),
    ...keys(row.distance, ".distance"),
    ...keys(row.score, ".score"),
  ];
}

/** What a school that the student lists asks to know. */
function missingFaults(row: StudentRow, schools: Rows["schools"], file: string, path: string): Fault[] {
  return [...new Set(row.list)].flatMap((id) => {
    const { order = [], quotas } = schools.get(id) ?? {};
    const asks = (key: CriterionKey): boolean => order.includes(key);
    const faults: Fault[] = [];
    const missing = (at: string, expected: string): void =>
      void faults.push(fault(file, `${path}.${at}`, expected, "nothing", `${quoted(id)} asks for it`));
    if (asks("distance") && !row.distance.has(id)) missing("distance", `the distance to ${quoted(id)}, km`);
    if (asks("test") && typeof row.score !== "number" && !row.score.has(id)) missing("score", "a score in its test");
    const bands = quotas?.bands?.length ?? 0;
    if (bands > 0 && row.band === undefined) missing("band", `a band from 1 to ${bands}`);
    if (bands > 0 && (row.band ?? 0) > bands)
      faults.push(fault(file, `${path}.band`, `a band from 1 to ${bands}`, `${row.band}`, `${quoted(id)} has so many`));
    return faults;
  });
}

/** Shares that sum to 1 as written. */
const ROUNDING = 1e-6;

function schoolFaults(row: SchoolInput, { students }: Known, file: string, path: string): Fault[] {
  const { priorities = [], order = [], quotas } = row;
  const faults = [
    ...priorities.flatMap((id, i) =>
      students.has(id) ? [] : [fault(file, `${path}.priorities.${i}`, "a student of this file", quoted(id))],
    ),
    ...twice(priorities).map(([id, i]) =>
      fault(file, `${path}.priorities.${i}`, "each student once", `${quoted(id)} again`),
    ),
    ...twice(order).map(([key, i]) => fault(file, `${path}.order.${i}`, "each criterion once", `${quoted(key)} again`)),
  ];
  if (row.priorities !== undefined && row.order !== undefined)
    faults.push(fault(file, path, "priorities or an order of criteria", "both", "keep one of them"));
  const { reserve, lottery = 0, bands } = quotas;
  if ((reserve?.share ?? 0) + lottery > 1 + ROUNDING)
    faults.push(
      fault(file, `${path}.quotas`, "reserve and lottery of at most 1 together", `${(reserve?.share ?? 0) + lottery}`),
    );
  const sum = bands?.reduce((total, share) => total + share, 0) ?? 1;
  if (Math.abs(sum - 1) > ROUNDING) faults.push(fault(file, `${path}.quotas.bands`, "shares that sum to 1", `${sum}`));
  return faults;
}

/** Values that a list has had before, with where they come again. */
const twice = <V>(list: readonly V[]): [V, number][] => {
  const seen = new Set<V>();
  return list.flatMap((value, i): [V, number][] => {
    if (seen.has(value)) return [[value, i]];
    seen.add(value);
    return [];
  });
};

const quoted = (id: string): string => `"${id.length > 60 ? `${id.slice(0, 57)}…` : id}"`;
