/** Whom to follow is drawn by lot among children of a kind, and how all of them fare is told beside it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stream } from "../../../sim/random/streams.ts";
import { cohortYears, type Seen } from "../../../sim/trace/cohort.ts";
import { differences } from "../../../sim/trace/differs.ts";
import type { ChildJourney, Journey, Lived } from "../../../sim/trace/journey.ts";
import { allOfThem, byLot, candidatesOf, LIKE_KEYS, LIKES } from "../../../sim/trace/like.ts";
import { opened } from "../between/small-year.ts";

const seen = (child: number, more: Partial<Seen> = {}): Seen => ({
  child,
  family: 1000 + child,
  ...{ freeMeals: false, need: false, kilometres: child, preference: 1, firstHome: 0, home: 0, school: 0 },
  attainment: 0,
  ...more,
});
const by = (all: readonly Seen[]) => new Map(all.map((one) => [one.child, one]));
const children = ([...all]: ReturnType<typeof candidatesOf>) => all.map(({ a }) => a.child).sort((x, y) => x - y);
const ten = Array.from({ length: 10 }, (_, i) => seen(i + 1, { freeMeals: i < 3, preference: i === 4 ? 0 : 1 }));

test("the cohort followed is the last that spends all its years in the phase within those that are run", () => {
  const place = opened();
  expect(cohortYears(place, 12)).toEqual({ first: place.baseYear + 8, last: place.baseYear + 12 });
  expect(cohortYears(place, 2)).toEqual({ first: place.baseYear + 1, last: place.baseYear + 2 });
});

describe("kinds of child", () => {
  const b = ten.map((one) => ({ ...one, attainment: one.child - 5, school: one.child === 7 ? 1 : 0 }));
  const all = candidatesOf(by(ten), by(b));

  test.each([
    ["any", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ["eligible", [1, 2, 3]],
    ["others", [4, 5, 6, 7, 8, 9, 10]],
    ["far", [9, 10]],
    ["offList", [5]],
    ["otherSchool", [7]],
    ["gained", [9, 10]],
    ["lost", [1]],
    ["movedHome", []],
    ["need", []],
  ] as const)("%s", (like, expected) => {
    expect(children([...LIKES[like].of(all)])).toEqual([...expected]);
  });

  test("who is in one run only is no candidate where there are two", () => {
    expect(children(candidatesOf(by(ten), by(b.slice(0, 4))))).toEqual([1, 2, 3, 4]);
  });

  test("how all of them fare: more gain than lose by one, one is the same, the middle is half", () => {
    expect(allOfThem(all)).toEqual({ children: 10, higher: 5, lower: 4, same: 1, median: 0.5 });
  });
});

test("the lot falls on the same child however they are ordered, and on any of them over seeds [R2]", () => {
  const all = candidatesOf(by(ten));
  const lot = (seed: number) => stream(seed, 0, "trace/lot", 0);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(1000), (shuffled, seed) => {
      expect(byLot(shuffled, lot(seed))).toBe(byLot(all, lot(seed)));
    }),
  );
  const fell = Array.from({ length: 200 }, (_, seed) => byLot(all, lot(seed))?.a.child);
  expect(new Set(fell).size).toBe(10);
  expect(byLot([], lot(1))).toBeUndefined();
  expect(LIKE_KEYS).toContain("any");
});

describe("what differs", () => {
  const lived = (year: number, more: Partial<Lived> = {}) =>
    ({ year, neighbourhood: "North", school: "One", set: "mixed", attainment: 0, ...more }) as Lived;
  const child = (years: Lived[]): ChildJourney => ({
    child: 1,
    sex: "girl",
    need: false,
    ...{ choices: [], offers: [], years },
  });
  const journey = (years: Lived[]) => ({ family: 9, children: [child(years)] }) as unknown as Journey;

  test("each aspect is told once, from the first year in which it differs", () => {
    const a = journey([lived(2027), lived(2028), lived(2029)]);
    const b = journey([lived(2027), lived(2028, { school: "Two", attainment: 0.1 }), lived(2029, { school: "Three" })]);
    expect(differences(a, b)).toEqual([
      { child: 1, aspect: "school", year: 2028, a: "One", b: "Two" },
      { child: 1, aspect: "attainment", year: 2028, a: 0, b: 0.1 },
    ]);
  });

  test("nothing differs from itself", () => {
    const a = journey([lived(2027)]);
    expect(differences(a, a)).toEqual([]);
  });
});
