/** A place opened for one phase: what a run reads of it many times, worked out once. */

import type { PhaseFacts } from "../scenario/phase.ts";
import type { Near } from "./near.ts";
import type { Neighbourhoods, Outside, Schools, Services } from "./place.ts";
import type { Ways } from "./ways.ts";

/** Where schools stand seen from each neighbourhood, and how advantage is spread. Immutable, but that `near` keeps what it sorts; shared by replicates. */
export interface OpenPlace {
  readonly id: string;
  readonly title: string;
  readonly fictional: boolean;
  readonly phase: PhaseFacts;
  readonly baseYear: number;
  readonly schools: Schools;
  readonly neighbourhoods: Neighbourhoods;
  readonly services: Services;
  readonly outside: Outside;
  readonly groups: number;
  /** Shares of the phase's pupils who are eligible now, or were within six years. */
  readonly fsmShare: number;
  readonly ever6Share: number;
  /** From each neighbourhood's centre to each school. */
  readonly ways: Ways;
  /** Minutes of travel, neighbourhoods × schools, NaN where unknown, and the kilometres each counts as in `ways`; absent where the place gives none. */
  readonly travel?: { readonly minutes: Float64Array; readonly kmPerMinute: number };
  /** Schools by distance from each neighbourhood's centre, nearest first. */
  readonly near: Near;
  /** By neighbourhood: the school that the primary school nearest to its centre feeds, the nearest open to all; −1: none, as in the primary phase. */
  readonly feeder: Int16Array;
  /** By primary school: the school that it feeds, the nearest open to all; empty where its pupils are not known. */
  readonly fed: Int16Array;
  /** Years that children of the run have been at primary schools as they enter: 6 where both phases are run, else 0. */
  readonly earlierYears: number;
  /** The place as its primary schools see it, where both phases are run: the same homes, families and services. */
  readonly primary?: OpenPlace;
  /** Places in the run for each in the place's tables, of primary schools where both phases are run; left out: 1. */
  readonly placesScale?: number;
  /** Neighbourhoods by distance from each neighbourhood, itself first: neighbourhoods × ADJACENT. */
  readonly adjacent: Uint32Array;
  /** Mean advantage of each neighbourhood's families, SD. */
  readonly meanAdvantage: Float64Array;
  readonly advantage: Advantage;
  /** The place as it was found in the base year, where schools have opened or changed their kind since. [B10] */
  readonly asFound?: OpenPlace;
}

/** How many neighbouring neighbourhoods (itself included) are kept. */
export const ADJACENT = 9;

/** What a run reads of the place as it was given: its schools, neighbourhoods, services and outside, and their shares. */
export const given = ({
  schools,
  neighbourhoods,
  services,
  outside,
  baseYear,
  groups,
  fsmShare,
  ever6Share,
}: OpenPlace) => ({ schools, neighbourhoods, services, outside, baseYear, groups, fsmShare, ever6Share });

/**
 * How advantage is spread: z = mean of the neighbourhood + within-neighbourhood SD × draw, place-wide mean 0, SD 1;
 * a family is eligible where z + noise is below a threshold that is one and the same for the whole place.
 */
export interface Advantage {
  readonly within: number;
  readonly noise: number;
  readonly fsmThreshold: number;
  readonly ever6Threshold: number;
  /** Expected difference in z between families never and ever eligible within six years. */
  readonly ever6Gap: number;
}
