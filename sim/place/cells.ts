/** Points in square cells, so that those nearest to another are found without looking at all. */

import { kilometres } from "./ways.ts";

/** Points of a cell on average, where they lie evenly. */
const PER_CELL = 4;
/** The most cells in a row or a column. */
const MOST = 1024;
/** A cell's least side where all points are one, km. */
const LEAST = 1e-3;
/** What rounding may take from a distance: a place just west of a cell may be no way at all from a point in it. */
const ROUNDING = 1e-9;

/** The points of cell c are `points[starts[c]]` to `points[starts[c + 1] − 1]`; cells go row by row, from the south-west on. */
export interface Cells {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Kilometres. */
  readonly side: number;
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  readonly starts: Int32Array;
  readonly points: Int32Array;
}

export function cellsOf(x: Float64Array, y: Float64Array): Cells {
  const [west, width] = extent(x);
  const [south, height] = extent(y);
  const even = Math.sqrt((PER_CELL * width * height) / Math.max(1, x.length));
  const side = Math.max(even, Math.max(width, height) / MOST, LEAST);
  const [columns, rows] = [Math.floor(width / side) + 1, Math.floor(height / side) + 1];
  const cellOf = (p: number) => columns * Math.floor((y[p] - south) / side) + Math.floor((x[p] - west) / side);
  const starts = new Int32Array(columns * rows + 1);
  for (let p = 0; p < x.length; p++) starts[cellOf(p) + 1] += 1;
  for (let c = 1; c < starts.length; c++) starts[c] += starts[c - 1];
  const next = starts.slice();
  const points = new Int32Array(x.length);
  for (let p = 0; p < x.length; p++) points[next[cellOf(p)]++] = p;
  return { x, y, side, west, south, columns, rows, starts, points };
}

/** The least value and how far the largest is from it. */
function extent(values: Float64Array): [least: number, width: number] {
  if (values.length === 0) return [0, 0];
  let [least, largest] = [values[0], values[0]];
  for (const value of values) {
    least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
  return [least, largest - least];
}

/**
 * Writes into `found` the points among which the `wanted` nearest to a place are, in no order, and into `away` how far each
 * of them is, by its number; gives how many. Once a square of cells holds as many as are wanted, none of them lies
 * further than its farthest corner can.
 */
export function pointsAbout(
  cells: Cells,
  atX: number,
  atY: number,
  wanted: number,
  found: Int32Array,
  away: Float64Array,
): number {
  const { x, y, side, west, south, columns, rows, starts, points } = cells;
  const [column, row] = [Math.floor((atX - west) / side), Math.floor((atY - south) / side)];
  const around = ringsHolding(cells, column, row, Math.min(wanted, points.length));
  const reach = Math.sqrt(2) * (around + 1) * side * (1 + ROUNDING);
  const rings = Math.ceil(reach / side);
  const [first, last] = [Math.max(0, column - rings), Math.min(columns - 1, column + rings)];
  let count = 0;
  for (let r = Math.max(0, row - rings); r <= Math.min(rows - 1, row + rings) && first <= last; r++) {
    for (let at = starts[r * columns + first]; at < starts[r * columns + last + 1]; at++) {
      const p = points[at];
      away[p] = kilometres(atX, atY, x[p], y[p]);
      if (away[p] <= reach) found[count++] = p;
    }
  }
  return count;
}

/** The points within a reach of a place, in order of number. */
export function pointsWithin(cells: Cells, atX: number, atY: number, reach: number): number[] {
  const { x, y, side, west, south, columns, rows, starts, points } = cells;
  const [column, row] = [Math.floor((atX - west) / side), Math.floor((atY - south) / side)];
  const rings = Math.ceil((reach * (1 + ROUNDING) + ROUNDING) / side);
  const [first, last] = [Math.max(0, column - rings), Math.min(columns - 1, column + rings)];
  const found: number[] = [];
  for (let r = Math.max(0, row - rings); r <= Math.min(rows - 1, row + rings) && first <= last; r++) {
    for (let at = starts[r * columns + first]; at < starts[r * columns + last + 1]; at++) {
      if (kilometres(atX, atY, x[points[at]], y[points[at]]) <= reach) found.push(points[at]);
    }
  }
  return found.sort((a, b) => a - b);
}

/** How many rings of cells around one hold so many points together. */
function ringsHolding(cells: Cells, column: number, row: number, wanted: number): number {
  let rings = Math.max(0, -column, column - cells.columns + 1, -row, row - cells.rows + 1);
  while (countWithin(cells, column, row, rings) < wanted) rings += 1;
  return rings;
}

function countWithin({ columns, rows, starts }: Cells, column: number, row: number, rings: number): number {
  const [first, last] = [Math.max(0, column - rings), Math.min(columns - 1, column + rings)];
  let count = 0;
  for (let r = Math.max(0, row - rings); r <= Math.min(rows - 1, row + rings) && first <= last; r++)
    count += starts[r * columns + last + 1] - starts[r * columns + first];
  return count;
}
