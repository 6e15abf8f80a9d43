/** How the variance of an outcome among leavers parts between schools, neighbourhoods, families and pupils. [E4] [P10] */

import type { Leavers } from "./leavers.ts";
import { meanOf, residuals, varianceBetween } from "./statistics.ts";

/** Progress is attainment at the end less what entry explains of it in a straight line. */
export const OUTCOMES = ["entry", "attainment", "progress", "presence", "participation"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Shares of the variance; together 1. A share may be a little below 0 where there is nothing but chance. */
export interface Shares {
  /** What goes with school. */
  readonly school: number;
  /** What goes with neighbourhood among pupils of one school. */
  readonly neighbourhood: number;
  /** What siblings share beside both. */
  readonly family: number;
  /** The rest: what is the pupil's own, and chance. */
  readonly pupil: number;
}

/**
 * school = Var between schools, chance taken out, over Var; neighbourhood the same of what is left within schools;
 * family = cov(siblings)/Var − school − neighbourhood; pupil = 1 − the three (as Rasbash, Leckie, Pillinger & Jenkins
 * 2010 part it, by analysis of variance). It says where differences lie, not what makes them: families choose schools.
 */
export function sharesOf(years: readonly Leavers[], outcome: Outcome): Shares {
  const { school: schoolOf, home, family: familyOf, year: _year, ...all } = together(years);
  const values = outcome === "progress" ? residuals(all.entry, all.attainment) : lessMean(all[outcome]);
  const variance = meanOf(values.map((value) => value * value));
  const school = varianceBetween(schoolOf, values) / variance;
  const neighbourhood = varianceBetween(home, lessGroupMeans(schoolOf, values)) / variance;
  const family = siblingCovariance(familyOf, values) / variance - school - neighbourhood;
  return { school, neighbourhood, family, pupil: 1 - school - neighbourhood - family };
}

/** Shares with what years add: together 1. */
export interface Parts extends Shares {
  /** What goes with the year in which a cohort leaves, over the whole place. */
  readonly cohort: number;
  /** What goes with one cohort of one school, beside what goes with the school in all years. */
  readonly schoolYear: number;
}

export type PartsByOutcome = Readonly<Record<Outcome, Parts>>;

/** The parts for every outcome. */
export const partsOfAll = (years: readonly Leavers[]): PartsByOutcome =>
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, partsOf(years, outcome)])) as PartsByOutcome;

/**
 * The same analysis with cohorts in schools in years: cohort = Var between years; of what is left within years, school =
 * Var between schools and schoolYear = Var between schools' cohorts − school, which is nested in it; neighbourhood is crossed with
 * school and taken within it; siblings leave in different years, so that their covariance holds school and not schoolYear.
 */
export function partsOf(years: readonly Leavers[], outcome: Outcome): Parts {
  const { school: schoolOf, home, family: familyOf, year: yearOf, ...all } = together(years);
  const values = outcome === "progress" ? residuals(all.entry, all.attainment) : lessMean(all[outcome]);
  const variance = meanOf(values.map((value) => value * value));
  const within = lessGroupMeans(yearOf, values);
  const cohort = years.length > 1 ? varianceBetween(yearOf, values) / variance : 0;
  const cohortOf = schoolOf.map((school, i) => school * years.length + yearOf[i]);
  const school = varianceBetween(schoolOf, within) / variance;
  const schoolYear = years.length > 1 ? varianceBetween(cohortOf, within) / variance - school : 0;
  const neighbourhood = varianceBetween(home, lessGroupMeans(schoolOf, within)) / variance;
  const family = siblingCovariance(familyOf, within) / variance - school - neighbourhood;
  return {
    cohort,
    school,
    schoolYear,
    neighbourhood,
    family,
    pupil: 1 - cohort - school - schoolYear - neighbourhood - family,
  };
}

/** Leavers of all years who were on a school's roll. */
function together(years: readonly Leavers[]) {
  const rows = years.flatMap((leavers, year) =>
    Array.from(leavers.school, (school, i) => ({ leavers, year, school, i })),
  );
  const taught = rows.filter(({ school }) => school >= 0);
  const column = (of: Exclude<Outcome, "progress">) => Float64Array.from(taught, ({ leavers, i }) => leavers[of][i]);
  return {
    family: taught.map(({ leavers, i }) => leavers.family[i]),
    school: Int32Array.from(taught, ({ school }) => school),
    year: Int32Array.from(taught, ({ year }) => year),
    home: Int32Array.from(taught, ({ leavers, i }) => leavers.home[i]),
    entry: column("entry"),
    attainment: column("attainment"),
    presence: column("presence"),
    participation: column("participation"),
  };
}

function lessMean(values: Float64Array): Float64Array {
  const middle = meanOf(values);
  return values.map((value) => value - middle);
}

function lessGroupMeans(groupOf: Int32Array, values: Float64Array): Float64Array {
  const groups = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  const [n, sums] = [new Float64Array(groups), new Float64Array(groups)];
  for (let i = 0; i < values.length; i++) {
    n[groupOf[i]] += 1;
    sums[groupOf[i]] += values[i];
  }
  return values.map((value, i) => value - sums[groupOf[i]] / n[groupOf[i]]);
}

/** Mean product of the values of two siblings, over all pairs; values have mean 0. */
function siblingCovariance(family: readonly number[], values: Float64Array): number {
  const members = new Map<number, { n: number; sum: number; squares: number }>();
  family.forEach((key, i) => {
    const known = members.get(key) ?? { n: 0, sum: 0, squares: 0 };
    known.n += 1;
    known.sum += values[i];
    known.squares += values[i] * values[i];
    members.set(key, known);
  });
  let [pairs, products] = [0, 0];
  for (const { n, sum, squares } of members.values()) {
    pairs += (n * (n - 1)) / 2;
    products += (sum * sum - squares) / 2;
  }
  return pairs > 0 ? products / pairs : Number.NaN;
}
