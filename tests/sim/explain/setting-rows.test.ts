/** Settings side by side: rows that differ are those that were changed, and no others. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsOf } from "../../../sim/explain/parts.ts";
import { barelyDiffers, rowDiffers, settingRows } from "../../../sim/explain/setting-rows.ts";
import { CONTEXT_KEYS } from "../../../sim/scenario/contexts.ts";
import { LEVER_KEYS, LEVERS } from "../../../sim/scenario/levers.ts";
import type { Scenario } from "../../../sim/scenario/scenario.ts";
import { scenarioOf as said } from "../experiment/scenarios.ts";

const pairs = { lever: "partnerships", start: 2027, ramp: 2, strength: 0.5, pairs: 6 };
const support = { lever: "familySupport", start: 2026, strength: 0.5 };

const differing = (...scenarios: Scenario[]) =>
  settingRows(scenarios)
    .filter(rowDiffers)
    .map(({ key, differs }) => [key, ...differs.slice(1)] as const);

describe("rows that differ", () => {
  test("are none between a scenario and itself under another name, doing nothing more", () => {
    const other = { ...said({ actions: [pairs, { ...support, strength: 0 }] }), title: "Other", note: "A note" };
    expect(differing(said({ actions: [pairs] }), other)).toEqual([]);
  });

  test("name exactly the setting that was changed, and in which scenario", () => {
    const a = said({ actions: [pairs, support] });
    const later = said({ actions: [{ ...pairs, start: 2028 }, support] });
    const aimed = said({ actions: [pairs, { ...support, targets: { rule: "mostDisadvantaged", share: 0.25 } }] });
    const fewer = said({ actions: [{ ...pairs, pairs: 3 }, support] });
    const weaker = said({ actions: [pairs, { ...support, strength: 0.25 }] });
    expect(differing(a, later, aimed, fewer, weaker)).toEqual([
      ["lever.partnerships.1.when", true, false, false, false],
      ["lever.partnerships.1.partners", false, false, true, false],
      ["lever.familySupport.1.strength", false, false, false, true],
      ["lever.familySupport.1.targets", false, true, false, false],
    ]);
  });

  test("keep two spells of a lever apart, and match each with the first scenario's own", () => {
    const later = { ...pairs, start: 2033, ramp: 1 };
    const a = said({ actions: [pairs, later] });
    const b = said({ actions: [later, { ...pairs, strength: 0.75 }] });
    expect(differing(a, b)).toEqual([["lever.partnerships.1.strength", true]]);
    expect(differing(said({ actions: [pairs] }), a).map(([key]) => key)).toEqual([
      "lever.partnerships.2.strength",
      "lever.partnerships.2.when",
      "lever.partnerships.2.targets",
      "lever.partnerships.2.partners",
    ]);
  });

  test("hold what is assumed, what befalls the place and how it is run", () => {
    const a = said();
    const b = said({
      stance: "sceptical",
      seed: 7,
      parameters: { "learn.persistence": 0.6 },
      processes: { staff: "off" },
      context: [{ factor: "funding", change: -0.1, start: 2026 }],
      admissions: { mechanism: "boston", quotas: { lottery: 0.2 } },
    });
    expect(differing(a, b).map(([key]) => key)).toEqual([
      "admissions.quotas",
      "admissions.mechanism",
      "context.funding.change",
      "context.funding.when",
      "stance",
      "parameter.learn.persistence",
      "process.staff",
      "run.seed",
    ]);
  });

  test("leave out a parameter that is stated as it would be anyway", () => {
    const usual = settingRows([said(), said({ parameters: { "learn.persistence": 0.6 } })]).find(
      ({ kind }) => kind === "parameter",
    );
    const [value] = (usual?.of ?? []) as number[];
    expect(differing(said(), said({ parameters: { "learn.persistence": value } }))).toEqual([]);
  });
});

describe("how much a setting differs", () => {
  test("is the largest share of its range, and what is no matter of degree is beyond any", () => {
    const a = said({ actions: [support], context: [{ factor: "funding", change: 0.03, start: 2026 }] });
    const b = said({ actions: [{ ...support, strength: 0.53 }] });
    const c = said({ actions: [{ ...support, strength: 0.45, start: 2027 }] });
    const degrees = Object.fromEntries(settingRows([a, b, c]).map(({ key, degree }) => [key, degree]));
    expect(degrees["lever.familySupport.1.strength"]).toBeCloseTo(0.05, 12);
    expect(degrees["lever.familySupport.1.when"]).toBe(Number.POSITIVE_INFINITY);
    expect(degrees["lever.familySupport.1.targets"]).toBe(0);
    expect(degrees["context.funding.change"]).toBeCloseTo(0.05, 12);
  });

  test("is barely anything below a twentieth, for all the rows of a lever that is hardly pulled", () => {
    const rows = settingRows([said(), said({ actions: [{ ...support, strength: 0.04 }] })]).filter(rowDiffers);
    expect(rows.map(({ key }) => key)).toHaveLength(3);
    expect(rows.every(barelyDiffers)).toBe(true);
    const more = settingRows([said(), said({ actions: [{ ...support, strength: 0.06 }] })]).filter(rowDiffers);
    expect(more.some(barelyDiffers)).toBe(false);
  });
});

const action = fc.record({
  lever: fc.constantFrom(...LEVER_KEYS.filter((key) => LEVERS[key].reach !== "place" && key !== "partnerships")),
  start: fc.integer({ min: 2026, max: 2030 }),
  ramp: fc.integer({ min: 1, max: 3 }),
  strength: fc.constantFrom(0, 0.25, 0.5),
});
const context = fc.record({
  factor: fc.constantFrom(...CONTEXT_KEYS.filter((key) => key !== "shock")),
  change: fc.constantFrom(0, 0.1, -0.1),
  start: fc.integer({ min: 2026, max: 2028 }),
});
const scenario = fc
  .record({
    actions: fc.array(action, { maxLength: 5 }),
    context: fc.array(context, { maxLength: 3 }),
    stance: fc.constantFrom("trials", "sceptical"),
  })
  .map((some) => said(some));

/** What a row or a part is about, whatever it says of it. */
const subject = (key: string): string => key.replace(/^(lever|context)\.([^.]+)\..*$/, "$1.$2");

test("whatever two scenarios say, the rows that differ are about what an explanation parts them by", () => {
  fc.assert(
    fc.property(scenario, scenario, (a, b) => {
      const rows = new Set(differing(a, b).map(([key]) => subject(key)));
      const parts = partsOf(a, b).map(({ key, about }) =>
        about.kind === "action" ? `lever.${about.action.lever}` : subject(key),
      );
      // A change of context of 0 is a part's list without it, and no row either.
      expect([...rows].sort()).toEqual([...new Set(parts)].sort());
    }),
    { numRuns: 60 },
  );
});

test("a third scenario changes no cell of the other two", () => {
  fc.assert(
    fc.property(scenario, scenario, scenario, (a, b, c) => {
      const two = differing(a, b);
      const three = differing(a, b, c)
        .filter(([, b]) => b)
        .map(([key]) => key);
      expect(three.sort()).toEqual(two.map(([key]) => key).sort());
    }),
    { numRuns: 40 },
  );
});
