/** The patterns that runs are compared with, as data: figures, ranges, what they rest on, and known misses. */

import declared from "../../seeds/evidence/patterns.json" with { type: "json" };
import type { OpenPlace } from "../place/open.ts";
import { CONTRASTS, type ContrastKey } from "./contrasts/registry.ts";
import type { FigureKey } from "./figures/registry.ts";

export const KINDS = ["calibrated", "emergent", "heldOut", "verification", "input"] as const;
export type Kind = (typeof KINDS)[number];

export type Range = readonly [low: number, high: number];

export interface Aim<K extends string = FigureKey | ContrastKey> {
  readonly figure: K;
  /** The range for places without one of their own; left out where there is none. */
  readonly target?: Range;
  /** The range of primary schools; the others are of secondary ones. */
  readonly primary?: Range;
  /** Ranges of places that have their own, by id. */
  readonly at?: Readonly<Record<string, Range>>;
  /** Schools below which the range, which is of many schools of all kinds, is not held against a place. */
  readonly schools?: number;
  /** Why it is out of its range where it is known to be, by place; `else` for the others. */
  readonly known?: Readonly<Record<string, string>>;
}

export interface Pattern {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly priority: "must" | "should" | "check";
  readonly flag?: "FSM" | "Ever-6";
  /** Ids of rows of the table of evidence. */
  readonly evidence: readonly string[];
  readonly basis: string;
  readonly figures: readonly Aim[];
}

export const PATTERNS = declared.patterns as unknown as readonly Pattern[];

/** The range that a figure should lie in at a place; undefined where none is stated, or it has too few schools for one. */
export function targetAt({ target, primary, at, schools: least = 0 }: Aim, place: OpenPlace): Range | undefined {
  if (place.phase.key === "primary") return primary;
  return place.schools.ids.length < least ? undefined : (at?.[place.id] ?? target);
}

/** Why a figure is out of its range at a place, where that is known. */
export const knownAt = ({ known }: Aim, { id }: OpenPlace): string | undefined => known?.[id] ?? known?.else;

/** What of a pattern is measured on a run as it is, or on pairs of scenarios; nothing where no figure of it is. */
export function partOf(pattern: Pattern, on: "run" | "pair"): Pattern[] {
  const figures = pattern.figures.filter(({ figure }) => (figure in CONTRASTS ? "pair" : "run") === on);
  return figures.length > 0 ? [{ ...pattern, figures }] : [];
}
