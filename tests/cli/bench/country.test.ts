/** The country made by code: as many pupils and schools as are asked for, in regions that do not touch. */

import { expect, test } from "vitest";
import { growCountry } from "../../../cli/bench/engine/country.ts";
import { sum } from "../../../sim/place/apportion.ts";

const country = growCountry(330_000, 1300);
const { schools, neighbourhoods, services } = country;

test("has the pupils and schools asked for, within a hundredth", () => {
  expect(Math.abs(sum(neighbourhoods.children) / 330_000 - 1)).toBeLessThan(0.01);
  expect(Math.abs(schools.secondary.ids.length / 1300 - 1)).toBeLessThan(0.01);
  expect(sum(schools.secondary.places)).toBeGreaterThan(330_000);
});

test("has ids of its own in plain order, and columns of one length", () => {
  for (const rows of [schools.secondary, neighbourhoods, services]) {
    const { ids } = rows;
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(rows.keys).size).toBe(ids.length);
    for (const [name, column] of Object.entries(rows)) expect(column.length, name).toBe(ids.length);
  }
});

test("sets regions apart, each grown from a seed of its own", () => {
  const regions = [0, 1, 2].map((region) =>
    neighbourhoods.ids.flatMap((id, n) => (id.startsWith(`0${region}-`) ? [n] : [])),
  );
  const east = (n: number): number => neighbourhoods.x[n];
  expect(Math.min(...regions[1].map(east))).toBeGreaterThan(Math.max(...regions[0].map(east)));
  expect(neighbourhoods.children[regions[1][0]]).not.toBe(neighbourhoods.children[regions[0][0]]);
});
