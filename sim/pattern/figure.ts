/** A figure of a pattern: what is measured in a run, and what the place's own tables give by the same formula. */

import type { OpenPlace } from "../place/open.ts";
import type { PatternRun } from "./look.ts";
import type { PairKey } from "./pairs.ts";

/** Decimal places worth printing, and what a figure is an amount of. */
interface Words {
  readonly what: string;
  readonly unit: string;
  readonly decimals: number;
}

export interface Figure extends Words {
  /** In one run; NaN where there is nothing to measure it on. */
  readonly measure: (run: PatternRun) => number;
  /** In the tables of a place, over the schools that `among` lets through. */
  readonly published?: (place: OpenPlace, among: (school: number) => boolean) => number;
  /** True where it can be given for a borough from its residents and schools alone. */
  readonly byBorough?: true;
}

/** A figure of an experiment: what B has that A has not, in one replicate. */
export interface Contrast extends Words {
  /** The pair of scenarios it is measured on. */
  readonly pair: PairKey;
  readonly measure: (a: PatternRun, b: PatternRun) => number;
}

export const declareFigures = <K extends string>(table: Record<K, Figure>): Record<K, Figure> => table;
export const declareContrasts = <K extends string>(table: Record<K, Contrast>): Record<K, Contrast> => table;
