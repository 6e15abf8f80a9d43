/** Sums over pupils for units of one kind: amounts by group, and numbers of pupils by their two flags. */

import { GROUPS, type Group, groupByEver6, groupByFsm, TALLIES, type Tallies, type Tally } from "./observation.ts";

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

/** Tallies that are numbers of pupils: those that speak of most pupils, then of few, then what happened in the year. */
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

const G = GROUPS.length;
const A = AMOUNTS.length;
const C = COUNTS.length;

/** How the two flags may be set: 2·fsm + ever6, and which of these each group is made of. */
const FLAGS = 4;
const FLAGS_OF: Readonly<Record<Group, readonly number[]>> = {
  all: [0, 1, 2, 3],
  fsm: [2, 3],
  notFsm: [0, 1],
  ever6: [1, 3],
  notEver6: [0, 2],
};

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
  amounts: new Float64Array(units * G * A),
  counts: new Int32Array(units * FLAGS * C),
});

/** One pupil as it is added: a place in each row for every amount and count. */
export interface Row {
  fsm: number;
  ever6: number;
  /** Whether any amount or count of leavers, of few pupils, or of the year's events is anything but 0. */
  leaver: boolean;
  few: boolean;
  events: boolean;
  readonly amounts: Float64Array;
  readonly counts: Uint8Array;
}

export const emptyRow = (): Row => ({
  fsm: 0,
  ever6: 0,
  leaver: false,
  few: false,
  events: false,
  amounts: new Float64Array(A),
  counts: new Uint8Array(C),
});

/** Adds everything but the year's events to a unit. */
export function addPupil({ amounts, counts }: Sums, unit: number, row: Row): void {
  const all = unit * G * A;
  const byFsm = all + groupByFsm(row.fsm) * A;
  const byEver6 = all + groupByEver6(row.ever6) * A;
  const ofAmounts = row.leaver ? A : AMOUNT.leaverAttainment;
  for (let i = 0; i < ofAmounts; i++) {
    const amount = row.amounts[i];
    amounts[all + i] += amount;
    amounts[byFsm + i] += amount;
    amounts[byEver6 + i] += amount;
  }
  addCounts(counts, unit, row, 0, row.few ? COUNT.suspended : COUNT.persistentlyAbsent);
}

/** Adds what happened to the pupil in the year. */
export function addEvents({ counts }: Sums, unit: number, row: Row): void {
  if (row.events) addCounts(counts, unit, row, COUNT.suspended, C);
}

function addCounts(counts: Int32Array, unit: number, row: Row, from: number, to: number): void {
  const cell = (unit * FLAGS + 2 * row.fsm + row.ever6) * C;
  for (let i = from; i < to; i++) counts[cell + i] += row.counts[i];
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
  for (let unit = 0; unit < units; unit++) {
    GROUPS.forEach((group, g) => {
      for (const flags of FLAGS_OF[group]) values[unit * G + g] += counts[(unit * FLAGS + flags) * C + count];
    });
  }
  return values;
}
