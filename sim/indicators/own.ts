/** Users' own indicators: formulas of the built-in columns, for the place and for units where all their parts are given. */

import { compile } from "../formula/compile.ts";
import { namesIn, type Program } from "../formula/program.ts";
import type { Indicator, SeriesColumn } from "./indicator.ts";
import { isWithheld, SERIES, type UnitType, unitColumns } from "./series.ts";

/** What is said of any indicator's numbers. */
export type Words = Pick<Indicator, "label" | "unit" | "better" | "decimals" | "material">;

export interface OwnIndicator extends Words {
  readonly key: string;
  readonly expression: string;
  readonly program: Program;
}

/** What a formula calls a column: the indicator's key, with the group after it where it is of some pupils only. */
export const nameOf = ({ indicator, group }: SeriesColumn): string =>
  group === "all" ? indicator : `${indicator}_${group}`;

/** Every name that an own indicator may speak of, in the order of the place-level columns. */
export const INDICATOR_NAMES: readonly string[] = SERIES.map(nameOf);

/** Reads the formula's value in a row (a year; for units, unit × years + year) of columns of so many rows. */
export type OwnReader = (columns: ArrayLike<number>, rows: number, row: number) => number;

/** The value for the place. */
export const ownPlaceReader = (own: OwnIndicator): OwnReader => readerOf(own, INDICATOR_NAMES);

/** The value for a unit, from the columns that are kept by unit. */
export const ownUnitReader = (own: OwnIndicator, unit: UnitType): OwnReader =>
  readerOf(own, unitColumns(unit).map(nameOf));

/** True where every part of it may be stated for units of this kind: one that is inferred is not, of a real school. */
export function isGivenFor(own: OwnIndicator, unit: UnitType, place: { readonly fictional: boolean }): boolean {
  const stated = unitColumns(unit).filter((column) => !isWithheld(column, unit, place));
  const names = new Set(stated.map(nameOf));
  return namesIn(own.program).every((name) => names.has(name));
}

function readerOf({ program }: OwnIndicator, names: readonly string[]): OwnReader {
  const parts = namesIn(program);
  const columns = parts.map((name) => names.indexOf(name));
  const formula = compile(program, (name) => parts.indexOf(name));
  const values = new Float64Array(parts.length);
  return (series, rows, row) => {
    for (let i = 0; i < parts.length; i++) values[i] = series[columns[i] * rows + row];
    return formula(values);
  };
}
