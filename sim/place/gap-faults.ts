/** Gaps in published tables that no rule fills: a place cannot be made without these. */

import { type Fault, fault } from "../scenario/faults.ts";
import { capped } from "./csv.ts";
import type { Sources } from "./import.ts";
import type { ColumnSource, Mapping } from "./mapping.ts";

type Columns = Readonly<Record<string, ColumnSource | undefined>>;

/** Faults of rows and columns that lack what every place needs. */
export function gapFaults(mapping: Mapping, { schools, neighbourhoods, services }: Sources): Fault[] {
  const secondary = schools.filter((school) => school.phase === "secondary");
  const { schools: table, neighbourhoods: areas } = mapping;
  const silent = (rows: readonly object[], key: string) =>
    rows.every((row) => Number.isNaN((row as Record<string, number>)[key]));
  const column = (columns: Columns, key: string) => `column ${headingOf(columns, key)}`;
  const faults: Fault[] = [];
  if (secondary.length === 0)
    faults.push(fault(table.file, column(table.columns, "phase"), "secondary schools", "none"));
  for (const key of ["fsmShare", "ever6Share"]) {
    if (secondary.length > 0 && silent(secondary, key)) {
      faults.push(fault(table.file, column(table.columns, key), "a share for at least one secondary school", "none"));
    }
  }
  if (silent(neighbourhoods, "price")) {
    faults.push(fault(areas.file, column(areas.columns, "price"), "at least one price", "none"));
  }
  return [
    ...faults,
    ...eligibilityFaults(mapping, neighbourhoods),
    ...unplaced(areas, neighbourhoods),
    ...unplacedServices(mapping, services),
  ];
}

/** Every neighbourhood has a share eligible, or every one a deprivation to tell it by. */
function eligibilityFaults({ neighbourhoods: { file, columns } }: Mapping, rows: Sources["neighbourhoods"]): Fault[] {
  const key = columns.fsmShare === undefined ? "deprivation" : "fsmShare";
  const faults = rows
    .filter((row) => Number.isNaN(row[key]))
    .map(({ line }) =>
      fault(file, `row ${line}, column ${headingOf(columns, key)}`, "a share", "an empty cell", "fill it first"),
    );
  return capped(faults, file);
}

interface Placed {
  readonly line: number;
  readonly x: number;
  readonly y: number;
  readonly latitude: number;
  readonly longitude: number;
}

const unplacedServices = ({ services }: Mapping, rows: Sources["services"]): Fault[] =>
  services === undefined ? [] : unplaced(services, rows);

function unplaced({ file, columns }: { file: string; columns: Columns }, rows: readonly Placed[]): Fault[] {
  const keys = columns.latitude === undefined ? (["x", "y"] as const) : (["latitude", "longitude"] as const);
  const faults = rows.flatMap((row) =>
    keys
      .filter((key) => Number.isNaN(row[key]))
      .map((key) => fault(file, `row ${row.line}, column ${headingOf(columns, key)}`, "a location", "an empty cell")),
  );
  return capped(faults, file);
}

function headingOf(columns: Columns, key: string): string {
  const source = columns[key];
  return source !== undefined && "column" in source ? source.column : key;
}
