/** Primary schools with a nursery: whose children are on the roll that tables print, and not in the capacity. */

import { expect, test } from "vitest";
import { importSchools, type SchoolSource } from "../../../sim/place/import-schools.ts";
import { openLedger } from "../../../sim/place/ledger.ts";
import type { Mapped } from "../../../sim/place/mapped-table.ts";
import { mappingSchema } from "../../../sim/place/mapping.ts";

const { fill } = mappingSchema.parse({
  id: "town",
  title: "Town",
  baseYear: 2019,
  schools: { file: "s.csv", columns: { id: { column: "id" }, name: { column: "name" } } },
  neighbourhoods: {
    file: "n.csv",
    columns: { id: { column: "id" }, name: { column: "name" }, children: { column: "c" } },
  },
  fill: { shareAfterNursery: 0.9 },
});

/** Roll and places in Years 1 to 6 of a school of 280 pupils with room for 280, by phase and youngest age. */
function imported(phase: "primary" | "secondary", youngestAge: number, capacity = 280): [roll: number, places: number] {
  const unknown = { places: Number.NaN, roll: Number.NaN, latitude: Number.NaN, longitude: Number.NaN };
  const source = {
    ...{ id: "a", name: "A", borough: "B", phase, x: 0, y: 0, capacity, wholeRoll: 280, youngestAge, oldestAge: 11 },
    ...{ finalCohort: Number.NaN, fsmShare: 0.2, ever6Share: 0.3, attainment: Number.NaN, valueAdded: Number.NaN },
    ...unknown,
  } as unknown as Mapped<SchoolSource>;
  const [{ roll, places }] = importSchools([source], fill, () => ({ x: 0, y: 0 }), openLedger());
  return [roll, places];
}

test("a school that begins with reception has six sevenths of its roll and of its capacity in Years 1 to 6", () => {
  expect(imported("primary", 4)).toEqual([240, 240]);
  expect(imported("primary", Number.NaN)).toEqual([240, 240]);
});

test("of one with a nursery the nursery's children are left out of the roll, and no places of its capacity", () => {
  expect(imported("primary", 3)).toEqual([216, 240]);
  expect(imported("primary", 2)).toEqual([216, 240]);
  expect(imported("primary", 3, 140)).toEqual([216, 216]);
});

test("a secondary school is read as ever, whatever the youngest age of its pupils", () => {
  expect(imported("secondary", 3)).toEqual([280, 280]);
});
