/** Results as a long table: one row for each value of an indicator, group, unit, year and replicate. */

import type { ReplicateResult, Unit } from "../engine/job.ts";
import type { SeriesColumn } from "../indicators/indicator.ts";
import {
  isGivenFor,
  type OwnColumns,
  type OwnIndicator,
  type OwnReader,
  ownPlaceReader,
  ownUnitReader,
} from "../indicators/own.ts";
import { isWithheld, SERIES, unitColumns } from "../indicators/series.ts";
import { boroughsOf } from "../place/boroughs.ts";
import { type DetailReading, detailReadings } from "./detail-columns.ts";

/** The columns of the table, in order, with what each holds. */
export const TIDY_COLUMNS = {
  scenario: { type: "string", meaning: "Title of the scenario." },
  replicate: {
    type: "integer",
    meaning: "Number of the replicate, from 0. The same number is the same luck in every scenario.",
  },
  seed: { type: "integer", meaning: "Master seed of the scenario." },
  year: { type: "integer", meaning: "Calendar year in which the school year ends. The first is the start state." },
  unit_type: { type: "string", meaning: "place, school, neighbourhood or borough." },
  unit_id: {
    type: "string",
    meaning: "Id of the place, school or neighbourhood, or name of the borough, as in the place's tables.",
  },
  group: { type: "string", meaning: "all, or a group of pupils: dictionary.json says which." },
  indicator: { type: "string", meaning: "Key of the indicator: dictionary.json says what it is." },
  value: { type: "number", meaning: "Its value; empty where there is nobody to speak of." },
} as const;
export type TidyColumn = keyof typeof TIDY_COLUMNS;

/** Rows as columns of equal length. */
export interface TidyTable {
  readonly rows: number;
  readonly scenario: string[];
  readonly replicate: Int32Array;
  readonly seed: Float64Array;
  readonly year: Int32Array;
  readonly unit_type: string[];
  readonly unit_id: string[];
  readonly group: string[];
  readonly indicator: string[];
  readonly value: Float64Array;
}

export interface TidyContext {
  readonly scenario: { readonly title: string; readonly seed: number };
  readonly place: {
    readonly id: string;
    readonly fictional: boolean;
    /** Community groups. */
    readonly groups?: number;
    readonly schools: Units;
    readonly neighbourhoods: Units;
  };
  readonly units: readonly Unit[];
  /** Indicators of the scenario's own, written after the built-in ones. */
  readonly own?: readonly OwnIndicator[];
}

interface Units {
  readonly ids: readonly string[];
  /** The borough of each; needed only for a table by borough. */
  readonly boroughs?: readonly string[];
}

interface Block {
  readonly unit: Unit;
  readonly ids: readonly string[];
  readonly columns: readonly WrittenColumn[];
}

/** A column that may be written, with its value in a row: unit × years + year. */
type WrittenColumn = DetailReading;

/** The rows of one replicate, in order of unit type, indicator, group, unit and year. */
export function tidyRows(context: TidyContext, result: ReplicateResult): TidyTable {
  const blocks = context.units.flatMap((unit) => [blockOf(unit, context, result), ...ofPrimary(unit, context, result)]);
  const years = result.years.length;
  const rows = blocks.reduce((sum, { columns, ids }) => sum + columns.length * ids.length * years, 0);
  const table = emptyTable(context, result, rows);
  let row = 0;
  for (const block of blocks) {
    for (const column of block.columns) {
      block.ids.forEach((id, u) => {
        for (let y = 0; y < years; y++) {
          table.year[row] = result.years[y];
          table.unit_type[row] = block.unit;
          table.unit_id[row] = id;
          table.group[row] = column.group;
          table.indicator[row] = column.indicator;
          table.value[row] = column.value(u * years + y);
          row += 1;
        }
      });
    }
  }
  return table;
}

function blockOf(unit: Unit, { place, own = [] }: TidyContext, result: ReplicateResult): Block {
  const years = result.years.length;
  if (unit === "place") {
    const built = SERIES.map((column, c) => reading(column, result.place, years, c));
    const columns = { kept: result.place, closer: result.detail?.place };
    const ours = own.map((each) => computed(each.key, ownPlaceReader(each), columns, years));
    const closer = detailReadings(unit, result.detail, years, place);
    return { unit, ids: [place.id], columns: [...built, ...closer, ...ours] };
  }
  if (unit === "borough") return boroughBlock(place, result);
  const values = result[unit];
  if (values === undefined) throw new Error(`the ${unit} series was not recorded`);
  const { ids } = unit === "school" ? place.schools : place.neighbourhoods;
  const rows = ids.length * years;
  // What is inferred about a school that exists is not written, nor what is computed from it.
  const stated = unitColumns(unit).map((column, c) => (isWithheld(column, unit, place) ? [] : [{ column, c }]));
  const built = stated.flat().map(({ column, c }) => reading(column, values, rows, c));
  const closer = unit === "school" ? result.detail?.school : undefined;
  const given = own.filter((each) => isGivenFor(each, unit, place, closer !== undefined));
  const ours = given.map((each) => computed(each.key, ownUnitReader(each, unit), { kept: values, closer }, rows));
  return { unit, ids, columns: [...built, ...detailReadings(unit, result.detail, rows, place), ...ours] };
}

/** Where both phases are run, the place's primary schools are a place of their own beside it. */
function ofPrimary(unit: Unit, { place }: TidyContext, { primary, years, detail }: ReplicateResult): Block[] {
  if (unit !== "place" || primary === undefined) return [];
  const built = SERIES.map((column, c) => reading(column, primary, years.length, c));
  const seen = detail?.primary === undefined ? undefined : { place: detail.primary };
  const closer = detailReadings(unit, seen, years.length, place);
  return [{ unit, ids: [`${place.id}/primary`], columns: [...built, ...closer] }];
}

function boroughBlock(place: TidyContext["place"], { detail, years }: ReplicateResult): Block {
  const ids = boroughsOf(place);
  const columns = detailReadings("borough", detail, ids.length * years.length, place);
  if (columns.length === 0) throw new Error("the borough series was not recorded");
  return { unit: "borough", ids, columns };
}

const reading = (
  { indicator, group }: SeriesColumn,
  values: ArrayLike<number>,
  rows: number,
  c: number,
): WrittenColumn => ({ indicator, group, value: (row) => values[c * rows + row] });

const computed = (indicator: string, read: OwnReader, columns: OwnColumns, rows: number): WrittenColumn => ({
  indicator,
  group: "all",
  value: (row) => read(columns, rows, row),
});

const emptyTable = ({ scenario }: TidyContext, { replicate }: ReplicateResult, rows: number): TidyTable => ({
  rows,
  scenario: new Array<string>(rows).fill(scenario.title),
  replicate: new Int32Array(rows).fill(replicate),
  seed: new Float64Array(rows).fill(scenario.seed),
  year: new Int32Array(rows),
  unit_type: new Array<string>(rows).fill(""),
  unit_id: new Array<string>(rows).fill(""),
  group: new Array<string>(rows).fill(""),
  indicator: new Array<string>(rows).fill(""),
  value: new Float64Array(rows),
});
