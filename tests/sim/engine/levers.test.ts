/** Levers: when an action is in force, whom it reaches, and what it uses. */

import { describe, expect, test } from "vitest";
import { leverStrengths, leverUse } from "../../../sim/engine/levers.ts";
import { startState } from "../../../sim/engine/start.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { actionsInForce, strengthIn } from "../../../sim/scenario/actions.ts";
import { contextIn } from "../../../sim/scenario/context-in.ts";
import { LEVERS } from "../../../sim/scenario/levers.ts";
import { defaults } from "../../../sim/scenario/parameters.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");
const state = startState(town, scenarioOf(), defaults(), 0);
const scenario = (...actions: object[]) => scenarioOf({ actions });
const strengths = (year: number, ...actions: object[]) =>
  leverStrengths(actionsInForce(scenario(...actions).actions, year), town, state);

describe("an action", () => {
  test("rises in equal steps over its ramp, holds, and ends with its last year", () => {
    const [action] = scenario({ lever: "partnerships", start: 2027, end: 2030, ramp: 2, strength: 0.8 }).actions;
    expect([2026, 2027, 2028, 2029, 2030, 2031].map((year) => strengthIn(action, year))).toEqual([
      0, 0.4, 0.8, 0.8, 0.8, 0,
    ]);
  });

  test("reaches all schools, those listed, or those most disadvantaged", () => {
    const reached = (targets: unknown) =>
      strengths(2026, { lever: "sharingPractice", start: 2026, targets }).sharingPractice;
    expect([...reached("all")]).toEqual(town.schools.ids.map(() => 1));
    const { ids } = town.schools;
    expect([...reached({ ids: [ids[3]] })]).toEqual(ids.map((_, s) => (s === 3 ? 1 : 0)));
    const quarter = reached({ rule: "mostDisadvantaged", share: 0.25 });
    expect(quarter.reduce((sum, value) => sum + value, 0)).toBe(3);
  });

  test("in neighbourhoods reaches those with the largest share eligible first", () => {
    const chosen = strengths(2026, {
      lever: "familySupport",
      start: 2026,
      targets: { rule: "mostDisadvantaged", share: 0.3 },
    }).familySupport;
    const shares = town.neighbourhoods.fsmShare;
    const least = Math.min(...shares.filter((_, n) => chosen[n] === 1));
    expect(Math.max(...shares.filter((_, n) => chosen[n] === 0))).toBeLessThanOrEqual(least);
  });

  test("adds to another on the same lever, up to full strength", () => {
    const twice = { lever: "coordination", start: 2026, strength: 0.7 };
    expect(strengths(2026, twice, twice).coordination[0]).toBe(1);
    expect(strengths(2026, twice).coordination[0]).toBe(0.7);
  });
});

test("what the levers use counts each unit reached, and for partnerships the schools an action has paired", () => {
  const network = state.network.copy();
  const [first, second, third] = town.schools.ids.map((id) => `s:${id}`);
  const tie = { type: "partnership", strength: 0.5, trust: 0.3, since: 2026 };
  network.addEdgeWithKey("brokered", first, second, { ...tie, action: "an action" });
  network.addEdgeWithKey("of itself", second, third, { ...tie, action: "" });
  const use = leverUse(strengths(2026, { lever: "coordination", start: 2026, strength: 0.5 }), network);
  expect(use.cost).toBe(0.5 * LEVERS.coordination.cost + 2 * 0.5 * LEVERS.partnerships.cost);
  expect(use.capacity).toBe(0.5 * LEVERS.coordination.capacity + LEVERS.partnerships.capacity);
});

test("changes of context add, ramp and end like actions", () => {
  const { context } = scenarioOf({
    context: [
      { factor: "cohortSize", change: -0.2, start: 2026, ramp: 2 },
      { factor: "cohortSize", change: 0.1, start: 2027, end: 2027 },
    ],
  });
  expect([2025, 2026, 2027, 2028].map((year) => contextIn(context, year).cohortSize)).toEqual([0, -0.1, -0.1, -0.2]);
  expect(contextIn(context, 2026).deprivation).toBe(0);
});
