/** How likely schools are to begin to work together of themselves, and how trust changes between those who do. [B5] */

import type { Year } from "../engine/process.ts";
import { brokerageOf } from "../network/brokerage.ts";
import { clamp } from "../random/maths.ts";
import { keyFrom } from "../random/streams.ts";
import { apart, type Pair, unlike } from "./grouping.ts";
import { strainOf } from "./strain.ts";

/** A pair's stable key, the same whichever school comes first. [R2] */
export const pairKey = (a: number, b: number): number => keyFrom(Math.min(a, b), Math.max(a, b));

/**
 * Yearly chance that two schools which are not tied begin: the likelier the nearer and the more alike they are, and the
 * likelier as far as both have an adviser.
 */
export function likelyTie(year: Year): (pair: Pair) => number {
  const { parameters, levers } = year;
  const rate = parameters["partner.spontaneous"];
  const byAdvisers = parameters["partner.advised"];
  const advised = levers.challengeAdvisers;
  const [near, like] = [apart(year), unlike(year)];
  return (pair) => {
    const far = near(pair) / parameters["partner.nearness"];
    const other = like(pair) / parameters["partner.likeness"];
    const brought = rate * (1 + byAdvisers * Math.min(advised[pair[0]], advised[pair[1]]));
    return brought / ((1 + far * far) * (1 + other * other));
  };
}

/** The most that chance can be, of any two schools. */
export const likeliestTie = ({ parameters, levers }: Year): number =>
  parameters["partner.spontaneous"] * (1 + parameters["partner.advised"] * Math.max(0, ...levers.challengeAdvisers));

/**
 * trust' = trust + growth·(1 − trust) − erosion·rivalry·pressure·trust: a share of what is missing is gained each year,
 * more with a body that brokers, and lost to partners who seek the same pupils under pressure.
 */
export function nextTrust(year: Year): (pair: Pair, trust: number) => number {
  const { parameters, state } = year;
  const { pressure } = state.schools;
  const brokered = brokerageOf(year);
  const strain = strainOf(year, (s) => pressure[s]);
  return (pair, trust) => {
    const brokering = 1 + parameters["partner.trustBrokered"] * brokered(...pair);
    const growth = Math.min(1, parameters["partner.trustGrowth"] * brokering);
    const lost = parameters["partner.trustErosion"] * strain(...pair);
    return clamp(trust + growth * (1 - trust) - lost * trust, 0, 1);
  };
}
