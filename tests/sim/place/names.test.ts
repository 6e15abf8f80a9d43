import { expect, test } from "vitest";
import { readCsv } from "../../../sim/place/csv.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { SHIPPED } from "../../../sim/place/shipped-names.ts";
import { DATA_AT_HAND, published, sound, WITHOUT_DATA } from "./files.ts";

/** Columns of names in the published tables: schools, authorities, small and middle areas. */
const NAMED = {
  "gm_schools_2019.csv": ["name", "la_name"],
  "gm_lsoa11_2019.csv": ["lsoa11_name", "lad19_name", "msoa11_name"],
  "gm_msoa21_migration_2021.csv": ["msoa21_name"],
  "gm_offers_2014_2021.csv": ["la_name"],
} as const;

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

function realNames(): Set<string> {
  const names = new Set<string>();
  for (const [file, columns] of Object.entries(NAMED)) {
    const { header, rows } = sound(readCsv(published(file), file, 1_000_000)).csv;
    for (const column of columns) for (const row of rows) names.add(bare(row[header.indexOf(column)]));
  }
  return names;
}

const namesOf = ({ title, schools, neighbourhoods, services }: Place): string[] => [
  title,
  ...schools.secondary.names,
  ...schools.primary.names,
  ...schools.secondary.boroughs,
  ...neighbourhoods.names,
  ...neighbourhoods.boroughs,
  ...services.names,
];

test.skipIf(!DATA_AT_HAND)(
  `no name of a fictional place is that of a real school, area or authority${WITHOUT_DATA}`,
  () => {
    const real = realNames();
    expect(real.size).toBeGreaterThan(3000);
    expect(real.has("manchester")).toBe(true);
    for (const name of SHIPPED) {
      expect(namesOf(shippedPlace(name) as Place).filter((one) => real.has(bare(one)))).toEqual([]);
    }
  },
);
