import fc from "fast-check";
import { expect, test } from "vitest";
import { growPlace } from "../../../sim/place/grow.ts";
import { parsePackage, writePackage } from "../../../sim/place/package.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { NEIGHBOURHOODS, SCHOOLS, SERVICES } from "../../../sim/place/tables.ts";
import { sound } from "./files.ts";
import { profiles } from "./profiles.ts";

/** A place with minutes for some pairs and outlines for some neighbourhoods. */
function withTravel(place: Place): Place {
  const { ids } = place.neighbourhoods;
  const schools = place.schools.secondary.ids.length;
  const minutes = Float64Array.from({ length: ids.length * schools }, (_, i) => (i % 3 === 1 ? Number.NaN : 5 + i / 7));
  const outline = {
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [0.1, 0],
        [0.1, 1 / 3],
        [0, 0],
      ],
    ],
  };
  return { ...place, travel: { secondary: minutes }, boundaries: { [ids[0]]: outline } };
}

/** The rows under the heading, turned round. */
function reversed(csv: string): string {
  const [heading, ...rows] = csv.trimEnd().split("\n");
  return `${[heading, ...rows.reverse()].join("\n")}\n`;
}

test("a place written and read back is the same place, number for number", () => {
  fc.assert(
    fc.property(profiles(), fc.boolean(), (profile, travel) => {
      const place = travel ? withTravel(growPlace(profile)) : growPlace(profile);
      expect(sound(parsePackage(writePackage(place), "folder")).place).toEqual(place);
    }),
    { numRuns: 40 },
  );
});

test("rows in another order are the same place [O5]", () => {
  fc.assert(
    fc.property(profiles(), (profile) => {
      const place = withTravel(growPlace(profile));
      const files = Object.entries(writePackage(place)).map(([name, text]) => [
        name,
        name.endsWith(".csv") ? reversed(text) : text,
      ]);
      expect(sound(parsePackage(Object.fromEntries(files), "folder")).place).toEqual(place);
    }),
    { numRuns: 20 },
  );
});

test("ids are sorted by their plain characters, not by any language", () => {
  const files = writePackage(shippedPlace("tarnford") as Place);
  const renamed = files["neighbourhoods.csv"].replace(/^N01,/m, "é,").replace(/^N02,/m, "a,").replace(/^N03,/m, "Z,");
  const { place } = sound(parsePackage({ ...files, "neighbourhoods.csv": renamed }, ""));
  expect(place.neighbourhoods.ids).toEqual(["N04", "N05", "N06", "N07", "N08", "N09", "N10", "Z", "a", "é"]);
});

test("what is not known is an empty cell; columns that may be left out have their defaults", () => {
  const files = writePackage(shippedPlace("tarnford") as Place);
  expect(files["schools.csv"]).toContain(",,");
  const schools = "id,name,x_km,y_km,places,roll\ns,School,0,0,100,90\n";
  const { secondary } = sound(parsePackage({ ...files, "schools.csv": schools }, "")).place.schools;
  expect([secondary.gender[0], secondary.governance[0], secondary.faith[0], secondary.selective[0]]).toEqual([
    0, 0, 0, 0,
  ]);
  expect(secondary.attainment[0]).toBeNaN();
});

test("the descriptor describes every column that is written, as a Frictionless Table Schema", () => {
  const files = writePackage(shippedPlace("tarnford") as Place);
  const { resources } = JSON.parse(files["datapackage.json"]);
  const fields = (path: string) =>
    resources.find((one: { path: string }) => one.path === path).schema.fields as {
      name: string;
      constraints: object;
    }[];
  const heading = (file: string) => files[file].split("\n")[0].split(",");
  for (const file of ["schools.csv", "neighbourhoods.csv", "services.csv"]) {
    expect(fields(file).map((field) => field.name)).toEqual(heading(file));
  }
  expect(fields("schools.csv").find((field) => field.name === "fsm_share")).toEqual({
    name: "fsm_share",
    type: "number",
    unit: "share",
    description: SCHOOLS.fsmShare.meaning,
    constraints: { required: false, minimum: 0, maximum: 1 },
  });
});

test("every column says in snake case what it is and what it means", () => {
  for (const column of [SCHOOLS, NEIGHBOURHOODS, SERVICES].flatMap((table) => Object.values(table))) {
    expect(column.name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(column.meaning.length).toBeGreaterThan(10);
    expect(column.required || "otherwise" in column).toBe(true);
  }
});
