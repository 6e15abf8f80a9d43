/** The key of a map: which boxes, numbers and samples it holds, and where they stand. */

import { ticks } from "d3-array";
import { bareText, type Measured } from "../../text/numbers.ts";
import type { Classes } from "./colours.ts";
import { lines } from "./fan.ts";
import { widthOf } from "./labels.ts";

/** Pixels: a line of text, a box of colour, a row with circles. */
export const ROW = 18;
export const BOX = 14;
export const CIRCLES = 40;

export interface LegendContent {
  /** Lines, broken further where they must be. */
  readonly heading: readonly string[];
  /** Areas that are drawn otherwise than by the classes, and why. */
  readonly notes: number;
  readonly hasCircles: boolean;
  /** Words of the ring. */
  readonly ring: string;
}

/** Where the rows stand, pixels from the top. */
export interface LegendLayout {
  readonly heading: readonly string[];
  readonly boxes: number;
  readonly ends: number;
  readonly notes: number;
  readonly circles: number;
  readonly ring: number;
  readonly ringLines: readonly string[];
  readonly height: number;
}

export function legendLayout(classes: Classes, content: LegendContent, width: number): LegendLayout {
  const isDifference = classes.view === "difference";
  const heading = content.heading.flatMap((words) => lines(words, Math.floor(width / 7.4)));
  const boxes = heading.length * ROW + (isDifference ? 28 : 4);
  const ends = boxes + BOX + ROW;
  const notes = ends + (isDifference ? ROW : 0) + 10;
  const circles = notes + content.notes * (ROW + 4) + (content.notes > 0 ? 6 : 0);
  const ring = circles + (content.hasCircles ? CIRCLES : 0);
  const ringLines = lines(content.ring, Math.floor((width - 44) / 6.9));
  const height = ring + (content.hasCircles ? Math.max(CIRCLES, ringLines.length * 15 + 6) : 0);
  return { heading, boxes, ends, notes, circles, ring, ringLines, height };
}

/** Numbers at the edges of boxes, those left out that would run into another. Of a difference, in pairs around zero. */
export function edgeLabels(
  { edges, view }: Classes,
  measured: Measured,
  width: number,
): { at: number; text: string }[] {
  const texts = edgeTexts(edges, measured);
  const step = width / (edges.length + 1);
  const labels = texts.map((text, i) => ({ at: (i + 1) * step, text }));
  const room = Math.max(...texts.map((text) => widthOf(text))) + 4;
  if (room <= step) return labels;
  const half = edges.length / 2;
  const kept =
    view === "difference"
      ? [half - 1, half, 0, edges.length - 1].filter((_, i) => room <= step || i > 1 || edges.length < 3)
      : labels.map((_, i) => i).filter((i) => i % 2 === 0);
  return labels.filter((_, i) => kept.includes(i));
}

/** Edges with as many decimals as they all need. */
export function edgeTexts(edges: readonly number[], measured: Measured): string[] {
  const isWhole = (decimals: number) =>
    edges.every((edge) => Math.abs(edge * 10 ** decimals - Math.round(edge * 10 ** decimals)) < 1e-6);
  let decimals = 0;
  while (decimals < 8 && !isWhole(decimals)) decimals++;
  return edges.map((edge) => bareText(edge, { ...measured, decimals }));
}

/** Two round numbers of pupils, a smaller and a larger, within what is drawn. */
export function sampleRolls(largest: number): number[] {
  const round = ticks(0, largest, 3).filter((value) => value > 0);
  return round.length < 2 ? round : [round[0], round[round.length - 1]];
}
