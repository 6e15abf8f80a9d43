/** Who lives in a place that is opened for a phase: how many children of its years, and how many of them are eligible. */

import type { Phase } from "../scenario/phase.ts";
import { sum, weightedMean } from "./apportion.ts";
import type { Neighbourhoods, Place, Schools } from "./place.ts";

export interface Residents {
  readonly neighbourhoods: Neighbourhoods;
  readonly fsmShare: number;
  readonly ever6Share: number;
}

/**
 * Eligible now in primary for each in secondary schools, and eligible within six years for each eligible now in primary
 * schools: England, January 2019 (evidence: fsm_share_pri, fsm_share_sec, fsm6_share_sec). Only where neither the
 * place nor its primary schools say.
 */
const ELIGIBLE_AGAINST_SECONDARY = 1.12;
const EVER6_AGAINST_NOW = 1.5;

/** No neighbourhood has a larger share of children eligible. */
const MOST_ELIGIBLE = 0.95;

/**
 * A place's tables count children of 11 to 15 and the share of them eligible. Those of a primary phase are as many more
 * as its schools have pupils, spread alike; eligible as its schools' shares say, or the place's where they do not, each
 * neighbourhood's in proportion.
 */
export function residentsOf(place: Place, phase: Phase): Residents {
  if (phase === "secondary") return place;
  const { primary, secondary } = place.schools;
  const more = sum(primary.roll) / sum(secondary.roll);
  const { neighbourhoods, primaryShares } = place;
  const now = shareOver(primary, "fsmShare", primaryShares?.fsmShare ?? ELIGIBLE_AGAINST_SECONDARY * place.fsmShare);
  const ever6 = shareOver(primary, "ever6Share", primaryShares?.ever6Share ?? EVER6_AGAINST_NOW * now);
  return {
    neighbourhoods: {
      ...neighbourhoods,
      children: neighbourhoods.children.map((children) => children * more),
      fsmShare: neighbourhoods.fsmShare.map((share) => Math.min(MOST_ELIGIBLE, (share * now) / place.fsmShare)),
    },
    fsmShare: now,
    ever6Share: Math.min(1, Math.max(now, ever6)),
  };
}

/** The share over the schools that state it, by their rolls; `otherwise` where none does. */
function shareOver(schools: Schools, key: "fsmShare" | "ever6Share", otherwise: number): number {
  const known = schools.ids.flatMap((_, s) => (Number.isNaN(schools[key][s]) ? [] : [s]));
  const rolls = known.map((s) => schools.roll[s]);
  if (!(sum(rolls) > 0)) return Math.min(1, otherwise);
  return weightedMean(
    known.map((s) => schools[key][s]),
    rolls,
  );
}
