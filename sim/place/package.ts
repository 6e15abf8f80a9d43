/** A place's data package: tables and a descriptor in, a Place or every fault out; and the way back. */

import { type Fault, fault, faultsOf, parseJson } from "../scenario/faults.ts";
import { assemble, type PackageRows, type TravelRow } from "./assemble.ts";
import { type Manifest, manifestSchema } from "./manifest.ts";
import { type Outlined, readOutlines } from "./outlines.ts";
import { DESCRIPTOR, type PackageFile } from "./package-files.ts";
import type { Place } from "./place.ts";
import { type Cells, readTable } from "./read-table.ts";
import type { NeighbourhoodRow, SchoolRow, ServiceRow } from "./rows.ts";
import { spanningFaults } from "./spanning-faults.ts";
import { neighbourhoodTable, SCHOOLS, SERVICES, type TableDeclaration, TRAVEL } from "./tables.ts";

export { writePackage } from "./write-package.ts";

/** File name → text. */
export type Files = Readonly<Record<string, string>>;

/** The most rows of each table. */
const MOST_ROWS = { schools: 10_000, neighbourhoods: 50_000, services: 20_000, travel: 5_000_000 } as const;

/** Parses a package's files; `folder` is what faults call it. Rows may come in any order: they are sorted by id. */
export function parsePackage(files: Files, folder: string): { place: Place } | { faults: Fault[] } {
  const reading = open(files, folder);
  const manifest = readManifest(reading);
  const rows = readRows(reading, manifest?.groups ?? groupsIn(reading));
  const outlines = readBoundaries(reading);
  if (reading.faults.length > 0 || manifest === undefined) return { faults: reading.faults };
  const faults = spanningFaults(manifest, { ...rows, outlines: outlines ?? [] }, reading.at);
  return faults.length > 0 ? { faults } : { place: assemble(manifest, rows, outlines) };
}

/** A package being read: its files, what faults call them, and the faults so far. */
interface Reading {
  readonly has: (file: string) => boolean;
  readonly text: (file: string) => string;
  readonly at: (file: string) => string;
  readonly faults: Fault[];
}

function open(files: Files, folder: string): Reading {
  return {
    has: (file) => Object.hasOwn(files, file),
    text: (file) => files[file],
    at: (file) => (folder === "" ? file : `${folder.replace(/\/+$/, "")}/${file}`),
    faults: [],
  };
}

/** Keeps a reading's faults; what it read, or nothing. */
function keep<T extends object>({ faults }: Reading, read: T | { faults: Fault[] }): T | undefined {
  if (!("faults" in read)) return read;
  faults.push(...(read as { faults: Fault[] }).faults);
  return undefined;
}

function readManifest(reading: Reading): Manifest | undefined {
  const file = reading.at(DESCRIPTOR);
  if (!needs(reading, DESCRIPTOR)) return undefined;
  const json = keep(reading, parseJson(reading.text(DESCRIPTOR), file, 5_000_000));
  if (json === undefined) return undefined;
  const parsed = manifestSchema.safeParse(json.value);
  if (!parsed.success) {
    reading.faults.push(...faultsOf(parsed.error, json.value, file));
    return undefined;
  }
  parsed.data.resources.forEach(({ path }, i) => {
    if (reading.has(path)) return;
    reading.faults.push(fault(file, `resources.${i}.path`, "a file in the folder", `no ${path}`));
  });
  return parsed.data;
}

/** How many groups the table of neighbourhoods speaks of, where the descriptor cannot say. */
function groupsIn(reading: Reading): number {
  const file = "neighbourhoods.csv";
  const heading = reading.has(file) ? reading.text(file).slice(0, 10_000).split(/\r?\n/, 1)[0] : "";
  return Math.min(8, Math.max(1, heading.split(",").filter((name) => /^"?group_[1-8]"?$/.test(name)).length));
}

function needs(reading: Reading, file: string): boolean {
  if (reading.has(file)) return true;
  reading.faults.push(fault(reading.at(file), "", "the file", "none", "a place needs it"));
  return false;
}

function readRows(reading: Reading, groups: number): PackageRows {
  const table = <Row>(file: PackageFile, declared: TableDeclaration, most: number): Row[] => {
    if (!reading.has(file)) return [];
    return (keep(reading, readTable(declared, reading.text(file), reading.at(file), most))?.rows ?? []) as Row[];
  };
  needs(reading, "schools.csv");
  needs(reading, "neighbourhoods.csv");
  return {
    schools: table<SchoolRow>("schools.csv", SCHOOLS, MOST_ROWS.schools),
    neighbourhoods: grouped(
      table<Cells>("neighbourhoods.csv", neighbourhoodTable(groups), MOST_ROWS.neighbourhoods),
      groups,
    ),
    services: table<ServiceRow>("services.csv", SERVICES, MOST_ROWS.services),
    travel: table<TravelRow>("travel.csv", TRAVEL, MOST_ROWS.travel),
  };
}

/** Gathers the group columns of each row into its list of shares. */
function grouped(rows: readonly Cells[], groups: number): NeighbourhoodRow[] {
  const shares = Array.from({ length: groups }, (_, g) => `group${g + 1}`);
  return rows.map((row) => {
    const rest = Object.fromEntries(Object.entries(row).filter(([key]) => !shares.includes(key)));
    return { ...rest, groupShares: shares.map((key) => row[key]) } as unknown as NeighbourhoodRow;
  });
}

function readBoundaries(reading: Reading): Outlined[] | undefined {
  const file = "boundaries.geojson";
  if (!reading.has(file)) return undefined;
  return keep(reading, readOutlines(reading.text(file), reading.at(file)))?.outlines;
}
