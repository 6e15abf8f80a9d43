/** What small multiples draw: a chart for every measure and scenario, and where each stands. */

/** A year's low and high end of the middle 80 % of runs. */
export type Band = readonly [low: number, high: number];

export interface Panel {
  /** Medians over runs, a year each; NaN where there is nobody. */
  readonly median: readonly number[];
  readonly band80: readonly Band[];
  /** Single runs, years each, drawn instead of bands while there are too few for bands to mean anything. */
  readonly runs?: readonly (readonly number[])[];
  /** The baseline's medians behind it; none in a drawing of differences. */
  readonly baseline?: readonly number[];
}

export interface PanelRow {
  /** Name and unit of the measure. */
  readonly label: string;
  /** A value of the axis, whose ticks stand `step` apart. */
  readonly format: (value: number, step: number) => string;
  /** Differences smaller than this matter to nobody: drawn around zero where differences are. */
  readonly material?: number;
  readonly panels: readonly Panel[];
}

/** Lowest and highest value that a row draws: its charts share an axis. */
export function extentOf({ panels, material }: PanelRow): readonly [low: number, high: number] {
  const values = panels
    .flatMap(({ median, band80, runs, baseline = [] }) => [
      ...median,
      ...baseline,
      ...(runs === undefined ? band80.flat() : runs.flat()),
    ])
    .filter(Number.isFinite);
  const all = material === undefined ? values : [...values, -1.5 * material, 1.5 * material];
  return all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
}

export const GUTTER = 46;
const GAP = 14;
const LEAST = 132;

/** How wide a drawing of so many charts in a row is in so much room: wider than that where they would be too small to read. */
export function widthOf(columns: number, room: number): number {
  return Math.max(room, GUTTER + columns * (LEAST + GAP));
}

/** Pixels at which each of so many charts begins, and how wide it is. */
export function columnsOf(columns: number, width: number): { readonly x: readonly number[]; readonly w: number } {
  const w = (width - GUTTER - GAP * columns) / columns;
  return { x: Array.from({ length: columns }, (_, i) => GUTTER + i * (w + GAP)), w };
}
