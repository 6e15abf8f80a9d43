/** Choice with unequal information, as Díaz, Jiménez and Larroulet have it. */

import { describe, expect, test } from "vitest";
import { sequence } from "../../../sim/random/sequence.ts";
import { choose, rulesOf } from "../../../sim/theory/diaz/choose.ts";
import { incomeAbove, lightOf, settle, sites } from "../../../sim/theory/diaz/market.ts";
import { diaz } from "../../../sim/theory/diaz/model.ts";
import { oneRun } from "../../../sim/theory/replay.ts";
import { defaults } from "../../../sim/theory/settings.ts";

const base = { ...defaults(diaz.settings), pupils: 600, schools: 40 };

test("a seed gives the same bits each time, another seed others", () => {
  expect(oneRun(diaz, base, 1)).toEqual(oneRun(diaz, base, 1));
  expect(oneRun(diaz, base, 1)).not.toEqual(oneRun(diaz, base, 2));
});

test("without limits, lights leave high-income families exactly as they were", () => {
  const [without, lit] = [false, true].map((lights) => oneRun(diaz, { ...base, lights }, 1));
  expect(lit.meanHigh).toBe(without.meanHigh);
  expect(lit.meanLow).toBeGreaterThan(without.meanLow as number);
});

test("lights and the weight of achievement mean nothing where nobody chooses", () => {
  const none = oneRun(diaz, { ...base, choice: false }, 1);
  expect(oneRun(diaz, { ...base, choice: false, lights: true, alpha: 0.5 }, 1)).toEqual(none);
});

test("as many places as pupils at every school are no limit", () => {
  const limited = oneRun(diaz, { ...base, capacity: true, places: 40 }, 1);
  const free = oneRun(diaz, base, 1);
  expect(limited.unplaced).toBe(free.unplaced);
  expect(limited.meanAll).toBeCloseTo(free.meanAll as number, 12);
});

test("a school has no more pupils than places: half the places leave half or more without one", () => {
  const { unplaced } = oneRun(diaz, { ...base, capacity: true, places: 0.5 }, 1);
  expect(unplaced).toBeGreaterThanOrEqual(50);
});

test("income is above the mark for about the share of families that it is to be", () => {
  const { income } = settle(20_000, sequence("a"));
  expect(income.filter((value) => value > incomeAbove(0.21)).length / income.length).toBeCloseTo(0.21, 2);
  expect(Math.min(...income)).toBeGreaterThanOrEqual(1);
});

test("nearly half the schools with a green light are private, hardly any other", () => {
  const { achievement, isPrivate } = sites(20_000, sequence("a"));
  const shareOf = (light: number) => {
    const some = [...achievement.keys()].filter((s) => lightOf(achievement[s]) === light);
    return some.filter((s) => isPrivate[s] === 1).length / some.length;
  };
  expect([4, 5, 6].map(shareOf).map((share, k) => Math.abs(share - [0.004, 0.026, 0.454][k]) < 0.02)).toEqual([
    true,
    true,
    true,
  ]);
});

describe("a family", () => {
  /** Schools 1, 2 and 3 cells off, the middle one private; one across the edge of the torus; one too far to pay for. */
  const market = {
    x: Float64Array.of(1, 2, 3, 50.5, 25),
    y: new Float64Array(5),
    achievement: Float64Array.of(3, 7, 6.5, 4.5, 9),
    isPrivate: Uint8Array.of(0, 1, 0, 0, 0),
  };
  const family = (income: number) => ({
    x: new Float64Array(1),
    y: new Float64Array(1),
    income: Float64Array.of(income),
  });
  const anywhere = new Float64Array(5).fill(Infinity);
  const chosen = (kind: "high" | "low", lights: boolean, alpha: number, income = 5, room = anywhere) =>
    choose(market, family(income), 0, rulesOf(market, true, lights, alpha)[kind], room);

  test("that is poor and told nothing takes the nearest school, also across the edge", () => {
    expect(chosen("low", false, 0.9)).toBe(3);
  });

  test("that knows achievement weighs it against distance: A^α ((h − d)/h)^(1 − α)", () => {
    expect(chosen("high", false, 0)).toBe(3);
    expect(chosen("high", false, 0.5)).toBe(1);
    const utility = (A: number, d: number) => Math.sqrt(A * (1 - d / (51 * Math.SQRT2)));
    expect(utility(7, 2)).toBeGreaterThan(utility(6.5, 3));
  });

  test("goes to no school it cannot pay the way to, however good", () => {
    expect(chosen("high", false, 1, 5)).toBe(1);
    expect(chosen("high", false, 1, 8)).toBe(4);
    expect(chosen("high", false, 1, 0.1)).toBe(-1);
  });

  test("that is told lights takes the best light, never a private school, and of equal lights the nearest", () => {
    expect(chosen("low", true, 1)).toBe(2);
    expect(chosen("low", true, 1, 8)).toBe(2);
  });

  test("takes the next best where there is no place", () => {
    const room = anywhere.slice();
    room[3] = 0;
    expect(chosen("low", false, 0.05, 5, room)).toBe(0);
  });
});
