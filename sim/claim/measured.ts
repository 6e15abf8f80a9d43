/** What a finding comes to in one replicate: its measure in every arm, weighed. */

import type { ReplicateResult } from "../engine/job.ts";
import { sameChildren } from "../experiment/same-children.ts";
import { DETAILED } from "../indicators/detail/registry.ts";
import { PLACE_DETAIL } from "../indicators/detail/series.ts";
import { INDICATORS, isIndicator } from "../indicators/registry.ts";
import { columnOf, unitColumns } from "../indicators/series.ts";
import { GROUPS } from "../observe/observation.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { ALONE, type ClaimMeasure, type Finding, type OfPlace, type OfSchools } from "./field-claim.ts";

/** Years at the end of a run over which a measure is averaged: one year's leavers are few. */
export const LATE = 3;

/** One arm of one replicate. */
export interface Armed {
  readonly scenario: Scenario;
  readonly result: ReplicateResult;
}

/** Whether a measure is read from a closer look. */
export const needsCloser = (measure: ClaimMeasure): boolean => isOfPlace(measure) && keptColumn(measure) < 0;

/** Whether it is taken of children one by one. */
export const needsChildren = (measure: ClaimMeasure): boolean => "sameChildren" in measure;

/** What of the indicator says what matters and how it is printed. */
export const wordsOf = ({ indicator }: ClaimMeasure) =>
  isIndicator(indicator) ? INDICATORS[indicator] : DETAILED[indicator];

/** The finding in one replicate; NaN where an arm has nobody to measure it on. */
export function findingIn({ weights, measure }: Finding, arms: Readonly<Record<string, Armed>>): number {
  if ("sameChildren" in measure) return amongSameChildren(measure.indicator, weights, arms);
  let sum = 0;
  for (const [arm, weight] of Object.entries(weights)) {
    sum += weight * valueIn(measure, arms[arm].result, arms[ALONE].result);
  }
  return sum;
}

const isOfPlace = (measure: ClaimMeasure): measure is OfPlace =>
  !("schools" in measure) && !("sameChildren" in measure);

function valueIn(measure: Exclude<ClaimMeasure, { sameChildren: true }>, run: ReplicateResult, alone: ReplicateResult) {
  const years = run.years.length;
  const at = "schools" in measure ? schoolsAt(measure, run, alone) : placeAt(measure, run);
  let sum = 0;
  for (let year = years - LATE; year < years; year++) sum += at(year);
  return sum / LATE;
}

function placeAt(measure: OfPlace, { place, detail, years }: ReplicateResult): (year: number) => number {
  const kept = keptColumn(measure);
  if (kept >= 0) return (year) => place[kept * years.length + year];
  const { indicator, group = "all" } = measure;
  const column = PLACE_DETAIL.findIndex((one) => one.indicator === indicator && one.group === group);
  if (column < 0 || detail === undefined) throw new Error(`${indicator} of ${group} is not measured`);
  return (year) => detail.place[column * years.length + year];
}

function keptColumn({ indicator, group = "all" }: OfPlace): number {
  const known = GROUPS.find((one) => one === group);
  return known === undefined || !isIndicator(indicator) ? -1 : columnOf(indicator, known);
}

/** The mean over one side's schools of those that have a value. */
function schoolsAt({ indicator, schools }: OfSchools, run: ReplicateResult, alone: ReplicateResult) {
  const side = sideOf(alone, schools);
  const value = schoolReader(run, indicator);
  return (year: number): number => {
    const values = side.map((school) => value(school, year)).filter((one) => !Number.isNaN(one));
    return values.reduce((sum, one) => sum + one, 0) / values.length;
  };
}

/** All schools, or the upper or the lower half of them by results in the base year, as a broker by results parts them. */
function sideOf(alone: ReplicateResult, side: OfSchools["schools"]): number[] {
  const results = schoolReader(alone, "attainment");
  const known = Array.from({ length: schoolsIn(alone) }, (_, school) => school)
    .filter((school) => !Number.isNaN(results(school, 0)))
    .sort((a, b) => results(b, 0) - results(a, 0) || a - b);
  if (side === "all") return known;
  const half = Math.floor(known.length / 2);
  return side === "supporting" ? known.slice(0, half) : known.slice(known.length - half);
}

const COLUMNS = unitColumns("school");

const schoolsIn = ({ school, years }: ReplicateResult): number =>
  (school?.length ?? 0) / (COLUMNS.length * years.length);

function schoolReader(run: ReplicateResult, indicator: OfSchools["indicator"]) {
  const { school, years } = run;
  const column = COLUMNS.findIndex((one) => one.indicator === indicator);
  if (school === undefined || column < 0) throw new Error(`${indicator} is not kept by school`);
  const units = schoolsIn(run);
  return (unit: number, year: number): number => school[(column * units + unit) * years.length + year];
}

/** Of two arms, weighed 1 and −1. */
function amongSameChildren(
  indicator: string,
  weights: Finding["weights"],
  arms: Readonly<Record<string, Armed>>,
): number {
  const runsOf = (weight: number) => {
    const found = Object.keys(weights).find((arm) => weights[arm] === weight);
    if (found === undefined) throw new Error("the same children are compared between two arms");
    const { scenario, result } = arms[found];
    return { scenario, results: [result] };
  };
  const twin = sameChildren(runsOf(-1), runsOf(1)).find((one) => one.indicator === indicator && one.group === "all");
  return twin?.same.difference.differences[0] ?? Number.NaN;
}
