/** What a scenario may state of schools, and what it is told otherwise. [B10] */

import { describe, expect, test } from "vitest";
import { crossFaults } from "../../../sim/experiment/cross-check.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";
import { opened, scenarioWith } from "../between/small-year.ts";

const place = opened();
const [one, other] = place.schools.ids;

function faultsOf(schools: unknown): string[] {
  const read = readScenario({ schemaVersion: 1, title: "t", place: "tarnford", schools }, "s.json");
  return "faults" in read ? read.faults.map(({ path, expected }) => `${path}: ${expected}`) : [];
}

describe("changes of schools", () => {
  test("of every kind are read as they are stated", () => {
    expect(
      faultsOf([
        { what: "open", year: 2030, school: "new", x: 1, y: 2, places: 600, gender: "girls", name: "New School" },
        { what: "close", year: 2031, school: one },
        { what: "merge", year: 2032, school: "new", into: other },
        { what: "expand", year: 2029, school: one, places: 50 },
        { what: "shrink", year: 2030, school: one, places: 50 },
        { what: "change", year: 2030, school: other, governance: "trust", faith: true },
      ]),
    ).toEqual([]);
  });

  test("that lack what they need, or say what means nothing, are told all at once, each where it is", () => {
    expect(
      faultsOf([
        { what: "open", year: 2030, school: "new", x: 1 },
        { what: "close", year: 2030, school: one, places: 3 },
        { what: "merge", year: 2030, school: other, into: other },
        { what: "change", year: 2030, school: place.schools.ids[2] },
      ]),
    ).toEqual([
      'schools.0.y: what "open" needs',
      'schools.0.places: what "open" needs',
      'schools.1.places: no such key with "close"',
      "schools.2.into: another school",
      "schools.3: one of gender, governance, faith, selective",
    ]);
  });

  test("are of a school that is there: not opened or ended twice, nor spoken of before or after", () => {
    const open = (year: number) => ({ what: "open", year, school: "new", x: 0, y: 0, places: 100 });
    expect(faultsOf([open(2030), open(2031)])).toEqual(['schools.1: "new" to open once']);
    expect(faultsOf([open(2030), { what: "close", year: 2030, school: "new" }])).toEqual([
      "schools.1.school: a school that is open before",
    ]);
    expect(
      faultsOf([
        { what: "close", year: 2030, school: one },
        { what: "merge", year: 2031, school: other, into: one },
      ]),
    ).toEqual(["schools.1.into: a school that is still open"]);
  });

  test("are held against the place: ids that it has or that open, and a school that stays [B10]", () => {
    const told = (schools: Parameters<typeof scenarioWith>[0]) =>
      crossFaults(scenarioWith(schools), place, "s.json").map(({ path }) => path);
    const open = { what: "open", year: 2030, school: "new", x: 0, y: 0, places: 100 } as const;
    expect(told({ schools: [open, { what: "close", year: 2031, school: "new" }] })).toEqual([]);
    expect(told({ schools: [{ ...open, school: one }] })).toEqual(["schools.0.school"]);
    expect(told({ schools: [{ what: "merge", year: 2030, school: "x", into: "y" }] })).toEqual([
      "schools.0.school",
      "schools.0.into",
    ]);
    expect(told({ schools: place.schools.ids.map((school) => ({ what: "close", year: 2030, school })) })).toEqual([
      "schools",
    ]);
    expect(
      told({ schools: [open], actions: [{ lever: "inclusiveSupport", start: 2031, targets: { ids: ["new"] } }] }),
    ).toEqual([]);
  });
});
