/** What schools' money does when it changes, and when it is shared by intake. [W7] */

import { describe, expect, test } from "vitest";
import { schoolEffect } from "../../../sim/between/school-effect.ts";
import { fund } from "../../../sim/within/fund.ts";
import { bitsOf, settled, stateAfter } from "./settled.ts";

const funded = (change: number, parameters = {}) =>
  stateAfter([fund], { context: [{ factor: "funding", change, start: 2000 }], parameters });

test("a tenth less takes a tenth of what money does, as a yearly share, from every school, and is given back [worked example]", () => {
  const { effect, attention, count } = funded(-0.1).schools;
  for (let s = 0; s < count; s++) {
    expect(settled.schools.effect[s] - effect[s]).toBeCloseTo((0.1 * 0.4) / 4.0951, 12);
    expect(attention[s] - settled.schools.attention[s]).toBeCloseTo((0.1 * 0.4) / 4.0951, 12);
  }
});

test("more money gives what as much less takes", () => {
  const [more, less] = [funded(0.2), funded(-0.2)].map(({ schools }) => schools.effect);
  for (let s = 0; s < settled.schools.count; s++) {
    expect(more[s] + less[s]).toBeCloseTo(2 * settled.schools.effect[s], 12);
  }
});

test("where money does not change, or makes no difference, no bit does [O4]", () => {
  const without = bitsOf(stateAfter([]));
  expect(bitsOf(funded(0))).toEqual(without);
  expect(bitsOf(funded(-0.3, fund.off))).toEqual(without);
});

describe("money by intake", () => {
  const shared = (strength: number, parameters = {}) =>
    stateAfter([fund], { actions: [{ lever: "intakeFunding", start: 2000, strength }], parameters }).schools;
  const { count, effect: before, ever6Share, roll } = settled.schools;
  const rows = Array.from({ length: count }, (_, s) => s);
  const sum = (value: (s: number) => number) => rows.reduce((total, s) => total + value(s), 0);
  const ofPlace = sum((s) => roll[s] * ever6Share[s]) / sum((s) => roll[s]);

  test("gives a school .14 of what money does for each whole share that it has above the place's [worked example]", () => {
    const { effect } = shared(1);
    for (const s of rows)
      expect(effect[s] - before[s]).toBeCloseTo(((0.14 * 0.4) / 4.0951) * (ever6Share[s] - ofPlace), 12);
    expect(new Set(rows.map((s) => Math.sign(effect[s] - before[s])))).toEqual(new Set([1, -1]));
  });

  test("adds nothing over all pupils, whatever money is worth", () => {
    const { effect } = shared(0.7, { "fund.attainment": 2 });
    expect(sum((s) => roll[s] * (effect[s] - before[s]))).toBeCloseTo(0, 9);
  });

  test("lasts as long as it is given: the next year begins without it", () => {
    const actions = [{ lever: "intakeFunding" as const, start: 2000, end: settled.year + 1 }];
    const once = stateAfter([fund], { actions });
    const later = [once, stateAfter([])].map((state) => stateAfter([schoolEffect], { state }).schools.effect);
    for (const s of rows) expect(later[0][s]).toBeCloseTo(later[1][s], 12);
  });

  test("changes no bit at no strength, where nothing follows, and where money does nothing [O4]", () => {
    const without = bitsOf(stateAfter([]));
    const actions = (strength: number) => [{ lever: "intakeFunding" as const, start: 2000, strength }];
    expect(bitsOf(stateAfter([fund], { actions: actions(0) }))).toEqual(without);
    for (const parameters of [{ "fund.followed": 0 }, fund.off ?? {}])
      expect(bitsOf(stateAfter([fund], { actions: actions(1), parameters }))).toEqual(without);
  });
});
