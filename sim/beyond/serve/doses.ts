/** Doses of support: what families receive in a year, in all and by what it can change. [Y4] */

import type { Year } from "../../engine/process.ts";
import type { ServiceKind } from "../../place/place.ts";
import { inBlocks } from "../../population/blocks.ts";
import { lent } from "../../population/lent.ts";
import type { Families } from "../../population/population.ts";
import { actKey, CHANNELS, type Channel } from "../../scenario/parameters/beyond/service-acts.ts";
import type { Parameters } from "../../scenario/parameters.ts";

/** By family, 0–1: all support together, and what of it bears on each thing that support can change. */
export type Doses = Readonly<Record<"all" | Channel, Float64Array>>;

/** How much of a dose bears on each thing. */
export type Acts = Readonly<Record<Channel, number>>;

/** This year's doses, still empty: kept in the families' columns where another process reads them. */
export function noDoses({ state }: Year): Doses {
  const { families } = state;
  const { count, dose, attendanceDose, participationDose } = families;
  for (const column of [dose, attendanceDose, participationDose]) column.fill(0, 0, count);
  return {
    all: dose,
    absence: attendanceDose,
    participation: participationDose,
    attainment: lent(Float64Array, count),
    voice: lent(Float64Array, count),
  };
}

/** What a service of this kind acts on; early years act on those who are not yet at school. */
export const actsOf = (parameters: Parameters, kind: Exclude<ServiceKind, "earlyYears">): Acts =>
  Object.fromEntries(CHANNELS.map((channel) => [channel, parameters[actKey(kind, channel)]])) as Record<
    Channel,
    number
  >;

/** Work with parents themselves gives them a voice and nothing besides: what follows from it is counted where voice is. */
export const VOICE_ALONE: Acts = { absence: 0, participation: 0, attainment: 0, voice: 1 };

/** Gives a family a dose. */
export function give(doses: Doses, family: number, dose: number, acts: Acts): void {
  doses.all[family] += dose;
  doses.absence[family] += dose * acts.absence;
  doses.participation[family] += dose * acts.participation;
  doses.attainment[family] += dose * acts.attainment;
  doses.voice[family] += dose * acts.voice;
}

/** A family uses a full dose at most of each, and of that what services keep between them in its neighbourhood. */
export function settleDoses({ state: { families } }: Year, doses: Doses, kept: Float64Array): void {
  inBlocks(families.count, { families, doses, kept }, settle);
}

interface Settling {
  readonly families: Families;
  readonly doses: Doses;
  /** By neighbourhood. */
  readonly kept: Float64Array;
}

function settle({ families, doses, kept }: Settling, from: number, to: number): void {
  const { neighbourhood } = families;
  const { all, absence, participation, attainment, voice } = doses;
  for (let f = from; f < to; f++) {
    if (all[f] === 0) continue;
    const share = kept[neighbourhood[f]];
    all[f] = Math.min(1, all[f]) * share;
    absence[f] = Math.min(1, absence[f]) * share;
    participation[f] = Math.min(1, participation[f]) * share;
    attainment[f] = Math.min(1, attainment[f]) * share;
    voice[f] = Math.min(1, voice[f]) * share;
  }
}
