/** A table read by its declaration: every cell becomes a value or a fault that names its row and column. */

import { type Fault, fault } from "../scenario/faults.ts";
import { type Csv, capped, readCsv, rowNumber } from "./csv.ts";
import { rowAPupilFaults } from "./private-data.ts";
import type { ColumnDeclaration, TableDeclaration } from "./tables.ts";

export type Cell = string | number | boolean;
export type Cells = Readonly<Record<string, Cell>>;

const LONGEST_TEXT = 200;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const YES = new Set(["1", "true", "yes"]);
const NO = new Set(["0", "false", "no"]);

/** Reads every row of a table into values by key, or tells every fault. */
export function readTable(
  table: TableDeclaration,
  text: string,
  file: string,
  mostRows: number,
): { rows: Cells[] } | { faults: Fault[] } {
  const read = readCsv(text, file, mostRows);
  if ("faults" in read) return read;
  const ids = "id" in table ? idCells(read.csv) : [];
  const privacy = rowAPupilFaults(ids, "id", file);
  if (privacy.length > 0) return { faults: privacy };
  const faults = columnFaults(table, read.csv, file);
  const rows = read.csv.rows.map((row, i) => readRow(table, read.csv, row, i, file, faults));
  if ("id" in table) faults.push(...repeatedIds(rows, file));
  return faults.length > 0 ? { faults: capped(faults, file) } : { rows };
}

function idCells({ header, rows }: Csv): string[] {
  const at = header.indexOf("id");
  return at < 0 ? [] : rows.map((row) => row[at]);
}

function columnFaults(table: TableDeclaration, { header }: Csv, file: string): Fault[] {
  const known = Object.values(table).map((column) => column.name);
  const missing = Object.values(table).filter((column) => column.required && !header.includes(column.name));
  return [
    ...missing.map(({ name, meaning }) => fault(file, `column ${name}`, "the column", "none", meaning)),
    ...header
      .filter((heading) => !known.includes(heading))
      .map((heading) =>
        fault(
          file,
          `column ${heading}`,
          `one of ${known.join(", ")}`,
          `"${clip(heading)}"`,
          "check the spelling or remove it",
        ),
      ),
  ];
}

function readRow(
  table: TableDeclaration,
  csv: Csv,
  row: readonly string[],
  index: number,
  file: string,
  faults: Fault[],
) {
  const cells: Record<string, Cell> = {};
  for (const [key, column] of Object.entries(table)) {
    const at = csv.header.indexOf(column.name);
    if (at < 0) {
      cells[key] = column.otherwise ?? "";
      continue;
    }
    const value = readCell(column, row[at]);
    if (typeof value === "object") {
      faults.push(
        fault(file, `row ${rowNumber(index)}, column ${column.name}`, value.expected, value.found, value.advice),
      );
      cells[key] = "";
    } else cells[key] = value;
  }
  return cells;
}

export interface Wrong {
  readonly expected: string;
  readonly found: string;
  readonly advice: string;
}

const wrong = (expected: string, found: string, advice = ""): Wrong => ({ expected, found, advice });

/** One cell as its column's type, or what is wrong with it. */
export function readCell(column: ColumnDeclaration, cell: string): Cell | Wrong {
  const text = cell.trim();
  if (text === "") return emptyCell(column);
  if (column.type === "text") return readText(cell);
  if (column.type === "word") return readWord(column, text);
  if (column.type === "yesNo") return readYesNo(text);
  return readNumber(column, text);
}

function emptyCell(column: ColumnDeclaration): Cell | Wrong {
  if (column.required || column.otherwise === undefined) return wrong(wanted(column), "an empty cell");
  return column.otherwise;
}

function readText(cell: string): Cell | Wrong {
  if (cell.length > LONGEST_TEXT) return wrong(`at most ${LONGEST_TEXT} characters`, `${cell.length}`);
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code < 32 || code === 127) return wrong("text in one line", `the control character ${code}`);
  }
  return cell;
}

function readWord(column: ColumnDeclaration, text: string): Cell | Wrong {
  return column.words?.includes(text) ? text : wrong(wanted(column), `"${clip(text)}"`);
}

function readYesNo(text: string): Cell | Wrong {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : wrong("1 or 0", `"${clip(text)}"`);
}

function readNumber(column: ColumnDeclaration, text: string): Cell | Wrong {
  if (!NUMBER.test(text)) return wrong(wanted(column), `"${clip(text)}"`, numberAdvice(column, text));
  const value = Number(text) + 0;
  const [low, high] = column.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (value < low || value > high || !Number.isFinite(value))
    return wrong(wanted(column), clip(text), rangeAdvice(column, value));
  if (column.type === "whole" && value !== Math.floor(value)) return wrong(wanted(column), clip(text));
  return value;
}

/** What a column's cells may hold, in words. */
function wanted({ type, range, words, unit }: ColumnDeclaration): string {
  if (type === "word") return `one of ${words?.join(", ")}`;
  if (type === "yesNo") return "1 or 0";
  if (type === "text") return "text";
  const kind = type === "whole" ? "a whole number" : unit === "share" ? "a share" : "a number";
  return range === undefined ? kind : `${kind} from ${range[0]} to ${range[1]}`;
}

function numberAdvice(column: ColumnDeclaration, text: string): string {
  if (text.endsWith("%")) return "write 0.3 for 30%";
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return "write thousands without commas";
  return column.required ? "" : "leave the cell empty where it is not known";
}

function rangeAdvice(column: ColumnDeclaration, value: number): string {
  if (column.unit === "share" && value > 1 && value <= 100) return "write 0.3 for 30%";
  if (column.unit === "km" && Math.abs(value) > 2000) return "metres? divide by 1,000";
  return "";
}

/** Ids that came before, each with the row it came in. */
function repeatedIds(rows: readonly Cells[], file: string): Fault[] {
  const first = new Map<Cell, number>();
  return rows.flatMap(({ id }, i) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, i);
    if (before === undefined || id === "") return [];
    const found = `"${clip(String(id))}", as in row ${rowNumber(before)}`;
    return [fault(file, `row ${rowNumber(i)}, column id`, "an id that no row before has", found)];
  });
}

export const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
