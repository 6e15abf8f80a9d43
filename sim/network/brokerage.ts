/** How far somebody brings two schools together: the area's coordination, advisers, or a trust that runs both. [B5] */

import type { Year } from "../engine/process.ts";
import { isOfTrust } from "./bodies.ts";
import { isTrustNode, schoolNode } from "./nodes.ts";

/**
 * Brokerage of two schools, 0–1: in full within one trust; else the area's coordination, as far as both schools belong to
 * the area: those of trusts by a parameter, all others wholly; or, where that is more, their advisers.
 */
export function brokerageOf({ place, parameters, levers, state }: Year): (a: number, b: number) => number {
  const { ids } = place.schools;
  const belongs = ids.map((_, s) => (isOfTrust(place, s) ? parameters["coherence.trusts"] : 1));
  const trusts = ids.map((id) => state.network.findNeighbor(schoolNode(id), isTrustNode));
  const advised = levers.challengeAdvisers;
  return (a, b) => {
    if (trusts[a] !== undefined && trusts[a] === trusts[b]) return 1;
    return Math.max(levers.coordination[0] * belongs[a] * belongs[b], Math.min(advised[a], advised[b]));
  };
}
