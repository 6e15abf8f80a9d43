/** Parameters that cannot hold together are refused, in ranges too. */

import { describe, expect, test } from "vitest";
import { describeFault } from "../../../sim/scenario/faults.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";
import { STANCES } from "../../../sim/scenario/stances.ts";

const faults = (parameters: Record<string, unknown>, rest: object = {}): string[] => {
  const result = readScenario({ schemaVersion: 1, title: "Alone", place: "tarnford", parameters, ...rest }, "a.json");
  return "faults" in result ? result.faults.map(describeFault) : [];
};

describe("shares of one whole", () => {
  test("of families by children may not come to more than 1, defaults of those not stated included", () => {
    const [found, ...others] = faults({ "families.twoChildren": 0.9 });
    expect(others).toEqual([]);
    expect(found).toMatch(
      /^a\.json, parameters\.families\.twoChildren: .*at most 1, found 0\.9 \+ 0\.21 \+ 0\.1 = 1\.21/,
    );
    expect(found).toContain("state families.threeChildren and families.fourChildren too");
    expect(faults({ "families.threeChildren": 0.5, "families.fourChildren": 0.5 })[0]).toMatch(
      /^a\.json, parameters\.families\.threeChildren:/,
    );
    const one = { "families.twoChildren": 0.7, "families.threeChildren": 0.2, "families.fourChildren": 0.1 };
    expect(faults(one)).toEqual([]);
  });

  test("of families by length of list may not come to more than 1", () => {
    expect(faults({ "choose.listsOne": 0.6, "choose.listsAll": 0.5 })).toHaveLength(1);
    expect(faults({ "choose.listsOne": 0.5, "choose.listsAll": 0.5 })).toEqual([]);
  });

  test("count a range at its upper end", () => {
    expect(faults({ "choose.listsOne": [0.1, 0.8] })[0]).toMatch(/^a\.json, parameters\.choose\.listsOne:/);
    expect(faults({ "choose.listsOne": [0.1, 0.7] })).toEqual([]);
  });
});

test("the lowest reliability may not lie above the highest, at any end of a range", () => {
  const bounds = (lowest: unknown, highest: unknown) =>
    faults({ "learnAboutSchools.lowest": lowest, "learnAboutSchools.highest": highest });
  expect(bounds(0.9, 0.8)[0]).toMatch(/^a\.json, parameters\.learnAboutSchools\.lowest: .*found 0\.9 > 0\.8/);
  expect(bounds([0.5, 0.9], [0.8, 1])).toHaveLength(1);
  expect(bounds([0.5, 0.8], [0.8, 1])).toEqual([]);
  expect(faults({ "learnAboutSchools.lowest": 0.97 })).toHaveLength(1);
});

test.each(STANCES)("what nobody stated holds together under the stance %s", (stance) => {
  expect(faults({}, { stance })).toEqual([]);
});
