/** Who takes up what services offer: those who trust them, those sought out, those whom a school brings along. [Y4] */

import type { Year } from "../../engine/process.ts";
import { clamp } from "../../random/maths.ts";
import { keyFrom, type Stream, uniform } from "../../random/streams.ts";

/**
 * Chance that each family takes up what it is offered: alone + (1 − alone)·outreach. Alone as is usual, more with capital and
 * with the voice that support has given, less where newly come.
 */
export function readiness({ parameters, levers, state }: Year): Float64Array {
  const { count, capital, voice, arrived, neighbourhood } = state.families;
  const usual = parameters["serve.engagement"];
  const byCapital = parameters["serve.advocacy"];
  const byVoice = parameters["serve.voice"];
  const newcomers = parameters["serve.newcomers"];
  const sought = levers.familySupport.map((strength) => parameters["serve.outreach"] * strength);
  const ready = new Float64Array(count);
  for (let f = 0; f < count; f++) {
    const trust = 1 + byCapital * capital[f] + byVoice * voice[f] - (arrived[f] > 0 ? newcomers : 0);
    ready[f] = brought(clamp(usual * trust, 0, 1), sought[neighbourhood[f]]);
  }
  return ready;
}

/** Chance once a share of those who would not come is brought along. */
export const brought = (ready: number, share: number): number => ready + (1 - ready) * share;

/** The draw of a family for one provider: it takes up what is offered where this is below the chance that it does. */
export const willingness = (key: number, provider: number, draws: Stream): number =>
  uniform(draws, keyFrom(key, provider), 0);
