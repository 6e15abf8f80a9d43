/** Results as a long table: one row for each value of an indicator, group, unit, year and replicate. */

import type { ReplicateResult, Unit } from "../engine/job.ts";
import { type Column, isWithheld, SERIES, unitColumns } from "../indicators/series.ts";

/** The columns of the table, in order, with what each holds. */
export const TIDY_COLUMNS = {
  scenario: { type: "string", meaning: "Title of the scenario." },
  replicate: {
    type: "integer",
    meaning: "Number of the replicate, from 0. The same number is the same luck in every scenario.",
  },
  seed: { type: "integer", meaning: "Master seed of the scenario." },
  year: { type: "integer", meaning: "Calendar year in which the school year ends. The first is the start state." },
  unit_type: { type: "string", meaning: "place, school or neighbourhood." },
  unit_id: { type: "string", meaning: "Id of the place, school or neighbourhood, as in the place's tables." },
  group: { type: "string", meaning: "all, fsm, notFsm, ever6 or notEver6." },
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
    readonly schools: { readonly ids: readonly string[] };
    readonly neighbourhoods: { readonly ids: readonly string[] };
  };
  readonly units: readonly Unit[];
}

interface Block {
  readonly unit: Unit;
  readonly ids: readonly string[];
  readonly columns: readonly Column[];
  readonly values: Float64Array | Float32Array;
}

/** The rows of one replicate, in order of unit type, indicator, group, unit and year. */
export function tidyRows(context: TidyContext, result: ReplicateResult): TidyTable {
  const blocks = context.units.map((unit) => blockOf(unit, context, result));
  const years = result.years.length;
  const rows = blocks.reduce((sum, block) => sum + written(block, context).length * block.ids.length * years, 0);
  const table = emptyTable(context, result, rows);
  let row = 0;
  for (const block of blocks) {
    for (const column of written(block, context)) {
      const c = block.columns.indexOf(column);
      block.ids.forEach((id, u) => {
        for (let y = 0; y < years; y++) {
          table.year[row] = result.years[y];
          table.unit_type[row] = block.unit;
          table.unit_id[row] = id;
          table.group[row] = column.group;
          table.indicator[row] = column.indicator;
          table.value[row] = block.values[(c * block.ids.length + u) * years + y];
          row += 1;
        }
      });
    }
  }
  return table;
}

/** The columns that may be written: none that is inferred about a school that exists. */
const written = ({ unit, columns }: Block, { place }: TidyContext): readonly Column[] =>
  unit === "place" ? columns : columns.filter((column) => !isWithheld(column, unit, place));

function blockOf(unit: Unit, { place }: TidyContext, result: ReplicateResult): Block {
  if (unit === "place") return { unit, ids: [place.id], columns: SERIES, values: result.place };
  const values = result[unit];
  if (values === undefined) throw new Error(`the ${unit} series was not recorded`);
  const { ids } = unit === "school" ? place.schools : place.neighbourhoods;
  return { unit, ids, columns: unitColumns(unit), values };
}

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
