/** A comparison computed beforehand, as a file: what a page needs to draw it without running anything. */

import { MODEL_VERSION } from "../engine/version.ts";
import { type Pairs, pairsOf, type RunColumns } from "../experiment/pairs.ts";
import type { Runs } from "../experiment/runs.ts";
import { type UnitMiddles, unitMiddles } from "../experiment/unit-middles.ts";
import type { IndicatorKey } from "../indicators/registry.ts";
import type { UnitType } from "../indicators/series.ts";
import { MAPPED, shownOf } from "../indicators/shown.ts";
import type { PlaceView } from "../place/map.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { resultHash, textHash } from "./hash.ts";

/** As JSON holds it: no NaN, no typed arrays. */
export interface Precomputed {
  readonly modelVersion: string;
  /** SHA-256 of the two scenario files' text. */
  readonly sources: readonly [a: string, b: string];
  readonly scenarios: readonly [a: Scenario, b: Scenario];
  readonly place: PlaceView;
  readonly resultHashes: readonly [a: string, b: string];
  readonly years: readonly number[];
  readonly replicates: readonly number[];
  /**
   * Replicates × years by indicator, A's beside B's; null is nobody to speak of. What both have in common stands close
   * enough to be compressed.
   */
  readonly runs: Readonly<Record<string, readonly [a: Numbers, b: Numbers]>>;
  /** By unit, indicator and year. */
  readonly middles: Readonly<Record<UnitType, Readonly<Record<string, readonly Readonly<Record<Part, Numbers>>[]>>>>;
}

type Numbers = readonly (number | null)[];
const PARTS = ["a", "b", "difference", "low", "high"] as const;
type Part = (typeof PARTS)[number];

/** The comparison of two scenarios' runs, whose schools and neighbourhoods were recorded. */
export function precompute(a: Runs, b: Runs, place: PlaceView, texts: readonly [a: string, b: string]): Precomputed {
  const shown = shownOf(a.scenario);
  const pairs = pairsOf(a, b, shown);
  const byYear = (unit: UnitType, indicator: IndicatorKey) =>
    pairs.years.map((year) => {
      const middles = unitMiddles(a, b, unit, indicator, year);
      return Object.fromEntries(PARTS.map((part) => [part, shortest(middles[part])])) as Record<Part, Numbers>;
    });
  const mapped = (unit: UnitType) =>
    Object.fromEntries(MAPPED[unit].map((indicator) => [indicator, byYear(unit, indicator)]));
  return {
    modelVersion: MODEL_VERSION,
    sources: [textHash(texts[0]), textHash(texts[1])],
    scenarios: [a.scenario, b.scenario],
    place,
    resultHashes: [resultHash(a.results), resultHash(b.results)],
    years: pairs.years,
    replicates: pairs.replicates,
    runs: Object.fromEntries(shown.map((key) => [key, [written(pairs.a[key]), written(pairs.b[key])]])),
    middles: { school: mapped("school"), neighbourhood: mapped("neighbourhood") },
  };
}

/** Was it made by this version of the model from these scenario files, with all that a page draws? One kept from an earlier build may lack parts. */
export const isCurrent = (file: Precomputed, texts: readonly [a: string, b: string]): boolean =>
  file.modelVersion === MODEL_VERSION &&
  file.sources.every((source, i) => source === textHash(texts[i])) &&
  shownOf(file.scenarios[0]).every((indicator) => file.runs?.[indicator] !== undefined) &&
  MAPPED.school.every((indicator) => file.middles.school[indicator] !== undefined) &&
  file.place.fsmShare !== undefined;

/** The runs side by side, with the bits they had. */
export const pairsIn = ({ years, replicates, runs }: Precomputed): Pairs => ({
  years,
  replicates,
  a: read(runs, 0),
  b: read(runs, 1),
});

/** The middles of an indicator by unit in a year; undefined where they were not kept. */
export function middlesIn(
  { years, middles }: Precomputed,
  unit: UnitType,
  indicator: IndicatorKey,
  year: number,
): UnitMiddles | undefined {
  const kept = middles[unit][indicator]?.[years.indexOf(year)];
  if (kept === undefined) return undefined;
  return Object.fromEntries(PARTS.map((part) => [part, Float32Array.from(kept[part], number)])) as Record<
    Part,
    Float32Array
  >;
}

const number = (value: number | null): number => value ?? Number.NaN;

const written = (values: RunColumns[IndicatorKey]): Numbers =>
  Array.from(values ?? [], (value) => (Number.isNaN(value) ? null : value));

const read = (runs: Precomputed["runs"], side: 0 | 1): RunColumns =>
  Object.fromEntries(Object.entries(runs).map(([key, sides]) => [key, Float64Array.from(sides[side], number)]));

/** Numbers with as few digits as give back the same 32 bits. */
const shortest = (values: Float32Array): Numbers =>
  Array.from(values, (value) => {
    if (Number.isNaN(value)) return null;
    for (let digits = 6; digits < 9; digits++) {
      const short = Number(value.toPrecision(digits));
      if (Math.fround(short) === value) return short;
    }
    return value;
  });
