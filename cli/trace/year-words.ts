/** A child's years as tables: what each was like, and what they added up to. */

import { type ChildJourney, LEARNING_TERMS, type Lived, sumOf } from "../../sim/trace/journey.ts";
import { numberText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import { tableText } from "../table.ts";

/** The child in one of the runs it is in. */
export interface Told {
  readonly side: string;
  readonly child: ChildJourney;
}

const COLUMNS = [
  ...["year", "group", "side", "school", "home", "placement", "support", "participation"],
  ...["absence", "attainment", "events"],
] as const;
const SIDES = ["right", "right", "left", "left", "left", "left", "right", "right", "right", "right", "left"] as const;

/** Year by year, A and B one below the other. */
export function yearsText(told: readonly Told[]): string {
  const years = [...new Set(told.flatMap(({ child }) => child.years.map(({ year }) => year)))].sort((a, b) => a - b);
  const rows = years.flatMap((year) =>
    told.flatMap(({ side, child }) => {
      const lived = child.years.find((one) => one.year === year);
      return lived === undefined ? [] : [rowOf(side, lived)];
    }),
  );
  return tableText(
    COLUMNS.map((column) => say(`trace.column.${column}` as "trace.column.year")),
    rows,
    SIDES,
  );
}

const rowOf = (side: string, lived: Lived): string[] => [
  String(lived.year),
  String(lived.yearGroup),
  side,
  lived.school ?? say("trace.none"),
  lived.neighbourhood,
  say("trace.placement", { placement: lived.placement, set: lived.set }),
  numberText(lived.support, 2),
  numberText(lived.participation, 2),
  numberText(100 * (1 - lived.presence), 1),
  numberText(lived.attainment, 2),
  eventsOf(lived).join(", "),
];

const eventsOf = ({ movedHome, suspended, left }: Lived): string[] => [
  ...(movedHome ? [say("trace.event.moved")] : []),
  ...(suspended ? [say("trace.event.suspended")] : []),
  ...(left === undefined ? [] : [say(`trace.event.${left.by}`, { school: left.school })]),
];

const TERMS = [...LEARNING_TERMS, "schoolAndChance"] as const;

/** The terms of learning summed over the child's years, and their sum, which is what it gained. */
export function learningText(told: readonly Told[]): string {
  const [{ child }] = told;
  const years = child.years.map(({ year }) => year);
  const heading = say("trace.learning", { from: String(years[0]), to: String(years.at(-1)) });
  const both = told.length > 1;
  const header = [
    say("trace.column.term"),
    ...told.map(({ side }) => side),
    ...(both ? [say("trace.column.difference")] : []),
  ];
  const row = (label: string, values: readonly number[]) => [
    label,
    ...values.map((value) => numberText(value, 3)),
    ...(both ? [numberText(values[1] - values[0], 3)] : []),
  ];
  const rows = TERMS.flatMap((term) => {
    const values = told.map(({ child }) => child.years.reduce((sum, { learning }) => sum + (learning[term] ?? 0), 0));
    return values.every((value) => value === 0) ? [] : [row(say(`trace.learning.${term}`), values)];
  });
  const sums = told.map(({ child }) => child.years.reduce((sum, { learning }) => sum + sumOf(learning), 0));
  return `${heading}\n${tableText(header, [...rows, row(say("trace.learning.sum"), sums)])}`;
}
