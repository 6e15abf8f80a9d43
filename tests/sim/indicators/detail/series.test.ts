/** A closer look as columns: boroughs as small places, groups as if they were everyone, and what is withheld. */

import { describe, expect, test } from "vitest";
import { DETAILED, DETAILED_KEYS } from "../../../../sim/indicators/detail/registry.ts";
import {
  BOROUGH_COLUMNS,
  boroughSeries,
  PLACE_DETAIL,
  placeDetail,
  SCHOOL_DETAIL,
  schoolDetail,
} from "../../../../sim/indicators/detail/series.ts";
import { INDICATOR_KEYS, INDICATORS } from "../../../../sim/indicators/registry.ts";
import { EVERY_GROUP } from "../../../../sim/observe/detail/detail.ts";
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
    { girls: leavers(10, 5), boys: leavers(10, -5), need: { pupils: 25 }, newArrival: { anyPreference: 2 } },
    { girls: leavers(30, 3), groupB: leavers(4, 8), need: { pupils: 15 }, newArrival: { anyPreference: 2 } },
  ],
  sinceEntry: [{ girls: leavers(4, 2) }, { girls: leavers(6, 3), boys: leavers(2, -4) }],
  firstAdmitted: [{ all: 10, girls: 5 }, { girls: 3 }, {}, { girls: 2 }],
  stillThere: [{ all: 9, girls: 4 }, { girls: 3 }, {}, { girls: 1 }],
  placements: [
    { all: 190, need: 20 },
    {},
    {},
    { all: 10, need: 5 },
    {},
    {},
    {},
    { all: 190, need: 10 },
    {},
    {},
    { all: 10, need: 5 },
    {},
    {},
    {},
  ],
  preferences: [{ newArrival: 6 }, { newArrival: 2 }],
  lowestAttainment: [{ all: -1.4, need: -2 }, { all: -1.5, need: -2.5 }, { all: -1.3 }],
  slopes: [0.5, 0.4, 0.6],
  practice: { used: Float64Array.of(0.1, 0.3, 0.2, 0.6) },
  services: { families: Float64Array.of(10, 30), reached: Float64Array.of(5, 3) },
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

describe("figures of a closer look", () => {
  test("are given for every group too: by origin, by placement, by place on the list, of the lowest fifth", () => {
    expect(placeValue("attainmentByOrigin", "girls")).toBeCloseTo(0.5, 12);
    expect(placeValue("attainmentByOrigin", "boys")).toBeCloseTo(-2, 12);
    expect(placeValue("stillThere", "girls")).toBeCloseTo(0.8, 12);
    expect(placeValue("inSpecialSchools", "need")).toBeCloseTo(10 / 40, 12);
    expect(placeValue("preferenceRank", "newArrival")).toBe(2);
    expect(placeValue("lowestFifth", "need")).toBe(-2);
  });

  test("name every group of every indicator that is given by group at all", () => {
    for (const key of DETAILED_KEYS) {
      const groups = PLACE_DETAIL.filter(({ indicator }) => indicator === key).map(({ group }) => group);
      expect(groups, key).toEqual(DETAILED[key].groups.length > 1 ? EVERY_GROUP : ["all"]);
    }
    for (const key of INDICATOR_KEYS.filter((each) => INDICATORS[each].groups.length > 1)) {
      const groups = PLACE_DETAIL.filter(({ indicator }) => indicator === key).map(({ group }) => group);
      expect([...INDICATORS[key].groups, ...groups], key).toEqual(EVERY_GROUP);
    }
  });
});

describe("schools", () => {
  const values = schoolDetail([year], fictional);
  const at = (indicator: string, group: string, school: number, from = values) =>
    from[SCHOOL_DETAIL.findIndex((c) => c.indicator === indicator && c.group === group) * 4 + school];

  test("have what their tallies hold by eligibility, and what only a closer look sees", () => {
    expect(at("pupils", "fsm", 2)).toBe(70);
    expect(at("stillThere", "all", 0)).toBeCloseTo(0.9, 6);
    expect(at("practiceExperienced", "all", 3)).toBeCloseTo(0.6, 6);
    expect(at("practiceExperienced", "all", 3, schoolDetail([year], { fictional: false }))).toBeNaN();
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
    expect(of("inSpecialSchools", "need", 0)).toBeCloseTo(5 / 25, 6);
    expect(of("lowestFifth", "need", 0)).toBe(-2.5);
    expect(of("lowestFifth", "all", 1)).toBe(Math.fround(-1.3));
    expect([0, 1].map((b) => of("slopeOnAdvantage", "all", b))).toEqual([0.4, 0.6].map(Math.fround));
    expect([0, 1].map((b) => of("practiceUsed", "all", b))).toEqual([0.2, 0.4].map(Math.fround));
    expect([0, 1].map((b) => of("familiesReached", "all", b))).toEqual([0.5, Math.fround(0.1)]);
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
