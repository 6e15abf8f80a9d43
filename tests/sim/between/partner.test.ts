/** Who works with whom, and how trust grows. [B5] */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actionNames, partner } from "../../../sim/between/partner.ts";
import { publish } from "../../../sim/between/publish.ts";
import type { State } from "../../../sim/engine/state.ts";
import { createNetwork } from "../../../sim/network/network.ts";
import { type PartnershipTie, partnershipTies } from "../../../sim/network/partnerships.ts";
import { GOVERNANCES } from "../../../sim/place/place.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import type { ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { PAIRINGS } from "../../../sim/scenario/structures.ts";
import { afterwards, bitsOf, opened, parametersWith, scenarioWith, stateOf } from "./small-year.ts";

const place = opened();
const start = afterwards([publish], place, { ...stateOf(place), year: 2026 });
const ALONE = parametersWith({ "partner.spontaneous": 0 });

type ActionInput = NonNullable<ScenarioInput["actions"]>[number];
const partnerships = (stated: Partial<ActionInput> = {}) =>
  scenarioWith({ actions: [{ lever: "partnerships", start: 2026, ...stated } as ActionInput] });

/** The network after some years from 2026 under one action. */
function years(count: number, stated: Partial<ActionInput> = {}, parameters: Parameters = ALONE, from = start): State {
  let state = from;
  for (let i = 0; i < count; i++) {
    const later = { ...state, year: 2026 + i };
    state = afterwards([partner], place, later, parameters, partnerships(stated));
  }
  return state;
}

const edges = (state: State): PartnershipTie[] =>
  state.network
    .mapEdges((_edge, attributes) => attributes)
    .filter((attributes): attributes is PartnershipTie => attributes.type === "partnership");

describe("pairs", () => {
  test("the higher-scoring half supports the other: each school has one partner, of the other half [B5]", () => {
    const state = years(1);
    const { score, count } = state.schools;
    const ranked = [...score.subarray(0, count).keys()].sort((a, b) => score[b] - score[a]);
    const upper = new Set(ranked.slice(0, count / 2));
    const { offsets, partner: partners } = partnershipTies(state.network, place);
    for (let s = 0; s < count; s++) {
      expect(offsets[s + 1] - offsets[s]).toBe(1);
      expect(state.schools.partners[s]).toBe(1);
      expect(upper.has(s)).toBe(!upper.has(partners[offsets[s]]));
    }
  });

  test("with a limit the highest and the lowest of that number take part [B5]", () => {
    const state = years(1, { pairs: 2 });
    const { score, count, partners } = state.schools;
    const ranked = [...score.subarray(0, count).keys()].sort((a, b) => score[b] - score[a]);
    expect(ranked.map((s) => partners[s])).toEqual(ranked.map((_, i) => (i < 2 || i >= count - 2 ? 1 : 0)));
  });

  test("every pairing gives each school at most one partner, among the schools reached only [B5]", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PAIRINGS),
        fc.subarray([...place.schools.ids], { minLength: 1 }),
        fc.nat(8),
        (pairing, ids, pairs) => {
          const state = years(1, { pairing, pairs, targets: { ids } });
          expect(edges(state)).toHaveLength(Math.min(pairs, Math.floor(ids.length / 2)));
          place.schools.ids.forEach((id, s) => {
            expect(state.schools.partners[s]).toBeLessThanOrEqual(ids.includes(id) ? 1 : 0);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test("neighbours are nearer to one another than pairs drawn by lot [B5]", () => {
    const mean = (pairing: (typeof PAIRINGS)[number]) => {
      const { offsets, partner: partners } = partnershipTies(years(1, { pairing }).network, place);
      let sum = 0;
      for (let s = 0; s + 1 < offsets.length; s++) {
        for (let at = offsets[s]; at < offsets[s + 1]; at++) {
          const [dx, dy] = [
            place.schools.x[s] - place.schools.x[partners[at]],
            place.schools.y[s] - place.schools.y[partners[at]],
          ];
          sum += Math.sqrt(dx * dx + dy * dy) / partners.length;
        }
      }
      return sum;
    };
    expect(mean("neighbours")).toBeLessThan(mean("random"));
  });
});

/** The network with trusts beside the bodies it has. */
function withTrusts(network: State["network"], trusts: Record<string, string[]>): State["network"] {
  const made = createNetwork(place, trusts);
  network.forEachEdge((name, tie, one, other) => {
    if (tie.type === "partnership") made.addEdgeWithKey(name, one, other, { ...tie });
  });
  return made;
}

describe("a tie's life", () => {
  test("its strength follows the action's ramp, its pairs stay, and it ends with the action [B5]", () => {
    const action = { ramp: 2, strength: 0.8, end: 2028 };
    expect(edges(years(1, action)).map(({ strength }) => strength)).toEqual(Array(6).fill(0.4));
    expect(edges(years(2, action)).map(({ strength }) => strength)).toEqual(Array(6).fill(0.8));
    const pairs = (state: State) => partnershipTies(state.network, place).partner;
    expect(pairs(years(3, action))).toEqual(pairs(years(1, action)));
    expect(edges(years(4, action))).toEqual([]);
  });

  test("trust grows by a share of what is missing each year, twice as fast under full coordination [B5]", () => {
    const slow = edges(years(2))[0].trust;
    expect(slow).toBeCloseTo(0.4 + 0.2 * 0.6, 12);
    const both = scenarioWith({
      actions: [
        { lever: "partnerships", start: 2026 },
        { lever: "coordination", start: 2026 },
      ],
    });
    const first = afterwards([partner], place, start, ALONE, both);
    const second = afterwards([partner], place, { ...first, year: 2027 }, ALONE, both);
    expect(edges(second)[0].trust).toBeCloseTo(0.4 + 0.4 * 0.6, 12);
  });

  test("trust grows as fast within one trust without any coordination, and coordination may stop short of trusts [B5]", () => {
    const both = { ...place.schools, governance: place.schools.governance.map(() => GOVERNANCES.indexOf("trust")) };
    const region = { ...place, schools: both };
    const [a, b, c, d] = place.schools.ids;
    const action = {
      lever: "partnerships",
      start: 2026,
      groups: [
        [a, b],
        [c, d],
      ],
    };
    const grown = (coordination: number, belongs: number) => {
      const tied = afterwards([partner], region, start, ALONE, scenarioWith({ actions: [action] }));
      const run = { ...tied, year: 2027, network: withTrusts(tied.network, { One: [a, b] }) };
      const levers = [action, { lever: "coordination", start: 2026, strength: coordination }];
      const parameters = { ...ALONE, "coherence.trusts": belongs };
      return edges(afterwards([partner], region, run, parameters, scenarioWith({ actions: levers }))).map(
        ({ trust }) => trust,
      );
    };
    const [fast, slow] = [0.4 + 0.4 * 0.6, 0.4 + 0.2 * 0.6];
    const expected = [
      [grown(0, 1), fast, slow],
      [grown(1, 1), fast, fast],
      [grown(1, 0), fast, slow],
      [grown(1, 0.5), fast, 0.4 + 0.25 * 0.6],
    ] as const;
    for (const [trusts, within, across] of expected) {
      expect(trusts[0]).toBeCloseTo(within, 12);
      expect(trusts[1]).toBeCloseTo(across, 12);
    }
  });

  test("partners who seek the same pupils under pressure lose trust [B5]", () => {
    const tied = years(1);
    tied.schools.pressure.fill(1);
    const offsets = Int32Array.of(0, tied.schools.count);
    tied.applications = { pupils: Int32Array.of(0), offsets, lists: Int16Array.from(place.schools.ids, (_, s) => s) };
    const later = afterwards([partner], place, { ...tied, year: 2027 }, ALONE, partnerships());
    expect(edges(later)[0].trust).toBeCloseTo(0.4 + 0.2 * 0.6 - 0.5 * 0.4, 12);
  });

  test("schools near and alike begin to work together of themselves, and such ties lapse [B5]", () => {
    const often = parametersWith({ "partner.spontaneous": 0.2, "partner.ends": 0.5 });
    let state = start;
    const counts: number[] = [];
    for (let year = 2026; year < 2046; year++) {
      state = afterwards([partner], place, { ...state, year }, often);
      counts.push(edges(state).length);
    }
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(counts[19]).toBeLessThan(66);
    expect(edges(state).every(({ rule, action }) => rule === "spontaneous" && action === "")).toBe(true);
    const never = afterwards(
      [partner],
      place,
      { ...state, year: 2046 },
      parametersWith({ "partner.spontaneous": 0, "partner.ends": 1 }),
    );
    expect(edges(never)).toEqual([]);
  });
});

describe("nothing", () => {
  test("an action of strength 0, or outside its years, changes no bit [O4]", () => {
    const without = afterwards([partner], place, start);
    expect(bitsOf(afterwards([partner], place, start, parametersWith(), partnerships({ strength: 0 })))).toEqual(
      bitsOf(without),
    );
    expect(bitsOf(afterwards([partner], place, start, parametersWith(), partnerships({ start: 2030 })))).toEqual(
      bitsOf(without),
    );
  });

  test("switched off, no action ties anyone, bit for bit [B5] [O4]", () => {
    const off = parametersWith(partner.off);
    expect(bitsOf(afterwards([partner], place, start, off, partnerships()))).toEqual(bitsOf(start));
  });
});

test("two actions that say the same are told apart, and a strength or ramp does not rename one [B5]", () => {
  const [a, b] = scenarioWith({
    actions: [
      { lever: "partnerships", start: 2026, strength: 0.5 },
      { lever: "partnerships", start: 2026, ramp: 3 },
    ],
  }).actions;
  const names = actionNames([a, b]);
  expect(names[0]).not.toBe(names[1]);
  expect(actionNames([b])[0]).toBe(names[0]);
});

test.each([
  { intake: [0.1, 0.1, 0.11, 0.11], score: [0, 0, 2, 2], pairs: [2, 3, 0, 1], not: "those most alike" },
  { intake: [0.1, 0.1, 0.5, 0.5], score: [0, 1.5, 0, 2], pairs: [1, 0, 3, 2], not: "those that differ most" },
])("similar intake pairs schools of like intake and unlike results, not $not [B5]", ({ intake, score, pairs }) => {
  const state = afterwards([], place, start);
  for (let s = 0; s < state.schools.count; s++) {
    state.schools.ever6Share[s] = s < 4 ? intake[s] : 0.3 * (1 + (s % 3));
    state.schools.score[s] = score[s % 4];
  }
  const targets = { ids: place.schools.ids.slice(0, 4) };
  const tied = years(1, { pairing: "similarIntake", targets }, ALONE, state);
  const { offsets, partner: partners } = partnershipTies(tied.network, place);
  expect([0, 1, 2, 3].map((s) => partners[offsets[s]])).toEqual(pairs);
});
