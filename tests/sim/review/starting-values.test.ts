/** What ratings come to as starting values: within what is plausible, one way only, and nothing where nothing was rated. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Rating, statementsOf } from "../../../sim/review/form.ts";
import { FORM_NAMES, type FormName, formNamed } from "../../../sim/review/forms.ts";
import { startingValues } from "../../../sim/review/starting-values.ts";
import { type ParameterKey, parameterIn } from "../../../sim/scenario/parameters.ts";
import { PHASES, type RunPhase } from "../../../sim/scenario/phase.ts";
import { alike, profiled } from "./answered.ts";

type Given = Parameters<typeof profiled>[1];

const valuesOf = (name: FormName, given: readonly Given[], phase: RunPhase = "secondary") =>
  new Map(startingValues(profiled(name, ...given), phase).map((value) => [value.parameter, value]));

/** 1 where a higher rating means more of it, −1 where less; every statement that speaks about it says the same. */
function wayOf(name: FormName, key: ParameterKey): number {
  const said = statementsOf(formNamed(name)).flatMap(({ values }) =>
    values.filter(({ parameter }) => parameter === key),
  );
  expect(new Set(said.map(({ better }) => better)).size).toBe(1);
  return said[0].better === "more" ? 1 : -1;
}

describe.each(FORM_NAMES)("%s", (name) => {
  test("rated in the middle leaves every starting value as it is without a review", () => {
    const values = valuesOf(name, [alike(name, 2), alike(name, 3)]);
    expect(values.size).toBeGreaterThan(15);
    for (const { before, after, rating } of values.values()) {
      expect(rating).toBe(2.5);
      expect(after).toBe(before);
    }
  });

  test.each(PHASES)("rated 1 and rated 4 throughout, each goes towards the ends of what is plausible: %s", (phase) => {
    const low = valuesOf(name, [alike(name, 1)], phase);
    const high = valuesOf(name, [alike(name, 4)], phase);
    for (const [key, { before, after }] of low) {
      const { prior, default: usual } = parameterIn(phase, key);
      const better = high.get(key)!.after;
      expect(before, key).toBe(usual);
      for (const value of [after, better]) {
        expect(value, key).toBeGreaterThanOrEqual(prior.low);
        expect(value, key).toBeLessThanOrEqual(prior.high);
      }
      expect(wayOf(name, key) * (better - usual), key).toBeGreaterThanOrEqual(0);
      expect(wayOf(name, key) * (usual - after), key).toBeGreaterThanOrEqual(0);
      expect(Math.abs(better - after), key).toBeGreaterThan(0);
    }
  });

  test("nobody's rating sets anything that no statement speaks about, and no rating sets nothing", () => {
    expect(valuesOf(name, [{}, {}]).size).toBe(0);
    const spoken = new Set(
      statementsOf(formNamed(name)).flatMap(({ values }) => values.map((value) => value.parameter)),
    );
    expect(new Set(valuesOf(name, [alike(name, 1)]).keys())).toEqual(spoken);
  });

  test("a higher rating never moves any value the other way", () => {
    const ids = statementsOf(formNamed(name)).map(({ id }) => id);
    const rating = fc.constantFrom<Rating | null>(1, 2, 3, 4, null);
    const given = fc.array(rating, { minLength: ids.length, maxLength: ids.length });
    fc.assert(
      fc.property(given, given, fc.nat(ids.length - 1), (one, other, at) => {
        if (one[at] === null || one[at] === 4) return;
        const before = [one, other].map((ratings) => Object.fromEntries(ids.map((id, i) => [id, ratings[i]])));
        const raised = [{ ...before[0], [ids[at]]: (one[at] + 1) as Rating }, before[1]];
        const after = valuesOf(name, raised);
        for (const [key, value] of valuesOf(name, before)) {
          const change = (after.get(key)?.after ?? Number.NaN) - value.after;
          expect(wayOf(name, key) * change).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("1 and 4 go three quarters of the way to the ends: worked examples", () => {
  const [low, high] = [1, 4].map((rating) => valuesOf("five-factors", [alike("five-factors", rating as Rating)]));
  expect(low.get("agree.start")!.after).toBeCloseTo(-0.3, 9);
  expect(high.get("agree.start")!.after).toBeCloseTo(0.3, 9);
  expect(low.get("exclude.suspension")!.after).toBeCloseTo(0.035 + 0.75 * 0.015, 9);
  expect(high.get("exclude.suspension")!.after).toBeCloseTo(0.035 - 0.75 * 0.015, 6);
  expect(low.get("compete.stakes")!.after).toBeCloseTo(0.225, 9);
  expect(high.get("compete.stakes")!.after).toBe(0);
});

test("several statements on one value average, as do several respondents, and what caused it is named", () => {
  const values = valuesOf("five-factors", [
    { sameFamilies: 1, heldTogether: 4 },
    { sameFamilies: 2, heldTogether: null },
  ]);
  const leakage = values.get("serve.leakage")!;
  expect(leakage.rating).toBe((1.5 + 4) / 2);
  expect(leakage.statements).toEqual(["sameFamilies", "heldTogether"]);
  expect(values.get("partner.ends")).toMatchObject({ rating: 4, statements: ["heldTogether"] });
  expect(values.has("agree.start")).toBe(false);
});

test("where the primary phase has a value of its own, ratings lead from that", () => {
  const value = valuesOf("five-factors", [{ beforeSanctions: 3 }], "primary").get("exclude.suspension")!;
  expect(value.before).toBe(parameterIn("primary", "exclude.suspension").default);
  expect(value.before).not.toBe(parameterIn("secondary", "exclude.suspension").default);
});
