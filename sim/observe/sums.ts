/** Sums over pupils for units of one kind: amounts by group, and numbers of pupils by their two flags. */

import { lent } from "../population/lent.ts";
import { GROUPS, groupByEver6, groupByFsm, TALLIES, type Tallies, type Tally } from "./observation.ts";

/** Tallies that are sums of an amount; those of leavers last. */
const AMOUNTS = [
  "attainment",
  "participation",
  "presence",
  "effect",
  "travel",
  "leaverAttainment",
  "leaverProgress",
] as const satisfies readonly Tally[];

/** Tallies that are numbers of pupils; what happened in the year last. */
const COUNTS = [
  "pupils",
  "onRoll",
  "attendNearest",
  "supported",
  "persistentlyAbsent",
  "notOnRoll",
  "separate",
  "leavers",
  "belowFloor",
  "entrants",
  "firstPreference",
  "anyPreference",
  "nearestFirst",
  "suspended",
  "excluded",
  "exited",
] as const satisfies readonly Tally[];

const positions = <K extends string>(names: readonly K[]) =>
  Object.fromEntries(names.map((name, i) => [name, i])) as Readonly<Record<K, number>>;

/** Where each tally stands among a pupil's amounts, or among its counts. */
export const AMOUNT = positions(AMOUNTS);
export const COUNT = positions(COUNTS);
/** The bit of each count. */
export const MARK = Object.fromEntries(COUNTS.map((name, i) => [name, 1 << i])) as Readonly<
  Record<(typeof COUNTS)[number], number>
>;

const G = GROUPS.length;
const A = AMOUNTS.length;
const C = COUNTS.length;

/** How the two flags may be set: 2·fsm + ever6. */
export const FLAGS = 4;
const GROUP = positions(GROUPS);

/** Numbers of pupils add exactly, so that groups are made of them at the end; amounts are summed group by group. */
export interface Sums {
  readonly units: number;
  /** Units × groups × amounts. */
  readonly amounts: Float64Array;
  /** Units × flags × counts. */
  readonly counts: Int32Array;
}

export const emptySums = (units: number): Sums => ({
  units,
  amounts: lent(Float64Array, units * G * A),
  counts: lent(Int32Array, units * FLAGS * C),
});

/** One pupil as it is added. */
export interface Row {
  /** How its two flags are set: 2·fsm + ever6. */
  flags: number;
  /** Whether it is a leaver: nobody else has an amount of leavers. */
  leaver: boolean;
  /** A bit for each count that the pupil is counted in. */
  marks: number;
  /** A place for each amount. */
  readonly amounts: Float64Array;
}

export const emptyRow = (): Row => ({ flags: 0, leaver: false, marks: 0, amounts: new Float64Array(A) });

/** The counts of what happened in the year, as bits. */
const EVENTS = MARK.suspended | MARK.excluded | MARK.exited;

/** Adds everything but the year's events to a unit. */
export function addPupil({ amounts, counts }: Sums, unit: number, row: Row): void {
  const all = unit * G * A;
  addAmounts(amounts, all, row);
  addAmounts(amounts, all + groupByFsm(row.flags >> 1) * A, row);
  addAmounts(amounts, all + groupByEver6(row.flags & 1) * A, row);
  addMarks(counts, (unit * FLAGS + row.flags) * C, row.marks & ~EVENTS);
}

/** Adds what happened to the pupil in the year. */
export function addEvents({ counts }: Sums, unit: number, { marks, flags }: Row): void {
  if ((marks & EVENTS) !== 0) addMarks(counts, (unit * FLAGS + flags) * C, marks & EVENTS);
}

/** Written out: a loop over so few costs as much again. */
function addAmounts(amounts: Float64Array, cell: number, { amounts: own, leaver }: Row): void {
  amounts[cell] += own[0];
  amounts[cell + 1] += own[1];
  amounts[cell + 2] += own[2];
  amounts[cell + 3] += own[3];
  amounts[cell + 4] += own[4];
  if (!leaver) return;
  amounts[cell + 5] += own[5];
  amounts[cell + 6] += own[6];
}

/** Adds one to each count of a cell whose bit is set: of those that few pupils are in most are passed over. */
export function addMarks(counts: Int32Array, cell: number, marks: number): void {
  for (let rest = marks; rest !== 0; rest &= rest - 1) counts[cell + 31 - Math.clz32(rest & -rest)] += 1;
}

/** The sums as columns of units × groups. */
export function talliesOf(sums: Sums): Tallies {
  const columns = (Object.keys(TALLIES) as Tally[]).map((name) => [
    name,
    name in AMOUNT
      ? amountsOf(sums, AMOUNT[name as keyof typeof AMOUNT])
      : countsOf(sums, COUNT[name as keyof typeof COUNT]),
  ]);
  return { units: sums.units, columns: Object.fromEntries(columns) as Record<Tally, Float64Array> };
}

function amountsOf({ units, amounts }: Sums, amount: number): Float64Array {
  const values = new Float64Array(units * G);
  for (let cell = 0; cell < values.length; cell++) values[cell] = amounts[cell * A + amount];
  return values;
}

function countsOf({ units, counts }: Sums, count: number): Float64Array {
  const values = new Float64Array(units * G);
  for (let unit = 0; unit < units; unit++) addGroups(values, unit, counts, unit * FLAGS * C + count, C);
  return values;
}

/** What the groups of a unit come to, from numbers by flags that stand `step` apart. */
export function addGroups(values: Float64Array, unit: number, counts: Int32Array, at: number, step: number): void {
  const [cell, none, ever6] = [unit * G, counts[at], counts[at + step]];
  const [fsm, both] = [counts[at + 2 * step], counts[at + 3 * step]];
  values[cell + GROUP.all] = none + ever6 + fsm + both;
  values[cell + GROUP.fsm] = fsm + both;
  values[cell + GROUP.notFsm] = none + ever6;
  values[cell + GROUP.ever6] = ever6 + both;
  values[cell + GROUP.notEver6] = none + fsm;
}
