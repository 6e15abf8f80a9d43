/** Where the nodes of a network stand on paper: as on the ground, or in rings about those who coordinate. Always the same. */

import { type Box, overlap, widthOf } from "./labels.ts";

export interface NetNode {
  readonly key: string;
  readonly kind: "school" | "service" | "body";
  readonly name: string;
  /** Kilometres east and north; NaN of a body. */
  readonly x: number;
  readonly y: number;
}

/** Whether a tie stands in A, in B, or in both. */
export type In = "a" | "b" | "both";

export interface NetTie {
  readonly key: string;
  /** Where its ends stand among the nodes. */
  readonly from: number;
  readonly to: number;
  /** `brokered` by an action, or partners who found one another (`own`); of a service with its school; of a body. */
  readonly kind: "brokered" | "own" | "service" | "body";
  /** 0–1; NaN where it has none. */
  readonly strength: number;
  /** Knowledge that moved from the first to the second in the year, and back; NaN where it is not told. */
  readonly forward: number;
  readonly back: number;
  readonly in: In;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Laid {
  readonly spots: readonly Spot[];
  readonly height: number;
}

const MARGIN = 26;
/** Pixels above the ground, where bodies stand in a row. */
const BODIES = 52;

/** As on the ground, north up, in that width and at most that height; bodies stand in a row above. */
export function asOnGround(nodes: readonly NetNode[], width: number, tallest: number): Laid {
  const sited = nodes.filter(({ kind }) => kind !== "body");
  const bodies = nodes.length - sited.length;
  const top = bodies > 0 ? BODIES : 0;
  const [west, east] = extent(sited.map(({ x }) => x));
  const [south, north] = extent(sited.map(({ y }) => y));
  const scale = Math.min((width - 2 * MARGIN) / (east - west), (tallest - 2 * MARGIN - top) / (north - south));
  const left = (width - scale * (east - west)) / 2;
  let body = 0;
  const spots = nodes.map(({ kind, x, y }) =>
    kind === "body"
      ? { x: (width * (body++ + 0.5)) / bodies, y: MARGIN }
      : { x: left + scale * (x - west), y: top + MARGIN + scale * (north - y) },
  );
  return { spots, height: Math.ceil(top + 2 * MARGIN + scale * (north - south)) };
}

/** Shares of the radius at which each kind stands: those who coordinate within, schools between, services beyond. */
const RING = { body: 0.16, school: 0.58, service: 0.96 } as const;

/** In rings: each kind evenly around its own, in the order in which it stands around the middle of the place. */
export function inRings(nodes: readonly NetNode[], width: number, tallest: number): Laid {
  const size = Math.min(width, tallest);
  const radius = size / 2 - MARGIN;
  const sited = nodes.filter(({ x }) => !Number.isNaN(x));
  const middle = { x: mean(sited.map(({ x }) => x)), y: mean(sited.map(({ y }) => y)) };
  const spots: Spot[] = nodes.map(() => ({ x: width / 2, y: size / 2 }));
  for (const kind of ["body", "school", "service"] as const) {
    const own = nodes.flatMap((node, i) => (node.kind === kind ? [i] : []));
    if (kind === "body" && own.length === 1) continue;
    const turn = (i: number) => Math.atan2(nodes[i].x - middle.x, nodes[i].y - middle.y);
    const order = kind === "body" ? own : own.toSorted((one, other) => turn(one) - turn(other) || one - other);
    order.forEach((i, at) => {
      const angle = 2 * Math.PI * (at / order.length) - Math.PI;
      const away = radius * RING[kind];
      spots[i] = { x: width / 2 + away * Math.sin(angle), y: size / 2 - away * Math.cos(angle) };
    });
  }
  return { spots, height: size };
}

function extent(values: readonly number[]): readonly [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!Number.isFinite(low)) return [0, 1];
  return high - low < 0.1 ? [low - 0.5, high + 0.5] : [low, high];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export interface NodeLabel extends Spot {
  readonly index: number;
  readonly text: string;
}

/** Names under or over nodes, asked for in that order: as many as have room. */
export function nodeLabels(
  nodes: readonly NetNode[],
  spots: readonly Spot[],
  width: number,
  order: readonly number[],
): NodeLabel[] {
  const taken: Box[] = spots.map(({ x, y }) => ({ x: x - 7, y: y - 7, width: 14, height: 14 }));
  return order.flatMap((index) => {
    const { x, y } = spots[index];
    const room = widthOf(nodes[index].name, 11.5);
    const at = Math.max(room / 2, Math.min(width - room / 2, x));
    for (const down of [19, -17]) {
      const box = { x: at - room / 2, y: y + down - 8, width: room, height: 15 };
      if (box.y < 0 || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ index, text: nodes[index].name, x: at, y: y + down }];
    }
    return [];
  });
}

/** The head of an arrow at two thirds of the way from one spot to another; `size` in pixels. */
export function arrowHead(from: Spot, to: Spot, size: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 1) return "";
  const [ux, uy] = [dx / length, dy / length];
  const [tx, ty] = [from.x + 0.68 * dx, from.y + 0.68 * dy];
  const round = (value: number) => Math.round(10 * value) / 10;
  const point = (along: number, across: number) =>
    `${round(tx + along * ux - across * uy)},${round(ty + along * uy + across * ux)}`;
  return `M${point(size, 0)}L${point(-size * 0.6, size * 0.75)}L${point(-size * 0.6, -size * 0.75)}Z`;
}
