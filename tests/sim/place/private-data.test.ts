import { expect, test } from "vitest";
import { importPlace } from "../../../sim/place/import.ts";
import { parsePackage, writePackage } from "../../../sim/place/package.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { faultsIn, fixture } from "./files.ts";

const GOOD = writePackage(shippedPlace("tarnford") as Place);

/** The table of schools with one more column. */
const widened = (heading: string, value: string): string =>
  GOOD["schools.csv"]
    .trimEnd()
    .split("\n")
    .map((line, i) => `${line},${i === 0 ? heading : value}`)
    .join("\n");

test.each(["UPN", "Forename", "surname", "Date of Birth", "DOB", "pupil_name", "Pupil ID", "ULN", "First name"])(
  "a table with the column %s is refused as data about single pupils, with the reason",
  (heading) => {
    const [first] = faultsIn(parsePackage({ ...GOOD, "schools.csv": widened(heading, "x") }, "p"));
    expect(first).toMatchObject({
      file: "p/schools.csv",
      path: `column ${heading}`,
      expected: "no data about single pupils",
    });
    expect(first.advice).toMatch(/single pupils.*remove the column/);
  },
);

test.each(
  [
    "Pupil UPN",
    "pupil_ref",
    "person_id",
    "NINO",
    "Candidate",
    "Candidate No",
    "Legal Surname",
    "pupilForename",
    "Home postcode",
  ].map((heading) => [heading]),
)("%s is found by the words of the heading", (heading) => {
  const [first] = faultsIn(parsePackage({ ...GOOD, "schools.csv": widened(heading, "x") }, "p"));
  expect(first.expected).toBe("no data about single pupils");
});

test.each(
  [
    "School name",
    "Postcode",
    "Head first name",
    "HeadLastName",
    "Number of pupils",
    "pupil_count",
    "Pupil premium %",
  ].map((heading) => [heading]),
)("%s is about a school, and no reason to refuse", (heading) => {
  const faults = faultsIn(parsePackage({ ...GOOD, "schools.csv": widened(heading, "x") }, "p"));
  expect(faults.map(({ expected }) => expected)).not.toContain("no data about single pupils");
});

test("a table with semicolons is told as such", () => {
  const text = GOOD["schools.csv"].replaceAll(",", ";");
  const [first] = faultsIn(parsePackage({ ...GOOD, "schools.csv": text }, "p"));
  expect(first).toMatchObject({ expected: "commas between cells", found: "semicolons" });
});

test("unique pupil numbers are recognised under any heading, and are not repeated in the message", () => {
  const [first] = faultsIn(parsePackage({ ...GOOD, "schools.csv": widened("reference", "A823432108123") }, "p"));
  expect(first.path).toBe("column reference");
  expect(JSON.stringify(first)).not.toContain("A823432108123");
});

test("a row a pupil is refused: the ids of schools come again and again", () => {
  const rows = Array.from({ length: 60 }, (_, i) => `s${i % 3},School ${i % 3},0,0,100,${i}`);
  const text = ["id,name,x_km,y_km,places,roll", ...rows].join("\n");
  const [first] = faultsIn(parsePackage({ ...GOOD, "schools.csv": text }, "p"));
  expect(first).toMatchObject({ path: "column id", found: "3 ids in 60 rows" });
  expect(first.advice).toMatch(/single pupils/);
});

test("an import refuses a table about single pupils too", () => {
  const files = fixture("saltmarsh");
  const wards = files["wards.csv"].replace("Low income %", "Surname");
  const faults = faultsIn(importPlace(JSON.parse(files["mapping.json"]), { ...files, "wards.csv": wards }));
  expect(faults[0]).toMatchObject({
    file: "wards.csv",
    path: "column Surname",
    expected: "no data about single pupils",
  });
});

test("columns that count pupils by school are no data about single pupils", () => {
  const faults = faultsIn(parsePackage({ ...GOOD, "schools.csv": widened("pupils_2019", "12") }, "p"));
  expect(faults.map((fault) => fault.expected).join()).not.toContain("single pupils");
});
