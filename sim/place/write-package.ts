/** A place written as its data package: what parsePackage reads back is the same place, number for number. */

import { PHASES } from "../scenario/phase.ts";
import { writeCsv } from "./csv.ts";
import { type Manifest, resources } from "./manifest.ts";
import { writeOutlines } from "./outlines.ts";
import { DESCRIPTOR, PACKAGE_FILES, type PackageFile } from "./package-files.ts";
import { GENDERS, GOVERNANCES, type Place, SERVICE_KINDS } from "./place.ts";
import { byId, type NeighbourhoodRow, type SchoolRow, type ServiceRow } from "./rows.ts";
import { neighbourhoodTable, SCHOOLS, SERVICES, type TableDeclaration, TRAVEL } from "./tables.ts";

/** File name → text. Numbers are printed as short as they can be told apart. */
export function writePackage(place: Place): Record<string, string> {
  const tables: Partial<Record<PackageFile, string>> = {
    "schools.csv": table(SCHOOLS, schoolRows(place)),
    "neighbourhoods.csv": table(neighbourhoodTable(place.groups), neighbourhoodRows(place).map(ungrouped)),
  };
  if (place.services.ids.length > 0) tables["services.csv"] = table(SERVICES, serviceRows(place));
  const travel = travelRows(place);
  if (travel.length > 0) tables["travel.csv"] = table(TRAVEL, travel);
  if (place.boundaries !== undefined) {
    tables["boundaries.geojson"] = writeOutlines(place.neighbourhoods.ids, place.boundaries);
  }
  const present = PACKAGE_FILES.filter((file) => tables[file] !== undefined);
  return { [DESCRIPTOR]: descriptor(place, present), ...tables };
}

function descriptor(place: Place, files: readonly PackageFile[]): string {
  const { id, title, fictional, baseYear, outside, groups, fsmShare, ever6Share, primaryShares, sources, notes } =
    place;
  const manifest: Manifest = {
    profile: "data-package",
    name: id.toLowerCase().replace(/[^a-z0-9._-]+/g, "-"),
    ...{ id, title, fictional, baseYear, outside, groups, fsmShare, ever6Share },
    ...(primaryShares && { primaryShares }),
    sources: [...sources],
    notes: [...notes],
    resources: resources(files, groups),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function table(declared: TableDeclaration, rows: readonly object[]): string {
  const heading = Object.values(declared).map((column) => column.name);
  const keys = Object.keys(declared);
  return writeCsv([heading, ...rows.map((row) => keys.map((key) => printed((row as Record<string, unknown>)[key])))]);
}

function printed(value: unknown): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" && Number.isNaN(value) ? "" : String(value);
}

/** The schools of both phases as rows, sorted by id. */
export const schoolRows = (place: Place): SchoolRow[] =>
  byId(
    PHASES.flatMap((phase) => {
      const schools = place.schools[phase];
      return schools.ids.map((id, i) => ({
        id,
        name: schools.names[i],
        borough: schools.boroughs[i],
        phase,
        x: schools.x[i],
        y: schools.y[i],
        places: schools.places[i],
        roll: schools.roll[i],
        gender: GENDERS[schools.gender[i]],
        governance: GOVERNANCES[schools.governance[i]],
        faith: schools.faith[i] === 1,
        selective: schools.selective[i] === 1,
        fsmShare: schools.fsmShare[i],
        ever6Share: schools.ever6Share[i],
        attainment: schools.attainment[i],
        valueAdded: schools.valueAdded[i],
      }));
    }),
  );

/** The neighbourhoods as rows. */
export const neighbourhoodRows = ({ neighbourhoods: n, groups }: Place): NeighbourhoodRow[] =>
  n.ids.map((id, i) => ({
    id,
    name: n.names[i],
    borough: n.boroughs[i],
    x: n.x[i],
    y: n.y[i],
    spread: n.spread[i],
    children: n.children[i],
    fsmShare: n.fsmShare[i],
    faithShare: n.faithShare[i],
    price: n.price[i],
    groupShares: Array.from(n.groupShares.subarray(i * groups, (i + 1) * groups)),
  }));

const ungrouped = ({ groupShares, ...row }: NeighbourhoodRow) => ({
  ...row,
  ...Object.fromEntries(groupShares.map((share, g) => [`group${g + 1}`, share])),
});

/** The services as rows. */
export const serviceRows = ({ services }: Place): ServiceRow[] =>
  services.ids.map((id, i) => ({
    id,
    name: services.names[i],
    kind: SERVICE_KINDS[services.kind[i]],
    x: services.x[i],
    y: services.y[i],
    capacity: services.capacity[i],
    reach: services.reach[i],
    quality: services.quality[i],
  }));

/** Every pair whose minutes are known. */
function travelRows({
  travel,
  neighbourhoods,
  schools,
}: Place): { neighbourhood: string; school: string; minutes: number }[] {
  return PHASES.flatMap((phase) => {
    const minutes = travel[phase];
    if (minutes === undefined) return [];
    const { ids } = schools[phase];
    return neighbourhoods.ids.flatMap((neighbourhood, n) =>
      ids.flatMap((school, s) => {
        const known = minutes[n * ids.length + s];
        return Number.isNaN(known) ? [] : [{ neighbourhood, school, minutes: known }];
      }),
    );
  });
}
