/** Schools with nothing but their repertoires: no pupils, no families, so that long runs are quick. */

import { ownYear, type Staffrooms } from "../../../../sim/between/practice/own-year.ts";
import { practiceValues, type Values } from "../../../../sim/between/practice/values.ts";
import { sumInUse, unitOf } from "../../../../sim/between/practice/worth.ts";
import type { PartnershipTies } from "../../../../sim/network/partnerships.ts";
import type { Schools } from "../../../../sim/place/place.ts";
import { keyFrom, type Stream, stream } from "../../../../sim/random/streams.ts";
import { defaults, type Parameters } from "../../../../sim/scenario/parameters.ts";

const STAFF = 60;

export interface Alone {
  readonly parameters: Parameters;
  readonly values: Values;
  readonly rooms: Staffrooms;
  readonly held: Float64Array;
  readonly chance: (name: string) => Stream;
}

/** Schools whose practices have just been begun, each afresh. */
export function begun(seed: number, count: number, stated: Partial<Parameters> = {}): Alone {
  const parameters = { ...defaults(), ...stated };
  const keys = Uint32Array.from({ length: count }, (_, s) => keyFrom(seed, s));
  const ever6Share = Float64Array.from({ length: count }, (_, s) => 0.1 + (0.5 * ((s * 37) % count)) / count);
  const chance = (name: string) => stream(seed, 0, name, 0);
  const values = practiceValues({ keys, ever6Share } as Schools, parameters, chance("practice"));
  const byKey = Array.from(keys, (_, s) => s).sort((a, b) => keys[a] - keys[b]);
  const rooms = {
    keys,
    byKey,
    staff: new Float64Array(count).fill(STAFF),
    sharing: new Float64Array(count),
    inquiry: new Float64Array(count),
    readiness: new Float64Array(count).fill(1),
    turnover: new Float64Array(count),
  };
  const held = new Float64Array(count * values.practices);
  ownYear(held, values, rooms, { ...parameters, "practice.churn": 1 }, chance("begin"));
  return { parameters, values, rooms, held, chance };
}

/** The same, left to themselves for some years. */
export function settled(seed: number, count: number, years: number, stated: Partial<Parameters> = {}): Alone {
  const alone = begun(seed, count, stated);
  for (let turn = 1; turn <= years; turn++) live(alone, alone.held, "settle", turn);
  return alone;
}

/** A year of repertoires by themselves. */
export function live(alone: Alone, held: Float64Array, name: string, turn: number): void {
  ownYear(held, alone.values, alone.rooms, alone.parameters, alone.chance(name), turn);
}

/** What schools add, SD a year. */
export const effects = ({ values, parameters }: Alone, held: Float64Array): Float64Array =>
  sumInUse(held, values).map((sum) => unitOf(parameters["schoolEffect.sd"], values, parameters) * sum);

/** Each school tied to the one given for it. */
export const tiesOf = (partner: readonly number[], strength = 1, trust = 1): PartnershipTies => ({
  offsets: Int32Array.from({ length: partner.length + 1 }, (_, s) => s),
  partner: Int32Array.from(partner),
  strength: new Float64Array(partner.length).fill(strength),
  trust: new Float64Array(partner.length).fill(trust),
  edges: partner.length / 2,
});

export const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((a, b) => a + b, 0) / values.length;

export function sd(values: ArrayLike<number>): number {
  const middle = mean(values);
  return Math.sqrt(mean(Array.from(values, (value) => (value - middle) * (value - middle))));
}
