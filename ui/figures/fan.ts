/** What a fan chart draws, and where. */

import { type ScaleLinear, scaleLinear } from "d3-scale";

export interface Line {
  readonly label: string;
  /** Medians over runs, a year each. */
  readonly median: readonly number[];
}

export interface Banded extends Line {
  readonly band50: readonly (readonly [low: number, high: number])[];
  readonly band80: readonly (readonly [low: number, high: number])[];
}

export interface Fan {
  readonly years: readonly number[];
  readonly baseline: Line & { readonly band80?: Banded["band80"] };
  readonly scenario: Banded;
  /** Single runs, years each, drawn instead of bands while there are too few for bands to mean anything. */
  readonly runs?: {
    readonly baseline: readonly (readonly number[])[];
    readonly scenario: readonly (readonly number[])[];
  };
}

/** Lowest and highest value drawn. */
function extentOf(fan: Fan): readonly [low: number, high: number] {
  const values = [
    ...fan.baseline.median,
    ...fan.scenario.median,
    ...(fan.runs === undefined
      ? [...fan.scenario.band80, ...(fan.baseline.band80 ?? [])].flat()
      : [...fan.runs.baseline, ...fan.runs.scenario].flat()),
  ].filter(Number.isFinite);
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}

export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where there is no room for names at the lines' ends, letters stand there. */
export const isNarrow = (width: number): boolean => width < 560;

/** Room around the plot for axes and the lines' own labels. */
export const marginOf = (width: number): Margin => ({
  top: 34,
  right: isNarrow(width) ? 26 : 152,
  bottom: 34,
  left: 48,
});

/** The value axis: round numbers around everything drawn. */
export const valueScale = (fan: Fan): ScaleLinear<number, number> => scaleLinear().domain(extentOf(fan)).nice(6);

/** Years to write along an axis of that length, the first among them, with room for each. */
export function yearTicks(years: readonly number[], length: number): number[] {
  const step = Math.max(1, Math.ceil((years.length - 1) / Math.max(1, Math.floor(length / 52))));
  return years.filter((_, i) => i % step === 0);
}

/** A label in lines of at most so many characters; a word that is a few too long is left whole, a longer one is broken. */
export function lines(label: string, characters: number): string[] {
  const made: string[] = [];
  for (const word of label.split(" ").flatMap((word) => broken(word, characters))) {
    const last = made.at(-1);
    if (last === undefined || last.length + 1 + word.length > characters) made.push(word);
    else made[made.length - 1] = `${last} ${word}`;
  }
  return made;
}

/** Characters by which a word may stand out of its line. */
const LEEWAY = 4;

function broken(word: string, characters: number): string[] {
  const letters = [...word];
  if (letters.length <= characters + LEEWAY) return [word];
  const parts = Math.ceil(letters.length / characters);
  return Array.from({ length: parts }, (_, i) => letters.slice(i * characters, (i + 1) * characters).join(""));
}

/** A label in so many lines at most; where it is cut short, the last of them says so. */
export function linesAtMost(label: string, characters: number, most: number): string[] {
  const all = lines(label, characters);
  if (all.length <= most) return all;
  const last = all[most - 1];
  return [...all.slice(0, most - 1), `${last.length < characters ? last : last.slice(0, characters - 1)}…`];
}

/**
 * Middles for labels of the given heights, in order, moved apart until none lies over another. Earlier ones in the list
 * are not favoured.
 */
export function apart(middles: readonly number[], heights: readonly number[]): number[] {
  const order = middles.map((_, i) => i).sort((a, b) => middles[a] - middles[b]);
  const moved = [...middles];
  for (let pass = 0; pass < 40; pass++) {
    for (let i = 1; i < order.length; i++) {
      const [above, below] = [order[i - 1], order[i]];
      const short = (heights[above] + heights[below]) / 2 - (moved[below] - moved[above]);
      if (short > 1e-9) {
        moved[above] -= short / 2;
        moved[below] += short / 2;
      }
    }
  }
  return moved;
}
