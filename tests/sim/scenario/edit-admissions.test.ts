/** Changing how schools admit: what is stated can always be read again, and taken back it is as today. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { barredByCode } from "../../../sim/experiment/admissions-code.ts";
import { CRITERION_KEYS, isRanking, MOST_BANDS } from "../../../sim/scenario/admissions.ts";
import type { Admissions } from "../../../sim/scenario/admissions-schema.ts";
import {
  movedCriterion,
  ORDER_KEYS,
  ORDERS,
  orderKeyOf,
  withAdmissions,
  withCriterion,
  withQuota,
  withRules,
} from "../../../sim/scenario/edit-admissions.ts";
import { readScenario, type Scenario } from "../../../sim/scenario/scenario.ts";

const read = (rest: object = {}): Scenario => {
  const found = readScenario({ schemaVersion: 1, title: "T", note: "", place: "tarnford", ...rest }, "t.json");
  if ("faults" in found) throw new Error(JSON.stringify(found.faults));
  return found.scenario;
};

test("what is set and taken back again leaves nothing stated", () => {
  const byLot = withRules(undefined, { quotas: withQuota(undefined, "lottery", 0.25) }, 2027);
  expect(byLot).toEqual({ from: 2027, mechanism: "da", tieBreak: "single", quotas: { lottery: 0.25 } });
  expect(withRules(byLot, { quotas: withQuota(byLot?.quotas, "lottery", 0) }, 2027)).toBeUndefined();
  const nearest = withRules(undefined, { order: [...ORDERS.distance] }, 2027);
  expect(withRules(nearest, { order: undefined }, 2027)).toBeUndefined();
  expect(withRules(withRules(undefined, { mechanism: "ttc" }, 2027), { mechanism: "da" }, 2027)).toBeUndefined();
  expect("admissions" in withAdmissions(read({ admissions: { order: ["distance"] } }), undefined)).toBe(false);
});

test("rules that hold from the first year, as a file without a year says, go on doing so when one of them is changed", () => {
  const { admissions } = read({ admissions: { order: ["distance"] } });
  expect(admissions).not.toHaveProperty("from");
  const changed = withRules(admissions, { tieBreak: "multiple" }, 2027);
  expect(changed).toEqual({ ...admissions, tieBreak: "multiple" });
  expect(withRules(changed, { from: 2028 }, 2027)).toMatchObject({ from: 2028, tieBreak: "multiple" });
});

test("a year that is stated stays, and so do schools with rules of their own", () => {
  const { admissions } = read({ admissions: { from: 2030, schools: { "school-1": { order: ["lottery"] } } } });
  const changed = withRules(admissions, { tieBreak: "multiple" }, 2027);
  expect(changed).toMatchObject({ from: 2030, tieBreak: "multiple", schools: { "school-1": { order: ["lottery"] } } });
  expect(withRules(changed, { tieBreak: "single" }, 2027)).toEqual(admissions);
});

test("known orders are known again, and the law bars none of them but lots for a whole place", () => {
  const barred = ORDER_KEYS.map((key) => [
    key,
    barredByCode(withRules(undefined, { order: [...ORDERS[key]] }, 2027)).map(({ rule }) => rule),
  ]);
  expect(Object.fromEntries(barred)).toEqual({
    distance: [],
    catchment: [],
    disadvantage: [],
    lottery: ["lotsEverywhere"],
  });
  expect(ORDER_KEYS.map((key) => orderKeyOf(ORDERS[key]))).toEqual(ORDER_KEYS);
  expect(orderKeyOf(["lookedAfter", "distance"])).toBeUndefined();
  expect(orderKeyOf(undefined)).toBeUndefined();
});

test("whatever is added, moved and left out, a scenario's file takes the order", () => {
  const deed = fc.record({
    key: fc.constantFrom(...CRITERION_KEYS),
    what: fc.constantFrom("add" as const, "sooner" as const, "later" as const, "leave out" as const),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), fc.integer({ min: 0, max: MOST_BANDS }), (deeds, bands) => {
      let admissions: Admissions | undefined;
      for (const { key, what } of deeds) {
        const order = admissions?.order ?? [];
        const next = {
          add: () => withCriterion(order, key),
          sooner: () => movedCriterion(order, key, -1),
          later: () => movedCriterion(order, key, 1),
          "leave out": () => order.filter((other) => other !== key),
        }[what]();
        admissions = withRules(admissions, { order: [...next] }, 2027);
        if (what === "add") expect(admissions?.order).toContain(key);
        expect((admissions?.order ?? []).filter(isRanking).length).toBeLessThanOrEqual(1);
      }
      admissions = withRules(admissions, { quotas: withQuota(admissions?.quotas, "banding", bands) }, 2027);
      expect(read(admissions === undefined ? {} : { admissions }).admissions).toEqual(admissions);
    }),
  );
});

test("a criterion moves one place at a time, and none passes one that ranks every child", () => {
  const order = ["named", "sibling", "distance"] as const;
  expect(movedCriterion(order, "sibling", -1)).toEqual(["sibling", "named", "distance"]);
  expect(movedCriterion(order, "named", 1)).toEqual(["sibling", "named", "distance"]);
  for (const [key, by] of [
    ["named", -1],
    ["sibling", 1],
    ["distance", -1],
    ["distance", 1],
    ["faith", 1],
  ] as const)
    expect(movedCriterion(order, key, by)).toBe(order);
  expect(withCriterion(order, "faith")).toEqual(["named", "sibling", "faith", "distance"]);
  expect(withCriterion(order, "lottery")).toEqual(["named", "sibling", "lottery"]);
});
