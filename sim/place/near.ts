/** Schools by distance from the centre of each neighbourhood: the nearest kept, those beyond sorted when they are asked for. */

import { cellsOf, pointsAbout } from "./cells.ts";
import { type Ways, way } from "./ways.ts";

/** Schools kept of each neighbourhood's. Hardly anybody looks further than the nearest forty. */
const KEPT = 128;
/** The most neighbourhoods of which all schools are held in order at a time. */
const WHOLE = 64;

export interface Near {
  readonly ways: Ways;
  /** How many are kept of each neighbourhood's: all, where there are no more. */
  readonly kept: number;
  /** Neighbourhoods × kept, nearest first, ties in their order. */
  readonly schools: Uint16Array;
  /** All schools in order, of the neighbourhoods last asked for. */
  readonly whole: Map<number, Uint16Array>;
}

/** The school of this rank by distance from a neighbourhood's centre, 0 the nearest. */
export const schoolAt = (near: Near, neighbourhood: number, rank: number): number =>
  rank < near.kept ? near.schools[neighbourhood * near.kept + rank] : wholeOf(near, neighbourhood)[rank];

function wholeOf({ ways, whole }: Near, neighbourhood: number): Uint16Array {
  const known = whole.get(neighbourhood);
  if (known !== undefined) return known;
  if (whole.size >= WHOLE) whole.clear();
  const all = new Uint16Array(ways.toX.length);
  sorterOf(ways)(neighbourhood, all);
  whole.set(neighbourhood, all);
  return all;
}

export function nearOf(ways: Ways): Near {
  const count = ways.toX.length;
  const kept = Math.min(KEPT, count);
  const schools = new Uint16Array(ways.fromX.length * kept);
  const sort = kept < count && ways.travelled.length === 0 ? nearestSorterOf(ways, kept) : sorterOf(ways);
  for (let n = 0; n < ways.fromX.length; n++) sort(n, schools.subarray(n * kept, (n + 1) * kept));
  return { ways, kept, schools, whole: new Map() };
}

/** Writes the first of a neighbourhood's schools into a row, as many as it holds. */
type Sorter = (neighbourhood: number, row: Uint16Array) => void;

/** Sorts all schools. */
function sorterOf(ways: Ways): Sorter {
  const count = ways.toX.length;
  const all = Int32Array.from({ length: count }, (_, s) => s);
  const away = new Float64Array(count);
  const sort = byDistance(count, away);
  return (n, row) => {
    for (let s = 0; s < count; s++) away[s] = way(ways, n, s);
    row.set(sort(all, count).subarray(0, row.length));
  };
}

/** Sorts those among which the nearest are, where ways are straight. */
function nearestSorterOf({ fromX, fromY, toX, toY }: Ways, kept: number): Sorter {
  const found = new Int32Array(toX.length);
  const away = new Float64Array(toX.length);
  const cells = cellsOf(toX, toY);
  const sort = byDistance(toX.length, away);
  return (n, row) => row.set(sort(found, pointsAbout(cells, fromX[n], fromY[n], kept, found, away)).subarray(0, kept));
}

/** Points are sorted by whole metres first, as numbers that hold metres and point. */
const METRES = 1000;
const MOST_POINTS = 1_048_576;

/**
 * A function that puts points in order of how far away each is, ties by number, whatever order they come in; of `most` at
 * most. The row that it gives is written anew each time.
 */
export function byDistance(most: number, away: Float64Array): (points: Int32Array, count: number) => Int32Array {
  const packed = new Float64Array(most);
  const order = new Int32Array(most);
  return (points, count) => {
    for (let i = 0; i < count; i++) packed[i] = Math.floor(away[points[i]] * METRES) * MOST_POINTS + points[i];
    const sorted = packed.subarray(0, count).sort();
    for (let rank = 0; rank < count; rank++) insert(order, rank, sorted[rank] % MOST_POINTS, away);
    return order;
  };
}

/** Puts a point where it belongs among the `count` there are, which is the end but for those within a metre. */
function insert(order: Int32Array, count: number, point: number, away: Float64Array): void {
  let rank = count;
  for (; rank > 0 && before(point, order[rank - 1], away); rank--) order[rank] = order[rank - 1];
  order[rank] = point;
}

const before = (point: number, other: number, away: Float64Array): boolean =>
  away[point] < away[other] || (away[point] === away[other] && point < other);
