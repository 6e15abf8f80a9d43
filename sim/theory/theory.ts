/** Published models behind one small interface, apart from the policy model: settings and a seed in, results out. */

import type { Sequence } from "../random/sequence.ts";
import type { Declared, Settings } from "./settings.ts";

/** A number, or several in a stated order (such as one a decile). */
export type Result = number | readonly number[];

export interface Theory<D extends Declared = Declared, R extends string = string> {
  /** As typed: `catchment theory NAME`. */
  readonly name: string;
  /** Whose model it is, in a few words. */
  readonly title: string;
  /** Author, year, title, and where what we follow was read: paper, code or equations. */
  readonly source: string;
  /** The validation cases it is run for, as "VC-03". */
  readonly cases: readonly string[];
  readonly settings: D;
  /** What each result means and its unit. */
  readonly results: Readonly<Record<R, string>>;
  /**
   * One run. `draw` gives the sequence of a named part of the seed ("homes", "moves"), so that two settings share what
   * both draw: name a sequence for what is drawn from it, and draw nothing from it that the settings may leave out.
   */
  run(settings: Settings<D>, draw: (part: string) => Sequence): Readonly<Record<R, Result>>;
}

/** Keeps the settings and results of a theory as its type. */
export const declareTheory = <const D extends Declared, const R extends string>(theory: Theory<D, R>): Theory<D, R> =>
  theory;
