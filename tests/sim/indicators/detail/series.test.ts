/** A closer look as columns: boroughs as small places, groups as if they were everyone, and what is withheld. */

import { describe, expect, test } from "vitest";
import { BOROUGH_COLUMNS, boroughSeries, PLACE_DETAIL, placeDetail } from "../../../../sim/indicators/detail/series.ts";
import { INDICATORS } from "../../../../sim/indicators/registry.ts";
import { mix } from "../observations.ts";
import { detailed, type StatedDetail } from "./detailed.ts";

const leavers = (n: number, sum: number) => ({ leavers: n, leaverAttainment: sum });
const stated: StatedDetail = {
  schools: [mix(10, 90), mix(20, 80), mix(70, 30), mix(40, 60)],
  neighbourhoods: [mix(60, 140), mix(80, 120)],
  effect: [0.1, 0.2, 0.3, 0.4],
  ofSchool: [0, 0, 1, 1],
  ofNeighbourhood: [0, 1],
  residents: [
    { girls: leavers(10, 5), boys: leavers(10, -5) },
    { girls: leavers(30, 3), groupB: leavers(4, 8) },
  ],
  firstHomes: [
    { leavers: { all: 4, ever6: 2, notEver6: 2 }, leaverAttainment: { all: 0, ever6: -2, notEver6: 1 } },
    { leavers: { all: 2, ever6: 1, notEver6: 1 }, leaverAttainment: { all: 0, ever6: -1, notEver6: 2 } },
  ],
  communities: 2,
  communitiesBySchool: [50, 50, 60, 40, 10, 90, 30, 70],
};
const year = detailed(stated);
const fictional = { fictional: true };

const placeValue = (indicator: string, group: string) =>
  placeDetail([year])[PLACE_DETAIL.findIndex((column) => column.indicator === indicator && column.group === group)];

describe("more groups of residents", () => {
  test("are given for every indicator made of sums over residents, over all boroughs", () => {
    expect(placeValue("attainment", "girls")).toBeCloseTo(8 / 40, 12);
    expect(placeValue("attainment", "boys")).toBeCloseTo(-0.5, 12);
    expect(placeValue("attainment", "groupB")).toBeCloseTo(2, 12);
    expect(placeValue("attainment", "groupC")).toBeNaN();
  });

  test("by origin the gap is over those who began here", () => {
    expect(placeValue("attainmentGapByOrigin", "all")).toBeCloseTo(3 / 3 - -3 / 3, 12);
  });
});

describe("boroughs", () => {
  const values = boroughSeries([year], fictional);
  const of = (indicator: string, group: string, borough: number, from = values) =>
    from[BOROUGH_COLUMNS.findIndex((c) => c.indicator === indicator && c.group === group) * 2 + borough];

  test("residents' measures are of their residents, schools' measures of their schools", () => {
    expect(of("pupils", "all", 0)).toBe(200);
    expect(of("fsmShare", "all", 1)).toBeCloseTo(0.4, 6);
    expect(of("attainment", "girls", 1)).toBeCloseTo(0.1, 6);
    const east = detailed({ ...stated, schools: stated.schools?.slice(0, 2) ?? [], ofSchool: [0, 0] });
    expect(of("schoolDissimilarity", "all", 0)).toBeCloseTo(INDICATORS.schoolDissimilarity.place(east, "all"), 6);
    expect(of("attainmentGapByOrigin", "all", 0)).toBeCloseTo(1.5, 6);
  });

  test("of one borough are the place's", () => {
    const one = detailed({ ...stated, ofSchool: [0, 0, 0, 0], ofNeighbourhood: [0, 0] });
    const found = boroughSeries([one], fictional);
    for (const key of ["pupils", "schoolDissimilarity", "spreadOfSchoolEffects", "fsmShare"] as const) {
      const at = BOROUGH_COLUMNS.findIndex(({ indicator, group }) => indicator === key && group === "all");
      expect(found[at]).toBe(Math.fround(INDICATORS[key].place(one, "all")));
    }
  });

  test("what is inferred is withheld in a real place where a borough has fewer than three schools", () => {
    const real = boroughSeries([year], { fictional: false });
    expect(of("spreadOfSchoolEffects", "all", 0)).toBeGreaterThan(0);
    expect(of("spreadOfSchoolEffects", "all", 0, real)).toBeNaN();
    expect(of("schoolDissimilarity", "all", 0, real)).toBe(of("schoolDissimilarity", "all", 0));
  });
});

test("a year that was not looked at closely is a fault of ours", () => {
  const { detail: _detail, ...plain } = year;
  expect(() => placeDetail([plain])).toThrow("no closer look");
});
