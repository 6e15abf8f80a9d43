/** The descriptor of a place's data package (`datapackage.json`): what the tables cannot say, and what each column means. */

import { z } from "../scenario/zod.ts";
import { PACKAGE_FILES, type PackageFile } from "./package-files.ts";
import { frictionlessSchema, neighbourhoodTable, SCHOOLS, SERVICES, TRAVEL } from "./tables.ts";

const share = z.number().min(0).max(1);

const resource = z.looseObject({ name: z.string().max(200), path: z.enum(PACKAGE_FILES) });

/** The descriptor's keys. Of a resource only `name` and `path` are read: columns mean what this program declares. */
export const manifestSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  profile: z.string().max(500).optional(),
  name: z.string().max(200).optional(),
  id: z.string().min(1).max(100),
  title: z.string().min(1).max(200),
  fictional: z.boolean(),
  baseYear: z.int().min(1900).max(2300),
  outside: z.strictObject({ leaving: share, arriving: share, distance: z.number().min(0).max(500) }),
  groups: z.int().min(1).max(8),
  fsmShare: share,
  ever6Share: share,
  primaryShares: z.strictObject({ fsmShare: share, ever6Share: share }).optional(),
  sources: z
    .array(z.strictObject({ title: z.string().min(1).max(1000), licence: z.string().min(1).max(200) }))
    .max(100),
  notes: z.array(z.string().min(1).max(5000)).max(1000),
  resources: z.array(resource).min(1).max(20),
});

export type Manifest = z.output<typeof manifestSchema>;

/** The resources of a package that holds these files, as Frictionless describes them. */
export const resources = (files: readonly PackageFile[], groups: number): Manifest["resources"] =>
  files.map((path) => {
    const name = path.slice(0, path.indexOf("."));
    if (path === "boundaries.geojson") return { name, path, format: "geojson", description: OUTLINES };
    return {
      name,
      path,
      profile: "tabular-data-resource",
      encoding: "utf-8",
      schema: frictionlessSchema(tables(groups)[path]),
    };
  });

const OUTLINES =
  "Outlines of neighbourhoods, by id. Coordinates are kilometres east and north, as in the tables, not degrees. Drawn, never computed with.";

const tables = (groups: number) => ({
  "schools.csv": SCHOOLS,
  "neighbourhoods.csv": neighbourhoodTable(groups),
  "services.csv": SERVICES,
  "travel.csv": TRAVEL,
});
