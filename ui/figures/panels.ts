/** What small multiples draw, and where: panels of one kind beside and under each other. */

import { type ScaleLinear, scaleLinear } from "d3-scale";
import { isNarrow } from "./fan.ts";

export interface Panel {
  readonly name: string;
  /** Medians, a year each; NaN where there is nobody. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** The middle 80 % of B's runs. */
  readonly low?: readonly number[];
  readonly high?: readonly number[];
  /** How a value of this panel is written, where panels have axes of their own. */
  readonly format?: (value: number, step: number) => string;
}

export interface PanelLayout {
  readonly columns: number;
  readonly height: number;
  /** Of one panel, with its name and its axis. */
  readonly panelWidth: number;
  readonly panelHeight: number;
  readonly x: (i: number) => number;
  readonly y: (i: number) => number;
}

const GAP = 18;

/** As many columns as have room for `least` pixels each. */
export function panelLayout(count: number, width: number, least: number): PanelLayout {
  const columns = Math.max(1, Math.min(count, Math.floor((width + GAP) / (least + GAP))));
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const panelHeight = least > 200 ? (isNarrow(width) ? 180 : 200) : 124;
  const rows = Math.max(1, Math.ceil(count / columns));
  return {
    columns,
    panelWidth,
    panelHeight,
    height: rows * panelHeight,
    x: (i) => (i % columns) * (panelWidth + GAP),
    y: (i) => Math.floor(i / columns) * panelHeight,
  };
}

const drawn = ({ a, b, low = [], high = [] }: Panel): number[] => [...a, ...b, ...low, ...high].filter(Number.isFinite);

/** Round numbers around everything that these panels draw, and around `more`. */
export function panelScale(panels: readonly Panel[], more: readonly number[] = []): ScaleLinear<number, number> {
  const values = [...panels.flatMap(drawn), ...more];
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  return scaleLinear()
    .domain(low === high ? [low - (Math.abs(low) || 1) / 2, high + (Math.abs(high) || 1) / 2] : [low, high])
    .nice(5);
}

/** Pixels that one of many panels needs: two stand beside each other on a telephone, four on a page. */
export const leastOf = (width: number): number => (isNarrow(width) ? 118 : 160);

/** A name cut to so many characters. */
export const cut = (name: string, characters: number): string =>
  name.length <= characters ? name : `${name.slice(0, Math.max(1, characters - 1)).trimEnd()}…`;
