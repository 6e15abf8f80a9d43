import { describe, expect, it } from "vitest";
import type { State } from "../../../sim/engine/state.ts";
import { PARAMETERS, type Parameters } from "../../../sim/scenario/parameters.ts";
import { gainByMixing, gainBySet, group, SET } from "../../../sim/within/group.ts";
import { learn } from "../../../sim/within/learn.ts";
import { column, mean, settled, stateAfter, town, withValues } from "./settled.ts";

const state = stateAfter([group]);
const { pupils, families } = state;
const taught = Array.from({ length: pupils.count }, (_, p) => p).filter((p) => pupils.set[p] !== SET.mixed);
const exact = stateAfter([group], { parameters: { "group.noise": 0 } });
const misplaced = (p: number): number => (pupils.set[p] === exact.pupils.set[p] ? 0 : 1);
const shareOf = (rows: readonly number[], set: number): number =>
  mean(rows.map((p) => (pupils.set[p] === set ? 1 : 0)));

/** The town with two community groups, one of them a quarter of everybody. */
const twoGroups = {
  ...town,
  groups: 2,
  neighbourhoods: {
    ...town.neighbourhoods,
    groupShares: Float64Array.from({ length: 2 * town.neighbourhoods.ids.length }, (_, i) =>
      i % 2 === 0 ? 0.75 : 0.25,
    ),
  },
};

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
    const error = Math.sqrt(0.311 * 0.689 * (1 / eligible.length + 1 / others.length));
    expect(Math.abs(mean(eligible.map(misplaced)) - mean(others.map(misplaced)))).toBeLessThan(3 * error);
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

  it("misplaces fewer where heads are more just, and more where less so [W2] [W4]", () => {
    const misplacedUnder = (justice: number) => {
      const state = stateAfter([]);
      state.year -= 1;
      state.schools.justice.fill(justice);
      const { set } = stateAfter([group], { state, parameters: { "group.justice": 0.5 } }).pupils;
      return mean(taught.map((p) => (set[p] === exact.pupils.set[p] ? 0 : 1)));
    };
    expect(misplacedUnder(1)).toBeLessThan(misplacedUnder(0) - 0.05);
    expect(misplacedUnder(-1)).toBeGreaterThan(misplacedUnder(0) + 0.03);
    expect(misplacedUnder(2)).toBe(0);
  });

  it("places minority pupils too low 1.65 to 2.43 times as often where they are judged .2 to .4 SD lower [W4] [I1]", () => {
    const odds = (bias: number) => {
      const divided = stateAfter([]);
      divided.year -= 1;
      const { pupils: all, families: homes } = divided;
      for (let f = 0; f < homes.count; f++) homes.group[f] = homes.key[f] % 4 === 0 ? 1 : 0;
      const opening = { state: divided, place: twoGroups };
      const { set } = stateAfter([group], { ...opening, parameters: { "group.minority": bias } }).pupils;
      const oddsOf = (of: number) => {
        const rows = taught.filter((p) => homes.group[all.family[p]] === of && exact.pupils.set[p] > SET.low);
        const low = mean(rows.map((p) => (set[p] < exact.pupils.set[p] ? 1 : 0)));
        return low / (1 - low);
      };
      return oddsOf(1) / oddsOf(0);
    };
    expect(Math.abs(odds(0) - 1)).toBeLessThan(0.3);
    expect(Math.abs(odds(0.25) - 1.65)).toBeLessThan(0.35);
    expect(Math.abs(odds(0.4) - 2.43)).toBeLessThan(0.6);
  });

  it("judges no group lower by default, nor groups of one size, nor a place of one group [I1]", () => {
    const even = { ...twoGroups, neighbourhoods: { ...twoGroups.neighbourhoods } };
    even.neighbourhoods.groupShares = twoGroups.neighbourhoods.groupShares.map(() => 0.5);
    const setsUnder = (place: typeof town, bias: number) =>
      column(stateAfter([group], { place, parameters: { "group.minority": bias } }).pupils.set, pupils.count);
    expect(PARAMETERS["group.minority"].default).toBe(0);
    expect(setsUnder(even, 0.4)).toEqual(setsUnder(even, 0));
    const alone = { ...town, groups: 1, neighbourhoods: { ...town.neighbourhoods } };
    alone.neighbourhoods.groupShares = new Float64Array(town.neighbourhoods.ids.length).fill(1);
    const oneGroup = stateAfter([]);
    oneGroup.year -= 1;
    oneGroup.families.group.fill(0);
    const alike = (bias: number) =>
      stateAfter([group], { state: oneGroup, place: alone, parameters: { "group.minority": bias } }).pupils.set;
    expect(alike(0.4)).toEqual(alike(0));
  });

  it("judges groups smaller than the second by their own odds, none better than they are, whatever their order [W4] [I1]", () => {
    const shares = [0.5, 0.3, 0.2];
    const tooLow = (order: readonly number[], values: Partial<Parameters>) => {
      const divided = stateAfter([]);
      divided.year -= 1;
      const { pupils: all, families: homes } = divided;
      for (let f = 0; f < homes.count; f++) homes.group[f] = order.indexOf(homes.key[f] % 3);
      const groupShares = Float64Array.from(
        { length: 3 * town.neighbourhoods.ids.length },
        (_, i) => shares[order[i % 3]],
      );
      const place = { ...town, groups: 3, neighbourhoods: { ...town.neighbourhoods, groupShares } };
      const { set } = stateAfter([group], { state: divided, place, parameters: values }).pupils;
      const shareBy = (of: number) =>
        mean(
          taught.filter((p) => homes.key[all.family[p]] % 3 === of).map((p) => (set[p] < exact.pupils.set[p] ? 1 : 0)),
        );
      return [0, 1, 2].map(shareBy);
    };
    const none = tooLow([0, 1, 2], {});
    const judged = tooLow([0, 1, 2], { "group.minority": 0.25, "group.smaller": 0.3 });
    const [largest, second, smaller] = judged.map((share, group) => share - none[group]);
    expect(second).toBeGreaterThan(largest + 0.03);
    expect(smaller).toBeGreaterThan(second + 0.03);
    expect(tooLow([0, 1, 2], { "group.smaller": -0.5 })).toEqual(none);
    const values = { "group.minority": 0.1, "group.smaller": 0.3 };
    expect(tooLow([2, 0, 1], values)).toEqual(tooLow([0, 1, 2], values));
  });

  it("gives a school that mixes all its groups what an intensity of 0 gives, and half of it half-way [W4]", () => {
    const parameters = withValues();
    const mixed = gainBySet(withValues({ "group.intensity": 0 }));
    gainByMixing(parameters).forEach((gain, set) => {
      expect(gainBySet(parameters)[set] + gain).toBeCloseTo(mixed[set], 12);
    });
    const learnt = (mixing: number) => {
      const state = stateAfter([]);
      state.year -= 1;
      state.schools.mixing.fill(mixing);
      return stateAfter([learn], { state }).pupils.attainment;
    };
    const [sets, half, all] = [0, 0.5, 1].map(learnt);
    const gain = (from: Float64Array, to: Float64Array, set: number) =>
      mean(
        taught
          .filter((p) => settled.pupils.set[p] === set && settled.pupils.school[p] >= 0)
          .map((p) => to[p] - from[p]),
      );
    for (const set of [SET.low, SET.middle, SET.high]) {
      expect(gain(sets, all, set)).toBeCloseTo(mixed[set], 10);
      expect(gain(sets, half, set)).toBeCloseTo(mixed[set] / 2, 10);
    }
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
