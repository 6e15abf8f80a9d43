import { describe, expect, it } from "vitest";
import type { State } from "../../../sim/engine/state.ts";
import { PARAMETERS, type Parameters } from "../../../sim/scenario/parameters.ts";
import { gainBySet, group, SET } from "../../../sim/within/group.ts";
import { column, mean, stateAfter, withValues } from "./settled.ts";

const state = stateAfter([group]);
const { pupils, families } = state;
const taught = Array.from({ length: pupils.count }, (_, p) => p).filter((p) => pupils.set[p] !== SET.mixed);
const exact = stateAfter([group], { parameters: { "group.noise": 0 } });
const misplaced = (p: number): number => (pupils.set[p] === exact.pupils.set[p] ? 0 : 1);
const shareOf = (rows: readonly number[], set: number): number =>
  mean(rows.map((p) => (pupils.set[p] === set ? 1 : 0)));

describe("group", () => {
  it("puts a quarter in low sets and a quarter in high ones [W4]", () => {
    expect(shareOf(taught, SET.low)).toBeCloseTo(0.25, 1);
    expect(shareOf(taught, SET.high)).toBeCloseTo(0.25, 1);
    expect(taught.length / pupils.count).toBeGreaterThan(0.8);
  });

  it("misplaces 31 % of pupils, as published, with no relation to disadvantage [W4]", () => {
    expect(Math.abs(mean(taught.map(misplaced)) - 0.311)).toBeLessThan(0.02);
    const eligible = taught.filter((p) => families.ever6[pupils.family[p]] === 1);
    const others = taught.filter((p) => families.ever6[pupils.family[p]] === 0);
    expect(Math.abs(mean(eligible.map(misplaced)) - mean(others.map(misplaced)))).toBeLessThan(0.04);
  });

  it("sorts by attainment alone where judgement does not err: limiting case [W4]", () => {
    const low = taught.filter((p) => exact.pupils.set[p] === SET.low);
    for (const p of low.slice(0, 200)) {
      const same = (q: number) => pupils.school[q] === pupils.school[p] && pupils.cohort[q] === pupils.cohort[p];
      const higher = taught.filter((q) => same(q) && exact.pupils.set[q] !== SET.low);
      expect(higher.every((q) => pupils.attainment[q] > pupils.attainment[p])).toBe(true);
    }
  });

  it("adds nothing at the base year's grouping, and −3 against +1 toolkit months for all of it [W4]", () => {
    expect(gainBySet(withValues()).map((gain) => gain + 0)).toEqual([0, 0, 0, 0]);
    const gains = gainBySet(withValues({ "group.intensity": 1, "group.baseIntensity": 0 }));
    expect(gains[SET.low]).toBeCloseTo(-0.21, 10);
    expect(gains[SET.high]).toBeCloseTo(0.07, 10);
  });

  it("is zero-mean where a quarter sits in low sets, and helps the low sets where it ends [W4]", () => {
    const gains = gainBySet(withValues({ "group.intensity": 0 }));
    expect(0.25 * gains[SET.low] + 0.75 * gains[SET.high]).toBeCloseTo(0, 10);
    expect(gains[SET.low]).toBeGreaterThan(0);
    expect(gains[SET.high]).toBeLessThan(0);
  });

  it("is left out at a share of 0, which is not the mixed teaching of an intensity of 0 [W4]", () => {
    const allMixed = { "group.intensity": 0 };
    const gains = gainBySet(withValues(allMixed));
    const gainOf = (parameters: Partial<Parameters>) => {
      const { pupils: then } = stateAfter([group], { state: ungrouped(), parameters });
      return mean(taught.map((p) => Math.abs(gains[then.set[p]])));
    };
    expect(gainOf({ ...allMixed, "group.share": 0 })).toBe(0);
    expect(gainOf(allMixed)).toBeGreaterThan(0.05);
    expect(PARAMETERS["group.share"].meaning).toMatch(/not an end to grouping/);
    expect(PARAMETERS["group.intensity"].meaning).toMatch(/0 is mixed teaching for all/);
  });

  it("leaves those in no class of the place in mixed teaching", () => {
    const elsewhere = column(pupils.school, pupils.count).map((school, p) => (school < 0 ? pupils.set[p] : 0));
    expect(Math.max(...elsewhere)).toBe(SET.mixed);
  });
});

/** The settled state with every pupil in mixed teaching so far. */
function ungrouped(): State {
  const blank = stateAfter([]);
  blank.year -= 1;
  blank.pupils.set.fill(SET.mixed);
  return blank;
}
