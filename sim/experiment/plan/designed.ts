/** From what a plan states to its points: any one of them worked out alone, by the values of its factors. */

import { grid } from "../design/grid.ts";
import { latinHypercube } from "../design/latin-hypercube.ts";
import { morris } from "../design/morris.ts";
import { oneAtATime } from "../design/one-at-a-time.ts";
import { saltelli } from "../design/saltelli.ts";
import { sobol } from "../design/sobol.ts";
import type { UnitDesign } from "../design/unit-design.ts";
import type { Condition, DesignStated, UnitStated } from "./design-schema.ts";
import { type Factor, listed } from "./factors.ts";

/** What a factor has at a point: a share of its range, or a value of its own. */
export type Setting = { readonly share: number } | { readonly value: number };

/** A point: factors that it says nothing of stay as the scenario has them. */
export type Point = ReadonlyMap<string, Setting>;

export interface Designed {
  readonly points: number;
  readonly at: (point: number) => Point;
}

/** How the value of a factor is had from a setting; conditions of filters ask for it. */
export type Valued = (key: string, setting: Setting) => number;

/** Points that a filter may look through: it has to see each of them once. */
export const MOST_FILTERED = 10_000_000;

const USUAL_LEVELS = 3;

/** The points of a design whose faults were found before. Filters are worked out here; nothing else is kept. */
export function designed(stated: DesignStated, factors: readonly Factor[], valued: Valued): Designed {
  switch (stated.kind) {
    case "table":
      return { points: stated.rows.length, at: (point) => settings(stated.rows[point]) };
    case "cross":
      return crossed(stated.of.map((part) => designed(part, factors, valued)));
    case "zip":
      return zipped(stated.of.map((part) => designed(part, factors, valued)));
    case "concatenate":
      return concatenated(stated.of.map((part) => designed(part, factors, valued)));
    case "filter":
      return filtered(designed(stated.of, factors, valued), stated.where, valued);
    default:
      return ofUnit(stated, overOf(stated, factors));
  }
}

/** The factors that a design varies. */
export const overOf = (
  { over }: { readonly over?: readonly string[] | undefined },
  factors: readonly Factor[],
): Factor[] =>
  over === undefined ? [...factors] : over.flatMap((key) => factors.filter((factor) => factor.key === key));

/** How many levels a grid has of each factor. */
export const levelsOf = (
  { levels = USUAL_LEVELS }: { readonly levels?: number | Readonly<Record<string, number>> | undefined },
  over: readonly Factor[],
): number[] =>
  over.map(
    (factor) => listed(factor)?.length ?? (typeof levels === "number" ? levels : (levels[factor.key] ?? USUAL_LEVELS)),
  );

function ofUnit(stated: UnitStated, over: readonly Factor[]): Designed {
  const unit = unitOf(stated, over);
  const shares = new Float64Array(unit.dimensions);
  const at = (point: number): Point => {
    unit.at(point, shares);
    return new Map(over.map(({ key }, d) => [key, { share: shares[d] }]));
  };
  return { points: unit.points, at };
}

function unitOf(stated: UnitStated, over: readonly Factor[]): UnitDesign {
  const dimensions = over.length;
  switch (stated.kind) {
    case "latinHypercube":
      return latinHypercube({ points: stated.points, dimensions, seed: stated.seed });
    case "sobol":
      return sobol({ points: stated.points, dimensions, ...(stated.scramble && { scramble: stated.seed }) });
    case "saltelli":
      return saltelli({ base: stated.base, dimensions, second: stated.second, seed: stated.seed });
    case "morris":
      return morris({ trajectories: stated.trajectories, dimensions, levels: stated.levels, seed: stated.seed });
    case "oneAtATime":
      return oneAtATime(dimensions, stated.levels);
    case "grid":
      return grid(levelsOf(stated, over));
  }
}

const settings = (row: Readonly<Record<string, number>>): Point =>
  new Map(Object.entries(row).map(([key, value]) => [key, { value }]));

/** Every point of each with every point of the others, the last changing fastest. */
function crossed(parts: readonly Designed[]): Designed {
  const at = (point: number): Point => {
    let left = point;
    const own = parts.map(() => 0);
    for (let i = parts.length - 1; i >= 0; i--) {
      own[i] = left % parts[i].points;
      left = Math.floor(left / parts[i].points);
    }
    return together(parts.map((part, i) => part.at(own[i])));
  };
  return { points: parts.reduce((product, { points }) => product * points, 1), at };
}

/** The first points of all together, the second ones, and so on. */
const zipped = (parts: readonly Designed[]): Designed => ({
  points: parts[0].points,
  at: (point) => together(parts.map((part) => part.at(point))),
});

/** The points of one after those of another. */
function concatenated(parts: readonly Designed[]): Designed {
  const at = (point: number): Point => {
    let left = point;
    const part = parts.find(({ points }) => {
      if (left < points) return true;
      left -= points;
      return false;
    });
    if (part === undefined) throw new RangeError(`there is no point ${point}`);
    return part.at(left);
  };
  return { points: parts.reduce((sum, { points }) => sum + points, 0), at };
}

/** Those points for which every condition holds, in their order. */
function filtered(all: Designed, where: readonly Condition[], valued: Valued): Designed {
  const kept: number[] = [];
  for (let point = 0; point < all.points; point++) if (holds(all.at(point), where, valued)) kept.push(point);
  return { points: kept.length, at: (point) => all.at(kept[point]) };
}

const together = (points: readonly Point[]): Point => new Map(points.flatMap((point) => [...point]));

const HOLDS: Readonly<Record<Condition[1], (left: number, right: number) => boolean>> = {
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
  "==": (left, right) => left === right,
  "!=": (left, right) => left !== right,
};

function holds(point: Point, where: readonly Condition[], valued: Valued): boolean {
  const numberOf = (side: string | number): number => {
    if (typeof side === "number") return side;
    const setting = point.get(side);
    return setting === undefined ? Number.NaN : valued(side, setting);
  };
  return where.every(([left, sign, right]) => HOLDS[sign](numberOf(left), numberOf(right)));
}
