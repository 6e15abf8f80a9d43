/** Pairs named one by one: what is added is there, what is taken out is gone, and the rest of the scenario is as it was. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { describeFault } from "../../../sim/scenario/faults.ts";
import { namedPairs, withoutPair, withPair } from "../../../sim/scenario/named-pairs.ts";
import { readScenario, type Scenario } from "../../../sim/scenario/scenario.ts";
import { scenarioOf } from "../../generated.ts";

const SCHOOLS = ["a", "b", "c", "d", "e"];
const steps = fc.array(
  fc.record({
    schools: fc.shuffledSubarray(SCHOOLS, { minLength: 2, maxLength: 2 }),
    start: fc.integer({ min: 2026, max: 2028 }),
    strength: fc.constantFrom(0.5, 1),
    isAdded: fc.boolean(),
  }),
  { maxLength: 12 },
);
const before = scenarioOf({ actions: [{ lever: "partnerships", start: 2027, strength: 0.4, pairs: 2 }] });
const has = (scenario: Scenario, [one, other]: readonly string[]) =>
  namedPairs(scenario).some(({ schools }) => schools.includes(one) && schools.includes(other));

test("pairs that are added and taken out leave a scenario that reads, with the pairs that are left and its other actions", () => {
  fc.assert(
    fc.property(steps, (all) => {
      let scenario = before;
      for (const { schools, start, strength, isAdded } of all) {
        const pair = [schools[0], schools[1]] as const;
        scenario = isAdded ? withPair(scenario, pair, start, strength) : withoutPair(scenario, pair);
        expect(has(scenario, schools)).toBe(isAdded);
        if (isAdded) expect(namedPairs(scenario)).toContainEqual({ schools: pair, start, strength });
      }
      expect(scenario.actions[0]).toEqual(before.actions[0]);
      const read = readScenario(JSON.parse(JSON.stringify(scenario)), "made");
      expect("faults" in read ? read.faults.map(describeFault) : []).toEqual([]);
    }),
  );
});

test("pairs of one year and strength are one action, unless a school would be named in it twice", () => {
  const first = withPair(before, ["a", "b"], 2027, 1);
  expect(withPair(first, ["c", "d"], 2027, 1).actions).toHaveLength(2);
  expect(withPair(first, ["b", "c"], 2027, 1).actions).toHaveLength(3);
  expect(withPair(first, ["c", "d"], 2028, 1).actions).toHaveLength(3);
  expect(withoutPair(first, ["b", "a"]).actions).toEqual(before.actions);
});
