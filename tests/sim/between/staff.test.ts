/** Staff who leave and come: where more do, and what those who are exchanged bring. [B8] */

import { describe, expect, test } from "vitest";
import { startPractices } from "../../../sim/between/practice/start.ts";
import { schoolEffect } from "../../../sim/between/school-effect.ts";
import { staff } from "../../../sim/between/staff.ts";
import type { State } from "../../../sim/engine/state.ts";
import { createNetwork } from "../../../sim/network/network.ts";
import { createFamilies } from "../../../sim/population/population.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { afterwards, bitsOf, opened, parametersWith, scenarioWith, stateOf, yearOf } from "./small-year.ts";

const region = opened("averdale");
const schools = region.schools.ids.length;

/** The region's schools, with repertoires and intakes that differ, and nobody in them. */
const start: State = (() => {
  const state = { ...stateOf(region), families: createFamilies(0), network: createNetwork(region) };
  state.year = region.baseYear;
  startPractices(yearOf(region, state));
  for (let s = 0; s < schools; s++) state.schools.ever6Share[s] = 0.1 + (0.6 * ((s * 7) % schools)) / schools;
  return state;
})();

const exchange = (strength: number, targets: "all" | { ids: string[] } = "all") =>
  scenarioWith({ actions: [{ lever: "staffExchange", start: 2000, strength, targets }] });
const after = (
  stated: Partial<Parameters> = {},
  change: (state: State) => void = () => {},
  scenario = scenarioWith(),
): State => {
  const state = afterwards([], region, start);
  change(state);
  return afterwards([staff], region, state, parametersWith(stated), scenario);
};
const turnover = (state: State): number[] => [...state.schools.turnover.slice(0, schools)];
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("turnover", () => {
  test("runs from about .16 to .25 a year from the most affluent to the most deprived fifth, .2 in the mean [B8]", () => {
    const rates = turnover(after({ "staff.care": 0 })).map((beyond) => 0.2 + beyond);
    const ranked = rates.map((rate, s) => ({ rate, share: start.schools.ever6Share[s] }));
    ranked.sort((a, b) => a.share - b.share);
    const fifth = Math.round(schools / 5);
    expect(mean(rates)).toBeCloseTo(0.2, 10);
    expect(Math.abs(mean(ranked.slice(0, fifth).map(({ rate }) => rate)) - 0.155)).toBeLessThan(0.01);
    expect(Math.abs(mean(ranked.slice(-fifth).map(({ rate }) => rate)) - 0.245)).toBeLessThan(0.01);
  });

  test("is higher under pressure, lower under a head who cares, and the same with partners unless that is assumed", () => {
    const plain = turnover(after());
    const with_ = (change: (state: State) => void, stated = {}) => turnover(after(stated, change))[0] - plain[0];
    expect(with_(({ schools }) => schools.pressure.fill(1))).toBeCloseTo(0.2 * 0.3, 12);
    expect(with_(({ schools }) => schools.care.fill(1))).toBeCloseTo(-0.2 * 0.1, 12);
    expect(with_(({ schools }) => schools.partners.fill(1))).toBe(0);
    expect(with_(({ schools }) => schools.partners.fill(3), { "staff.partners": 0.1 })).toBeCloseTo(-0.02, 12);
  });
});

test("where half as many again leave everywhere, every school loses half as many again; no change is none, to the bit", () => {
  const leaving = (change: number) =>
    after({}, undefined, scenarioWith({ context: [{ factor: "staffTurnover", change, start: 2000 }] }));
  const usual = turnover(after());
  turnover(leaving(0.5)).forEach((beyond, s) => {
    expect(0.2 + beyond).toBeCloseTo(1.5 * (0.2 + usual[s]), 12);
  });
  expect(bitsOf(leaving(0))).toEqual(bitsOf(after()));
});

describe("exchange", () => {
  const held = (state: State, s: number) => state.practices.held.slice(s * 48, s * 48 + 48);
  const total = (state: State) => Array.from({ length: 48 }, (_, p) => mean(column(state, p)));
  const column = (state: State, p: number) => Array.from({ length: schools }, (_, s) => held(state, s)[p]);

  test("carries practice both ways round a ring, so that no practice is used more or less in all [B8]", () => {
    const exchanged = after({}, undefined, exchange(1));
    expect(held(exchanged, 0)).not.toEqual(held(start, 0));
    total(exchanged).forEach((use, p) => {
      expect(use).toBeCloseTo(total(start)[p], 12);
    });
    for (const share of exchanged.practices.held) expect(share >= 0 && share <= 1).toBe(true);
  });

  test("between two schools moves each by the share exchanged towards the other: worked example", () => {
    const pair = exchange(0.5, { ids: [region.schools.ids[2], region.schools.ids[5]] });
    const exchanged = after({ "staff.exchanged": 0.1 }, undefined, pair);
    held(exchanged, 2).forEach((share, p) => {
      expect(share).toBeCloseTo(0.95 * held(start, 2)[p] + 0.05 * held(start, 5)[p], 12);
    });
    expect(held(exchanged, 0)).toEqual(held(start, 0));
  });

  test("of a school with itself, or among schools that do the same, changes nothing: a negative control", () => {
    const alone = exchange(1, { ids: [region.schools.ids[2]] });
    const { count } = start.practices;
    expect(after({}, undefined, alone).practices.held.subarray(0, count)).toEqual(start.practices.held.slice(0, count));
    const alike = (state: State) => {
      for (let s = 1; s < schools; s++) state.practices.held.copyWithin(s * 48, 0, 48);
    };
    const exchanged = after({}, alike, exchange(1));
    for (let s = 0; s < schools; s++) expect(held(exchanged, s)).toEqual(held(start, 0));
  });
});

test("with its off values leaves every bit as it was, exchange asked for or not [O4]", () => {
  expect(bitsOf(after(staff.off, undefined, exchange(1)))).toEqual(bitsOf(start));
  expect(bitsOf(after({}, undefined, exchange(0)))).toEqual(bitsOf(after()));
});

describe("shelter from passing initiatives", () => {
  const shelter = (strength: number) =>
    scenarioWith({ actions: [{ lever: "buffering", start: 2000, strength, targets: "all" }] });
  const settled = (strength: number, stated: Partial<Parameters> = {}) => {
    const still = { "practice.growth": 0, "practice.turnover": 0, ...stated };
    return afterwards([schoolEffect], region, start, parametersWith(still), shelter(strength)).practices.held;
  };
  const changed = (held: Float64Array) => held.filter((share, at) => share !== start.practices.held[at]).length;

  test("keeps away the share of initiatives that is declared, and those it lets through are the same [B6]", () => {
    const [all, some] = [settled(0), settled(1)];
    const kept = changed(some) / changed(all);
    expect(kept).toBeGreaterThan(0.3);
    expect(kept).toBeLessThan(0.7);
    const none = settled(1, { "practice.buffered": 1, "practice.attention": 64 });
    const lapsed = [...none].filter((share, at) => share === 0 && start.practices.held[at] > 0);
    expect(changed(none)).toBe(lapsed.length);
    expect(lapsed.length, "what fewer than half a teacher took up from partners").toBeLessThan(none.length / 1000);
  });
});
