/** The causal chain from what is done to an outcome, read off what each process of the year says it reads and writes. [E2] */

import type { Process } from "../engine/process.ts";

export type Declared = Pick<Process, "key" | "reads" | "writes">;

/** One process on the chain: what of the effect it reads, and what it writes that carries it further. */
export interface Step {
  readonly process: string;
  /** School years after the one in which it begins. */
  readonly lap: number;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

export interface Chain {
  /** Years that the effect needs beyond the first to reach the outcome at all. */
  readonly laps: number;
  /** In the order in which they happen. */
  readonly steps: readonly Step[];
  /** Every column on the way, in the order in which the effect can first be in it. */
  readonly columns: readonly string[];
  /** Columns that a process writes which reads the source itself. */
  readonly first: readonly string[];
}

/** An effect that has not come to the outcome after so many years of the chain never will: there are fewer columns. */
const MOST_LAPS = 20;

/**
 * Follows the sources ("levers.familySupport", "actions") through the processes of a year in their order, and through as
 * few years as it takes to come to one of the outcome's columns before the year is recorded; undefined where none leads
 * there. What comes round by later years still travels through the same columns.
 */
export function chainTo(
  year: readonly Declared[],
  sources: readonly string[],
  outcome: readonly string[],
): Chain | undefined {
  if (outcome.length === 0) return undefined;
  for (let laps = 0; laps < MOST_LAPS; laps++) {
    const reached = forward(year, sources, laps);
    if (outcome.some((column) => holds(reached[reached.length - 1], column)))
      return chainOf(year, sources, reached, outcome, laps);
  }
  return undefined;
}

type Columns = ReadonlySet<string>;

/** Whole rows that come or go ("pupils") are all of their columns. */
const holds = (columns: Columns, column: string): boolean =>
  columns.has(column) || columns.has(column.slice(0, Math.max(0, column.indexOf("."))));
const bears = (columns: Columns, column: string): boolean =>
  columns.has(column) || (!column.includes(".") && [...columns].some((one) => one.startsWith(`${column}.`)));

/** The process that closes a year: it comes after the record, so that in the last year it is too late. */
const LAST = "leave";

/** Processes of so many years and one more, in order, up to the record of the last. */
const processesOf = (year: readonly Declared[], laps: number): Declared[] => [
  ...Array.from({ length: laps }, () => year).flat(),
  ...year.filter(({ key }) => key !== LAST),
];

/** What the effect can be in before each process, and at the end. */
function forward(year: readonly Declared[], sources: readonly string[], laps: number): Columns[] {
  const states: Columns[] = [new Set(sources)];
  for (const { reads, writes } of processesOf(year, laps)) {
    const now = states[states.length - 1];
    states.push(reads.some((column) => holds(now, column)) ? new Set([...now, ...writes]) : now);
  }
  return states;
}

/** What can still bear on the outcome after each process, from the last to the first, and so put in order. */
function backward(processes: readonly Declared[], outcome: readonly string[]): Columns[] {
  const states: Columns[] = [new Set(outcome)];
  for (const { reads, writes } of processes.slice(1).toReversed()) {
    const then = states[states.length - 1];
    states.push(writes.some((column) => bears(then, column)) ? new Set([...then, ...reads]) : then);
  }
  return states.toReversed();
}

function chainOf(
  year: readonly Declared[],
  sources: readonly string[],
  reached: readonly Columns[],
  outcome: readonly string[],
  laps: number,
): Chain {
  const processes = processesOf(year, laps);
  const useful = backward(processes, outcome);
  const steps = processes.flatMap(({ key, reads, writes }, at): Step[] => {
    const carried = reads.filter((column) => holds(reached[at], column));
    const onward = writes.filter((column) => bears(useful[at], column));
    if (carried.length === 0 || onward.length === 0) return [];
    return [{ process: key, lap: Math.floor(at / year.length), reads: carried, writes: onward }];
  });
  const first = steps.filter(({ reads }) => reads.some((column) => sources.includes(column)));
  return {
    laps,
    steps,
    columns: [...new Set(steps.flatMap(({ writes }) => writes))],
    first: [...new Set(first.flatMap(({ writes }) => writes))],
  };
}
