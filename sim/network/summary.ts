/** What a year's partnerships come to: how many, how dense, how trusting. */

import type Graph from "graphology";
import { undirectedDensity } from "graphology-metrics/graph/density.js";
import { sum } from "../place/apportion.ts";
import type { OpenPlace } from "../place/open.ts";
import { partnershipTies } from "./partnerships.ts";

export interface PartnershipSummary {
  /** Pairs of schools tied. */
  readonly ties: number;
  /** Mean trust over them, 0–1; 0 where there are none. */
  readonly trust: number;
  /** Share of all pairs of schools that are tied. */
  readonly density: number;
}

export function partnershipSummary(network: Graph, place: OpenPlace): PartnershipSummary {
  const schools = place.schools.ids.length;
  const { edges, trust } = partnershipTies(network, place);
  return {
    ties: edges,
    trust: edges === 0 ? 0 : sum(trust) / trust.length,
    density: schools < 2 ? 0 : undirectedDensity(schools, edges),
  };
}
