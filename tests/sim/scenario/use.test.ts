/** What a plan would take: the sum that a run counts, and changes after which a plan fits what there is. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { columnOf } from "../../../sim/indicators/series.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { horizonOf, newAction } from "../../../sim/scenario/edit-actions.ts";
import { fixes, type Ground, type Limits, yearsOver } from "../../../sim/scenario/fit.ts";
import { LEVER_KEYS, LEVERS } from "../../../sim/scenario/levers.ts";
import { mostDemanding, plannedUse, type Units } from "../../../sim/scenario/use.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");
const units: Units = { schools: town.schools.ids, neighbourhoods: town.neighbourhoods.ids };
const YEARS = 4;
const horizon = horizonOf({ years: YEARS }, town.baseYear);
const planOf = (actions: readonly object[], years = YEARS) =>
  scenarioOf({ place: "tarnford", years, burnIn: 1, actions });

/** What a run counted, a year each, without the base year. */
function counted(scenario: ReturnType<typeof planOf>, key: "capacity" | "cost"): number[] {
  const job = { scenario, replicates: [0], units: ["place"], assumptions: "centre" } as const;
  const { place } = runReplicate(town, job, 0);
  const at = columnOf(key) * (YEARS + 1);
  return Array.from(place.slice(at + 1, at + 1 + YEARS));
}

describe("a run counts what was planned", () => {
  const some = town.schools.ids.slice(0, 3);
  test.each<[string, object[]]>([
    ["for all, ramped and ended", [{ lever: "inclusiveSupport", start: 2026, end: 2028, ramp: 3, strength: "strong" }]],
    ["for the place", [{ lever: "coordination", start: 2027, strength: "some" }]],
    ["for chosen schools", [{ lever: "sharingPractice", start: 2026, targets: { ids: some } }]],
    ["by a rule", [{ lever: "familySupport", start: 2027, targets: { rule: "mostDisadvantaged", share: 0.3 } }]],
    [
      "twice on one lever, up to its full strength",
      [
        { lever: "sharingPractice", start: 2026, strength: 0.75 },
        { lever: "sharingPractice", start: 2027, strength: 0.75, targets: { ids: some } },
      ],
    ],
    ["in pairs", [{ lever: "partnerships", start: 2026, ramp: 2, strength: "some", pairs: 4 }]],
    ["in threes", [{ lever: "partnerships", start: 2026, strength: "full", structure: "trio", pairs: 3 }]],
    ["in federations", [{ lever: "partnerships", start: 2026, strength: "some", structure: "federation", pairs: 2 }]],
    ["as a network of the area", [{ lever: "partnerships", start: 2026, strength: "some", structure: "areaNetwork" }]],
    ["in groups by name", [{ lever: "partnerships", start: 2026, structure: "cluster", groups: [some] }]],
  ])("%s", { timeout: 60_000 }, (_, actions) => {
    const scenario = planOf(actions);
    const planned = plannedUse(scenario, units, horizon);
    expect(Math.max(...planned.map(({ capacity }) => capacity))).toBeGreaterThan(0);
    for (const key of ["capacity", "cost"] as const) {
      const ran = counted(scenario, key);
      for (const [i, use] of planned.entries()) expect(use[key], `${key} in year ${i + 1}`).toBeCloseTo(ran[i], 3);
    }
  });
});

test("the most demanding lever is one that takes no less than any other would", () => {
  const { lever, capacity } = mostDemanding(units);
  const inFull = (key: (typeof LEVER_KEYS)[number]) => newAction(key, horizon.first, horizon);
  const takes = LEVER_KEYS.map(
    (key) => plannedUse({ actions: [{ ...inFull(key), strength: 1 }] }, units, horizon)[0].capacity,
  );
  expect(Math.max(...takes)).toBe(capacity);
  expect(takes[LEVER_KEYS.indexOf(lever)]).toBe(capacity);
});

const plans = fc
  .array(
    fc.record({
      lever: fc.constantFrom(...LEVER_KEYS),
      start: fc.integer({ min: 2026, max: 2037 }),
      length: fc.integer({ min: 0, max: 300 }),
      ramp: fc.integer({ min: 1, max: 5 }),
      strength: fc.integer({ min: 1, max: 20 }).map((step) => step / 20),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    planOf(
      all.map(({ length, ...each }) => ({ ...each, end: Math.min(2300, each.start + length) })),
      12,
    ),
  );
const grounds = fc
  .record({
    capacity: fc.integer({ min: 0, max: 40 }),
    cost: fc.constantFrom(Number.POSITIVE_INFINITY, 100_000, 2_000_000),
  })
  .map((limits: Limits): Ground => ({ units, limits, horizon: horizonOf({ years: 12 }, town.baseYear) }));

describe("changes that make a plan fit", () => {
  test("are offered where it takes too much and only there, and after each of them it fits", () => {
    fc.assert(
      fc.property(plans, grounds, (plan, ground) => {
        const found = fixes(plan, ground);
        expect(found.length > 0).toBe(yearsOver(plan, ground).length > 0);
        expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
        for (const { scenario } of found) {
          expect(yearsOver(scenario, ground)).toEqual([]);
          expect(scenario).not.toEqual(plan);
          expect(scenarioOf(scenario)).toEqual(scenario);
        }
      }),
    );
  });

  test("are two wherever the levers at fault take any", () => {
    const plan = planOf(
      [
        { lever: "familySupport", start: 2026, strength: "full" },
        { lever: "coordination", start: 2029, strength: "some" },
      ],
      12,
    );
    const limits = { capacity: 30, cost: Number.POSITIVE_INFINITY };
    const ground = { units, limits, horizon: horizonOf({ years: 12 }, town.baseYear) };
    const [weaker, other] = fixes(plan, ground);
    expect(weaker).toMatchObject({ kind: "weaken", changed: [0] });
    const { strength } = weaker.scenario.actions[0];
    const fits = (tried: number) => 30 * tried + 0.5 * LEVERS.coordination.capacity <= 30;
    expect([fits(strength), fits(strength + 0.05)]).toEqual([true, false]);
    expect(other.kind).toBe("weakenAll");
  });

  test("move the latest to begin to where there is room", () => {
    const plan = planOf(
      [
        { lever: "familySupport", start: 2026, end: 2030, strength: "full" },
        { lever: "coordination", start: 2029, end: 2032, strength: "some" },
      ],
      12,
    );
    const limits = { capacity: 30, cost: Number.POSITIVE_INFINITY };
    const ground = { units, limits, horizon: horizonOf({ years: 12 }, town.baseYear) };
    const later = fixes(plan, ground).find(({ kind }) => kind === "later");
    expect(later?.scenario.actions[1]).toMatchObject({ start: 2031, end: 2034 });
  });
});
