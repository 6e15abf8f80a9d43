/** Who takes up what services offer: those who trust them, those sought out, those whom a school brings along. [Y4] */

import type { Year } from "../../engine/process.ts";
import type { Families } from "../../population/population.ts";
import { clamp } from "../../random/maths.ts";
import { keyFrom, type Stream, uniform } from "../../random/streams.ts";

/** What says how ready families are: their own columns, and how much each counts. */
export interface Engagement {
  readonly families: Families;
  /** Chance of a family that nothing tells from others, and what capital, voice and being new add to it, as shares of it. */
  readonly usual: number;
  readonly byCapital: number;
  readonly byVoice: number;
  readonly newcomers: number;
  /** By neighbourhood: the share of those who would not come who are sought out. */
  readonly sought: Float64Array;
}

export function engagementIn({ parameters, levers, state }: Year): Engagement {
  const sought = levers.familySupport.slice();
  for (let n = 0; n < sought.length; n++) sought[n] *= parameters["serve.outreach"];
  return {
    families: state.families,
    usual: parameters["serve.engagement"],
    byCapital: parameters["serve.advocacy"],
    byVoice: parameters["serve.voice"],
    newcomers: parameters["serve.newcomers"],
    sought,
  };
}

/**
 * Chance that a family takes up what it is offered: alone + (1 − alone)·outreach. Alone as is usual, more with capital and
 * with the voice that support has given, less where newly come.
 */
export function readinessOf(engagement: Engagement, family: number): number {
  const { families, usual, byCapital, byVoice, newcomers, sought } = engagement;
  const { capital, voice, arrived, neighbourhood } = families;
  const trust = 1 + byCapital * capital[family] + byVoice * voice[family] - (arrived[family] > 0 ? newcomers : 0);
  return brought(clamp(usual * trust, 0, 1), sought[neighbourhood[family]]);
}

/** Chance once a share of those who would not come is brought along. */
export const brought = (ready: number, share: number): number => ready + (1 - ready) * share;

/** The draw of a family for one provider: it takes up what is offered where this is below the chance that it does. */
export const willingness = (key: number, provider: number, draws: Stream): number =>
  uniform(draws, keyFrom(key, provider), 0);
