/** Repertoires in the base year: they explain what was inferred of schools, and change none of it. [Y0] [B6] */

import { describe, expect, test } from "vitest";
import { moveKnowledge } from "../../../../sim/between/move-knowledge.ts";
import { startPractices } from "../../../../sim/between/practice/start.ts";
import { schoolEffect } from "../../../../sim/between/school-effect.ts";
import { inferredEffects } from "../../../../sim/engine/inferred-effects.ts";
import type { Process } from "../../../../sim/engine/process.ts";
import type { State } from "../../../../sim/engine/state.ts";
import { schoolNode } from "../../../../sim/network/nodes.ts";
import type { Parameters } from "../../../../sim/scenario/parameters.ts";
import { afterwards, bitsOf, opened, parametersWith, SEED, stateOf, yearOf } from "../small-year.ts";
import { mean, sd } from "./alone.ts";

const region = opened("averdale");
const { ids } = region.schools;
const schools = ids.length;

/** The region in its base year, with effects as inferred and repertoires begun. */
function base(stated: Partial<Parameters> = {}, place = region): State {
  const parameters = parametersWith(stated);
  const state = stateOf(place, parameters);
  state.year = place.baseYear;
  state.schools.effect.set(inferredEffects(place, parameters, SEED, 0, place.baseYear));
  startPractices(yearOf(place, state, parameters));
  return state;
}

const start = base();

/** The next year of its schools, after some change of the state. */
function next(
  processes: readonly Process[],
  stated: Partial<Parameters> = {},
  change: (state: State) => void = () => {},
) {
  const state = afterwards([], region, start);
  state.year += 1;
  change(state);
  return afterwards(processes, region, state, parametersWith(stated));
}
const tie = (state: State, strength = 1): void => {
  const held = { type: "partnership", strength, trust: 1, since: 2026, rule: "random", action: "x" };
  state.network.addEdgeWithKey("tie", schoolNode(ids[0]), schoolNode(ids[1]), held);
};
const row = (state: State, s: number) => state.practices.held.slice(s * 48, s * 48 + 48);

describe("in the base year", () => {
  test("what schools add is what was inferred, and practice explains most of it [Y0]", () => {
    const inferred = inferredEffects(region, parametersWith(), SEED, 0, region.baseYear);
    const { effect, unexplained } = start.schools;
    expect(effect.slice(0, schools)).toEqual(inferred);
    expect(sd(unexplained.slice(0, schools))).toBeLessThan(0.5 * sd(inferred));
    expect(start.practices.count).toBe(schools * 48);
    expect(Math.abs(mean(start.schools.forAtRisk.slice(0, schools)))).toBeLessThan(1e-12);
  });

  test("under the plain kernel there are no practices and every bit is as before [O4]", () => {
    const plain = base({ "practice.kernel": 0 });
    const without = stateOf(region);
    without.year = region.baseYear;
    without.schools.effect.set(inferredEffects(region, parametersWith(), SEED, 0, region.baseYear));
    expect(plain.practices.count).toBe(0);
    expect(bitsOf(plain)).toEqual(bitsOf(without));
  });
});

describe("what is usual at the start", () => {
  test("is what practice comes to with the ties that form of themselves: they add nothing to it later [Y0] [O8]", () => {
    const alone = base({ "partner.spontaneous": 0 });
    expect(start.schools.usualPractice[0] - alone.schools.usualPractice[0]).toBeGreaterThan(0.003);
    const still = base({ "moveKnowledge.adoption": 0 });
    expect(still.practices.held).toEqual(alone.practices.held);
    expect(still.schools.usualPractice).toEqual(alone.schools.usualPractice);
  });

  test("is what repertoires come to where they grew: they fit the schools that get them less well at first [O8]", () => {
    const ever6Share = Float64Array.from(ids, (_, s) => 0.1 + (0.5 * ((s * 37) % schools)) / schools);
    const unlike = { ...region, schools: { ...region.schools, ever6Share } };
    const { unexplained, effect } = base({ "practice.context": 0.5 }, unlike).schools;
    expect(mean(unexplained.slice(0, schools)) - mean(effect.slice(0, schools))).toBeGreaterThan(0.003);
  });

  test("has nobody hold what partners may yet find together [B7]", () => {
    const { held } = start.practices;
    expect(held.slice(0, schools * 48).every((share, at) => at % 48 < 32 || share === 0)).toBe(true);
  });
});

describe("in the years that follow", () => {
  test("what schools add keeps its spread and its mean, and goes with what it was as persistence says [W7] [O8]", () => {
    const state = afterwards([], region, start);
    const before = state.schools.effect.slice(0, schools);
    const years = Array.from({ length: 20 }, () => {
      state.year += 1;
      schoolEffect.run(yearOf(region, state));
      return state.schools.effect.slice(0, schools);
    });
    const slope = mean(years[9].map((e, s) => e * before[s])) / mean(before.map((e) => e * e));
    expect(slope).toBeGreaterThan(0.3);
    expect(slope).toBeLessThan(0.9);
    expect(Math.abs(mean(years[19]) - mean(before))).toBeLessThan(0.03);
    expect(sd(years[19])).toBeGreaterThan(0.03);
    expect(sd(years[19])).toBeLessThan(0.07);
  });

  test("what practice leaves unexplained fades at the declared persistence, and nothing replaces it [Y0]", () => {
    const { schools: after } = next([schoolEffect], { "schoolEffect.persistence": 0.9 });
    start.schools.unexplained.forEach((value, s) => {
      if (s < schools) expect(after.unexplained[s]).toBeCloseTo(0.9 * value, 12);
    });
  });

  test("partners receive what their repertoires come to add, and everyone else is as they were [B6]", () => {
    const stated = { "moveKnowledge.cost": 0 };
    const { schools: after } = next([moveKnowledge], stated, tie);
    for (const s of [0, 1]) {
      expect(after.received[s]).not.toBe(0);
      expect(after.takenUp[s]).toBeGreaterThan(0);
      expect(after.effect[s]).toBeCloseTo(start.schools.effect[s] + after.received[s], 12);
    }
    expect(after.effect.slice(2, schools)).toEqual(start.schools.effect.slice(2, schools));
    expect(after.received.slice(2, schools).every((received) => received === 0)).toBe(true);
  });

  test("partners with identical repertoires exchange nothing: a negative control [B6]", () => {
    const same = (state: State) => {
      state.practices.held.copyWithin(48, 0, 48);
      tie(state);
    };
    const after = next([moveKnowledge], {}, same);
    expect(row(after, 0)).toEqual(row(start, 0));
    expect(row(after, 1)).toEqual(row(start, 0));
    expect([after.schools.received[0], after.schools.received[1]]).toEqual([0, 0]);
  });

  test("attention comes back: a tie that moves nothing costs its year and no more [B5]", () => {
    const still = { "moveKnowledge.adoption": 0, "moveKnowledge.newPractice": 0, "moveKnowledge.cost": 0.003 };
    const tied = next([moveKnowledge], still, tie);
    expect(tied.schools.effect[0]).toBeCloseTo(start.schools.effect[0] - 0.003, 12);
    const [after, alone] = [tied, next([], still)].map((state) => {
      state.year += 1;
      return afterwards([schoolEffect], region, state, parametersWith(still));
    });
    expect(after.schools.effect).toEqual(alone.schools.effect);
  });

  test("with its off values moving knowledge leaves every bit as without it [O4]", () => {
    expect(bitsOf(next([moveKnowledge], moveKnowledge.off, tie))).toEqual(bitsOf(next([], moveKnowledge.off, tie)));
  });

  test("what practices add for pupils at risk is apart from what they add for all [B6]", () => {
    const none = next([schoolEffect], { "practice.riskSpread": 0 });
    expect(none.schools.forAtRisk.slice(0, schools).every((value) => Math.abs(value) < 0.02)).toBe(true);
    const inclusive = base({ "practice.inclusive": 1, "practice.riskSpread": 0.05, "practice.context": 0 });
    const { forAtRisk, effect, unexplained } = inclusive.schools;
    for (let s = 0; s < schools; s++) expect(forAtRisk[s]).toBeCloseTo(effect[s] - unexplained[s], 10);
  });
});
