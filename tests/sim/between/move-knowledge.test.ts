/** What moves between partners, what it costs, and what schools' effects do of themselves. [B6] [B7] [W7] */

import { describe, expect, test } from "vitest";
import { learnable, moveKnowledge } from "../../../sim/between/move-knowledge.ts";
import { schoolEffect } from "../../../sim/between/school-effect.ts";
import type { State } from "../../../sim/engine/state.ts";
import { schoolNode } from "../../../sim/network/nodes.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { afterwards, bitsOf, opened, parametersWith, stateOf, yearOf } from "./small-year.ts";

const place = opened();
const { ids } = place.schools;

/** Schools 0 and 1 partners with the given effects; the others alone with none. */
function pair(first: number, second: number, tie: { strength?: number; trust?: number } = {}): State {
  const state = afterwards([], place, stateOf(place));
  state.schools.effect.fill(0);
  state.schools.effect[0] = first;
  state.schools.effect[1] = second;
  const held = { type: "partnership", strength: 1, trust: 1, since: 2026, rule: "random", action: "x", ...tie };
  state.network.addEdgeWithKey("tie", schoolNode(ids[0]), schoolNode(ids[1]), held);
  return state;
}

const moved = (state: State, stated: Partial<Parameters> = {}): State =>
  afterwards([moveKnowledge], place, state, parametersWith({ "moveKnowledge.cost": 0, ...stated }));

describe("knowledge", () => {
  test("moves from the higher effect to the lower, κ·x·exp(−x/x₀) of the gap, and the giver loses none [B6]", () => {
    const { schools } = moved(pair(0.1, -0.05), { "moveKnowledge.transfer": 0.05, "moveKnowledge.distance": 0.3 });
    const expected = 0.05 * 0.15 * Math.exp(-0.5);
    expect(schools.received[1]).toBeCloseTo(expected, 12);
    expect(schools.effect[1]).toBeCloseTo(-0.05 + expected, 12);
    expect([schools.received[0], schools.effect[0]]).toEqual([0, 0.1]);
  });

  test("moves in proportion to strength and trust [B6]", () => {
    const full = moved(pair(0.1, 0)).schools.received[1];
    expect(moved(pair(0.1, 0, { strength: 0.5, trust: 0.4 })).schools.received[1]).toBeCloseTo(0.2 * full, 12);
  });

  test("is learned best across the gap x₀: less across a narrower or a wider one [B6]", () => {
    const at = [0.5, 1, 2].map((times) => learnable(times * 0.3, 0.3));
    expect(at[1]).toBeGreaterThan(at[0]);
    expect(at[1]).toBeGreaterThan(at[2]);
    expect([learnable(0, 0.3), learnable(-1, 0.3)]).toEqual([0, 0]);
  });

  test("partners with the same effect exchange nothing [B6]", () => {
    expect(bitsOf(moved(pair(0.07, 0.07)))).toEqual(bitsOf(pair(0.07, 0.07)));
  });

  test("joint inquiry adds to both, the higher too [B7]", () => {
    const { schools } = moved(pair(0.1, 0.1), { "moveKnowledge.inquiry": 0.01 });
    expect([schools.received[0], schools.received[1], schools.received[2]]).toEqual([0.01, 0.01, 0]);
  });

  test("the gap that federations close: a pair .146 apart gains .08 at 16 by its third year (evidence collab_federation)", () => {
    let state = pair(0.073, -0.073);
    let gained = 0;
    const parameters = { "moveKnowledge.transfer": 0.047, "moveKnowledge.distance": 10 };
    for (let year = 0; year < 3; year++) {
      state = moved(state, parameters);
      gained += state.schools.received[1];
    }
    expect(gained * 4.0951).toBeCloseTo(0.08, 2);
  });
});

describe("rivals under pressure", () => {
  const rivals = (pressure: number, justice = 0): State => {
    const state = pair(0.1, 0);
    state.schools.pressure.fill(pressure);
    state.schools.justice.fill(justice);
    const both = { pupils: Int32Array.of(0), offsets: Int32Array.of(0, 2), lists: Int16Array.of(0, 1) };
    return { ...state, applications: both };
  };
  const share = (state: State, stated: Partial<Parameters> = {}) =>
    moved(state, { "moveKnowledge.withheld": 0.5, "compete.justice": 0.25, ...stated }).schools.received[1] /
    moved(pair(0.1, 0)).schools.received[1];

  test("keep the stated share to themselves where they seek wholly the same pupils, less under just heads [B4] [W2]", () => {
    expect(share(rivals(1))).toBeCloseTo(0.5, 12);
    expect(share(rivals(0.4))).toBeCloseTo(0.8, 12);
    expect(share(rivals(1, 2))).toBeCloseTo(0.75, 12);
  });

  test("share all they would where there is no pressure, or no rivalry, or none is assumed to matter [B4] [O4]", () => {
    expect(share(rivals(0))).toBe(1);
    const others = { ...rivals(1), applications: { ...rivals(1).applications!, lists: Int16Array.of(0, 2) } };
    expect(share(others)).toBe(1);
    expect(share(rivals(1), { "moveKnowledge.withheld": 0 })).toBe(1);
  });
});

describe("attention", () => {
  test("a tie takes its cost from both in each year it lasts and gives it back before the next [B5]", () => {
    const still = parametersWith({
      "moveKnowledge.transfer": 0,
      "schoolEffect.sd": 0,
      "schoolEffect.persistence": 0.95,
      "moveKnowledge.cost": 0.003,
    });
    const first = afterwards([moveKnowledge], place, pair(0.1, 0, { strength: 0.5 }), still);
    expect(first.schools.effect[0]).toBeCloseTo(0.1 - 0.0015, 12);
    expect(first.schools.effect[1]).toBeCloseTo(-0.0015, 12);
    const second = afterwards([schoolEffect, moveKnowledge], place, first, still);
    expect(second.schools.effect[0]).toBeCloseTo(0.095 - 0.0015, 12);
    second.network.dropEdge("tie");
    const third = afterwards([schoolEffect, moveKnowledge], place, second, still);
    expect(third.schools.effect[0]).toBeCloseTo(0.95 * 0.095, 12);
  });
});

describe("nothing", () => {
  test("transfer, inquiry and cost of 0 leave every bit as without the process [B6] [O4]", () => {
    const off = parametersWith(moveKnowledge.off);
    expect(bitsOf(afterwards([moveKnowledge], place, pair(0.1, -0.1), off))).toEqual(bitsOf(pair(0.1, -0.1)));
  });

  test("without partners nobody receives and nobody pays, whatever the parameters [B6]", () => {
    const alone = pair(0.1, -0.1);
    alone.network.dropEdge("tie");
    expect(bitsOf(moved(alone, { "moveKnowledge.cost": 0.02 }))).toEqual(bitsOf(alone));
  });
});

test("left to themselves school effects keep mean 0 and the stated SD, with the stated persistence [W7]", () => {
  const region = opened("averdale");
  const state = stateOf(region);
  const { effect, count } = state.schools;
  const [sds, lags]: [number[], number[]] = [[], []];
  for (let year = 1; year <= 120; year++) {
    state.year = year;
    const before = effect.slice(0, count);
    schoolEffect.run(yearOf(region, state));
    const now = effect.slice(0, count);
    if (year <= 60) continue;
    sds.push(Math.sqrt(mean(now.map((e) => e * e))));
    lags.push(mean(now.map((e, s) => e * before[s])) / mean(before.map((e) => e * e)));
  }
  expect(mean(sds)).toBeCloseTo(0.05, 2);
  expect(mean(lags)).toBeCloseTo(0.95, 2);
});

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
