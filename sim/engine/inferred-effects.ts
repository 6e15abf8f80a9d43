/** School effects up to the base year: a path of the model's own kind that ends at what the place's tables suggest. [Y0] */

import type { OpenPlace } from "../place/open.ts";
import { normal } from "../random/distributions.ts";
import { type Stream, stream } from "../random/streams.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { intakeAdjusted } from "./intake-adjusted.ts";

/**
 * Each school's effect in `year`, SD a year, for a year up to the base year. In the base year it is a draw from the
 * posterior given published value added, or from the prior where none is published; earlier years follow the same
 * first-order autoregression backwards, which is stationary either way round, so nothing drifts while a place settles.
 */
export function inferredEffects(
  place: OpenPlace,
  parameters: Parameters,
  seed: number,
  replicate: number,
  year: number,
): Float64Array {
  const chance = stream(seed, replicate, "start/effect", 0);
  const base = posterior(place, parameters, chance);
  return base.map((effect, s) => backwards(effect, place.baseYear - year, parameters, chance, place.schools.keys[s]));
}

/**
 * Draws given published value added, with what intake explains of it taken out (the model's families make that
 * difference themselves). A share λ of the published variance V is the schools' doing: of the residual r with variance R
 * that is λ′ = min(1, λV/R), and the effect at the end of the phase is normal with mean λ′r and variance λ′(1 − λ′)R.
 */
function posterior(place: OpenPlace, parameters: Parameters, chance: Stream): Float64Array {
  const { keys, valueAdded } = place.schools;
  const residuals = intakeAdjusted(place);
  const left = variance(residuals);
  const share = left > 0 ? Math.min(1, (parameters["start.schoolShare"] * variance(valueAdded)) / left) : 0;
  const spread = Math.sqrt(share * (1 - share) * left);
  return Float64Array.from(keys, (key, s) => {
    const draw = normal(chance, key, 0);
    if (Number.isNaN(residuals[s])) return parameters["schoolEffect.sd"] * draw;
    return (share * residuals[s] + spread * draw) / place.phase.yearsOfEffect;
  });
}

function backwards(base: number, years: number, parameters: Parameters, chance: Stream, key: number): number {
  const persistence = parameters["schoolEffect.persistence"];
  const innovation = parameters["schoolEffect.sd"] * Math.sqrt(Math.max(0, 1 - persistence * persistence));
  let effect = base;
  for (let back = 1; back <= years; back++) effect = persistence * effect + innovation * normal(chance, key, back);
  return effect;
}

/** Variance over the values that are known; 0 where there are none. */
function variance(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return 0;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / known.length;
}
