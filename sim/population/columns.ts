/** Many people as columns: one growing typed array for each thing known about them. */

import { lent } from "./lent.ts";

/** Typed arrays by the short name that layouts and saved states use. */
export const KINDS = {
  f64: Float64Array,
  f32: Float32Array,
  i32: Int32Array,
  u32: Uint32Array,
  i16: Int16Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const;

export type ColumnKind = keyof typeof KINDS;
export type Layout = Readonly<Record<string, ColumnKind>>;
export type ColumnArray<K extends ColumnKind> = InstanceType<(typeof KINDS)[K]>;

/** Rows 0 … count − 1 are people; the arrays may be longer. */
export type Columns<L extends Layout> = { count: number } & { -readonly [K in keyof L]: ColumnArray<L[K]> };

/**
 * Empty columns with room for `capacity` rows, all zero. They are lengthened as they are when people come: V8 compiles code
 * for arrays that have never been replaced, and throws all of it away when the first one is.
 */
export function createColumns<L extends Layout>(layout: L, capacity: number): Columns<L> {
  const columns = columnsOf(layout, 0, (name) => new KINDS[layout[name]](0));
  for (const name of Object.keys(layout)) lengthen(layout, columns, name, Math.max(16, capacity));
  return columns;
}

/**
 * Columns made in one go: V8 keeps the place of every property of such an object, where it would look each one up by
 * name, at every read of a year, in an object that grew past a dozen by assignment.
 */
const columnsOf = <L extends Layout>(layout: L, count: number, arrayFor: (name: string) => AnyArray): Columns<L> =>
  Object.fromEntries([
    ["count", count],
    ...Object.keys(layout).map((name) => [name, arrayFor(name)] as const),
  ]) as unknown as Columns<L>;

/** Arrays that are too short are made somewhat longer than is needed: people come a year's at a time, not one by one. */
const ROOM = 1.03;

/** Adds `rows` zeroed rows and returns the index of the first. Arrays may be replaced: read them anew afterwards. */
export function addRows<L extends Layout>(layout: L, columns: Columns<L>, rows: number): number {
  const first = columns.count;
  const needed = first + rows;
  for (const name of Object.keys(layout)) {
    const array = arrayOf(columns, name);
    if (array.length < needed) lengthen(layout, columns, name, Math.ceil(needed * ROOM));
    else array.fill(0, first, needed);
  }
  columns.count = needed;
  return first;
}

function lengthen<L extends Layout>(layout: L, columns: Columns<L>, name: string, length: number): void {
  const longer = new KINDS[layout[name]](length);
  longer.set(arrayOf(columns, name).subarray(0, columns.count));
  (columns as Record<string, unknown>)[name] = longer;
}

/** Keeps the rows at which `keep` is 1, in order; returns each old row's new index, −1 where it is gone. */
export function keepRows<L extends Layout>(layout: L, columns: Columns<L>, keep: Uint8Array): Int32Array {
  const moved = lent(Int32Array, columns.count);
  let next = 0;
  for (let row = 0; row < moved.length; row++) moved[row] = keep[row] === 1 ? next++ : -1;
  const runs = runsOf(moved, columns.count - next);
  for (const name of Object.keys(layout)) {
    moveRuns(byWidth(arrayOf(columns, name)), runs);
  }
  columns.count = next;
  return moved;
}

/** Stretches of rows that move together: new first row, old first row, old row after the last; three numbers a stretch, each behind one that is `gone`. */
function runsOf(moved: Int32Array, gone: number): Int32Array {
  const runs = lent(Int32Array, 3 * gone);
  let at = 0;
  for (let row = 0; row < moved.length; row++) {
    if (moved[row] < 0 || moved[row] === row) continue;
    runs[at++] = moved[row];
    runs[at++] = row;
    while (row + 1 < moved.length && moved[row + 1] >= 0) row += 1;
    runs[at++] = row + 1;
  }
  return runs.subarray(0, at);
}

/** Stretches shorter than this are moved one by one, which is quicker than asking for it. */
const SHORT = 32;

function moveRuns(array: Float64Array | Int32Array | Int16Array | Uint8Array, runs: Int32Array): void {
  for (let i = 0; i < runs.length; i += 3) {
    const back = runs[i + 1] - runs[i];
    if (runs[i + 2] - runs[i + 1] >= SHORT) array.copyWithin(runs[i], runs[i + 1], runs[i + 2]);
    else for (let row = runs[i + 1]; row < runs[i + 2]; row++) array[row - back] = array[row];
  }
}

/** The same bytes as one of four kinds of array by their width, so that one loop over columns of every kind is compiled well. */
function byWidth(array: AnyArray): Float64Array | Int32Array | Int16Array | Uint8Array {
  const { buffer, byteOffset, length } = array;
  if (array instanceof Float64Array || array instanceof Uint8Array) return array;
  return array.BYTES_PER_ELEMENT === 4
    ? new Int32Array(buffer, byteOffset, length)
    : new Int16Array(buffer, byteOffset, length);
}

/** A copy of the rows in use, as a saved state holds them. */
export const copyColumns = <L extends Layout>(layout: L, columns: Columns<L>): Columns<L> =>
  columnsOf(layout, columns.count, (name) => arrayOf(columns, name).slice(0, columns.count));

type AnyArray = Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array;
const arrayOf = (columns: unknown, name: string): AnyArray => (columns as Record<string, AnyArray>)[name];
