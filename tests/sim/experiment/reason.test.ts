/** Why nothing differed, and what is checked before two scenarios are compared. */

import { describe, expect, test } from "vitest";
import { crossFaults, pairingFaults } from "../../../sim/experiment/cross-check.ts";
import { begunBefore, outsideHorizon } from "../../../sim/experiment/outside-horizon.ts";
import { reasonForNoDifference } from "../../../sim/experiment/reason.ts";
import { scenarioOf } from "./scenarios.ts";

const alone = scenarioOf({ title: "Alone" });
const together = (action: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
  scenarioOf({ title: "Together", actions: [{ lever: "partnerships", start: 2027, ...action }], ...more });
const reason = (b: typeof alone) => reasonForNoDifference(alone, b, 2026, 2037);

describe("no difference, because", () => {
  test("nothing was changed but the title, the note and what is put first", () => {
    expect(reason(scenarioOf({ title: "Other", note: "n", values: ["travel"] }))).toBe("nothingChanged");
  });
  test("an action of strength 0 changes nothing [O4]", () => {
    expect(reason(together({ strength: 0 }))).toBe("nothingChanged");
  });
  test("the action starts after the last year, or ended before the first", () => {
    expect(reason(together({ start: 2038 }))).toBe("outsideHorizon");
    expect(reason(together({ start: 2010, end: 2025 }))).toBe("outsideHorizon");
  });
  test("nothing that differs has begun by the year spoken of", () => {
    expect(reasonForNoDifference(alone, together(), 2026, 2037, 2026)).toBe("notYet");
    expect(reasonForNoDifference(alone, together({ start: 2010 }), 2026, 2037, 2025)).toBe("notYet");
    expect(reasonForNoDifference(alone, together(), 2026, 2037, 2027)).toBe("notReached");
  });
  test("the process through which the action acts is off in both", () => {
    const off = { processes: { partner: "off" } };
    const base = scenarioOf({ title: "Alone", ...off });
    expect(reasonForNoDifference(base, together({}, off), 2026, 2037)).toBe("processOff");
  });
  test("stated admissions hold from a year as actions do", () => {
    const stated = (admissions: Record<string, unknown>) => scenarioOf({ admissions });
    expect(reason(stated({ mechanism: "sd" }))).toBe("notReached");
    expect(reason(stated({ from: 2038 }))).toBe("outsideHorizon");
    expect(reasonForNoDifference(alone, stated({ from: 2030 }), 2026, 2037, 2029)).toBe("notYet");
    expect(reasonForNoDifference(stated({}), stated({}), 2026, 2037)).toBe("nothingChanged");
  });
  test("nothing that differs reaches the measure", () => {
    expect(reason(together())).toBe("notReached");
    expect(reason(scenarioOf({ parameters: { "measure.floor": -0.9 } }))).toBe("notReached");
  });
});

describe("before anything is run", () => {
  const place = { id: "somewhere", baseYear: 2025, schools: { ids: ["s1", "s2"] }, neighbourhoods: { ids: ["n1"] } };

  test("targets that are no school of the place are faults with their path", () => {
    const faults = crossFaults(together({ targets: { ids: ["s1", "s9"] } }), place, "b.json");
    expect(faults).toMatchObject([{ file: "b.json", path: "actions.0.targets.ids.1", found: '"s9"' }]);
  });
  test("schools with rules of their own that the place does not have are faults; rules from after the last year are noted", () => {
    const rules = scenarioOf({ admissions: { from: 2050, schools: { s1: {}, s9: {} } } });
    expect(crossFaults(rules, place, "b.json")).toMatchObject([{ path: "admissions.schools.s9", found: '"s9"' }]);
    expect(outsideHorizon(rules, place)).toMatchObject([{ path: "admissions", start: 2050, first: 2026, last: 2037 }]);
  });
  test("a lever that reaches neighbourhoods is held against neighbourhoods", () => {
    const zone = scenarioOf({ actions: [{ lever: "familySupport", start: 2027, targets: { ids: ["s1"] } }] });
    expect(crossFaults(zone, place, "b.json")).toMatchObject([{ path: "actions.0.targets.ids.0" }]);
  });
  test("a value that is no indicator is a fault with its path", () => {
    const faults = crossFaults(scenarioOf({ values: ["travel", "constructor"] }), place, "b.json");
    expect(faults).toMatchObject([{ path: "values.1", found: '"constructor"' }]);
  });
  test("years outside the horizon are worth saying and no fault", () => {
    expect(outsideHorizon(together({ start: 2050 }), place)).toMatchObject([
      { path: "actions.0", first: 2026, last: 2037 },
    ]);
    expect(outsideHorizon(together(), place)).toEqual([]);
  });
  test("what is compared shares place, seed, years and replicates", () => {
    const pair = (more: Record<string, unknown>) =>
      pairingFaults([
        { scenario: alone, file: "a.json" },
        { scenario: together({}, more), file: "b.json" },
      ]);
    expect(pair({})).toEqual([]);
    expect(pair({ seed: 7, years: 3 })).toMatchObject([
      { file: "b.json", path: "seed" },
      { file: "b.json", path: "years" },
    ]);
  });
});

test("what is stated from before the first simulated year, and acts in some, is named with both years", () => {
  const place = { baseYear: 2025 };
  expect(begunBefore(together({ start: 1950 }), place)).toEqual([{ path: "actions.0", start: 1950, first: 2026 }]);
  expect(begunBefore(together({ start: 1950, end: 2025 }), place)).toEqual([]);
  expect(begunBefore(together({ start: 2026 }), place)).toEqual([]);
});
