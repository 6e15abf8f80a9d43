/** The files of a place's data package. */

/** The tables a package may hold, besides the descriptor. */
export const PACKAGE_FILES = [
  "schools.csv",
  "neighbourhoods.csv",
  "services.csv",
  "travel.csv",
  "boundaries.geojson",
] as const;
export type PackageFile = (typeof PACKAGE_FILES)[number];
export const DESCRIPTOR = "datapackage.json";
