import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePackage, writePackage } from "../../../sim/place/package.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { faultsIn } from "./files.ts";

type Files = Record<string, string>;

const GOOD: Readonly<Files> = writePackage(shippedPlace("tarnford") as Place);

/** The good package with one of its files changed; undefined takes it away. */
function changed(file: string, change: (text: string) => string | undefined): Files {
  const text = change(GOOD[file] ?? "");
  const rest = Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== file));
  return text === undefined ? rest : { ...rest, [file]: text };
}

/** One cell of a table set: row as a spreadsheet counts. */
const cell = (file: string, row: number, column: string, value: string): Files =>
  changed(file, (text) => {
    const lines = text.trimEnd().split("\n");
    const at = lines[0].split(",").indexOf(column);
    const cells = lines[row - 1].split(",");
    cells[at] = value;
    lines[row - 1] = cells.join(",");
    return lines.join("\n");
  });

const manifest = (change: object): Files =>
  changed("datapackage.json", (text) => JSON.stringify({ ...JSON.parse(text), ...change }));

const travel = (rows: string): Files => ({ ...GOOD, "travel.csv": `neighbourhood,school,minutes\n${rows}` });

const outline = (id: unknown, coordinates: unknown): Files => ({
  ...GOOD,
  "boundaries.geojson": JSON.stringify({
    type: "FeatureCollection",
    features: [{ type: "Feature", id, properties: {}, geometry: { type: "Polygon", coordinates } }],
  }),
});

const RING = [
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ],
];

/** What is wrong · the package · the file and path that the first fault must name · words of it. */
const BAD: readonly (readonly [string, Files, string, string, string])[] = [
  ["no descriptor", changed("datapackage.json", () => undefined), "datapackage.json", "", "the file"],
  ["no schools", changed("schools.csv", () => undefined), "datapackage.json", "resources.0.path", "a file"],
  ["a descriptor that is no JSON", changed("datapackage.json", () => "{"), "datapackage.json", "", "JSON"],
  ["an unknown key", manifest({ colour: 1 }), "datapackage.json", "colour", "a known key"],
  ["a share in percent", manifest({ fsmShare: 24 }), "datapackage.json", "fsmShare", "at most 1"],
  [
    "Ever-6 below those eligible now in primary schools",
    manifest({ primaryShares: { fsmShare: 0.2, ever6Share: 0.1 } }),
    "datapackage.json",
    "primaryShares.ever6Share",
    "at least fsmShare, 0.2",
  ],
  ["Ever-6 below those eligible now", manifest({ ever6Share: 0.1 }), "datapackage.json", "ever6Share", "at least"],
  ["nine groups", manifest({ groups: 9 }), "datapackage.json", "groups", "at most 8"],
  ["a year that is none", manifest({ baseYear: "2025" }), "datapackage.json", "baseYear", "number"],
  [
    "a path out of the folder",
    manifest({ resources: [{ name: "x", path: "../x.csv" }] }),
    "datapackage.json",
    "resources.0.path",
    "one of",
  ],
  [
    "more leaving than all",
    manifest({ outside: { leaving: 1.2, arriving: 0, distance: 1 } }),
    "datapackage.json",
    "outside.leaving",
    "at most 1",
  ],
  ["an empty table", changed("schools.csv", () => ""), "schools.csv", "", "a table"],
  ["a heading alone", changed("schools.csv", (text) => text.split("\n")[0]), "schools.csv", "", "at least one row"],
  [
    "a missing column",
    changed("schools.csv", (text) => text.replace("places", "seats")),
    "schools.csv",
    "column places",
    "the column",
  ],
  [
    "a column twice",
    changed("schools.csv", (text) => text.replace("faith", "gender")),
    "schools.csv",
    "row 1, column gender",
    "once",
  ],
  [
    "a heading left empty",
    changed("schools.csv", (text) => text.replace("faith", "")),
    "schools.csv",
    "row 1, column 11",
    "a heading",
  ],
  [
    "a row too short",
    changed("schools.csv", (text) => text.replace(/^S03,.*$/m, "S03,Short")),
    "schools.csv",
    "row 24",
    "16 cells",
  ],
  [
    "an unclosed quote",
    changed("schools.csv", (text) => text.replace("S01,", '"S01,')),
    "schools.csv",
    "row 22",
    "16 cells",
  ],
  [
    "the same id twice",
    cell("schools.csv", 24, "id", "S01"),
    "schools.csv",
    "row 24, column id",
    "an id that no row before has",
  ],
  ["an empty id", cell("schools.csv", 24, "id", ""), "schools.csv", "row 24, column id", "text"],
  [
    "words for a number",
    cell("schools.csv", 24, "roll", "many"),
    "schools.csv",
    "row 24, column roll",
    "a number from 0",
  ],
  ["NaN", cell("schools.csv", 24, "roll", "NaN"), "schools.csv", "row 24, column roll", "a number from 0"],
  ["infinity", cell("schools.csv", 24, "places", "1e999"), "schools.csv", "row 24, column places", "a number from 1"],
  ["hexadecimal", cell("schools.csv", 24, "places", "0x10"), "schools.csv", "row 24, column places", "a number from 1"],
  ["a negative roll", cell("schools.csv", 24, "roll", "-3"), "schools.csv", "row 24, column roll", "a number from 0"],
  [
    "a required cell left empty",
    cell("schools.csv", 24, "places", ""),
    "schools.csv",
    "row 24, column places",
    "a number from 1",
  ],
  [
    "per cent for a share",
    cell("schools.csv", 24, "fsm_share", "30"),
    "schools.csv",
    "row 24, column fsm_share",
    "a share from 0 to 1",
  ],
  [
    "an unknown gender",
    cell("schools.csv", 24, "gender", "Mixed"),
    "schools.csv",
    "row 24, column gender",
    "one of mixed, girls, boys",
  ],
  [
    "an unknown phase",
    cell("schools.csv", 24, "phase", "middle"),
    "schools.csv",
    "row 24, column phase",
    "one of secondary, primary",
  ],
  ["neither yes nor no", cell("schools.csv", 24, "faith", "maybe"), "schools.csv", "row 24, column faith", "1 or 0"],
  [
    "metres for kilometres",
    cell("schools.csv", 24, "x_km", "384000"),
    "schools.csv",
    "row 24, column x_km",
    "a number from -2000",
  ],
  [
    "a school in the sea",
    cell("schools.csv", 24, "x_km", "900"),
    "schools.csv",
    "row 24, column x_km",
    "within 300 km",
  ],
  [
    "no secondary school",
    changed("schools.csv", (text) => text.replaceAll(",secondary,", ",primary,")),
    "schools.csv",
    "column phase",
    "secondary school",
  ],
  [
    "a control character",
    cell("schools.csv", 24, "name", "a\u0000b"),
    "schools.csv",
    "row 24, column name",
    "one line",
  ],
  [
    "no children anywhere",
    changed("neighbourhoods.csv", (text) => text.replace(/^((?:[^,]*,){6})\d+/gm, "$10")),
    "neighbourhoods.csv",
    "column children",
    "children",
  ],
  [
    "group shares that do not add up",
    cell("neighbourhoods.csv", 3, "group_1", "0.1"),
    "neighbourhoods.csv",
    "row 3, column group_1",
    "add to 1",
  ],
  [
    "a price of nothing",
    cell("neighbourhoods.csv", 3, "price", "0"),
    "neighbourhoods.csv",
    "row 3, column price",
    "a number from 1000",
  ],
  ["more groups than columns", manifest({ groups: 3 }), "neighbourhoods.csv", "column group_3", "the column"],
  [
    "an unknown kind of service",
    cell("services.csv", 2, "kind", "magic"),
    "services.csv",
    "row 2, column kind",
    "one of earlyYears",
  ],
  ["minutes to a school unknown", travel("N01,S99,4\n"), "travel.csv", "row 2, column school", "the id of a school"],
  [
    "minutes from a place unknown",
    travel("N99,S01,4\n"),
    "travel.csv",
    "row 2, column neighbourhood",
    "the id of a neighbourhood",
  ],
  ["a pair twice", travel("N01,S01,4\nN01,S01,5\n"), "travel.csv", "row 3, column school", "each pair once"],
  ["an outline of nowhere", outline("N99", RING), "boundaries.geojson", "features.0.id", "the id of a neighbourhood"],
  [
    "an outline that is none",
    outline("N01", [[["a", 0]]]),
    "boundaries.geojson",
    "features.0.geometry.coordinates.0.0.0",
    "number",
  ],
  [
    "an outline without an id",
    outline(undefined, RING),
    "boundaries.geojson",
    "features.0.properties.id",
    "a neighbourhood's id",
  ],
  ["outlines that are no GeoJSON", { ...GOOD, "boundaries.geojson": "[]" }, "boundaries.geojson", "", "object"],
];

test.each(BAD)("%s is refused, with its file and path", (_, files, file, path, expected) => {
  const [first] = faultsIn(parsePackage(files, "folder/"));
  expect(first.file).toBe(`folder/${file}`);
  expect(first.path).toBe(path);
  expect(first.expected).toContain(expected);
});

test("every fault is told at once, in every file", () => {
  const files = { ...cell("schools.csv", 24, "roll", "many"), ...cell("services.csv", 2, "kind", "magic") };
  files["schools.csv"] = cell("schools.csv", 24, "roll", "many")["schools.csv"].replace(
    /^S04,(.*),secondary,/m,
    "S04,$1,middle,",
  );
  files["datapackage.json"] = manifest({ colour: 1, fsmShare: 24 })["datapackage.json"];
  const faults = faultsIn(parsePackage(files, "p"));
  expect(faults.map((fault) => `${fault.file}, ${fault.path}`).sort()).toEqual([
    "p/datapackage.json, colour",
    "p/datapackage.json, fsmShare",
    "p/schools.csv, row 24, column roll",
    "p/schools.csv, row 25, column phase",
    "p/services.csv, row 2, column kind",
  ]);
});

test("per cent is met with what to write", () => {
  const [share] = faultsIn(parsePackage(cell("schools.csv", 24, "fsm_share", "30%"), ""));
  expect(share.advice).toBe("write 0.3 for 30%");
});

test("a hundred faults of a file are told and the rest counted", () => {
  const rows = Array.from({ length: 500 }, (_, i) => `x${i},School,0,0,none,1`);
  const faults = faultsIn(
    parsePackage(
      changed("schools.csv", () => ["id,name,x_km,y_km,places,roll", ...rows].join("\n")),
      "",
    ),
  );
  expect(faults).toHaveLength(101);
  expect(faults[100].found).toBe("400 more");
});

test("too many rows are refused before they are read", () => {
  const rows = Array.from({ length: 10_001 }, (_, i) => `x${i},School,0,0,100,1`);
  const [first] = faultsIn(
    parsePackage(
      changed("schools.csv", () => ["id,name,x_km,y_km,places,roll", ...rows].join("\n")),
      "",
    ),
  );
  expect(first.expected).toBe("at most 10000 rows");
});

test("a mangled package is refused with its file, or read: it never throws", () => {
  const names = Object.keys(GOOD);
  const mangle = fc.record({
    name: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 40 }),
    insert: fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('"', ",", "\n", "-1", "NaN", "1e999", "{", "]", "__proto__", "\u0000", "é"),
    ),
  });
  fc.assert(
    fc.property(mangle, ({ name, at, length, insert }) => {
      const text = GOOD[name];
      const start = Math.floor(at * text.length);
      const read = parsePackage({ ...GOOD, [name]: text.slice(0, start) + insert + text.slice(start + length) }, "p");
      if (!("faults" in read)) return;
      expect(read.faults.length).toBeGreaterThan(0);
      for (const fault of read.faults) expect(fault.file).toMatch(/^p\//);
    }),
    { numRuns: 300 },
  );
});
