/** What practices are worth at each school, and what each school thinks they are: the same in every year. [B6] */

import type { Schools } from "../../place/place.ts";
import { standardised } from "../../place/spread.ts";
import { intakeStanding } from "../../population/intake-standing.ts";
import { firstNovel } from "../../population/repertoire.ts";
import { normal, normalsOf } from "../../random/distributions.ts";
import type { Stream } from "../../random/streams.ts";
import type { Parameters } from "../../scenario/parameters.ts";

/** By practice, or schools × practices, school-major. Worth is in SD over practices. */
export interface Values {
  readonly practices: number;
  /** Practices from this one on are held by nobody at the start. [B7] */
  readonly firstNovel: number;
  /** v: what a practice in use by all staff adds for every pupil, at a school. */
  readonly worth: Float64Array;
  /** v̂ = v + ω·acuity·ε: what a school thinks it adds, rightly or wrongly. */
  readonly judged: Float64Array;
  /** h: what it adds besides for pupils at risk, by practice. */
  readonly forRisk: Float64Array;
  /** The intake that suits a practice, by practice, and each school's, SD. */
  readonly suits: Float64Array;
  readonly intake: Float64Array;
}

/**
 * v = √(1 − c)·g + √c·(context × intake), with c the share of variance from fit; g, context and the rest of h are
 * standard normal, standardised over practices so that effects are zero-mean relative to what they displace. Drawn by
 * ordinal of the practice, and judgements by key of the school [R2]. `errs` multiplies a school's misjudgement: 1 is usual.
 */
export function practiceValues(
  schools: Schools,
  parameters: Parameters,
  chance: Stream,
  errs: (school: number) => number = () => 1,
): Values {
  const run = lastingValues(schools, parameters, chance);
  const strays = Float64Array.from(schools.keys, (_, s) => parameters["practice.misjudgement"] * errs(s));
  if (run.judged?.strays.every((stray, s) => stray === strays[s])) return run.judged.values;
  const { practices, firstNovel, worth, judgements, forRisk, suits, intake } = run.values;
  const judged = worth.slice();
  for (let s = 0, at = 0; s < strays.length; s++) {
    for (let p = 0; p < practices; p++, at++) judged[at] += strays[s] * judgements[at];
  }
  const values = { practices, firstNovel, worth, judged, forRisk, suits, intake };
  run.judged = { strays, values };
  return values;
}

/** What practices are in every year, and how far each school strays in judging them, SD. */
interface LastingValues extends Omit<Values, "judged"> {
  readonly judgements: Float64Array;
}

/** What was worked out for a run. */
interface Known {
  readonly schools: Schools;
  readonly chance: Stream;
  readonly values: LastingValues;
  /** The values as schools last judged them: many processes of a year ask for the same. */
  judged?: { readonly strays: Float64Array; readonly values: Values };
}

/** Schools, parameters and chance of a run stay as they are from year to year. */
const known = new WeakMap<Parameters, Known>();

function lastingValues(schools: Schools, parameters: Parameters, chance: Stream): Known {
  const last = known.get(parameters);
  const isSame = last?.schools === schools && last.chance.k0 === chance.k0 && last.chance.k1 === chance.k1;
  if (last !== undefined && isSame) return last;
  const now: Known = { schools, chance, values: workedOut(schools, parameters, chance) };
  known.set(parameters, now);
  return now;
}

function workedOut(schools: Schools, parameters: Parameters, chance: Stream): LastingValues {
  const practices = parameters["practice.count"];
  const [general, suits, other] = [0, 1, 2].map((part) => drawn(chance, practices, part));
  const both = parameters["practice.inclusive"];
  const apart = Math.sqrt(1 - both * both);
  const intake = intakeStanding(schools.ever6Share);
  return {
    practices,
    firstNovel: firstNovel(practices, parameters["practice.novel"]),
    worth: worthBySchool(general, suits, intake, parameters["practice.context"]),
    judgements: judgementsOf(schools.keys, practices, chance),
    forRisk: general.map((value, p) => both * value + apart * other[p]),
    suits,
    intake,
  };
}

const drawn = (chance: Stream, practices: number, part: number): Float64Array =>
  standardised(Float64Array.from({ length: practices }, (_, p) => normal(chance, p, part)));

function worthBySchool(general: Float64Array, suits: Float64Array, intake: Float64Array, fit: number): Float64Array {
  const [byItself, byFit] = [Math.sqrt(1 - fit), Math.sqrt(fit)];
  const worth = new Float64Array(intake.length * general.length);
  for (let s = 0, at = 0; s < intake.length; s++) {
    for (let p = 0; p < general.length; p++, at++) worth[at] = byItself * general[p] + byFit * suits[p] * intake[s];
  }
  return worth;
}

/** Ordinals from here on are judgements: below are what practices are. */
const JUDGEMENT = 3;

function judgementsOf(keys: Uint32Array, practices: number, chance: Stream): Float64Array {
  const ordinals = Uint32Array.from({ length: practices }, (_, p) => JUDGEMENT + p);
  const judgements = new Float64Array(keys.length * practices);
  for (let s = 0; s < keys.length; s++) {
    normalsOf(chance, keys[s], ordinals, practices, judgements.subarray(s * practices));
  }
  return judgements;
}
