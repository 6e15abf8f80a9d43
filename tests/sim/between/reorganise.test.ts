/** Schools that open, close, merge, grow and shrink. [B10] */

import { describe, expect, test } from "vitest";
import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { startPractices } from "../../../sim/between/practice/start.ts";
import { publish } from "../../../sim/between/publish.ts";
import { reorganise } from "../../../sim/between/reorganise.ts";
import { placesOf } from "../../../sim/engine/places.ts";
import type { State } from "../../../sim/engine/state.ts";
import { schoolNode } from "../../../sim/network/nodes.ts";
import { homeToSchool } from "../../../sim/population/home.ts";
import { NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import type { SchoolChange } from "../../../sim/scenario/schools-schema.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, scenarioWith, stateOf, yearOf } from "./small-year.ts";

const place = opened();
const parameters = parametersWith();
const first = stateOf(place);
first.year = place.baseYear - 2;
comeOfAge(place, first);
const start = afterwards([publish, choose, admit], place, first);
startPractices(yearOf(place, start));
for (let s = 0; s < start.schools.count; s++) start.schools.roll[s] = rollOf(start, s);
start.year = place.baseYear + 1;

/** The state as a year with these changes begins. */
function after(changes: Omit<SchoolChange, "year">[], stated: Partial<Parameters> = {}, from: State = start): State {
  const scenario = scenarioWith({ schools: changes.map((change) => ({ ...change, year: from.year })) });
  const here = placesOf(place, scenario)(from.year);
  return afterwards([reorganise], here, from, parametersWith(stated), scenario);
}
function rollOf({ pupils }: State, school: number): number {
  let roll = 0;
  for (let p = 0; p < pupils.count; p++) if (pupils.school[p] === school) roll += 1;
  return roll;
}
const id = (s: number): string => place.schools.ids[s];
const rows = Array.from({ length: start.pupils.count }, (_, p) => p);

test("nothing stated changes nothing, bit for bit, nor does anything up to the base year [B10]", () => {
  expect(bitsOf(after([]))).toEqual(bitsOf(start));
  const early = afterwards([], place, start);
  early.year = place.baseYear;
  const scenario = scenarioWith({ schools: [{ what: "close", year: early.year, school: id(0) }] });
  expect(bitsOf(afterwards([reorganise], place, early, parameters, scenario))).toEqual(bitsOf(early));
});

describe("a school that closes", () => {
  const closed = after([{ what: "close", school: id(0) }]);

  test("has no places, no pupils, no results and no ties; everyone else stays where they were [B10] [O1]", () => {
    expect(closed.schools.places[0]).toBe(0);
    expect(rollOf(closed, 0)).toBe(0);
    expect(closed.schools.publishedAttainment[0]).toBeNaN();
    expect(closed.network.degree(schoolNode(id(0)))).toBe(0);
    for (const p of rows) {
      if (start.pupils.school[p] !== 0) expect(closed.pupils.school[p]).toBe(start.pupils.school[p]);
    }
  });

  test("sends each pupil to a school with room that is open to it, none lost, none beyond places [A3] [O1] [O2]", () => {
    const moved = rows.filter((p) => start.pupils.school[p] === 0);
    expect(moved.length).toBeGreaterThan(20);
    for (const p of moved) {
      const school = closed.pupils.school[p];
      expect(school).toBeGreaterThan(0);
      expect(closed.pupils.travel[p]).toBe(homeToSchool(place, closed.families, closed.pupils.family[p], school));
    }
    for (let s = 0; s < closed.schools.count; s++)
      expect(rollOf(closed, s)).toBeLessThanOrEqual(4 * closed.schools.places[s]);
    expect(closed.schools.takenBeyond.every((count) => count === 0)).toBe(true);
    expect(closed.pupils.count).toBe(start.pupils.count);
  });

  test("is nobody's nearest, and nobody considers it or is admitted to it [C1] [A3]", () => {
    for (const p of rows) expect(closed.pupils.nearest[p]).not.toBe(0);
    comeOfAge(place, closed);
    const next = afterwards([publish, choose, admit], place, closed);
    expect(rollOf(next, 0)).toBe(0);
    expect(next.schools.listed[0]).toBe(0);
  });

  test("where no school has room its pupils go to the nearest beyond its places, which is counted [A3] [O2]", () => {
    const full = afterwards([], place, start);
    for (let s = 0; s < full.schools.count; s++) full.schools.places[s] = Math.max(0.01, rollOf(full, s) / 4);
    const result = after([{ what: "close", school: id(0) }], {}, full);
    const beyond = result.schools.takenBeyond.reduce((sum, count) => sum + count, 0);
    expect(beyond).toBe(rollOf(full, 0));
    expect(rows.every((p) => result.pupils.school[p] !== 0)).toBe(true);
  });

  test("two that close together do not send their pupils to one another [B10]", () => {
    const both = after([
      { what: "close", school: id(0) },
      { what: "close", school: id(1) },
    ]);
    expect(rollOf(both, 0) + rollOf(both, 1)).toBe(0);
    const out = rows.filter((p) => both.pupils.school[p] === NO_SCHOOL && start.pupils.school[p] !== NO_SCHOOL);
    for (const p of out) expect(both.pupils.placement[p]).toBe(PLACEMENT.outside);
  });
});

describe("schools that merge", () => {
  const merged = after([{ what: "merge", school: id(1), into: id(2) }]);

  test("pool places and pupils [B10] [O1]", () => {
    expect(merged.schools.places[2]).toBe(start.schools.places[1] + start.schools.places[2]);
    expect(rollOf(merged, 2)).toBe(rollOf(start, 1) + rollOf(start, 2));
    expect(merged.schools.places[1]).toBe(0);
  });

  test("use each practice as much as their staff did together, counted by rolls [B6] [B10]", () => {
    const each = parameters["practice.count"];
    const share = start.schools.roll[1] / (start.schools.roll[1] + start.schools.roll[2]);
    for (let p = 0; p < each; p++) {
      const expected = share * start.practices.held[each + p] + (1 - share) * start.practices.held[2 * each + p];
      expect(merged.practices.held[2 * each + p]).toBeCloseTo(expected, 12);
    }
  });
});

describe("a school that opens", () => {
  const opening = { what: "open", school: "new", x: 0.5, y: 0.5, places: 600 } as const;
  const withNew = after([opening]);
  const s = place.schools.ids.length;

  test("has places for an entering cohort, mean practice, and nobody in it; no other row changes [B10] [B6]", () => {
    expect(withNew.schools.count).toBe(s + 1);
    expect(withNew.schools.places[s]).toBe(120);
    expect(rollOf(withNew, s)).toBe(0);
    const each = parameters["practice.count"];
    const mean = (p: number) =>
      place.schools.ids.reduce((sum, _, o) => sum + start.practices.held[o * each + p], 0) / s;
    for (let p = 0; p < each; p++) expect(withNew.practices.held[s * each + p]).toBeCloseTo(mean(p), 12);
    expect(withNew.practices.held.slice(0, s * each)).toEqual(start.practices.held.slice(0, s * each));
    expect(withNew.schools.places.slice(0, s)).toEqual(start.schools.places.slice(0, s));
    expect(withNew.network.hasNode(schoolNode("new"))).toBe(true);
  });

  test("is chosen and admits; those for whom it is nearest have it as their nearest [C1] [A1]", () => {
    const scenario = scenarioWith({ schools: [{ ...opening, year: start.year }] });
    const here = placesOf(place, scenario)(start.year);
    expect(rows.some((p) => withNew.pupils.nearest[p] === s)).toBe(true);
    const next = afterwards([], here, withNew);
    comeOfAge(here, next);
    const admitted = afterwards([publish, choose, admit], here, next);
    expect(rollOf(admitted, s)).toBeGreaterThan(10);
    expect(rollOf(admitted, s)).toBeLessThanOrEqual(120);
  });
});

test("a school that expands or shrinks has so many places more or fewer in its entering cohort, and at least one [B10]", () => {
  const changed = after([
    { what: "expand", school: id(0), places: 100 },
    { what: "shrink", school: id(1), places: 50 },
    { what: "shrink", school: id(2), places: 20000 },
  ]);
  const before = start.schools.places;
  expect([...changed.schools.places.slice(0, 3)]).toEqual([before[0] + 20, before[1] - 10, 1]);
  expect([...changed.pupils.school.slice(0, start.pupils.count)]).toEqual([
    ...start.pupils.school.slice(0, start.pupils.count),
  ]);
});

test("a boys' school that comes to teach girls and boys may be attended by all who live near [B10]", () => {
  const scenario = scenarioWith({ schools: [{ what: "change", year: start.year, school: id(0), gender: "boys" }] });
  const here = placesOf(place, scenario)(start.year);
  expect(here.schools.gender[0]).not.toBe(place.schools.gender[0]);
  expect(placesOf(place, scenario)(start.year - 1)).toBe(place);
  const changed = after([{ what: "change", school: id(0), gender: "boys" }]);
  for (const p of rows) if (changed.pupils.nearest[p] === 0) expect(changed.pupils.sex[p]).toBe(1);
});

describe("viability", () => {
  const emptiest = (): State => {
    const state = afterwards([], place, start);
    for (let s = 0; s < state.schools.count; s++) state.schools.roll[s] = 5 * state.schools.places[s];
    state.schools.roll[3] = 0.2 * 5 * state.schools.places[3];
    return state;
  };

  test("closes a school whose roll stays too small for so many years in a row, and no other [B10]", () => {
    let state = emptiest();
    for (const open of [true, true, false]) {
      state = after([], { "reorganise.viable": 0.4, "reorganise.years": 3 }, state);
      expect(state.schools.places[3] > 0).toBe(open);
      state.schools.roll[3] = 1;
    }
    expect(state.schools.places.slice(0, state.schools.count).filter((places) => places === 0)).toHaveLength(1);
  });

  test("begins anew after a better year, gives a new school time, and never closes the last one [B10]", () => {
    const better = after([], { "reorganise.viable": 0.4, "reorganise.years": 3 }, emptiest());
    better.schools.roll[3] = 5 * better.schools.places[3];
    expect(after([], { "reorganise.viable": 0.4 }, better).schools.emptyYears[3]).toBe(0);
    const opened = after([{ what: "open", school: "new", x: 0, y: 0, places: 600 }], { "reorganise.viable": 0.4 });
    expect(opened.schools.emptyYears[place.schools.ids.length]).toBeLessThan(0);
    const none = emptiest();
    none.schools.roll.fill(0);
    const left = after([], { "reorganise.viable": 0.4, "reorganise.years": 1 }, none).schools;
    expect(left.places.slice(0, left.count).filter((places) => places > 0)).toHaveLength(1);
  });
});
