/** School effects up to the base year: a path of the model's own kind that ends at what the place's tables suggest. [Y0] */

import type { OpenPlace } from "../place/open.ts";
import { normal } from "../random/distributions.ts";
import { type Stream, stream } from "../random/streams.ts";
import type { Parameters } from "../scenario/parameters.ts";

/** Years of the phase over which a yearly effect adds up, with persistence .9: (1 − .9⁵)/(1 − .9). [U2] */
export const YEARS_OF_EFFECT = 4.0951;

/**
 * Each school's effect in `year`, SD a year, for a year up to the base year. In the base year it is a draw from the
 * posterior given the published value added v (mean λv, variance λ(1−λ)Var(v), λ the share of published differences
 * that is the school's doing), or from the prior where none is published; earlier years follow the same first-order
 * autoregression backwards, which is stationary either way round, so nothing drifts while the place settles.
 */
export function inferredEffects(
  place: OpenPlace,
  parameters: Parameters,
  seed: number,
  replicate: number,
  year: number,
): Float64Array {
  const { keys, valueAdded } = place.schools;
  const chance = stream(seed, replicate, "start/effect", 0);
  const known = valueAdded.filter((value) => !Number.isNaN(value));
  const centre = mean(known);
  const spread = mean(known.map((value) => (value - centre) * (value - centre)));
  return Float64Array.from(keys, (key, s) => {
    const base = posterior(valueAdded[s] - centre, spread, parameters, chance, key);
    return backwards(base, place.baseYear - year, parameters, chance, key);
  });
}

function posterior(published: number, spread: number, parameters: Parameters, chance: Stream, key: number): number {
  const share = parameters["start.schoolShare"];
  const draw = normal(chance, key, 0);
  if (Number.isNaN(published)) return parameters["schoolEffect.sd"] * draw;
  return (share * published + Math.sqrt(share * (1 - share) * spread) * draw) / YEARS_OF_EFFECT;
}

function backwards(base: number, years: number, parameters: Parameters, chance: Stream, key: number): number {
  const persistence = parameters["schoolEffect.persistence"];
  const innovation = parameters["schoolEffect.sd"] * Math.sqrt(Math.max(0, 1 - persistence * persistence));
  let effect = base;
  for (let back = 1; back <= years; back++) effect = persistence * effect + innovation * normal(chance, key, back);
  return effect;
}

const mean = (values: Float64Array): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
