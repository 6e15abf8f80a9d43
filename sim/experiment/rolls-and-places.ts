/** Rolls against places by year and area over runs: the middle of them, and the band of 80 %. */

import type { ReplicateResult } from "../engine/job.ts";
import { BOROUGH_COLUMNS, type DetailColumn, PLACE_DETAIL } from "../indicators/detail/series.ts";
import { boroughsOf } from "../place/boroughs.ts";
import type { OpenPlace } from "../place/open.ts";
import type { Phase } from "../scenario/phase.ts";
import { bands } from "./quantiles.ts";
import { type Runs, yearsOf } from "./runs.ts";

/** What those who plan places ask for, in the order in which it is shown. */
export const PLANNING = [
  "pupilsOnRoll",
  "placesInAll",
  "unfilledPlaces",
  "pupilsBeyondPlaces",
  "entryDemand",
  "entryPlaces",
  "entrantsAdmitted",
  "schoolsBeyondPlaces",
  "schoolsWithManyEmpty",
] as const;
export type PlanningKey = (typeof PLANNING)[number];

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** An area in a year; the place as a whole where no borough is named. */
export interface AreaYear {
  readonly phase: Phase;
  readonly borough?: string;
  readonly year: number;
  readonly values: Readonly<Record<PlanningKey, Spread>>;
}

/** The place, then each of its boroughs where it has several; the primary phase, where both are run, of the place alone. */
export function rollsAndPlaces(runs: Runs, place: OpenPlace): AreaYear[] {
  const { key: phase } = place.phase;
  const boroughs = boroughsOf(place);
  const several = boroughs.length > 1 ? boroughs : [];
  return [
    ...areaYears(runs, phase, ({ detail }, at) => placeValue(detail?.place, PLACE_DETAIL, at)),
    ...(place.primary === undefined
      ? []
      : areaYears(runs, place.primary.phase.key, ({ detail }, at) => placeValue(detail?.primary, PLACE_DETAIL, at))),
    ...several.flatMap((borough, b) =>
      areaYears(runs, phase, ({ detail }, at) => boroughValue(detail?.borough, b, boroughs.length, at)).map((area) => ({
        ...area,
        borough,
      })),
    ),
  ];
}

/** Where a value stands: which measure, in which of how many years. */
interface At {
  readonly key: PlanningKey;
  readonly year: number;
  readonly years: number;
}

const areaYears = (runs: Runs, phase: Phase, valueIn: (result: ReplicateResult, at: At) => number): AreaYear[] =>
  yearsOf(runs).map((year, y) => {
    const spreadOf = (key: PlanningKey): Spread => {
      const values = runs.results.map((result) => valueIn(result, { key, year: y, years: result.years.length }));
      const { median, band80 } = bands(values);
      return { median, low: band80[0], high: band80[1] };
    };
    const values = Object.fromEntries(PLANNING.map((key) => [key, spreadOf(key)]));
    return { phase, year, values: values as Record<PlanningKey, Spread> };
  });

const columnIn = (columns: readonly DetailColumn[], key: PlanningKey): number =>
  columns.findIndex(({ indicator, group }) => indicator === key && group === "all");

const placeValue = (series: Float64Array | undefined, columns: readonly DetailColumn[], { key, year, years }: At) =>
  series?.[columnIn(columns, key) * years + year] ?? Number.NaN;

const boroughValue = (series: Float32Array | undefined, borough: number, boroughs: number, { key, year, years }: At) =>
  series?.[(columnIn(BOROUGH_COLUMNS, key) * boroughs + borough) * years + year] ?? Number.NaN;
