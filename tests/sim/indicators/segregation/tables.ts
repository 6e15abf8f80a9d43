/** Tables that the tests of segregation indices share: worked examples, arbitrary ones, and one of real schools. */

import { existsSync, readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { type Counts, countsOf, marginsOf, occupied } from "../../../../sim/indicators/segregation/counts.ts";
import {
  INDEX_KEYS,
  type IndexKey,
  type Measured,
  measured,
  SEGREGATION_INDICES,
  study,
} from "../../../../sim/indicators/segregation/indices.ts";

/** X = (10, 20, 70), Y = (90, 80, 30). */
export const WORKED = countsOf([
  [10, 90],
  [20, 80],
  [70, 30],
]);

/** Every index of a table. */
export function all(counts: Counts): Record<IndexKey, Measured> {
  const studied = study(counts);
  return Object.fromEntries(INDEX_KEYS.map((key) => [key, measured(key, studied)])) as Record<IndexKey, Measured>;
}

export const values = (counts: Counts): Record<IndexKey, number> => {
  const studied = study(counts);
  return Object.fromEntries(INDEX_KEYS.map((key) => [key, SEGREGATION_INDICES[key].value(studied)])) as Record<
    IndexKey,
    number
  >;
};

/** Rows of small tables: two units and two groups that have pupils at least, the first group among them. */
export const rowsOf = (groups: number, units = 8, most = 60) =>
  fc
    .array(fc.array(fc.integer({ min: 0, max: most }), { minLength: groups, maxLength: groups }), {
      minLength: 2,
      maxLength: units,
    })
    .filter((rows) => {
      const { byUnit, byGroup } = marginsOf(countsOf(rows));
      return occupied(byUnit) > 1 && occupied(byGroup) > 1 && byGroup[0] > 0;
    });

/** Of two to four groups. */
export const anyRows = fc.integer({ min: 2, max: 4 }).chain((groups) => rowsOf(groups));

/** Rows in another order. */
export const shuffled = <T>(rows: readonly T[], keys: readonly number[]): T[] =>
  rows
    .map((row, i) => ({ row, key: keys[i % keys.length] ?? 0, i }))
    .sort((a, b) => a.key - b.key || b.i - a.i)
    .map(({ row }) => row);

const DATA = new URL("../../../../../shared/data/us_schools00.csv", import.meta.url);
export const US_AT_HAND = existsSync(DATA);
export const WITHOUT_US = US_AT_HAND ? "" : " (skipped: the table of US schools is not at hand)";

export interface UsSchools {
  readonly counts: Counts;
  readonly schools: readonly string[];
  readonly races: readonly string[];
  /** The state, and the district, of each school; and how many there are. */
  readonly states: readonly number[];
  readonly districts: readonly number[];
}

/** 2,045 schools in three US states, five groups (the R package segregation's schools00). */
export function usSchools(): UsSchools {
  const rows = csvParse(readFileSync(DATA, "utf8"));
  const races = ["asian", "black", "hisp", "white", "native"];
  const schools = [...new Set(rows.map((row) => row.school))];
  const place = new Map(schools.map((school, i) => [school, i]));
  const n = new Float64Array(schools.length * races.length);
  const of = (key: "state" | "district") => {
    const names = [...new Set(rows.map((row) => row[key]))];
    const found: number[] = [];
    for (const row of rows) found[place.get(row.school) as number] = names.indexOf(row[key]);
    return found;
  };
  for (const { school, race, n: pupils } of rows) {
    n[(place.get(school) as number) * races.length + races.indexOf(race)] += Number(pupils);
  }
  const counts = { units: schools.length, groups: races.length, n };
  return { counts, schools, races, states: of("state"), districts: of("district") };
}
