/** Step 5: families learn what they can about schools, some better than others. [B3] */

import type { Process, Year } from "../engine/process.ts";
import { type Spread, spreadOf } from "../place/spread.ts";
import type { Families } from "../population/population.ts";
import { normalsOf } from "../random/distributions.ts";
import { clamp } from "../random/maths.ts";
import type { Stream } from "../random/streams.ts";
import type { Considered } from "./consider.ts";

/**
 * Reliability r of what each entering family knows rises with its capital, with the voice that services have given it,
 * and with advice for families eligible for free meals. Where it is switched off (reliability 1) nothing is written, and a family whose `information` is 0 takes
 * what is published as it stands.
 */
export const learnAboutSchools: Process = {
  key: "learnAboutSchools",
  label: "Learn about schools",
  step: 5,
  rules: ["B3"],
  arena: "between",
  reads: [
    "levers.adviceOnChoosing",
    "levers.travelAndAdvice",
    "families.capital",
    "families.fsm",
    "families.neighbourhood",
    "families.outside",
    "families.voice",
    "pupils.cohort",
    "pupils.family",
  ],
  writes: ["families.information"],
  essential: false,
  off: { "learnAboutSchools.reliability": 1 },
  run(year) {
    if (year.parameters["learnAboutSchools.reliability"] >= 1) return;
    const { pupils, families } = year.state;
    for (let p = 0; p < pupils.count; p++) {
      if (pupils.cohort[p] !== year.year) continue;
      families.information[pupils.family[p]] = reliabilityOf(year, pupils.family[p]);
    }
  },
};

/** r = clip(r₀ + r₁·capital + voice + advice, lowest, highest) (Reardon et al. 2016, with the last two added). */
export function reliabilityOf({ parameters, levers, state }: Year, family: number): number {
  const { families } = state;
  const help = helpFor(families, family, levers.travelAndAdvice);
  const advice = help + (1 - help) * helpFor(families, family, levers.adviceOnChoosing);
  return clamp(
    parameters["learnAboutSchools.reliability"] +
      parameters["learnAboutSchools.byCapital"] * families.capital[family] +
      parameters["serve.advice"] * families.voice[family] +
      parameters["learnAboutSchools.advice"] * advice,
    parameters["learnAboutSchools.lowest"],
    parameters["learnAboutSchools.highest"],
  );
}

/** Help to travel or to choose that a family has, 0–1: it is for those eligible for free meals who live in the place. */
export const helpFor = ({ fsm, outside, neighbourhood }: Families, family: number, help: Float64Array): number =>
  fsm[family] === 1 && outside[family] === 0 ? help[neighbourhood[family]] : 0;

/** A family's information as a reliability: 0, which is "not learned", reads as 1, "as published". */
export const reliabilityIn = (information: number): number => (information > 0 ? information : 1);

/**
 * Reliability after hearing from `tied` families with a child at the school and, where `sibling`, from an own child.
 * Independent signals add their odds r / (1 − r), which is the precision of each in units of Var(q).
 */
export function reliabilityHearing(
  r: number,
  tied: number,
  sibling: boolean,
  ofTied: number,
  ofSibling: number,
): number {
  if (r >= 1 || (tied === 0 && !sibling)) return r;
  const odds = r / (1 - r) + tied * (ofTied / (1 - ofTied)) + (sibling ? ofSibling / (1 - ofSibling) : 0);
  return odds / (1 + odds);
}

/** What families learn from: the published quality of schools, its mean over them and its spread. */
export interface Known {
  readonly stream: Stream;
  /** Reputation of each school, SD over schools. */
  readonly quality: Float64Array;
  readonly spread: Spread;
}

/**
 * Perceived quality q̂ = r·(q + u) + (1 − r)·mean, with u ~ N(0, Var(q)(1 − r)/r), so that corr(q + u, q)² = r and q̂ is
 * the best guess from what is seen (Reardon et al. 2016). u comes of `draw`, a standard normal one for each family and
 * school: brothers and sisters who apply in one year see alike. [R2]
 */
export function perceived({ quality, spread: { mean, sd } }: Known, school: number, r: number, draw: number): number {
  return r >= 1 ? quality[school] : guess(quality[school], r, mean, noiseAt(sd, r) * draw);
}

/** SD of u at a reliability. */
const noiseAt = (sd: number, r: number): number => sd * Math.sqrt((1 - r) / r);

const guess = (q: number, r: number, mean: number, u: number): number => r * (q + u) + (1 - r) * mean;

/** What is published this year, as families may learn it. */
export function knownOf({ state, stream }: Year): Known {
  const quality = state.schools.reputation.slice(0, state.schools.count);
  return { stream: stream("learnAboutSchools/signal"), quality, spread: spreadOf(quality) };
}

/** What families take schools to be is worked out from this, and written to `quality`. */
export interface Perceiving {
  readonly known: Known;
  readonly families: Families;
  readonly ofTied: number;
  readonly ofSibling: number;
  readonly signal: Float64Array;
  readonly quality: Float64Array;
}

export function perceiving(year: Year): Perceiving {
  const { families, schools } = year.state;
  return {
    known: knownOf(year),
    families,
    ofTied: year.parameters["learnAboutSchools.tied"],
    ofSibling: year.parameters["learnAboutSchools.sibling"],
    signal: new Float64Array(schools.count),
    quality: new Float64Array(schools.count),
  };
}

/** What a family takes each school it considers to be, in step with them; overwritten by the next. */
export function perceive(work: Perceiving, family: number, sibling: number, considered: Considered): Float64Array {
  const { known, families, signal, quality } = work;
  const { count, schools, keys, tied } = considered;
  const alone = reliabilityIn(families.information[family]);
  if (alone >= 1) {
    for (let i = 0; i < count; i++) quality[i] = known.quality[schools[i]];
    return quality;
  }
  normalsOf(known.stream, families.key[family], keys, count, signal);
  const { mean, sd } = known.spread;
  const noise = noiseAt(sd, alone);
  for (let i = 0; i < count; i++) {
    const school = schools[i];
    const hears = tied[i] > 0 || school === sibling;
    quality[i] = hears
      ? perceived(known, school, hearing(work, alone, tied[i], school === sibling), signal[i])
      : guess(known.quality[school], alone, mean, noise * signal[i]);
  }
  return quality;
}

const hearing = ({ ofTied, ofSibling }: Perceiving, alone: number, tied: number, sibling: boolean): number =>
  reliabilityHearing(alone, tied, sibling, ofTied, ofSibling);
