/** Users' own indicators: formulas of the built-in columns and of a closer look's, for the place and for units where all their parts are given. */

import { compile } from "../formula/compile.ts";
import { namesIn, type Program } from "../formula/program.ts";
import { PLACE_DETAIL, SCHOOL_DETAIL } from "./detail/series.ts";
import type { Indicator } from "./indicator.ts";
import { isWithheld, SERIES, type UnitType, unitColumns } from "./series.ts";

/** What is said of any indicator's numbers. */
export type Words = Pick<Indicator, "label" | "unit" | "better" | "decimals" | "material">;

export interface OwnIndicator extends Words {
  readonly key: string;
  readonly expression: string;
  readonly program: Program;
}

/** What a formula calls a column: the indicator's key, with the group after it where it is of some pupils only. */
export const nameOf = ({ indicator, group }: { readonly indicator: string; readonly group: string }): string =>
  group === "all" ? indicator : `${indicator}_${group}`;

/** Every name that an own indicator may speak of: the place-level columns in their order, then those of a closer look. */
export const SERIES_NAMES: readonly string[] = SERIES.map(nameOf);
export const CLOSER_NAMES: readonly string[] = PLACE_DETAIL.map(nameOf);
export const INDICATOR_NAMES: readonly string[] = [...SERIES_NAMES, ...CLOSER_NAMES];

/** Does it speak of what only a closer look sees? Then a run must take one, or it has no value. */
export const needsCloserLook = ({ program }: Pick<OwnIndicator, "program">): boolean =>
  namesIn(program).some((name) => !SERIES_NAMES.includes(name));

/** Columns of the place or of units as they are always kept, and those of a closer look where one was taken. */
export interface OwnColumns {
  readonly kept: ArrayLike<number>;
  readonly closer?: ArrayLike<number> | undefined;
}

/** Reads the formula's value in a row (a year; for units, unit × years + year) of columns of so many rows. */
export type OwnReader = (columns: OwnColumns, rows: number, row: number) => number;

/** The value for the place. */
export const ownPlaceReader = (own: OwnIndicator): OwnReader => readerOf(own, SERIES_NAMES, CLOSER_NAMES);

/** The value for a unit, from the columns that are kept by unit. */
export const ownUnitReader = (own: OwnIndicator, unit: UnitType): OwnReader =>
  readerOf(own, unitColumns(unit).map(nameOf), closerColumns(unit).map(nameOf));

/** True where every part of it may be stated for units of this kind: one that is inferred is not, of a real school. */
export function isGivenFor(
  own: OwnIndicator,
  unit: UnitType,
  place: { readonly fictional: boolean },
  closer: boolean,
): boolean {
  const kept = unitColumns(unit).filter((column) => !isWithheld(column, unit, place));
  const seen = closer ? closerColumns(unit).filter(({ words }) => place.fictional || !words.inferred) : [];
  const names = new Set([...kept, ...seen].map(nameOf));
  return namesIn(own.program).every((name) => names.has(name));
}

const closerColumns = (unit: UnitType) => (unit === "school" ? SCHOOL_DETAIL : []);

function readerOf(own: OwnIndicator, kept: readonly string[], closer: readonly string[]): OwnReader {
  const parts = namesIn(own.program);
  const columns = parts.map((name) => ({ kept: kept.indexOf(name), closer: closer.indexOf(name) }));
  const formula = compile(own.program, (name) => parts.indexOf(name));
  const values = new Float64Array(parts.length);
  return (given, rows, row) => {
    columns.forEach((column, i) => {
      values[i] =
        column.kept >= 0
          ? given.kept[column.kept * rows + row]
          : seenIn(given, own, parts[i])[column.closer * rows + row];
    });
    return formula(values);
  };
}

function seenIn({ closer }: OwnColumns, { key }: OwnIndicator, name: string): ArrayLike<number> {
  if (closer === undefined) throw new Error(`${key} speaks of ${name}, and no closer look was taken`);
  return closer;
}
