import { describe, expect, test } from "vitest";
import { importPlace } from "../../../sim/place/import.ts";
import { parsePackage, writePackage } from "../../../sim/place/package.ts";
import { GENDERS, SERVICE_KINDS } from "../../../sim/place/place.ts";
import { UNITS } from "../../../sim/place/units.ts";
import { faultsIn, fixture, sound } from "./files.ts";

const files = fixture("saltmarsh");
const mapping = JSON.parse(files["mapping.json"]);
const degrees = JSON.parse(files["mapping-degrees.json"]);

describe("a mapping with other column names, units and ids", () => {
  const { place, report } = sound(importPlace(mapping, files));
  const { secondary, primary } = place.schools;

  test("keeps the rows that meet every condition, sorted by id", () => {
    expect(secondary.ids).toEqual(["U-1", "U-2", "U-3"]);
    expect(primary.ids).toEqual(["L-1"]);
    expect(secondary.names[1]).toBe("Saltmarsh, The Upper");
    expect(place.neighbourhoods.ids).toEqual(["Dunes", "Estuary", "Shingle"]);
  });

  test("turns miles and metres into kilometres, per cent into shares, thousands into pounds", () => {
    expect([...secondary.x]).toEqual([0, 1.609, -1.609]);
    expect([...place.neighbourhoods.x]).toEqual([-2, -0.5, 1.5]);
    expect([...secondary.fsmShare]).toEqual([0.4, 0.1, 0.25]);
    expect(place.neighbourhoods.price[2]).toBe(210_500);
  });

  test("turns Progress 8 grades into half their number of SD, and leaves what is not known unknown", () => {
    expect([...secondary.valueAdded]).toEqual([-0.1, 0.2, Number.NaN]);
    expect([...secondary.attainment]).toEqual([-0.3, 0.1, Number.NaN]);
  });

  test("reads words by the mapping's table, else its otherwise", () => {
    expect(Array.from(secondary.gender, (gender) => GENDERS[gender])).toEqual(["girls", "mixed", "mixed"]);
    expect([...secondary.faith]).toEqual([1, 0, 0]);
    expect(Array.from(place.services.kind, (kind) => SERVICE_KINDS[kind])).toEqual(["earlyYears", "familySupport"]);
  });

  test("fills and reports: places at least the roll, 1.05 a pupil where unknown, a price by the borough's median", () => {
    expect([...secondary.places]).toEqual([400, 640, 210]);
    expect(place.neighbourhoods.price[0]).toBe((210_500 + 120_000) / 2);
    expect(report.fillings).toEqual([
      {
        table: "secondary schools",
        rule: "places raised to the roll, which is more than the capacity stated",
        ids: ["U-1"],
      },
      { table: "secondary schools", rule: "places as roll × 1.05", ids: ["U-3"] },
      { table: "neighbourhoods", rule: "price as the median of the borough", ids: ["Dunes"] },
    ]);
    for (const { rule } of report.fillings) expect(place.notes.join("\n")).toContain(rule);
  });

  test("scales residents to the rolls and eligibility by one factor to the schools' share", () => {
    const { children, fsmShare } = place.neighbourhoods;
    expect([...children]).toEqual([300, 525, 375]);
    expect(place.fsmShare).toBe(0.225);
    expect(place.ever6Share).toBeCloseTo(410 / 1200, 6);
    expect(report.eligibility).toBeCloseTo(0.225 / 0.25625, 9);
    expect(fsmShare[1]).toBeCloseTo((0.4 * 0.225) / 0.25625, 6);
  });

  test("tells families of faith by where the borough's pupils go", () => {
    expect(place.neighbourhoods.faithShare[0]).toBeCloseTo(400 / 1200, 6);
  });

  test("writes a package that reads back as the same place", () => {
    expect(sound(parsePackage(writePackage(place), "")).place).toEqual(place);
  });
});

describe("a mapping by latitude and longitude", () => {
  const { place, report } = sound(importPlace(degrees, files));
  const { secondary } = place.schools;

  test("projects degrees to kilometres around the mean of the neighbourhoods: at 60° a degree east is half one north", () => {
    expect(secondary.x[0]).toBeCloseTo(0.1 * 111.195 * 0.5, 2);
    expect(secondary.y[0]).toBeCloseTo(0, 3);
    expect(secondary.y[1]).toBeCloseTo(11.12, 2);
  });

  test("counts years 7–11: the whole roll to 16, five final cohorts above, else five sevenths", () => {
    expect([...secondary.roll]).toEqual([500, 600, 100]);
    expect([...secondary.places]).toEqual([550, 700, 500]);
    expect(report.fillings[0]).toMatchObject({ rule: "roll of years 7–11 as whole roll × 0.7143", ids: ["c"] });
  });

  test("takes shares eligible as they are where the table gives them", () => {
    expect([...place.neighbourhoods.fsmShare]).toEqual([0.15, 0.25]);
    expect(report.eligibility).toBeNaN();
  });

  test("projects outlines with the places they enclose, and keeps those of its neighbourhoods", () => {
    expect(Object.keys(place.boundaries ?? {})).toEqual(["z1"]);
    const { coordinates } = (place.boundaries as Record<string, { coordinates: number[][][] }>).z1;
    expect(coordinates[0][0][0]).toBeCloseTo(5.56, 2);
    expect(coordinates[0][2][1]).toBeCloseTo(22.239, 2);
  });
});

/** The mapping with one key of a table's columns changed. */
const columns = (table: "schools" | "neighbourhoods", change: object) => ({
  ...mapping,
  [table]: { ...mapping[table], columns: { ...mapping[table].columns, ...change } },
});

const wards = (from: string | RegExp, to: string) => ({ ...files, "wards.csv": files["wards.csv"].replace(from, to) });

const BAD: readonly (readonly [string, object, Record<string, string>, string, string])[] = [
  ["an unknown key", { ...mapping, colour: 1 }, files, "m.json", "colour"],
  [
    "a unit of another kind",
    columns("schools", { x: { column: "Miles east", unit: "percent" } }),
    files,
    "m.json",
    "schools.columns.x.unit",
  ],
  ["no location", columns("schools", { x: undefined }), files, "m.json", "schools.columns"],
  ["no eligibility", columns("neighbourhoods", { deprivation: undefined }), files, "m.json", "neighbourhoods.columns"],
  ["tables in two systems", { ...mapping, neighbourhoods: degrees.neighbourhoods }, files, "m.json", ""],
  [
    "a column that is not there",
    columns("schools", { places: { column: "Seats" } }),
    files,
    "establishments.csv",
    "column Seats",
  ],
  [
    "a file that is not there",
    { ...mapping, services: { ...mapping.services, file: "none.csv" } },
    files,
    "none.csv",
    "",
  ],
  [
    "conditions that nothing meets",
    { ...mapping, schools: { ...mapping.schools, where: [{ column: "Year", equals: "1999" }] } },
    files,
    "establishments.csv",
    "",
  ],
  [
    "a word that the mapping does not know",
    columns("schools", { faith: { column: "Church", values: { Y: true } } }),
    files,
    "establishments.csv",
    "row 2, column Church",
  ],
  ["a number that is none", mapping, wards("500,10", "many,10"), "wards.csv", "row 2, column Aged 11 to 15"],
  ["more than 100 per cent", mapping, wards("500,10", "500,110"), "wards.csv", "row 2, column Low income %"],
  ["a rate that is not known", mapping, wards("700,40", "700,"), "wards.csv", "row 3, column Low income %"],
  ["an id twice", mapping, wards("Estuary", "Shingle"), "wards.csv", "row 3, column Ward"],
  ["a ward in the sea", mapping, wards("-2000,-1500", "-2000000,-1500"), "wards.csv", "row 4, column x_km"],
  [
    "a mark for unknown that is not declared",
    { ...mapping, missing: ["n/a"] },
    files,
    "establishments.csv",
    "row 4, column Progress 8",
  ],
];

test.each(BAD)("an import tells %s, with its file and path", (_, given, tables, file, path) => {
  const [first] = faultsIn(importPlace(JSON.parse(JSON.stringify(given)), tables, "m.json"));
  expect([first.file, first.path]).toEqual([file, path]);
});

test("an Attainment 8 of 56.6 is half a standard deviation above the mean, and so is a Progress 8 of 1 [U1]", () => {
  expect(UNITS.attainment8.convert(56.6)).toBeCloseTo(0.5, 12);
  expect(UNITS.progress8.convert(1)).toBe(0.5);
});
