/** Scenarios between A and B: nothing of B is A, all of it is B, and what comes to the same is asked for once. [E1] */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coalitionsOf, mixed } from "../../../sim/explain/coalitions.ts";
import { type Part, partsOf } from "../../../sim/explain/parts.ts";
import { scenarioHash } from "../../../sim/export/provenance.ts";
import { acting } from "../../../sim/scenario/edit.ts";
import type { Scenario } from "../../../sim/scenario/scenario.ts";
import { scenarios } from "../../generated.ts";
import { scenarioOf } from "../experiment/scenarios.ts";

const support = { lever: "familySupport", start: 2027 };
const sharing = { lever: "sharingPractice", start: 2027, strength: 0.5 };
const tables = { lever: "stopTables", start: 2028 };
const keysOf = (parts: readonly Part[]) => parts.map(({ key, arena }) => [key, arena]);

/** What of a scenario acts, but in the order of its actions, which has no meaning. */
function essence(scenario: Scenario): string {
  const { values: _values, indicators: _own, actions, ...rest } = acting(scenario);
  const inOrder = actions.map((action) => JSON.stringify(action)).sort();
  return scenarioHash({ ...rest, actions: inOrder } as unknown as Scenario);
}

test("each action, future, parameter, process and reform that differs is a part of its own", () => {
  const a = scenarioOf({ actions: [support, sharing], processes: { compete: "off" } });
  const b = scenarioOf({
    actions: [{ ...sharing, strength: 1 }, tables],
    parameters: { "learn.persistence": 0.8 },
    context: [{ factor: "cohortSize", change: -0.1, start: 2027 }],
    admissions: { order: ["lottery"] },
    stance: "sceptical",
  });
  expect(keysOf(partsOf(a, b))).toEqual([
    ["actions.0", "beyond"],
    ["actions.1", "within"],
    ["actions.2", "between"],
    ["admissions", "between"],
    ["stance", "assumptions"],
    ["context.cohortSize", "assumptions"],
    ["processes.compete", "assumptions"],
    ["parameters.learn.persistence", "assumptions"],
  ]);
  const changes = partsOf(a, b).flatMap(({ about }) => (about.kind === "action" ? [about.change] : []));
  expect(changes).toEqual(["removed", "changed", "added"]);
});

test("what does nothing is no part: words, what is measured, an action of strength 0 [O4]", () => {
  const a = scenarioOf({ title: "One", values: ["attainment"] });
  const b = scenarioOf({ title: "Other", note: "Words", actions: [{ ...support, strength: 0 }] });
  expect(partsOf(a, b)).toEqual([]);
});

test("none of the parts is A, all of them are B", () => {
  fc.assert(
    fc.property(scenarios(), scenarios(), (a, other) => {
      const b = { ...other, place: a.place, phase: a.phase, seed: a.seed, years: a.years, burnIn: a.burnIn };
      b.replicates = a.replicates;
      const parts = partsOf(a, b);
      const words = { title: "", note: "" };
      expect(essence({ ...mixed(a, b, []), ...words })).toBe(essence({ ...a, ...words }));
      expect(essence({ ...mixed(a, b, parts), ...words })).toBe(essence({ ...b, ...words }));
    }),
    { numRuns: 50 },
  );
});

test("actions that both have keep their order where one lacks some of them", () => {
  const a = scenarioOf({ actions: [support, sharing, tables] });
  const b = scenarioOf({ actions: [support, tables] });
  expect(mixed(a, b, []).actions).toEqual(a.actions);
  expect(mixed(a, b, partsOf(a, b)).actions).toEqual(b.actions);
});

describe("scenarios to run", () => {
  const a = scenarioOf();
  const b = scenarioOf({ actions: [support, sharing, tables] });
  const parts = partsOf(a, b);

  test("A and B are not run again, and neither is a scenario that was asked for", () => {
    const { at, scenarios: asked } = coalitionsOf(a, b, parts);
    expect([at([]), at(parts), at([parts[1]]), at([parts[0], parts[2]]), at([parts[1]])]).toEqual([0, 1, 2, 3, 2]);
    expect(asked.map(({ actions }) => actions.map(({ lever }) => lever))).toEqual([
      ["sharingPractice"],
      ["familySupport", "stopTables"],
    ]);
  });

  test("coalitions whose scenarios have the same hash are one: twins of one lever stand for each other", () => {
    const twice = scenarioOf({ actions: [support, support] });
    const twins = partsOf(a, twice);
    const { at } = coalitionsOf(a, twice, twins);
    expect(twins).toHaveLength(2);
    expect(at([twins[0]])).toBe(at([twins[1]]));
  });
});
