/** Where each child begins. */

import { expect, test } from "vitest";
import { simulate } from "../../../sim/engine/simulate.ts";
import { scenarioOf } from "../../generated.ts";
import { opened } from "./small-year.ts";

const place = opened();
const run = (parameters: Record<string, number>) =>
  simulate({ place, scenario: scenarioOf({ years: 1, burnIn: 3, parameters }), replicate: 0, assumptions: "drawn" });

test("a child's key, neighbourhood and school are noted in the year in which it enters [A1]", () => {
  let entered = 0;
  for (const { process, state, year } of run({})) {
    if (process !== "enrol") continue;
    const { pupils, families } = state;
    for (let p = 0; p < pupils.count; p++) {
      if (pupils.cohort[p] !== year) continue;
      entered += 1;
      expect(pupils.enteredAs[p]).toBe(pupils.key[p]);
      expect(pupils.firstHome[p]).toBe(families.neighbourhood[pupils.family[p]]);
      expect(pupils.firstSchool[p]).toBe(pupils.school[p]);
    }
  }
  expect(entered).toBeGreaterThan(1000);
});

test("it stays when the family moves home; whoever comes in a child's stead did not begin here [Y1] [Y2]", () => {
  let moved = 0;
  let came = 0;
  let keys = new Uint32Array();
  for (const { process, state, year } of run({ "migrate.rate": 0.05 })) {
    const { pupils, families } = state;
    if (process === "migrate") {
      for (let p = 0; p < Math.min(keys.length, pupils.count); p++) {
        if (pupils.key[p] === keys[p]) continue;
        came += 1;
        expect(pupils.enteredAs[p]).not.toBe(pupils.key[p]);
      }
    }
    if (process === "leave") keys = pupils.key.slice(0, pupils.count);
    if (process !== "enrol") continue;
    for (let p = 0; p < pupils.count; p++) {
      if (pupils.cohort[p] === year || pupils.enteredAs[p] !== pupils.key[p]) continue;
      if (pupils.firstHome[p] !== families.neighbourhood[pupils.family[p]]) moved += 1;
    }
  }
  expect(came).toBeGreaterThan(50);
  expect(moved).toBeGreaterThan(20);
});
