/** Who takes up what services offer: those who trust them, those sought out, those whom a school brings along. [Y4] */

import type { Year } from "../../engine/process.ts";
import type { Families } from "../../population/population.ts";
import { clamp } from "../../random/maths.ts";
import { keyFrom, type Stream, uniform } from "../../random/streams.ts";
import type { Parameters } from "../../scenario/parameters.ts";

/** Chance that each family takes up what it is offered: alone + (1 − alone)·outreach. */
export function readiness({ parameters, levers, state }: Year): Float64Array {
  const { families } = state;
  const trust = trustIn(families, parameters);
  const engagement = parameters["serve.engagement"];
  const reachingOut = parameters["serve.outreach"];
  const ready = new Float64Array(families.count);
  for (let f = 0; f < families.count; f++) {
    const alone = clamp(engagement * trust(f), 0, 1);
    ready[f] = brought(alone, reachingOut * levers.familySupport[families.neighbourhood[f]]);
  }
  return ready;
}

/** Take-up relative to the usual: more with capital and with the voice that support has given, less where newly come. */
function trustIn({ capital, voice, arrived }: Families, parameters: Parameters): (family: number) => number {
  const byCapital = parameters["serve.advocacy"];
  const byVoice = parameters["serve.voice"];
  const newcomers = parameters["serve.newcomers"];
  return (f) => 1 + byCapital * capital[f] + byVoice * voice[f] - (arrived[f] > 0 ? newcomers : 0);
}

/** Chance once a share of those who would not come is brought along. */
export const brought = (ready: number, share: number): number => ready + (1 - ready) * share;

/** Does a family take up what this provider offers, which it does with this chance? */
export const engages = (key: number, provider: number, ready: number, draws: Stream): boolean =>
  uniform(draws, keyFrom(key, provider), 0) < ready;
