/** Columns of a closer look in the long table: which are written, for whom, and from where. */

import { describe, expect, test } from "vitest";
import { detailReadings } from "../../../sim/export/detail-columns.ts";
import { tidyRows } from "../../../sim/export/tidy.ts";
import { BOROUGH_COLUMNS, PLACE_DETAIL, SCHOOL_DETAIL } from "../../../sim/indicators/detail/series.ts";
import { SERIES } from "../../../sim/indicators/series.ts";

const years = 2;
const detail = {
  place: Float64Array.from({ length: PLACE_DETAIL.length * years }, (_, i) => i),
  school: new Float32Array(SCHOOL_DETAIL.length * 2 * years),
  borough: Float32Array.from({ length: BOROUGH_COLUMNS.length * 2 * years }, (_, i) => i),
};
const groupsOf = (groups: number) =>
  new Set(detailReadings("place", detail, years, { fictional: true, groups }).map(({ group }) => group));

describe("a closer look in the long table", () => {
  test("has only the community groups that the place has; with one there is none to tell apart", () => {
    expect(groupsOf(1).has("groupA")).toBe(false);
    expect(groupsOf(3).has("groupC")).toBe(true);
    expect(groupsOf(3).has("groupD")).toBe(false);
    expect(groupsOf(1).has("lookedAfter")).toBe(true);
  });

  test("reads each column from where it stands, whatever was left out before it", () => {
    const last = detailReadings("place", detail, years, { fictional: true, groups: 1 }).at(-1);
    expect(last?.value(1)).toBe(PLACE_DETAIL.length * years - 1);
  });

  test("says nothing of a real school that is inferred, and nothing where nobody looked closer", () => {
    const real = detailReadings("school", detail, 2 * years, { fictional: false }).map(({ indicator }) => indicator);
    expect(real).toContain("stillThere");
    expect(real).not.toContain("participationByOrigin");
    expect(detailReadings("place", undefined, years, { fictional: true })).toEqual([]);
  });

  test("has primary schools as a place of their own beside it, where both phases are run", () => {
    const units = { ids: ["1"], boroughs: ["West"] };
    const place = { id: "somewhere", fictional: true, schools: units, neighbourhoods: units };
    const series = new Float64Array(SERIES.length * years);
    const primary = detail.place.map((value) => -value);
    const result = {
      replicate: 0,
      years: [2025, 2026],
      place: series,
      primary: series,
      detail: { ...detail, primary },
    };
    const table = tidyRows({ scenario: { title: "A", seed: 7 }, place, units: ["place"] }, result);
    const of = (id: string) =>
      Array.from(table.value).filter((_, row) => table.unit_id[row] === id && table.indicator[row] === "stillThere");
    expect(of("somewhere").length).toBeGreaterThan(0);
    expect(of("somewhere/primary")).toEqual(of("somewhere").map((value) => -value));
  });

  test("has a row for each borough by name, which must have been recorded", () => {
    const units = { ids: ["1", "2"], boroughs: ["West", "East"] };
    const place = { id: "somewhere", fictional: true, schools: units, neighbourhoods: units };
    const context = { scenario: { title: "A", seed: 7 }, place, units: ["borough"] } as const;
    const result = { replicate: 0, years: [2025, 2026], place: new Float64Array() };
    const table = tidyRows(context, { ...result, detail });
    expect(new Set(table.unit_id)).toEqual(new Set(["East", "West"]));
    expect(table.value[3]).toBe(3);
    expect(() => tidyRows(context, result)).toThrow("borough");
  });
});
