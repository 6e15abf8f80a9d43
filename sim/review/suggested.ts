/** Levers that are worth testing where a place rates itself low: no effect is claimed of any. */

import type { LeverKey } from "../scenario/levers.ts";
import type { PartProfile, Rated } from "./profile.ts";

export interface Suggested {
  readonly lever: LeverKey;
  /** The statements rated low that speak for it. */
  readonly because: readonly Rated[];
}

/** A statement is rated low where its mean is no higher: begun, at a few schools. */
export const LOW = 2;

/** In the order in which the form first names them. */
export function suggestedLevers(profile: readonly PartProfile[]): Suggested[] {
  const low = profile.flatMap(({ rated }) => rated).filter(({ mean }) => mean <= LOW);
  const levers = [...new Set(low.flatMap(({ statement }) => statement.levers))];
  return levers.map((lever) => ({ lever, because: low.filter(({ statement }) => statement.levers.includes(lever)) }));
}

/** Those that are written together: tables are not broadened and stopped at once; broader ones, which a place can make, are kept. */
export const written = (levers: readonly Suggested[]): readonly Suggested[] =>
  levers.some(({ lever }) => lever === "broadenTables") ? levers.filter(({ lever }) => lever !== "stopTables") : levers;
