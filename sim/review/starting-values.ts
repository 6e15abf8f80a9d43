/** The starting values that ratings stand for: an assumption of ours, not a finding, and shown with what caused it. */

import { type ParameterKey, parameterIn } from "../scenario/parameters.ts";
import type { RunPhase } from "../scenario/phase.ts";
import type { PartProfile, Rated } from "./profile.ts";

export interface StartingValue {
  readonly parameter: ParameterKey;
  readonly before: number;
  readonly after: number;
  /** The mean rating of the statements that speak about it. */
  readonly rating: number;
  /** Ids of those statements. */
  readonly statements: readonly string[];
}

/** The rating that leaves a value as it is, and how far 1 and 4 lie from it. */
export const MIDDLE = 2.5;
const FARTHEST = 1.5;

/**
 * How far a rating of 1 or 4 goes from the default towards the end of what is plausible: where the default is in the
 * middle, each rating stands for a quarter of what is plausible and takes the middle of it.
 */
const REACH = 0.75;

/** Every parameter that a rated statement speaks about, in the order in which the form first does; several average. */
export function startingValues(profile: readonly PartProfile[], phase: RunPhase): StartingValue[] {
  const spoken = new Map<ParameterKey, { readonly rated: Rated; readonly better: "more" | "less" }[]>();
  for (const rated of profile.flatMap((part) => part.rated)) {
    if (rated.ratings.length === 0) continue;
    for (const { parameter, better } of rated.statement.values) {
      spoken.set(parameter, [...(spoken.get(parameter) ?? []), { rated, better }]);
    }
  }
  return [...spoken].map(([parameter, said]) => {
    const rating = said.reduce((sum, { rated }) => sum + rated.mean, 0) / said.length;
    const towardsMore = said.reduce((sum, { rated, better }) => sum + way(rated.mean, better), 0) / said.length;
    return {
      parameter,
      before: parameterIn(phase, parameter).default,
      after: valueAt(parameter, towardsMore, phase),
      rating,
      statements: said.map(({ rated }) => rated.statement.id),
    };
  });
}

/** −1 to 1: how far a rating leads towards more of a parameter. */
const way = (rating: number, better: "more" | "less"): number =>
  ((better === "more" ? 1 : -1) * (rating - MIDDLE)) / FARTHEST;

/** In a straight line from the default towards the end of what is plausible, to six decimals. */
function valueAt(key: ParameterKey, towardsMore: number, phase: RunPhase): number {
  const { default: usual, prior } = parameterIn(phase, key);
  const end = towardsMore < 0 ? prior.low : prior.high;
  return Math.round((usual + REACH * Math.abs(towardsMore) * (end - usual)) * 1e6) / 1e6;
}
