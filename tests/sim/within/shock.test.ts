/** A year like 2020/21, in part or whole. [context] */

import { describe, expect, test } from "vitest";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { attend } from "../../../sim/within/attend.ts";
import { learn } from "../../../sim/within/learn.ts";
import { bitsOf, column, mean, stateAfter } from "./settled.ts";

const after = (change: number, parameters: Partial<Parameters> = {}, process = learn) =>
  stateAfter([process], { context: [{ factor: "shock", change, start: 2000 }], parameters });
const attainment = ({ pupils }: ReturnType<typeof after>) => column(pupils.attainment, pupils.count);
const absence = ({ pupils }: ReturnType<typeof after>) => mean(column(pupils.presence, pupils.count).map((p) => 1 - p));

describe("learning", () => {
  test("loses so much in a year of shock, more where eligible within six years; half a shock is half of it [worked example]", () => {
    const usual = attainment(after(0));
    const half = after(0.5);
    const { pupils, families } = half;
    attainment(half).forEach((a, p) => {
      const lost = 0.5 * (families.ever6[pupils.family[p]] === 1 ? 0.13 : 0.09);
      expect(usual[p] - a).toBeCloseTo(lost, 12);
    });
  });

  test("is the same to the bit where there is no shock, or none that takes anything [O4]", () => {
    expect(bitsOf(after(0))).toEqual(bitsOf(stateAfter([learn])));
    expect(bitsOf(after(1, { "learn.shock": 0, "learn.shockEver6": 0 }))).toEqual(bitsOf(after(0)));
  });
});

describe("absence", () => {
  test("in a full shock is that of the regime since 2021, pupil by pupil; in half a shock between", () => {
    const since = bitsOf(stateAfter([attend], { parameters: { "attend.regime": 1 } }));
    expect(bitsOf(after(1, {}, attend))).toEqual(since);
    const [none, half, full] = [0, 0.5, 1].map((change) => absence(after(change, {}, attend)));
    expect(half).toBeGreaterThan(none + 0.3 * (full - none));
    expect(half).toBeLessThan(none + 0.7 * (full - none));
  });

  test("is the same to the bit where there is no shock, or it touches no attendance [O4]", () => {
    expect(bitsOf(after(0, {}, attend))).toEqual(bitsOf(stateAfter([attend])));
    expect(bitsOf(after(1, { "attend.shock": 0 }, attend))).toEqual(bitsOf(stateAfter([attend])));
  });
});
