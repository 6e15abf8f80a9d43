/** Flows from homes to schools, gathered for drawing: the largest by themselves, the rest together; and where ribbons run. */

/** What goes from rows to columns, in A and in B: one flow at each place of the four lists; several of a pair add up. */
export interface Flows {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** An end of flows: one by itself, or `rest` of them together. */
export interface End {
  /** Its row or column; −1 for the rest. */
  readonly index: number;
  readonly name: string;
}

export interface Grid {
  readonly rows: readonly End[];
  readonly columns: readonly End[];
  /** Rows × columns. */
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** What a side shows of a cell: counts, or B less A. */
export type Side = "a" | "b" | "difference";
export const shownIn = ({ a, b }: Grid, cell: number, side: Side): number =>
  side === "difference" ? b[cell] - a[cell] : side === "a" ? a[cell] : b[cell];

interface Names {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** What those that are not drawn by themselves are called. */
  readonly rest: (kind: "rows" | "columns", count: number) => string;
}

/**
 * At most `most` rows and columns, those with the most in A and B together, in their own order; the rest is one more, the
 * last. `always` are kept whatever their size: what somebody has picked.
 */
export function gathered(
  flows: Flows,
  names: Names,
  most: number,
  always: { readonly row?: number; readonly column?: number } = {},
): Grid {
  const rows = ends(flows, "rows", names, most, always.row);
  const columns = ends(flows, "columns", names, most, always.column);
  const rowOf = placesIn(rows, names.rows.length);
  const columnOf = placesIn(columns, names.columns.length);
  const a = new Float64Array(rows.length * columns.length);
  const b = new Float64Array(rows.length * columns.length);
  for (let i = 0; i < flows.from.length; i++) {
    const cell = rowOf[flows.from[i]] * columns.length + columnOf[flows.to[i]];
    a[cell] += flows.a[i];
    b[cell] += flows.b[i];
  }
  return { rows, columns, a, b };
}

function ends(
  { from, to, a, b }: Flows,
  kind: "rows" | "columns",
  names: Names,
  most: number,
  always: number | undefined,
): End[] {
  const sums = new Float64Array(names[kind].length);
  const end = kind === "rows" ? from : to;
  for (let i = 0; i < end.length; i++) sums[end[i]] += a[i] + b[i];
  const inUse = Array.from(sums.keys()).filter((index) => sums[index] > 0);
  const weight = (index: number) => (index === always ? Number.POSITIVE_INFINITY : sums[index]);
  const bySize = inUse.toSorted((one, other) => weight(other) - weight(one) || one - other);
  const own = bySize.slice(0, inUse.length > most ? most - 1 : most).sort((one, other) => one - other);
  const left = inUse.length - own.length;
  const drawn = own.map((index) => ({ index, name: names[kind][index] }));
  return left > 0 ? [...drawn, { index: -1, name: names.rest(kind, left) }] : drawn;
}

/** Where each of so many stands among the ends: those that are not drawn by themselves in the last. */
function placesIn(ends: readonly End[], count: number): Int32Array {
  const places = new Int32Array(count).fill(ends.length - 1);
  ends.forEach(({ index }, place) => {
    if (index >= 0) places[index] = place;
  });
  return places;
}

/** A bar at one side of a Sankey diagram, pixels from the top. */
export interface Bar extends End {
  /** Its row or column in the grid. */
  readonly place: number;
  readonly y: number;
  readonly height: number;
  /** What it stands for: a count, or by how much flows to or from it differ. */
  readonly sum: number;
}

export interface Ribbon {
  /** Rows and columns of the grid. */
  readonly row: number;
  readonly column: number;
  readonly cell: number;
  readonly value: number;
  readonly thickness: number;
  /** Middles of its ends, pixels from the top. */
  readonly y0: number;
  readonly y1: number;
}

export interface Sankey {
  readonly left: readonly Bar[];
  readonly right: readonly Bar[];
  readonly ribbons: readonly Ribbon[];
}

/**
 * Bars left and right and the ribbons between them. A thickness is the size of its value, of a difference either way.
 * Columns stand where most of what comes to them comes from, so that few ribbons cross; the rest stays last.
 */
export function sankey(grid: Grid, side: Side, height: number, gap = 10): Sankey {
  const { rows, columns } = grid;
  const sizeAt = (row: number, column: number) => Math.abs(shownIn(grid, row * columns.length + column, side));
  const all = (count: number) => Array.from({ length: count }, (_, i) => i);
  const total = all(rows.length * columns.length).reduce((sum, cell) => sum + Math.abs(shownIn(grid, cell, side)), 0);
  const most = Math.max(rows.length, columns.length);
  const scale = total === 0 ? 0 : (height - gap * (most - 1)) / total;
  const rowSum = (row: number) => all(columns.length).reduce((sum, column) => sum + sizeAt(row, column), 0);
  const columnSum = (column: number) => all(rows.length).reduce((sum, row) => sum + sizeAt(row, column), 0);
  const middle = (column: number) =>
    columns[column].index < 0
      ? Number.POSITIVE_INFINITY
      : all(rows.length).reduce((sum, row) => sum + row * sizeAt(row, column), 0) / (columnSum(column) || 1);
  const order = all(columns.length).sort((one, other) => middle(one) - middle(other) || one - other);
  const left = stacked(rows, all(rows.length), rowSum, scale, gap);
  const right = stacked(columns, order, columnSum, scale, gap);
  return { left, right, ribbons: ribbonsOf(grid, side, left, right, scale) };
}

function stacked(
  ends: readonly End[],
  order: readonly number[],
  sumOf: (place: number) => number,
  scale: number,
  gap: number,
): Bar[] {
  let y = 0;
  return order.map((place) => {
    const sum = sumOf(place);
    const bar = { ...ends[place], place, y, sum, height: scale * sum };
    y += bar.height + gap;
    return bar;
  });
}

function ribbonsOf(grid: Grid, side: Side, left: readonly Bar[], right: readonly Bar[], scale: number): Ribbon[] {
  const from = new Map(left.map(({ place, y }) => [place, y]));
  const to = new Map(right.map(({ place, y }) => [place, y]));
  return left.flatMap(({ place: row }) =>
    right.flatMap(({ place: column }) => {
      const cell = row * grid.columns.length + column;
      const value = shownIn(grid, cell, side);
      if (value === 0) return [];
      const thickness = scale * Math.abs(value);
      const [y0, y1] = [(from.get(row) ?? 0) + thickness / 2, (to.get(column) ?? 0) + thickness / 2];
      from.set(row, y0 + thickness / 2);
      to.set(column, y1 + thickness / 2);
      return [{ row, column, cell, value, thickness, y0, y1 }];
    }),
  );
}

/** A ribbon from one x to another, as the outline of an area. */
export function ribbonPath({ y0, y1, thickness }: Ribbon, x0: number, x1: number): string {
  const round = (value: number) => Math.round(10 * value) / 10;
  const [half, middle] = [thickness / 2, round((x0 + x1) / 2)];
  const [top0, top1, low0, low1] = [y0 - half, y1 - half, y0 + half, y1 + half].map(round);
  return `M${x0},${top0}C${middle},${top0} ${middle},${top1} ${x1},${top1}L${x1},${low1}C${middle},${low1} ${middle},${low0} ${x0},${low0}Z`;
}

/** A name cut to a room of so many pixels. */
export function cut(name: string, room: number, size = 12): string {
  const most = Math.max(3, Math.floor(room / (0.56 * size)));
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
