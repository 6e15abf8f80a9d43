/** Values as a few classes of colour: light for low, or from orange over grey to blue around no difference. */

import { ticks } from "d3-array";
import { COLOUR } from "./palette.ts";

/** What is shown: one of the two sides, or B less A. */
export type View = "a" | "b" | "difference";

/** A colour laid over the surface: it follows the page's theme, and any program can draw it. */
export interface Fill {
  readonly colour: string;
  readonly opacity: number;
}

/** Classes of values. The lowest and the highest are open. */
export interface Classes {
  readonly view: View;
  /** Where one class ends and the next begins, rising. */
  readonly edges: readonly number[];
  /** One more than edges. */
  readonly fills: readonly Fill[];
}

/** What of an indicator decides its colours. */
export interface Direction {
  readonly better: "higher" | "lower" | "neither";
  /** Differences smaller than this matter to nobody. */
  readonly material: number;
}

const LIGHT_TO_FULL = [0.08, 0.18, 0.29, 0.41, 0.54, 0.68, 0.84, 1];
const DIVERGING = [0.32, 0.62, 1];
const GREY: Fill = { colour: COLOUR.grid, opacity: 1 };

/** Classes for the values shown. NaN is left out. For a difference, blue is the better side (the higher, where neither is). */
export const colours = (view: View, values: readonly number[], direction: Direction): Classes =>
  view === "difference" ? diverging(numbersIn(values), direction) : rising(view, numbersIn(values));

/** The class of a value: 0 is the lowest. A value on an edge belongs to the class further from zero, or above. */
export const classOf = ({ edges, view }: Classes, value: number): number =>
  edges.filter((edge) => (view === "difference" && edge < 0 ? !attains(-value, -edge) : attains(value, edge))).length;

/** Is a value at least so much? Values come in single precision, in which 0.02 is a little less. */
export const attains = (value: number, least: number): boolean => value >= least - 1e-6 * Math.abs(least);

/** The colour of a value; undefined of NaN. */
export const fillOf = (classes: Classes, value: number): Fill | undefined =>
  Number.isNaN(value) ? undefined : classes.fills[classOf(classes, value)];

/** How a shape is filled: by its class, with `nobody` where there is no number, with nothing where none is given. */
export function paint(classes: Classes, values: ArrayLike<number> | undefined, index: number, nobody: string) {
  if (values === undefined) return { fill: COLOUR.surface };
  const fill = fillOf(classes, values[index]);
  return fill === undefined ? { fill: nobody } : { fill: fill.colour, "fill-opacity": fill.opacity };
}

function rising(view: "a" | "b", values: readonly number[]): Classes {
  const edges = roundEdges(values);
  const colour = view === "a" ? COLOUR.baseline : COLOUR.scenario;
  const last = LIGHT_TO_FULL.length - 1;
  const fills = Array.from({ length: edges.length + 1 }, (_, i) => ({
    colour,
    opacity: LIGHT_TO_FULL[edges.length === 0 ? 2 : Math.round((i * last) / edges.length)],
  }));
  return { view, edges, fills };
}

/** At most seven round numbers inside the range of the middle 96 % of values. */
function roundEdges(values: readonly number[]): number[] {
  const ordered = [...values].sort((a, b) => a - b);
  const at = (share: number) => ordered[Math.round(share * (ordered.length - 1))];
  const [low, high] = [at(0.02), at(0.98)];
  for (let count = 7; count > 1; count--) {
    const edges = ticks(low, high, count).filter((edge) => edge > low && edge < high);
    if (edges.length < LIGHT_TO_FULL.length) return edges;
  }
  return [];
}

/** Grey where the difference is too small to matter; three steps to each side, alike. */
function diverging(values: readonly number[], { better, material }: Direction): Classes {
  const step = material * stepFor(Math.max(0, ...values.map(Math.abs)) / material);
  const above = DIVERGING.map((_, i) => material + i * step);
  const side = (colour: string): Fill[] => DIVERGING.map((opacity) => ({ colour, opacity }));
  const [blue, orange] = [side(COLOUR.scenario), side(COLOUR.other)];
  const [low, high] = better === "lower" ? [blue, orange] : [orange, blue];
  return {
    view: "difference",
    edges: [...above.map((edge) => -edge).reverse(), ...above],
    fills: [...low.reverse(), GREY, ...high],
  };
}

/** Steps of 1, 2, 5, 10 … times what matters, so that three of them hold the largest difference. */
function stepFor(largest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) if (1 + DIVERGING.length * digit * power >= largest) return digit * power;
  }
}

const numbersIn = (values: readonly number[]): number[] => values.filter((value) => Number.isFinite(value));
