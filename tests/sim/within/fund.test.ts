/** What schools' money does when it changes. [context] */

import { expect, test } from "vitest";
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
