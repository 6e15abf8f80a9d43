/** Indicators over the years as columns of numbers: the place's, and those of its schools and neighbourhoods. */

import type { Observation } from "../observe/observation.ts";
import type { SeriesColumn } from "./indicator.ts";
import { INDICATOR_KEYS, INDICATORS, type IndicatorKey } from "./registry.ts";

export interface Column extends SeriesColumn {
  readonly indicator: IndicatorKey;
}

/** Place-level columns in declared order of indicator, then group. */
export const SERIES: readonly Column[] = INDICATOR_KEYS.flatMap((indicator) =>
  INDICATORS[indicator].groups.map((group) => ({ indicator, group })),
);

/** The place-level columns. */
export const seriesColumns = (): readonly Column[] => SERIES;

/** Where an indicator for a group stands among the place-level columns; −1 where it is not given for that group. */
export const columnOf = (indicator: IndicatorKey, group: Column["group"] = "all"): number =>
  SERIES.findIndex((column) => column.indicator === indicator && column.group === group);

/** Place-level series: columns × years. */
export function placeSeries(observations: readonly Observation[]): Float64Array {
  const years = observations.length;
  const values = new Float64Array(SERIES.length * years);
  SERIES.forEach(({ indicator, group }, column) => {
    observations.forEach((observation, year) => {
      values[column * years + year] = INDICATORS[indicator].place(observation, group);
    });
  });
  return values;
}

export type UnitType = "school" | "neighbourhood";

const COLUMNS: Readonly<Record<UnitType, readonly Column[]>> = {
  school: unitColumnsOf("school"),
  neighbourhood: unitColumnsOf("neighbourhood"),
};

/** Columns kept by unit: every mapped indicator that has a value for such a unit, over all its pupils. */
export const unitColumns = (unit: UnitType): readonly Column[] => COLUMNS[unit];

/** True where a value must not be stated: what is inferred about a school that exists. */
export const isWithheld = (column: Column, unit: UnitType, place: { readonly fictional: boolean }): boolean =>
  unit === "school" && !place.fictional && INDICATORS[column.indicator].inferred;

/** Columns × units × years, in the order of `unitColumns(unit)`; NaN where there is nobody, a school is
 * not there yet, or a value is withheld.
 */
export function unitSeries(
  observations: readonly Observation[],
  unit: UnitType,
  place: { readonly fictional: boolean },
): Float32Array {
  const columns = unitColumns(unit);
  const years = observations.length;
  const units = years === 0 ? 0 : tallies(observations[years - 1], unit).units;
  const values = new Float32Array(columns.length * units * years).fill(Number.NaN);
  columns.forEach((column, c) => {
    const value = INDICATORS[column.indicator][unit];
    if (value === undefined || isWithheld(column, unit, place)) return;
    observations.forEach((observation, y) => {
      const there = tallies(observation, unit).units;
      for (let u = 0; u < there; u++) values[(c * units + u) * years + y] = value(observation, u, column.group);
    });
  });
  return values;
}

const tallies = (observation: Observation, unit: UnitType) =>
  unit === "school" ? observation.bySchool : observation.byNeighbourhood;

function unitColumnsOf(unit: UnitType): Column[] {
  return INDICATOR_KEYS.filter((key) => INDICATORS[key].mapped && INDICATORS[key][unit] !== undefined).map(
    (indicator) => ({
      indicator,
      group: "all",
    }),
  );
}
