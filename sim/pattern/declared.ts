/** The patterns that runs are compared with, as data: figures, ranges, what they rest on, and known misses. */

import declared from "../../seeds/evidence/patterns.json" with { type: "json" };
import type { OpenPlace } from "../place/open.ts";
import type { Phase } from "../scenario/phase.ts";
import type { Stance } from "../scenario/stances.ts";
import { CONTRASTS, type ContrastKey } from "./contrasts/registry.ts";
import type { FigureKey } from "./figures/registry.ts";

export const KINDS = ["calibrated", "emergent", "heldOut", "verification", "input"] as const;
export type Kind = (typeof KINDS)[number];

export type Range = readonly [low: number, high: number];

/** What a figure should be in one phase of school. */
interface Aimed {
  /** The range for places without one of their own; left out where there is none. */
  readonly target?: Range;
  /** Ranges of places that have their own, by id. */
  readonly at?: Readonly<Record<string, Range>>;
}

/** Why a figure lies beyond its range: only where it was found to be the reason. */
export interface Reason {
  /** Ids of places. */
  readonly at: readonly string[];
  /** Below the lower end of the range, or above the upper. */
  readonly side: "below" | "above";
  /** Of secondary schools where left out. */
  readonly phase?: Phase;
  /** Every stance where left out. */
  readonly stances?: readonly Stance[];
  readonly why: string;
}

/** Ranges are of secondary schools; those of primary schools stand apart. */
export interface Aim<K extends string = FigureKey | ContrastKey> extends Aimed {
  readonly figure: K;
  readonly primary?: Aimed;
  /** Schools below which the range, which is of many schools of all kinds, is not held against a place. */
  readonly schools?: number;
  /** The figure that must be in its own range for this one to say anything: whether what was to be tried came about. */
  readonly given?: K;
  readonly reasons?: readonly Reason[];
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
export function targetAt(aim: Aim, place: OpenPlace): Range | undefined {
  const { target, at }: Aimed = place.phase.key === "primary" ? (aim.primary ?? {}) : aim;
  return place.schools.ids.length < (aim.schools ?? 0) ? undefined : (at?.[place.id] ?? target);
}

/** Why a figure that has a range elsewhere has none: nothing is published for the phase, or the place has too few schools. */
export type Unstated = "phase" | "few";

export function unstatedAt(aim: Aim, place: OpenPlace): Unstated | undefined {
  if (targetAt(aim, place) !== undefined || aim.target === undefined) return undefined;
  return place.phase.key === "primary" ? "phase" : "few";
}

/** Why a value beyond the range is where it is, at this place and under this stance; undefined where that is not known. */
export function reasonAt(aim: Aim, place: OpenPlace, stance: Stance, value: number): string | undefined {
  const range = targetAt(aim, place);
  if (range === undefined || (value >= range[0] && value <= range[1])) return undefined;
  const side = value < range[0] ? "below" : "above";
  return aim.reasons?.find(
    (reason) =>
      reason.side === side &&
      reason.at.includes(place.id) &&
      (reason.phase ?? "secondary") === place.phase.key &&
      (reason.stances ?? [stance]).includes(stance),
  )?.why;
}

/** What of a pattern is measured on a run as it is, or on pairs of scenarios; nothing where no figure of it is. */
export function partOf(pattern: Pattern, on: "run" | "pair"): Pattern[] {
  const figures = pattern.figures.filter(({ figure }) => (figure in CONTRASTS ? "pair" : "run") === on);
  return figures.length > 0 ? [{ ...pattern, figures }] : [];
}
