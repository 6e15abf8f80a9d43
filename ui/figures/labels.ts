/** Names on a map: as many as have room, none over another or over a school. */

import type { Point } from "./edges.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Label {
  readonly index: number;
  readonly lines: readonly string[];
  /** Middle of the label, pixels. */
  readonly x: number;
  readonly y: number;
}

export const TEXT = 12;
export const LINE = 14;

/** Pixels of a text, on the generous side: fonts differ, and a label must not run into the next. */
export const widthOf = (text: string, size = TEXT): number => 0.58 * size * text.length;

interface Named {
  readonly index: number;
  readonly name: string;
  readonly at: Point;
}

/**
 * Labels for the named places in their order. A label stands within its own area, at its middle or as little off it as
 * it can; where it would lie over another, over what is `taken` or off the paper, it is left out.
 */
export function place(
  names: readonly Named[],
  taken: readonly Box[],
  paper: Box,
  isOwn: (index: number, at: Point) => boolean,
): Label[] {
  const boxes = [...taken];
  const placed: Label[] = [];
  for (const { index, name, at } of names) {
    for (const lines of [[name], inTwo(name)]) {
      const spot = SPOTS.map(([x, y]): Point => [at[0] + x, at[1] + y]).find((point) => {
        const box = boxOf(lines, point);
        return isOwn(index, point) && isInside(box, paper) && !boxes.some((other) => overlap(box, other));
      });
      if (spot === undefined) continue;
      boxes.push(boxOf(lines, spot));
      placed.push({ index, lines, x: spot[0], y: spot[1] });
      break;
    }
  }
  return placed;
}

/** Offsets to try, the nearest first. */
const SPOTS: readonly Point[] = [-48, -36, -24, -12, 0, 12, 24, 36, 48]
  .flatMap((y) => [-40, -20, 0, 20, 40].map((x): Point => [x, y]))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b) || a[1] - b[1] || a[0] - b[0]);

/** A name in two lines as even as its words allow; a single word stays whole. */
function inTwo(name: string): string[] {
  const words = name.split(" ");
  const splits = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  const longest = (lines: string[]) => Math.max(...lines.map((line) => line.length));
  return splits.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), [name]);
}

export function boxOf(lines: readonly string[], [x, y]: Point): Box {
  const width = Math.max(...lines.map((line) => widthOf(line)));
  const height = lines.length * LINE;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const isInside = (box: Box, paper: Box): boolean =>
  box.x >= paper.x &&
  box.y >= paper.y &&
  box.x + box.width <= paper.x + paper.width &&
  box.y + box.height <= paper.y + paper.height;
