/** How advantage is spread over a place, solved from the shares of children eligible for free meals. [Entities] */

import { exp, normalCdf, normalQuantile } from "../random/maths.ts";
import { weightedMean } from "./apportion.ts";
import type { Advantage, OpenPlace } from "./open.ts";

const SQRT_2PI = 2.5066282746310002;
const density = (x: number): number => exp(-0.5 * x * x) / SQRT_2PI;

export interface SpreadOfAdvantage {
  readonly meanAdvantage: Float64Array;
  readonly advantage: Advantage;
}

/**
 * The place under another assumption about how well eligibility tells advantage; the very same place where it is opened
 * under that one already.
 */
export function withEligibilityNoise(place: OpenPlace, noise: number): OpenPlace {
  if (noise === place.advantage.noise) return place;
  const { neighbourhoods, ever6Share, primary } = place;
  const spread = solveAdvantage(neighbourhoods.fsmShare, neighbourhoods.children, ever6Share, noise);
  return { ...place, ...spread, ...(primary && { primary: { ...primary, ...spread } }) };
}

/**
 * Neighbourhood means and thresholds such that advantage has mean 0 and variance 1 over the children of the place,
 * that a share `fsmShares[n]` of neighbourhood n is eligible now, and a share `ever6Share` of the place within six
 * years, by one place-wide threshold each: μₙ = c − σ_w·Φ⁻¹(shareₙ). What decides eligibility besides lasting advantage has
 * SD `noise`, in SD of advantage: the more it is, the further apart neighbourhoods are that differ in eligibility.
 */
export function solveAdvantage(
  fsmShares: Float64Array,
  children: Float64Array,
  ever6Share: number,
  noise: number,
): SpreadOfAdvantage {
  const quantiles = fsmShares.map((share) => normalQuantile(Math.min(0.98, Math.max(0.002, share))));
  const centre = weightedMean(quantiles, children);
  const spread = weightedMean(
    quantiles.map((q) => (q - centre) * (q - centre)),
    children,
  );
  const total = Math.sqrt((1 + noise * noise) / (1 + spread));
  const within = Math.sqrt(Math.max(0.01, total * total - noise * noise));
  const fsmThreshold = total * centre;
  const meanAdvantage = quantiles.map((q) => fsmThreshold - total * q);
  const ever6Threshold = thresholdFor(ever6Share, meanAdvantage, children, total);
  const gap = (threshold: number) => expectedGap(threshold, meanAdvantage, children, total, within);
  return {
    meanAdvantage,
    advantage: {
      within,
      noise,
      fsmThreshold,
      ever6Threshold,
      ever6Gap: gap(ever6Threshold),
    },
  };
}

/** The threshold below which a share of the place's children falls, by halving. */
function thresholdFor(share: number, means: Float64Array, children: Float64Array, total: number): number {
  let low = -8;
  let high = 8;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    const below = weightedMean(
      means.map((mean) => normalCdf((middle - mean) / total)),
      children,
    );
    if (below < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** E[z | not below the threshold] − E[z | below], from the normal distribution within each neighbourhood. */
function expectedGap(
  threshold: number,
  means: Float64Array,
  children: Float64Array,
  total: number,
  within: number,
): number {
  const share = weightedMean(
    means.map((mean) => normalCdf((threshold - mean) / total)),
    children,
  );
  const below = weightedMean(
    means.map((mean) => {
      const a = (threshold - mean) / total;
      return mean * normalCdf(a) - ((within * within) / total) * density(a);
    }),
    children,
  );
  const all = weightedMean(means, children);
  return (all - below) / (1 - share) - below / share;
}
