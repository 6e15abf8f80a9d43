/** A programme added to a scenario: its actions on the scenario's years, beside what was there. */

import { expect, test } from "vitest";
import harlem from "../../../scenarios/programmes/harlem-childrens-zone.json" with { type: "json" };
import { horizonOf, withoutActions } from "../../../sim/scenario/edit-actions.ts";
import { withPackage } from "../../../sim/scenario/package.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";
import { scenarioOf } from "../../generated.ts";

const own = scenarioOf({ actions: [{ lever: "coordination", start: 2028 }] });
const horizon = horizonOf({ years: 12 }, 2025);
const programme = scenarioOf({
  actions: [
    { lever: "partnerships", start: 2027, end: 2034, ramp: 2, pairs: 3 },
    { lever: "youthWork", start: 2029 },
  ],
});

test("its actions come after those there were, and taking them out gives the scenario back", () => {
  const { scenario } = withPackage(own, programme, 0, horizon);
  expect(scenario.actions).toEqual([...own.actions, ...programme.actions]);
  expect(withoutActions(scenario, [1, 2])).toEqual(own);
});

test("its years are counted from the place's base year; what has no end keeps none", () => {
  const { scenario } = withPackage(own, programme, 3, { first: 2029, last: 2040 });
  expect(scenario.actions.slice(1).map(({ start, end }) => [start, end])).toEqual([
    [2030, 2037],
    [2032, 2300],
  ]);
});

test("what would begin after the run is left out and named", () => {
  const { scenario, tooLate } = withPackage(own, programme, 0, { first: 2026, last: 2028 });
  expect(scenario.actions.map(({ lever }) => lever)).toEqual(["coordination", "partnerships"]);
  expect(tooLate.map(({ lever }) => lever)).toEqual(["youthWork"]);
});

test("a school that it opens and how that admits come along, unless the scenario says how schools admit", () => {
  const read = readScenario(harlem, "harlem");
  if ("faults" in read) throw new Error("the programme is at fault");
  const { scenario, keptAdmissions } = withPackage(own, read.scenario, 2, horizon);
  expect(scenario.schools?.map(({ school, year }) => [school, year])).toEqual([["promise-academy", 2029]]);
  expect(scenario.admissions?.from).toBe(2029);
  expect(keptAdmissions).toBe(false);
  const stated = scenarioOf({ admissions: { quotas: { lottery: 0.1 } } });
  const kept = withPackage(stated, read.scenario, 2, horizon);
  expect(kept.keptAdmissions).toBe(true);
  expect(kept.scenario.admissions).toEqual(stated.admissions);
});
