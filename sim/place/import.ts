/** A real place made of published tables: a mapping names files, columns and units; everything filled or assumed is told. */

import type { Fault } from "../scenario/faults.ts";
import { round, weightedMean } from "./apportion.ts";
import { assemble } from "./assemble.ts";
import { gapFaults } from "./gap-faults.ts";
import { importNeighbourhoods, type NeighbourhoodSource } from "./import-neighbourhoods.ts";
import { importNotes } from "./import-notes.ts";
import { importSchools, type SchoolSource } from "./import-schools.ts";
import { type Filling, type LeftOut, ledgerNotes, openLedger } from "./ledger.ts";
import { type Mapped, readMapped } from "./mapped-table.ts";
import { type Mapping, NEIGHBOURHOOD_SOURCES, readMapping, SCHOOL_SOURCES, SERVICE_SOURCES } from "./mapping.ts";
import { moved, type Outlined, readOutlines } from "./outlines.ts";
import type { Place } from "./place.ts";
import { type Degrees, projection } from "./projection.ts";
import type { SchoolRow, ServiceRow } from "./rows.ts";
import { spanningFaults } from "./spanning-faults.ts";
import type { TableDeclaration } from "./tables.ts";

/** Rows of each kind. */
export interface Counts {
  readonly secondary: number;
  readonly primary: number;
  readonly neighbourhoods: number;
  readonly services: number;
  readonly outlines: number;
}

/** What an import read, kept, filled and left out. */
export interface ImportReport {
  readonly read: Counts;
  readonly kept: Counts;
  readonly fillings: readonly Filling[];
  readonly leftOut: readonly LeftOut[];
  /** Children counted in the table of neighbourhoods, and children of the place, scaled to the rolls. */
  readonly childrenCounted: number;
  readonly children: number;
  /** Share eligible = this × deprivation; NaN where the mapping gives shares. */
  readonly eligibility: number;
}

type Files = Readonly<Record<string, string>>;
type Reading<T> = T | { faults: Fault[] };

/** Makes a place of tables, or tells every fault in the mapping or, where that is sound, in the tables. */
export function importPlace(
  input: unknown,
  files: Files,
  mappingFile = "mapping",
): Reading<{ place: Place; report: ImportReport }> {
  const read = readMapping(input, mappingFile);
  if ("faults" in read) return read;
  const sources = readSources(read.mapping, files);
  return "faults" in sources ? sources : build(read.mapping, sources);
}

export interface Sources {
  readonly schools: Mapped<SchoolSource>[];
  readonly neighbourhoods: Mapped<NeighbourhoodSource>[];
  readonly services: Mapped<ServiceRow & Degrees>[];
  readonly outlines: Outlined[];
}

function readSources(mapping: Mapping, files: Files): Reading<Sources> {
  const rows = <Row>(table: Mapping["services"], declared: TableDeclaration) =>
    table === undefined ? { rows: [] } : readMapped<Row>(table, declared, files, mapping.missing);
  const schools = rows<SchoolSource>(mapping.schools, SCHOOL_SOURCES);
  const neighbourhoods = rows<NeighbourhoodSource>(mapping.neighbourhoods, NEIGHBOURHOOD_SOURCES);
  const services = rows<ServiceRow & Degrees>(mapping.services, SERVICE_SOURCES);
  const outlines = readShapes(mapping.outlines, files);
  if ("faults" in schools || "faults" in neighbourhoods || "faults" in services || "faults" in outlines) {
    const parts = [schools, neighbourhoods, services, outlines];
    return { faults: parts.flatMap((part) => ("faults" in part ? part.faults : [])) };
  }
  const sources = {
    schools: schools.rows,
    neighbourhoods: neighbourhoods.rows,
    services: services.rows,
    outlines: outlines.outlines,
  };
  const faults = gapFaults(mapping, sources);
  return faults.length > 0 ? { faults } : sources;
}

function readShapes(outlines: Mapping["outlines"], files: Files): Reading<{ outlines: Outlined[] }> {
  if (outlines === undefined) return { outlines: [] };
  const { file, property } = outlines;
  if (Object.hasOwn(files, file)) return readOutlines(files[file], file, property);
  return { faults: [{ file, path: "", expected: "the file that the mapping names", found: "none", advice: "" }] };
}

function build(mapping: Mapping, sources: Sources): Reading<{ place: Place; report: ImportReport }> {
  const ledger = openLedger();
  const at = projection(mapping, sources.neighbourhoods);
  const schools = importSchools(sources.schools, mapping.fill, at.point, ledger);
  const scaled = importNeighbourhoods(sources.neighbourhoods, schools, mapping, at.point, ledger);
  const services = sources.services.map((source) => ({ ...source, ...at.point(source) }));
  const kept = new Set(scaled.rows.map((row) => row.id));
  const outlines = sources.outlines
    .filter(({ id }) => kept.has(id))
    .map(({ id, outline }) => ({ id, outline: moved(outline, at.outline) }));
  const rows = { schools, neighbourhoods: scaled.rows, services, travel: [] };
  const report: ImportReport = {
    read: { ...counts(sources), outlines: sources.outlines.length },
    kept: { ...counts(rows), outlines: outlines.length },
    fillings: ledger.fillings,
    leftOut: ledger.leftOut,
    childrenCounted: scaled.counted,
    children: scaled.children,
    eligibility: scaled.eligibility,
  };
  const { id, title, fictional, baseYear, outside, sources: from } = mapping;
  const notes = [...mapping.notes, ...importNotes(mapping, report, services.length), ...ledgerNotes(ledger)];
  const manifest = {
    id,
    title,
    fictional,
    baseYear,
    outside,
    groups: 1,
    ...placeShares(schools),
    sources: from,
    notes,
  };
  const faults = spanningFaults(manifest, { ...rows, outlines }, (table) => tableFile(mapping, table));
  if (faults.length > 0) return { faults };
  return { place: assemble(manifest, rows, mapping.outlines === undefined ? undefined : outlines), report };
}

const counts = (rows: {
  readonly schools: readonly { readonly phase: string }[];
  readonly neighbourhoods: readonly unknown[];
  readonly services: readonly unknown[];
}): Omit<Counts, "outlines"> => ({
  secondary: rows.schools.filter((school) => school.phase === "secondary").length,
  primary: rows.schools.filter((school) => school.phase === "primary").length,
  neighbourhoods: rows.neighbourhoods.length,
  services: rows.services.length,
});

/** Shares of all secondary pupils, over the schools that give each. */
function placeShares(schools: readonly SchoolRow[]): { fsmShare: number; ever6Share: number } {
  const share = (key: "fsmShare" | "ever6Share") => {
    const known = schools.filter((school) => school.phase === "secondary" && !Number.isNaN(school[key]));
    return weightedMean(
      known.map((school) => school[key]),
      known.map((school) => school.roll),
    );
  };
  return { fsmShare: round(share("fsmShare"), 6), ever6Share: round(share("ever6Share"), 6) };
}

/** The file in which the rows of a package's table were found. */
function tableFile({ schools, neighbourhoods, services, outlines }: Mapping, table: string): string {
  if (table === "schools.csv") return schools.file;
  if (table === "neighbourhoods.csv") return neighbourhoods.file;
  if (table === "services.csv") return services?.file ?? table;
  return table === "boundaries.geojson" ? (outlines?.file ?? table) : table;
}
