/** How many schools a family lists. [C3] */

import type { Year } from "../engine/process.ts";
import { clamp } from "../random/maths.ts";
import { type Stream, uniform } from "../random/streams.ts";

/** What the length of a list is drawn from. */
export interface ListLengths {
  /** As many as the form has room for. */
  readonly most: number;
  /** Share of lists that are full. */
  readonly all: number;
  /** Share of families sure of their first, and of the others, who list one alone. */
  readonly oneIfSure: number;
  readonly oneIfNot: number;
  readonly draws: Stream;
}

export function listLengths({ parameters, stream }: Year): ListLengths {
  const apart = parameters["choose.listsOneIfSure"] / 2;
  return {
    most: parameters["choose.listed"],
    all: parameters["choose.listsAll"],
    oneIfSure: clamp(parameters["choose.listsOne"] + apart, 0, 1),
    oneIfNot: clamp(parameters["choose.listsOne"] - apart, 0, 1),
    draws: stream("choose/length"),
  };
}

/** A pupil's draw, by its key: from 0 to 1. */
export const lengthDraw = ({ draws }: ListLengths, key: number): number => uniform(draws, key, 0);

/**
 * How many schools a pupil's family lists, by its draw: one, all that the form has room for, or any number between as
 * often. Families who are sure of their first, their nearest or an older child's, list one the more often, and never more
 * than they would have listed had they not been sure. [C3]
 */
export function listLength(wanted: ListLengths, draw: number, sure: boolean): number {
  const ifNot = lengthAt(wanted, draw, wanted.oneIfNot);
  return sure ? Math.min(lengthAt(wanted, draw, wanted.oneIfSure), ifNot) : ifNot;
}

function lengthAt({ most, all }: ListLengths, draw: number, one: number): number {
  const between = Math.max(0, 1 - one - all);
  if (most === 1 || draw < one) return 1;
  if (draw >= one + between || most === 2) return most;
  return 2 + Math.floor(((draw - one) / between) * (most - 2));
}
