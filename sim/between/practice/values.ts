/** What practices are worth at each school, and what each school thinks they are: the same in every year. [B6] */

import type { Schools } from "../../place/place.ts";
import { standardised } from "../../place/spread.ts";
import { intakeStanding } from "../../population/intake-standing.ts";
import { firstNovel } from "../../population/repertoire.ts";
import { normal } from "../../random/distributions.ts";
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
  const practices = parameters["practice.count"];
  const [general, suits, other] = [0, 1, 2].map((part) => drawn(chance, practices, part));
  const both = parameters["practice.inclusive"];
  const apart = Math.sqrt(1 - both * both);
  const intake = intakeStanding(schools.ever6Share);
  const misjudged = (s: number) => parameters["practice.misjudgement"] * errs(s);
  const worth = worthBySchool(general, suits, intake, parameters["practice.context"]);
  return {
    practices,
    firstNovel: firstNovel(practices, parameters["practice.novel"]),
    worth,
    judged: judgedBySchool(worth, schools.keys, practices, misjudged, chance),
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

function judgedBySchool(
  worth: Float64Array,
  keys: Uint32Array,
  practices: number,
  misjudged: (school: number) => number,
  chance: Stream,
): Float64Array {
  const judged = worth.slice();
  for (let s = 0, at = 0; s < keys.length; s++) {
    const strays = misjudged(s);
    for (let p = 0; p < practices; p++, at++) judged[at] += strays * normal(chance, keys[s], JUDGEMENT + p);
  }
  return judged;
}
