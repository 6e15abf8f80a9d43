/** A published table read through a mapping: rows that pass its conditions, cells in the model's units. */

import { type Fault, fault } from "../scenario/faults.ts";
import { type Csv, capped, readCsv, rowNumber } from "./csv.ts";
import type { ColumnSource, Condition } from "./mapping.ts";
import { rowAPupilFaults } from "./private-data.ts";
import { type Cell, clip, readCell, type Wrong } from "./read-table.ts";
import type { ColumnDeclaration, TableDeclaration } from "./tables.ts";
import { UNITS } from "./units.ts";

/** A row with the number a spreadsheet shows beside it. */
export type Mapped<Row> = Row & { readonly line: number };

interface Table {
  readonly file: string;
  readonly where: readonly Condition[];
  readonly columns: Readonly<Record<string, ColumnSource | undefined>>;
}

const MOST_ROWS = 1_000_000;

/** Reads a table through its mapping; `missing` are the cells that mean "not known". */
export function readMapped<Row>(
  table: Table,
  declared: TableDeclaration,
  files: Readonly<Record<string, string>>,
  missing: readonly string[],
): { rows: Mapped<Row>[] } | { faults: Fault[] } {
  const { file } = table;
  if (!Object.hasOwn(files, file)) return { faults: [fault(file, "", "the file that the mapping names", "none")] };
  const read = readCsv(files[file], file, MOST_ROWS);
  if ("faults" in read) return read;
  const { csv } = read;
  const unknown = columnFaults(table, csv);
  if (unknown.length > 0) return { faults: unknown };
  const kept = csv.rows.flatMap((cells, i) => (passes(table.where, csv, cells) ? [{ cells, line: rowNumber(i) }] : []));
  if (kept.length === 0) return { faults: [fault(file, "", "rows that meet the mapping's conditions", "none")] };
  const faults: Fault[] = [...personal(table, csv, kept)];
  const rows = kept.map(({ cells, line }) => ({
    ...readRow(table, declared, csv, cells, line, missing, faults),
    line,
  }));
  faults.push(...repeated(rows, table));
  return faults.length > 0 ? { faults: capped(faults, file) } : { rows: rows as unknown as Mapped<Row>[] };
}

function columnFaults(table: Table, { header }: Csv): Fault[] {
  const asked = [
    ...Object.values(table.columns).flatMap((source) =>
      source !== undefined && "column" in source ? [source.column] : [],
    ),
    ...table.where.map(({ column }) => column),
  ];
  return [...new Set(asked)]
    .filter((column) => !header.includes(column))
    .map((column) => fault(table.file, `column ${column}`, "the column that the mapping names", "none"));
}

function passes(where: readonly Condition[], { header }: Csv, row: readonly string[]): boolean {
  return where.every((condition) => {
    const cell = row[header.indexOf(condition.column)].trim();
    if ("equals" in condition) return cell === condition.equals;
    return "not" in condition ? cell !== condition.not : condition.oneOf.includes(cell);
  });
}

const idColumn = ({ columns }: Table): string =>
  columns.id !== undefined && "column" in columns.id ? columns.id.column : "id";

function personal(table: Table, { header }: Csv, kept: readonly { cells: readonly string[] }[]): Fault[] {
  const at = header.indexOf(idColumn(table));
  return rowAPupilFaults(at < 0 ? [] : kept.map(({ cells }) => cells[at]), idColumn(table), table.file);
}

function readRow(
  { file, columns }: Table,
  declared: TableDeclaration,
  { header }: Csv,
  cells: readonly string[],
  line: number,
  missing: readonly string[],
  faults: Fault[],
): Record<string, Cell> {
  const row: Record<string, Cell> = {};
  for (const [key, column] of Object.entries(declared)) {
    const source = columns[key];
    const cell = source !== undefined && "column" in source ? cells[header.indexOf(source.column)] : "";
    const value = source === undefined ? (column.otherwise ?? "") : cellValue(source, column, cell, missing);
    if (typeof value === "object") {
      const heading = source !== undefined && "column" in source ? source.column : key;
      faults.push(fault(file, `row ${line}, column ${heading}`, value.expected, value.found, value.advice));
    }
    row[key] = typeof value === "object" ? "" : value;
  }
  return row;
}

function cellValue(
  source: ColumnSource,
  column: ColumnDeclaration,
  cell: string,
  missing: readonly string[],
): Cell | Wrong {
  if ("constant" in source) return checked(column, source.constant);
  const text = cell.trim();
  if (source.values !== undefined) return fromWords(source, column, text);
  if (text === "" || missing.includes(text)) {
    return source.otherwise === undefined ? readCell(column, "") : checked(column, source.otherwise);
  }
  return source.unit === undefined ? readCell(column, cell) : converted(source.unit, column, text);
}

function fromWords(
  { values = {}, otherwise }: Extract<ColumnSource, { column: string }>,
  column: ColumnDeclaration,
  text: string,
) {
  if (Object.hasOwn(values, text)) return checked(column, values[text]);
  if (otherwise !== undefined) return checked(column, otherwise);
  const known = Object.keys(values).map((value) => `"${clip(value)}"`);
  return {
    expected: `one of ${known.join(", ")}`,
    found: `"${clip(text)}"`,
    advice: "add it to the mapping's values, or give it an otherwise",
  };
}

/** A value that the mapping itself states, as if it stood in a cell. */
const checked = (column: ColumnDeclaration, value: Cell): Cell | Wrong =>
  readCell(column, typeof value === "boolean" ? (value ? "1" : "0") : String(value));

/** A number in its own unit, then in ours, then within its range. */
function converted(unit: keyof typeof UNITS, column: ColumnDeclaration, text: string): Cell | Wrong {
  const { range: _, ...anyNumber } = column;
  const value = readCell(anyNumber, text);
  if (typeof value !== "number") return value;
  const ours = readCell(column, String(UNITS[unit].convert(value)));
  if (typeof ours !== "object") return ours;
  return { ...ours, found: `${clip(text)} ${unit}`, advice: `the mapping reads this column in ${unit}` };
}

function repeated(rows: readonly (Record<string, Cell> & { line: number })[], table: Table): Fault[] {
  const first = new Map<Cell, number>();
  return rows.flatMap(({ id, line }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, line);
    if (before === undefined || id === "") return [];
    const found = `"${clip(String(id))}", as in row ${before}`;
    return [fault(table.file, `row ${line}, column ${idColumn(table)}`, "an id that no row before has", found)];
  });
}
