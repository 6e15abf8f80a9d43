/** Where stated admissions are not allowed under England's School Admissions Code. [A2] */

import { describe, expect, test } from "vitest";
import { type BarredByCode, barredByCode } from "../../../sim/experiment/admissions-code.ts";
import { scenarioOf } from "./scenarios.ts";

const found = (admissions: object): BarredByCode[] => barredByCode(scenarioOf({ admissions }).admissions);
const rules = (admissions: object) => found(admissions).map(({ rule }) => rule);

describe("the Code", () => {
  test("has nothing against what is done today, and nothing said of it", () => {
    expect(barredByCode(undefined)).toEqual([]);
    expect(found({})).toEqual([]);
    expect(found({ order: ["named", "lookedAfter", "sibling", "disadvantage", "distance"] })).toEqual([]);
    expect(found({ quotas: { banding: 4, lottery: 0.3, reserve: 0.2 } })).toEqual([]);
  });

  test("bars first preferences first, and places that go otherwise than by schools' criteria", () => {
    expect(found({ mechanism: "boston" })).toEqual([{ path: "admissions.mechanism", rule: "firstPreference" }]);
    for (const mechanism of ["ttc", "sd"]) expect(rules({ mechanism })).toEqual(["notByCriteria"]);
  });

  test("bars a test where there is none today, and says at which school", () => {
    const order = ["named", "lookedAfter", "test"];
    expect(rules({ order })).toEqual(["newTest"]);
    expect(found({ schools: { school: { order } } })).toEqual([{ path: "admissions.schools.school", rule: "newTest" }]);
  });

  test("puts children in care first, but for a plan that names the school", () => {
    expect(rules({ order: ["named", "sibling", "lookedAfter", "distance"] })).toEqual(["careNotFirst"]);
    expect(rules({ order: ["named", "distance"] })).toEqual(["careNotFirst"]);
    expect(rules({ order: ["named", "lookedAfter", "distance"] })).toEqual([]);
  });

  test("has a school admit children whose plan names it, whom an order may not leave out", () => {
    expect(rules({ order: ["lookedAfter", "distance"] })).toEqual(["namedLeftOut"]);
  });

  test("lets lots break ties and give some places, and not decide everywhere", () => {
    expect(rules({ order: ["named", "lookedAfter", "lottery"] })).toEqual(["lotsEverywhere"]);
    expect(rules({ quotas: { lottery: 0.6 } })).toEqual(["lotsEverywhere"]);
    expect(found({ schools: { school: { order: ["named", "lookedAfter", "lottery"] } } })).toEqual([]);
  });
});
