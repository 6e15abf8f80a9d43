/** How far two schools are rivals under pressure: what strains trust between them and closes them to one another. [B4] [B5] */

import type { Year } from "../engine/process.ts";
import { type Listers, listersOf, NO_APPLICATIONS, overlapOfApplicants } from "./applications.ts";

/**
 * Rivalry × pressure, 0–1, of two schools: rivalry is the larger of the two shares of applicants who listed both, pressure
 * the mean of what each feels, or of what each gives way to. Who listed whom is looked up where there is any, and once for
 * a pair: ties that last are asked about turn after turn.
 */
export function strainOf({ state }: Year, pressure: (school: number) => number): (a: number, b: number) => number {
  const { count } = state.schools;
  const known = new Map<number, number>();
  let listers: Listers | undefined;
  return (a, b) => {
    const felt = pressure(a) + pressure(b);
    if (felt === 0) return 0;
    const pair = Math.min(a, b) * count + Math.max(a, b);
    let rivalry = known.get(pair);
    if (rivalry === undefined) {
      listers ??= listersOf(state.applications ?? NO_APPLICATIONS, count);
      rivalry = Math.max(overlapOfApplicants(listers, a, b), overlapOfApplicants(listers, b, a));
      known.set(pair, rivalry);
    }
    return rivalry * 0.5 * felt;
  };
}
