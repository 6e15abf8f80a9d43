/** The edges of areas that are clipped to discs: which parts of a straight side lie in a disc, which arcs lie outside all others. */

export type Point = readonly [x: number, y: number];

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A straight edge, or an arc of less than a whole turn; the area lies to the left. */
export interface Edge {
  readonly from: Point;
  readonly to: Point;
  readonly arc?: { readonly disc: Disc; readonly start: number; readonly end: number };
}

type Interval = readonly [start: number, end: number];

const TURN = 2 * Math.PI;

/** A side of a convex polygon, whose inside lies to the left. */
export interface Side {
  readonly from: Point;
  readonly to: Point;
}

/** The parts of a side that lie in a disc: what is left of it when what no disc covers is taken away. */
export function covered(side: Side, discs: readonly Disc[]): Edge[] {
  const { from, to } = side;
  const at = (t: number): Point => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
  const bare = remains([0, 1], discs, (disc) => [chord(disc, side)]);
  const within = bare.reduce<Interval[]>((parts, part) => minus(parts, part), [[0, 1]]);
  return within.map(([start, end]) => ({ from: at(start), to: at(end) }));
}

/** The part of a side that lies in a disc, as shares of the side. */
function chord({ x, y, r }: Disc, { from, to }: Side): Interval {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length2 = dx * dx + dy * dy;
  const middle = ((x - from[0]) * dx + (y - from[1]) * dy) / length2;
  const [offX, offY] = [from[0] + middle * dx - x, from[1] + middle * dy - y];
  const half = Math.sqrt(Math.max(0, r * r - offX * offX - offY * offY) / length2);
  return [middle - half, middle + half];
}

/** The parts of a disc's rim that lie within all sides and in no other disc. */
export function arcsOf(disc: Disc, sides: readonly Side[], discs: readonly Disc[]): Edge[] {
  const inside = remains([0, TURN], sides, (side) => around(...beyond(disc, side)));
  const free = inside.flatMap((part) => remains(part, discs, (other) => around(...within(disc, other, discs))));
  return joined(free).flatMap(([start, end]) => {
    const halves =
      end - start < Math.PI
        ? [[start, end]]
        : [
            [start, (start + end) / 2],
            [(start + end) / 2, end],
          ];
    return halves.map(([a, b]) => ({ from: rim(disc, a), to: rim(disc, b), arc: { disc, start: a, end: b } }));
  });
}

/** What is left of an interval when the parts that each thing hides are taken away; stops when nothing is. */
function remains<T>(whole: Interval, things: readonly T[], hides: (thing: T) => readonly Interval[]): Interval[] {
  let left: Interval[] = [whole];
  for (const thing of things) {
    for (const hidden of hides(thing)) left = minus(left, hidden);
    if (left.length === 0) break;
  }
  return left;
}

function minus(intervals: Interval[], [from, to]: Interval): Interval[] {
  if (to <= from || intervals.every(([start, end]) => to <= start || from >= end)) return intervals;
  return intervals.flatMap(([start, end]): Interval[] => {
    if (to <= start || from >= end) return [[start, end]];
    return [...(from > start ? [[start, from] as const] : []), ...(to < end ? [[to, end] as const] : [])];
  });
}

/** A part that ends at a whole turn and one that starts at 0 are one. */
function joined(parts: readonly Interval[]): readonly Interval[] {
  const [first, last] = [parts[0], parts[parts.length - 1]];
  if (parts.length < 2 || first[0] > 0 || last[1] < TURN) return parts;
  return [...parts.slice(1, -1), [last[0], TURN + first[1]]];
}

const rim = ({ x, y, r }: Disc, angle: number): Point => [x + r * Math.cos(angle), y + r * Math.sin(angle)];

/** The rim to the right of a side: the middle of those angles, and half their width (0: none, π: all). */
function beyond({ x, y, r }: Disc, { from, to }: Side): Interval {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const left = ((y - from[1]) * dx - (x - from[0]) * dy) / Math.hypot(dx, dy);
  return [Math.atan2(-dx, dy), Math.acos(clamp(left / r))];
}

/** The rim inside another disc, likewise; of two that coincide the first counts. */
function within(disc: Disc, other: Disc, discs: readonly Disc[]): Interval {
  if (other === disc) return [0, 0];
  const [dx, dy] = [other.x - disc.x, other.y - disc.y];
  const apart = Math.hypot(dx, dy);
  if (apart === 0) {
    const isHidden = other.r > disc.r || (other.r === disc.r && discs.indexOf(other) < discs.indexOf(disc));
    return [0, isHidden ? Math.PI : 0];
  }
  return [
    Math.atan2(dy, dx),
    Math.acos(clamp((apart * apart + disc.r * disc.r - other.r * other.r) / (2 * apart * disc.r))),
  ];
}

const clamp = (cosine: number): number => Math.min(1, Math.max(-1, cosine));

/** Angles around a middle as intervals from 0 to a whole turn. */
function around(middle: number, half: number): Interval[] {
  if (half <= 0) return [];
  if (half >= Math.PI) return [[0, TURN]];
  const start = (((middle - half) % TURN) + TURN) % TURN;
  const end = start + 2 * half;
  return end <= TURN
    ? [[start, end]]
    : [
        [start, TURN],
        [0, end - TURN],
      ];
}
