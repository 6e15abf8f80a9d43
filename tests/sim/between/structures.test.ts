/** In what structures schools work together. [B5] */

import { describe, expect, test } from "vitest";
import { moveKnowledge } from "../../../sim/between/move-knowledge.ts";
import { partner } from "../../../sim/between/partner.ts";
import { startPractices } from "../../../sim/between/practice/start.ts";
import { publish } from "../../../sim/between/publish.ts";
import { leverStrengths, leverUse } from "../../../sim/engine/levers.ts";
import type { State } from "../../../sim/engine/state.ts";
import { crossFaults } from "../../../sim/experiment/cross-check.ts";
import { type PartnershipTie, partnershipTies } from "../../../sim/network/partnerships.ts";
import { LEVERS } from "../../../sim/scenario/levers.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { readScenario, type ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { STRUCTURES } from "../../../sim/scenario/structures.ts";
import { afterwards, opened, parametersWith, scenarioWith, stateOf, yearOf } from "./small-year.ts";

const place = opened();
const { ids } = place.schools;
const start = afterwards([publish], place, { ...stateOf(place), year: 2026 });
const ALONE = { "partner.spontaneous": 0 };

type ActionInput = NonNullable<ScenarioInput["actions"]>[number];
const scenario = (stated: Partial<ActionInput>) =>
  scenarioWith({ actions: [{ lever: "partnerships", start: 2026, ...stated } as ActionInput] });
const after = (stated: Partial<ActionInput>, parameters: Partial<Parameters> = {}, from = start): State =>
  afterwards([partner], place, from, parametersWith({ ...ALONE, ...parameters }), scenario(stated));

const tiesOf = (state: State): (PartnershipTie & { between: string[] })[] =>
  state.network.mapEdges((_edge, tie, a, b) => ({ ...tie, between: [a, b] })).filter((tie) => "trust" in tie) as never;
const partnersOf = (state: State) => [...state.schools.partners.subarray(0, state.schools.count)];

describe("groups", () => {
  test("in a trio the highest-scoring schools each support two of the lowest-scoring", () => {
    const state = after({ structure: "trio", pairs: 2 });
    const { score, count } = state.schools;
    const ranked = [...score.subarray(0, count).keys()].sort((a, b) => score[b] - score[a]);
    expect(ranked.map((s) => state.schools.partners[s])).toEqual(ranked.map((_, i) => (i < 2 || i >= 8 ? 2 : 0)));
    const { offsets, partner: partners } = partnershipTies(state.network, place);
    const [first, second] = ranked.map((s) => new Set(partners.subarray(offsets[s], offsets[s + 1])));
    expect([...first].filter((s) => second.has(s) || s === ranked[1])).toEqual([]);
  });

  test.each(["neighbours", "similarIntake", "random", "supportingWithSupported"] as const)(
    "a cluster of four by %s has three partners for each of its schools, and no school is in two",
    (pairing) => {
      expect(partnersOf(after({ structure: "cluster", size: 4, pairing }))).toEqual(ids.map(() => 3));
      expect(partnersOf(after({ structure: "cluster", size: 5, pairing })).sort()).toEqual([
        0,
        0,
        ...Array(10).fill(4),
      ]);
    },
  );

  test("an area network ties all schools of each borough that the action reaches, and no others", () => {
    const halves = { ...place, schools: { ...place.schools, boroughs: ids.map((_, s) => (s < 5 ? "East" : "West")) } };
    const targets = { ids: ids.slice(1) };
    const action = scenario({ structure: "areaNetwork", targets });
    const state = afterwards([partner], halves, start, parametersWith(ALONE), action);
    expect(partnersOf(state)).toEqual(ids.map((_, s) => (s === 0 ? 0 : s < 5 ? 3 : 6)));
  });

  test("the groups that are named are the groups there are", () => {
    const groups = [
      [ids[3], ids[0]],
      [ids[1], ids[7]],
    ];
    const state = after({ groups });
    expect(tiesOf(state).map(({ between }) => between)).toEqual(
      groups.map((group) =>
        group.map((id) => `s:${id}`).sort((a, b) => ids.indexOf(a.slice(2)) - ids.indexOf(b.slice(2))),
      ),
    );
    expect(partnersOf(after({ groups, targets: { ids: [ids[3], ids[0], ids[1]] } })).filter((n) => n > 0)).toEqual([
      1, 1,
    ]);
  });
});

describe("strength and cost", () => {
  const worked = (stated: Partial<ActionInput>, parameters: Partial<Parameters> = {}) => {
    const state = after({ strength: 0.8, ...stated }, parameters);
    const { cost } = leverUse(leverStrengths([], place, state), state.network);
    return { strength: tiesOf(state)[0].strength, schools: cost / LEVERS.partnerships.cost / 0.8 };
  };

  test("is shared among partners, and so the cost to a school is the same in a pair, a trio or a cluster", () => {
    expect(worked({}).strength).toBeCloseTo(0.8, 12);
    expect(worked({ structure: "trio" }).strength).toBeCloseTo(0.4, 12);
    expect(worked({ structure: "cluster", size: 4 }).strength).toBeCloseTo(0.8 / 3, 12);
    for (const structure of ["pair", "trio"] as const) expect(worked({ structure }).schools).toBeCloseTo(12, 9);
    expect(worked({ structure: "cluster", size: 4 }).schools).toBeCloseTo(12, 9);
  });

  test("grows with the time schools have, up to all of it with each", () => {
    expect(worked({ structure: "trio" }, { "partner.capacity": 1.5 }).strength).toBeCloseTo(0.6, 12);
    expect(worked({ structure: "trio" }, { "partner.capacity": 9 }).strength).toBeCloseTo(0.8, 12);
  });

  test("of an area network is a part of it, among eleven partners", () => {
    const { strength, schools } = worked({ structure: "areaNetwork" });
    expect(strength).toBeCloseTo((0.25 * 0.8) / 11, 12);
    expect(schools).toBeCloseTo(3, 9);
  });

  test("of a federation is all of it, whatever its size, and each school pays once", () => {
    for (const size of [2, 3, 4]) {
      const { strength, schools } = worked({ structure: "federation", size });
      expect(strength).toBeCloseTo(0.8, 12);
      expect(schools).toBeCloseTo(12, 9);
    }
  });
});

describe("a federation", () => {
  test("starts with more trust, and comes under the head of its highest-scoring school as far as it is one [W2]", () => {
    const led = afterwards([], place, start);
    for (let s = 0; s < led.schools.count; s++) led.schools.justice[s] = s;
    const state = after({ structure: "federation", size: 3, strength: 0.5 }, {}, led);
    for (const { trust, lead, between } of tiesOf(state)) {
      expect(trust).toBe(0.8);
      const [a, b] = between.map((node) => ids.indexOf(node.slice(2)));
      const leader = ids.indexOf(lead);
      expect(start.schools.score[leader]).toBeGreaterThanOrEqual(
        Math.max(start.schools.score[a], start.schools.score[b]),
      );
      for (const s of [a, b]) expect(state.schools.justice[s]).toBeCloseTo((s + leader) / 2, 12);
    }
    const pairs = after({ structure: "pair" }, {}, led);
    expect(pairs.schools.justice).toEqual(led.schools.justice);
  });
});

test.each(STRUCTURES)(
  "partners with identical repertoires exchange nothing in a %s: a negative control",
  (structure) => {
    const state = after({ structure });
    startPractices(yearOf(place, state));
    const { held } = state.practices;
    const each = state.practices.count / ids.length;
    for (let s = 1; s < ids.length; s++) held.copyWithin(s * each, 0, each);
    const before = held.slice(0, state.practices.count);
    const { practices, schools } = afterwards(
      [moveKnowledge],
      place,
      state,
      parametersWith({ "moveKnowledge.newPractice": 2 }),
    );
    expect(practices.held.subarray(0, practices.count)).toEqual(before);
    expect(Math.max(...schools.received.subarray(0, schools.count))).toBe(0);
    expect(Math.max(...schools.attention.subarray(0, schools.count))).toBeGreaterThan(0);
  },
);

describe("what a scenario may not say", () => {
  const faults = (stated: object) => {
    const read = readScenario(
      { schemaVersion: 1, title: "t", place: "tarnford", actions: [{ lever: "partnerships", start: 2027, ...stated }] },
      "f",
    );
    return "faults" in read
      ? read.faults.map(({ path }) => path)
      : crossFaults(read.scenario, place, "f").map(({ path }) => path);
  };

  test.each([
    [{ lever: "coordination", structure: "trio" }, ["actions.0"]],
    [{ structure: "areaNetwork", pairs: 3 }, ["actions.0"]],
    [{ structure: "trio", size: 4 }, ["actions.0.size"]],
    [{ groups: [[ids[0], ids[1]]], pairing: "random" }, ["actions.0"]],
    [{ groups: [[ids[0], ids[1], ids[2]]] }, ["actions.0.groups.0"]],
    [
      {
        groups: [
          [ids[0], ids[1]],
          [ids[2], ids[0]],
        ],
      },
      ["actions.0.groups.1.1"],
    ],
    [{ groups: [[ids[0], "nowhere"]] }, ["actions.0.groups.0.1"]],
    [{ groups: [[ids[0], ids[1], ids[2]]], structure: "cluster" }, []],
    [{ structure: "federation", size: 4 }, []],
  ])("%j", (stated, expected) => {
    expect(faults(stated)).toEqual(expected);
  });
});

describe("trusts", () => {
  const faults = (trusts: object) => {
    const read = readScenario({ schemaVersion: 1, title: "t", place: "tarnford", trusts }, "f");
    return "faults" in read
      ? read.faults.map(({ path }) => path)
      : crossFaults(read.scenario, place, "f").map(({ path }) => path);
  };

  test("name schools that there are, each once", () => {
    expect(faults({ One: [ids[0], ids[1]], Two: [ids[2]] })).toEqual([]);
    expect(faults({ One: [ids[0], ids[1]], Two: [ids[0]] })).toEqual(["trusts.Two.0"]);
    expect(faults({ One: ["nowhere"] })).toEqual(["trusts.One.0"]);
  });
});
