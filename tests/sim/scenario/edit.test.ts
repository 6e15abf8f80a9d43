/** A scenario changed by one decision: what is set, and that nothing else is touched. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTEXT_KEYS, CONTEXTS } from "../../../sim/scenario/contexts.ts";
import {
  acting,
  contextChange,
  contextSpell,
  leverAction,
  leverStrength,
  withContext,
  withLever,
} from "../../../sim/scenario/edit.ts";
import { describeFault } from "../../../sim/scenario/faults.ts";
import { LEVER_KEYS } from "../../../sim/scenario/levers.ts";
import { readScenario, type Scenario } from "../../../sim/scenario/scenario.ts";
import { scenarios } from "../../generated.ts";

const scenario = (rest: object = {}): Scenario => {
  const result = readScenario({ schemaVersion: 1, title: "Alone", place: "tarnford", ...rest }, "a.json");
  if ("faults" in result) throw new Error(result.faults.map(describeFault).join("\n"));
  return result.scenario;
};
const partnerships = (strength: number, rest: object = {}) => ({
  lever: "partnerships",
  start: 2027,
  ramp: 2,
  strength,
  pairs: 6,
  ...rest,
});

describe("a lever", () => {
  test("that no action pulls stands at 0 and would begin in the second year, in full a year later", () => {
    expect(leverStrength(scenario(), "coordination")).toBe(0);
    expect(leverAction(scenario(), "coordination", 2025)).toMatchObject({ start: 2027, ramp: 2, strength: 0 });
  });

  test("set where there is none begins an action that a scenario file may state", () => {
    const changed = withLever(scenario(), "familySupport", 0.65, 2030);
    expect(changed.actions).toEqual([
      { lever: "familySupport", start: 2032, end: 2300, ramp: 2, strength: 0.65, targets: "all" },
    ]);
    expect(scenario(changed)).toEqual(changed);
  });

  test("of several actions is as strong as the strongest, and all are set alike", () => {
    const twice = scenario({ actions: [partnerships(0.25), partnerships(0.75, { start: 2031 })] });
    expect(leverStrength(twice, "partnerships")).toBe(0.75);
    const changed = withLever(twice, "partnerships", 0.5, 2025);
    expect(changed.actions.map(({ start, strength }) => [start, strength])).toEqual([
      [2027, 0.5],
      [2031, 0.5],
    ]);
    expect(leverAction(changed, "partnerships", 2025)).toMatchObject({ start: 2027, pairs: 6 });
  });
});

describe("a factor of context", () => {
  test("that nothing changes stands at 0 and would change from the first year, in full two years later", () => {
    expect(contextChange(scenario(), "deprivation")).toBe(0);
    expect(contextSpell(scenario(), "deprivation", 2025)).toMatchObject({ change: 0, start: 2026, ramp: 3 });
  });

  test("set takes the place of all its changes and keeps the years of the first; set to 0 it is gone", () => {
    const spells = [
      { factor: "cohortSize", change: 0.1, start: 2028, ramp: 1 },
      { factor: "deprivation", change: 0.5, start: 2026 },
      { factor: "cohortSize", change: 0.2, start: 2030 },
    ];
    const before = scenario({ context: spells });
    expect(contextChange(before, "cohortSize")).toBeCloseTo(0.3, 12);
    const changed = withContext(before, "cohortSize", -0.25, 2025);
    expect(changed.context.filter(({ factor }) => factor === "cohortSize")).toEqual([
      { factor: "cohortSize", change: -0.25, start: 2028, end: 2300, ramp: 1 },
    ]);
    expect(contextChange(changed, "deprivation")).toBe(0.5);
    expect(withContext(changed, "cohortSize", 0, 2025).context.map(({ factor }) => factor)).toEqual(["deprivation"]);
  });
});

test("what acts leaves out actions of strength 0 and changes of 0, and keeps all else in its order [O4]", () => {
  const before = scenario({
    actions: [partnerships(0), partnerships(0.5), { lever: "coordination", start: 2026, strength: 0 }],
    context: [
      { factor: "deprivation", change: 0, start: 2026 },
      { factor: "cohortSize", change: -0.1, start: 2026 },
    ],
  });
  const { actions, context, ...rest } = acting(before);
  expect(actions).toEqual([before.actions[1]]);
  expect(context).toEqual([before.context[1]]);
  expect({ ...rest, actions: before.actions, context: before.context }).toEqual(before);
});

const levers = fc.constantFrom(...LEVER_KEYS);
const factors = fc.constantFrom(...CONTEXT_KEYS);
const shares = fc.double({ min: 0, max: 1, noNaN: true });

test("setting a lever sets that lever, touches nothing else, and leaves the scenario it began from alone", () => {
  fc.assert(
    fc.property(scenarios(), levers, shares, (before, lever, strength) => {
      const kept = structuredClone(before);
      const { actions, ...rest } = withLever(before, lever, strength, 2025);
      expect(before).toEqual(kept);
      expect(leverStrength({ actions }, lever)).toBe(strength);
      expect({ ...rest, actions: before.actions }).toEqual(before);
      const others = (of: Scenario["actions"]) => of.filter((action) => action.lever !== lever);
      expect(others(actions)).toEqual(others(before.actions));
    }),
  );
});

test("setting a factor of context sets that factor alone, and what is then in force can be stated in a file", () => {
  fc.assert(
    fc.property(scenarios(), factors, shares, (before, factor, along) => {
      const [low, high] = CONTEXTS[factor].range;
      const change = low + along * (high - low);
      const { context, ...rest } = withContext(before, factor, change, 2025);
      expect(contextChange({ context }, factor)).toBe(change);
      expect({ ...rest, context: before.context }).toEqual(before);
      const others = (of: Scenario["context"]) => of.filter((each) => each.factor !== factor);
      expect(others(context)).toEqual(others(before.context));
      expect(scenario(acting({ ...rest, context })).context).toEqual(context.filter(({ change }) => change !== 0));
    }),
  );
});
