/** A place's data package: tables and a descriptor in, a Place or every fault out; and the way back. */

import { type Fault, fault, faultsOf, parseJson } from "../scenario/faults.ts";
import { DESCRIPTOR, type Manifest, manifestSchema, PACKAGE_FILES, type PackageFile } from "./manifest.ts";
import { type Outlined, readOutlines } from "./outlines.ts";
import { PHASES, type Phase, type Place } from "./place.ts";
import { type Cells, readTable } from "./read-table.ts";
import {
  byId,
  type NeighbourhoodRow,
  neighbourhoodColumns,
  type SchoolRow,
  type ServiceRow,
  schoolColumns,
  serviceColumns,
} from "./rows.ts";
import { spanningFaults } from "./spanning-faults.ts";
import { neighbourhoodTable, SCHOOLS, SERVICES, type TableDeclaration, TRAVEL } from "./tables.ts";

export { writePackage } from "./write-package.ts";

/** The most rows of each table. */
const MOST_ROWS = { schools: 10_000, neighbourhoods: 50_000, services: 20_000, travel: 5_000_000 } as const;

/** File name → text. */
export type Files = Readonly<Record<string, string>>;
type Reading<T> = T | { faults: Fault[] };

/** Parses a package's files; `folder` is what faults call it. Rows may come in any order: they are sorted by id. */
export function parsePackage(files: Files, folder: string): Reading<{ place: Place }> {
  const at = (file: string) => (folder === "" ? file : `${folder.replace(/\/+$/, "")}/${file}`);
  const manifest = readManifest(files, at);
  const groups = "manifest" in manifest ? manifest.manifest.groups : 1;
  const table = <Row>(file: PackageFile, declared: TableDeclaration, most: number): Reading<{ rows: Row[] }> =>
    files[file] === undefined || !Object.hasOwn(files, file)
      ? { rows: [] }
      : (readTable(declared, files[file], at(file), most) as Reading<{ rows: Row[] }>);
  const schools = table<SchoolRow>("schools.csv", SCHOOLS, MOST_ROWS.schools);
  const neighbourhoods = grouped(
    table<Cells>("neighbourhoods.csv", neighbourhoodTable(groups), MOST_ROWS.neighbourhoods),
    groups,
  );
  const services = table<ServiceRow>("services.csv", SERVICES, MOST_ROWS.services);
  const travel = table<TravelRow>("travel.csv", TRAVEL, MOST_ROWS.travel);
  const outlines = Object.hasOwn(files, "boundaries.geojson")
    ? readOutlines(files["boundaries.geojson"], at("boundaries.geojson"))
    : { outlines: [] };
  const parts = [manifest, schools, neighbourhoods, services, travel, outlines];
  const faults = [...missingFiles(files, at), ...parts.flatMap((part) => ("faults" in part ? part.faults : []))];
  if (
    faults.length > 0 ||
    "faults" in manifest ||
    "faults" in schools ||
    "faults" in neighbourhoods ||
    "faults" in services ||
    "faults" in travel ||
    "faults" in outlines
  ) {
    return { faults };
  }
  const rows = {
    schools: schools.rows,
    neighbourhoods: neighbourhoods.rows,
    services: services.rows,
    travel: travel.rows,
  };
  const spanning = spanningFaults(manifest.manifest, { ...rows, outlines: outlines.outlines }, at);
  if (spanning.length > 0) return { faults: spanning };
  return {
    place: assemble(
      manifest.manifest,
      rows,
      Object.hasOwn(files, "boundaries.geojson") ? outlines.outlines : undefined,
    ),
  };
}

export interface TravelRow {
  readonly neighbourhood: string;
  readonly school: string;
  readonly minutes: number;
}

export interface PackageRows {
  readonly schools: readonly SchoolRow[];
  readonly neighbourhoods: readonly NeighbourhoodRow[];
  readonly services: readonly ServiceRow[];
  readonly travel: readonly TravelRow[];
}

function readManifest(files: Files, at: (file: string) => string): Reading<{ manifest: Manifest }> {
  if (!Object.hasOwn(files, DESCRIPTOR)) return { faults: [] };
  const json = parseJson(files[DESCRIPTOR], at(DESCRIPTOR), 5_000_000);
  if ("faults" in json) return json;
  const parsed = manifestSchema.safeParse(json.value);
  if (!parsed.success) return { faults: faultsOf(parsed.error, json.value, at(DESCRIPTOR)) };
  const manifest = parsed.data;
  const faults = manifest.resources.flatMap(({ path }, i) =>
    Object.hasOwn(files, path)
      ? []
      : [fault(at(DESCRIPTOR), `resources.${i}.path`, "a file in the folder", `no ${path}`)],
  );
  return faults.length > 0 ? { faults } : { manifest };
}

const missingFiles = (files: Files, at: (file: string) => string): Fault[] =>
  [DESCRIPTOR, PACKAGE_FILES[0], PACKAGE_FILES[1]]
    .filter((file) => !Object.hasOwn(files, file))
    .map((file) => fault(at(file), "", "the file", "none", "a place needs it"));

/** Gathers the group columns of each row into its list of shares. */
function grouped(read: Reading<{ rows: Cells[] }>, groups: number): Reading<{ rows: NeighbourhoodRow[] }> {
  if ("faults" in read) return read;
  const shares = Array.from({ length: groups }, (_, g) => `group${g + 1}`);
  return {
    rows: read.rows.map((row) => {
      const groupShares = shares.map((key) => row[key] as number);
      const rest = Object.fromEntries(Object.entries(row).filter(([key]) => !shares.includes(key)));
      return { ...rest, groupShares } as unknown as NeighbourhoodRow;
    }),
  };
}

/** The place that a package's rows describe. */
export function assemble(
  manifest: Omit<Manifest, "resources">,
  rows: PackageRows,
  outlines: readonly Outlined[] | undefined,
): Place {
  const { id, title, fictional, baseYear, outside, groups, fsmShare, ever6Share, sources, notes } = manifest;
  return {
    id,
    title,
    fictional,
    baseYear,
    schools: { secondary: schoolColumns(rows.schools, "secondary"), primary: schoolColumns(rows.schools, "primary") },
    neighbourhoods: neighbourhoodColumns(rows.neighbourhoods),
    services: serviceColumns(rows.services),
    outside,
    groups,
    fsmShare,
    ever6Share,
    travel: travelMatrices(rows),
    ...(outlines === undefined
      ? {}
      : { boundaries: Object.fromEntries(outlines.map(({ id: of, outline }) => [of, outline])) }),
    sources,
    notes,
  };
}

/** Minutes, neighbourhoods × schools, for each phase that the table speaks of; NaN for a pair it leaves out. */
function travelMatrices({ schools, neighbourhoods, travel }: PackageRows): Place["travel"] {
  const rowOf = new Map(byId(neighbourhoods).map(({ id }, i) => [id, i]));
  const matrices: Partial<Record<Phase, Float64Array>> = {};
  for (const phase of PHASES) {
    const columnOf = new Map(byId(schools.filter((school) => school.phase === phase)).map(({ id }, i) => [id, i]));
    const pairs = travel.filter(({ school }) => columnOf.has(school));
    if (pairs.length === 0) continue;
    const minutes = new Float64Array(rowOf.size * columnOf.size).fill(NaN);
    for (const pair of pairs) {
      minutes[rowOf.get(pair.neighbourhood)! * columnOf.size + columnOf.get(pair.school)!] = pair.minutes;
    }
    matrices[phase] = minutes;
  }
  return matrices;
}
