/** Children who enter the phase: who they are, and what they can do as they enter. [Y3] */

import type { OpenPlace } from "../place/open.ts";
import { gamma, chance as happens, normal } from "../random/distributions.ts";
import { ln, logistic, normalQuantile } from "../random/maths.ts";
import { keyFrom, type Stream } from "../random/streams.ts";
import type { ParameterKey, Parameters } from "../scenario/parameters.ts";
import type { Phase, PhaseFacts } from "../scenario/phase.ts";
import { inBlocks } from "./blocks.ts";
import { addRows } from "./columns.ts";
import { lent } from "./lent.ts";
import { type Families, NO_SCHOOL, PLACEMENT, PUPIL_LAYOUT, type Pupils } from "./population.ts";

/** The stream of chance that children of one year of entry are drawn from. */
export const CHILDREN_STREAM = "children";

/** The families, pupils and neighbourhoods of a state. */
export interface People {
  readonly families: Families;
  readonly pupils: Pupils;
  /** Added early-years support of the children who enter this year, by neighbourhood, 0–1. */
  readonly neighbourhoods: { readonly earlyYears: Float64Array };
}

/** One draw a trait: distinct ordinals of the child's key. Frailty takes up to forty. */
const DRAW = { own: 0, sex: 1, need: 2, lookedAfter: 3, participation: 4, frailty: 10 } as const;

/** The pupil's own chance in progress, by years already begun in the phase. [W7] */
const NOISE: Readonly<Record<Phase, readonly ParameterKey[]>> = {
  secondary: ["learn.noise7", "learn.noise8", "learn.noise9", "learn.noise10", "learn.noise11"],
  primary: ["learn.noise1", "learn.noise2", "learn.noise3", "learn.noise4", "learn.noise5", "learn.noise6"],
};

/** Its parameters, one for each year of the phase. */
export const noiseKeys = ({ key }: PhaseFacts): readonly ParameterKey[] => NOISE[key];

/** Adds a pupil for every child who comes of age for the phase in `year`, not yet at any school. */
export function enterChildren(
  people: People,
  place: OpenPlace,
  parameters: Parameters,
  chance: Stream,
  year: number,
): void {
  const entering = entrants(people.families, year);
  const upbringing = upbringingOf(people, place, parameters, chance);
  const first = addRows(PUPIL_LAYOUT, people.pupils, entering.length);
  for (let i = 0; i < entering.length; i++) enter(upbringing, first + i, entering[i], year);
}

/** Writes a child of a family to a new row. */
function enter(upbringing: Upbringing, row: number, family: number, year: number): void {
  const { people, chance } = upbringing;
  const { families, pupils } = people;
  pupils.family[row] = family;
  pupils.cohort[row] = year;
  pupils.key[row] = keyFrom(families.key[family], childOrdinal(families, family, year));
  pupils.sex[row] = happens(chance, pupils.key[row], DRAW.sex, 0.5) ? 1 : 0;
  pupils.school[row] = NO_SCHOOL;
  pupils.placement[row] = PLACEMENT.class;
  pupils.nearest[row] = NO_SCHOOL;
  pupils.primarySchool[row] = NO_SCHOOL;
  pupils.travel[row] = Number.NaN;
  pupils.earlyYears[row] = earlyYearsOf(people, family);
  bringUp(upbringing, row);
}

/** Families of whom a child enters in a year, in order. */
function entrants(families: Families, year: number): Int32Array {
  const entering = { families, year, rows: lent(Int32Array, families.count), found: 0 };
  inBlocks(families.count, entering, findEntrants);
  return entering.rows.subarray(0, entering.found);
}

interface Entering {
  readonly families: Families;
  readonly year: number;
  readonly rows: Int32Array;
  found: number;
}

function findEntrants(entering: Entering, from: number, to: number): void {
  const { families, year, rows } = entering;
  const { origin, arrivals } = families;
  let { found } = entering;
  for (let f = from; f < to; f++) {
    const since = year - origin[f];
    if (since >= 0 && since < 16 && ((arrivals[f] >> since) & 1) === 1) rows[found++] = f;
  }
  entering.found = found;
}

/** Early-years support of the place reaches those who live there: none of the families who come in from outside. */
const earlyYearsOf = ({ families, neighbourhoods }: People, family: number): number =>
  families.outside[family] === 1 ? 0 : neighbourhoods.earlyYears[families.neighbourhood[family]];

/** What decides what children bring. */
export interface Upbringing {
  readonly people: People;
  readonly place: OpenPlace;
  readonly parameters: Parameters;
  readonly chance: Stream;
  /** What of attainment at entry goes with the family's advantage and factors, its neighbours', and early-years support. */
  readonly byAdvantage: number;
  readonly byEntry: number;
  readonly byProgress: number;
  readonly byHome: number;
  readonly byEarlyYears: number;
  /** SD of what is the child's own at entry. */
  readonly spread: number;
  readonly needs: NeedShares;
  readonly lookedAfter: number;
  readonly frailtyShape: number;
  readonly start: number;
}

export const upbringingOf = (people: People, place: OpenPlace, parameters: Parameters, chance: Stream): Upbringing => ({
  people,
  place,
  parameters,
  chance,
  byAdvantage: parameters["newCohort.advantage"],
  byEntry: parameters["newCohort.entryFactor"],
  byProgress: parameters["newCohort.progressFactor"],
  byHome: parameters["newCohort.neighbourhood"],
  byEarlyYears: parameters["newCohort.earlyYears"],
  spread: Math.sqrt(ownVariance(place, parameters)),
  needs: needShares(parameters),
  lookedAfter: parameters["newCohort.lookedAfter"],
  frailtyShape: parameters["attend.frailtyShape"],
  start: parameters["takePart.start"],
});

/** Gives a pupil what a child brings: attainment at entry, need, frailty, and where its participation starts. */
export function bringUp(upbringing: Upbringing, row: number): void {
  const { people, parameters, chance, byEarlyYears, spread, needs, lookedAfter, frailtyShape, start } = upbringing;
  const { families, pupils } = people;
  const key = pupils.key[row];
  const family = pupils.family[row];
  const gain = earlyYearsGain(byEarlyYears, pupils.earlyYears[row], families.fsm[family], parameters);
  const entry = expectedOf(upbringing, family) + gain + spread * normal(chance, key, DRAW.own);
  pupils.entry[row] = entry;
  pupils.attainment[row] = entry;
  pupils.need[row] = happens(chance, key, DRAW.need, needShare(needs, entry)) ? 1 : 0;
  pupils.lookedAfter[row] = happens(chance, key, DRAW.lookedAfter, lookedAfter) ? 1 : 0;
  pupils.newArrival[row] = families.arrived[family] > 0 ? 1 : 0;
  pupils.frailty[row] = gamma(chance, key, DRAW.frailty, frailtyShape);
  pupils.presence[row] = 1;
  pupils.participation[row] = start;
}

/**
 * What is expected of a child of this family at entry, at 11: .31z + .60u₁ + .095u₂ + neighbourhood. What families from outside
 * grew up among is not known: it counts as the place's mean, 0. [Y3]
 */
function expectedOf({ people, place, byAdvantage, byEntry, byProgress, byHome }: Upbringing, family: number): number {
  const { families } = people;
  return (
    byAdvantage * families.z[family] +
    byEntry * families.u1[family] +
    byProgress * families.u2[family] +
    byHome * homeAdvantage(families, family, place)
  );
}

/** Mean advantage of those among whom the family lives, SD. */
export const homeAdvantage = (families: Families, family: number, place: OpenPlace): number =>
  families.outside[family] === 1 ? 0 : place.meanAdvantage[families.neighbourhood[family]];

/** What is expected at entry of children whose families have this advantage and live among families of that, SD. [Y3] */
export const expectedEntry = (parameters: Parameters, advantage: number, around: number): number =>
  parameters["newCohort.advantage"] * advantage + parameters["newCohort.neighbourhood"] * around;

/** How much higher attainment at entry is for children of neighbourhoods one SD higher in mean advantage, SD. [Y3] */
export const attainmentByAdvantage = (parameters: Parameters): number => expectedEntry(parameters, 1, 1);

/**
 * The variance that is the child's own, such that attainment at entry has variance 1 over the place: advantage has
 * variance 1, of which B = 1 − within² lies between neighbourhoods and is shared with their means.
 */
export function ownVariance(place: OpenPlace, parameters: Parameters): number {
  const between = Math.max(0, 1 - place.advantage.within * place.advantage.within);
  const weight = parameters["newCohort.neighbourhood"];
  const advantage = parameters["newCohort.advantage"];
  const u1 = parameters["newCohort.entryFactor"];
  const u2 = parameters["newCohort.progressFactor"];
  const explained = advantage * advantage + u1 * u1 + u2 * u2 + (weight * weight + 2 * advantage * weight) * between;
  return Math.max(0, 1 - explained);
}

/** Added early-years support in full does less for children who are not eligible. [Y4] */
export const earlyYearsGain = (effect: number, exposure: number, fsm: number, parameters: Parameters): number =>
  effect * exposure * (fsm === 1 ? 1 : parameters["newCohort.earlyYearsOthers"]);

/** Log-odds of a need at an attainment of 0, −∞ where nobody has one, and by how much they fall with each SD. */
interface NeedShares {
  readonly usual: number;
  readonly slope: number;
}

function needShares(parameters: Parameters): NeedShares {
  const average = parameters["newCohort.need"];
  const usual = average > 0 ? ln(average / (1 - average)) : Number.NEGATIVE_INFINITY;
  return { usual, slope: parameters["newCohort.needSlope"] };
}

/** Need is commoner where attainment is lower: logistic in attainment at entry. */
const needShare = ({ usual, slope }: NeedShares, entry: number): number => logistic(usual - slope * entry);

/** Steps over which need is averaged: finer ones change nothing that matters. */
const STEPS = 200;

/** Expected share with a need: of a cohort, or of children whose attainment at entry has another mean than 0; variance 1. */
export function expectedNeed(parameters: Parameters, mean = 0): number {
  if (mean !== 0) return averageNeed(parameters, mean);
  const known = needs.get(parameters) ?? averageNeed(parameters, 0);
  needs.set(parameters, known);
  return known;
}

/** What a run's parameters come to, worked out once: they stay as they are from year to year. */
const needs = new WeakMap<Parameters, number>();

function averageNeed(parameters: Parameters, mean: number): number {
  const needs = needShares(parameters);
  let sum = 0;
  for (let step = 0; step < STEPS; step++) sum += needShare(needs, mean + normalQuantile((step + 0.5) / STEPS));
  return sum / STEPS;
}

/**
 * Years of the phase spent at schools elsewhere, school effects unknown: attainment keeps .9 a year and gains by
 * advantage, by the family's factor of progress and by chance, so that the gap grows as it does here. [W7]
 */
export function schoolElsewhere(
  { families, pupils }: People,
  row: number,
  place: OpenPlace,
  parameters: Parameters,
  chance: Stream,
  years: number,
): void {
  const family = pupils.family[row];
  const slope = parameters["learn.gapGrowth"] / place.advantage.ever6Gap;
  const gain =
    slope * families.z[family] +
    parameters["learn.progressFactor"] * families.u2[family] +
    parameters["learn.entryFactor"] * families.u1[family];
  const noise = noiseKeys(place.phase);
  for (let done = 0; done < years; done++) {
    const luck = parameters[noise[done]] * normal(chance, pupils.key[row], done);
    pupils.attainment[row] = parameters["learn.persistence"] * pupils.attainment[row] + gain + luck;
  }
}

/** How many of the family's children entered before the one who enters in this year. */
export function childOrdinal(families: Families, family: number, year: number): number {
  let earlier = 0;
  for (let since = 0; since < year - families.origin[family]; since++)
    earlier += (families.arrivals[family] >> since) & 1;
  return earlier;
}
