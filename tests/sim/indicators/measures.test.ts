/** What each indicator makes of a year that can be reckoned on paper. */

import { describe, expect, test } from "vitest";
import { HEADLINE, headlineOf } from "../../../sim/indicators/headline.ts";
import { weightedSd } from "../../../sim/indicators/polarisation.ts";
import { INDICATOR_KEYS, INDICATORS } from "../../../sim/indicators/registry.ts";
import { mix, observation } from "./observations.ts";

const year = observation({
  neighbourhoods: [
    {
      pupils: { all: 10, fsm: 4, notFsm: 6, ever6: 4, notEver6: 6 },
      presence: { all: 9.2, fsm: 3.5, notFsm: 5.7 },
      persistentlyAbsent: { all: 3, fsm: 2, notFsm: 1 },
      participation: { all: 5, fsm: 1.6, notFsm: 3.4 },
      leavers: { all: 4, ever6: 2, notEver6: 2 },
      leaverAttainment: { all: 0, ever6: -1, notEver6: 1 },
      onRoll: { all: 8, ever6: 4, notEver6: 4 },
      effect: { all: 0.4, ever6: 0.1, notEver6: 0.3 },
      travel: { all: 12 },
      attendNearest: { all: 6 },
      entrants: { all: 4 },
      firstPreference: { all: 3 },
    },
    { pupils: { all: 10, fsm: 0, notFsm: 10 }, presence: { all: 9.8, notFsm: 9.8 }, notOnRoll: { all: 1 } },
  ],
});
const place = (key: keyof typeof INDICATORS, group: "all" | "fsm" = "all") => INDICATORS[key].place(year, group);

describe("the place's indicators", () => {
  test("the attainment gap is others less Ever-6 pupils, at 16, and .038 SD is a month of it [U3]", () => {
    expect(place("attainmentGap")).toBeCloseTo(1, 12);
    expect(place("attainmentGapMonths")).toBeCloseTo(1 / 0.038, 10);
  });

  test("every resident counts in absence, wherever he or she is educated", () => {
    expect(place("absence")).toBeCloseTo(1 - 19 / 20, 12);
    expect(place("attendanceGap")).toBeCloseTo(15.5 / 16 - 3.5 / 4, 12);
    expect(place("persistentAbsenceGap")).toBeCloseTo(2 / 4 - 1 / 16, 12);
    expect(place("notOnRoll")).toBeCloseTo(0.05, 12);
  });

  test("participation is compared by eligibility now", () => {
    expect(place("participation", "fsm")).toBeCloseTo(0.4, 12);
    expect(place("participationGap")).toBeCloseTo(3.4 / 16 - 0.4, 12);
  });

  test("travel, nearest school and school effect are over pupils on roll", () => {
    expect(place("travel")).toBeCloseTo(1.5, 12);
    expect(place("attendNearest")).toBeCloseTo(0.75, 12);
    expect(place("schoolEffectGap")).toBeCloseTo(0.05, 12);
  });

  test("preferences are over those who entered this year", () => expect(place("firstPreference")).toBe(0.75));

  test("where there is nobody there is no number", () => {
    expect(INDICATORS.attainment.neighbourhood?.(year, 1, "all")).toBeNaN();
    expect(INDICATORS.trust.place(year, "all")).toBeNaN();
  });

  test("the spread of schools' results weighs schools by their leavers", () => {
    const leavers = (n: number, total: number) => ({ leavers: { all: n }, leaverAttainment: { all: total } });
    const two = observation({ schools: [leavers(30, 15), leavers(10, -5), leavers(0, 0)] });
    expect(INDICATORS.spreadOfSchoolMeans.place(two, "all")).toBeCloseTo(Math.sqrt(0.75 * 0.0625 + 0.25 * 0.5625), 12);
    expect(weightedSd([], [])).toBeNaN();
  });

  test("shares of eligible pupils are of the unit's own", () => {
    const one = observation({ schools: [mix(3, 9)], neighbourhoods: [mix(1, 1), mix(0, 2)] });
    expect(INDICATORS.fsmShare.school?.(one, 0, "all")).toBe(0.25);
    expect(INDICATORS.fsmShare.place(one, "all")).toBe(0.25);
  });
});

describe("the registry", () => {
  test.each(INDICATOR_KEYS)("%s says what it is, in what unit, and from what difference on it matters", (key) => {
    const indicator = INDICATORS[key];
    for (const text of [indicator.label, indicator.unit, indicator.definition, indicator.formula, indicator.reference])
      expect(text.length).toBeGreaterThan(0);
    expect(indicator.material).toBeGreaterThan(0);
    expect(indicator.groups.length).toBeGreaterThan(0);
  });

  test.each(INDICATOR_KEYS)("%s is kept by unit exactly where it has a value for one", (key) => {
    const { school, neighbourhood, mapped } = INDICATORS[key];
    expect(mapped).toBe(school !== undefined || neighbourhood !== undefined);
  });

  test("no two indicators share a label", () => {
    expect(new Set(INDICATOR_KEYS.map((key) => INDICATORS[key].label)).size).toBe(INDICATOR_KEYS.length);
  });

  test("a scenario's values head its result; without any, one of each strand does", () => {
    expect(headlineOf({ values: ["travel"] })).toEqual(["travel"]);
    expect(headlineOf({})).toEqual(HEADLINE);
  });
});
