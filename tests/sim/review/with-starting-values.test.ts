/** A scenario at hand that begins where its place was rated. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { RATINGS, statementsOf } from "../../../sim/review/form.ts";
import { FORM_NAMES, formNamed } from "../../../sim/review/forms.ts";
import { placeAsReviewed, withStartingValues } from "../../../sim/review/scenarios.ts";
import { startingValues } from "../../../sim/review/starting-values.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";
import { scenarioOf } from "../experiment/scenarios.ts";
import { alike, answersOf, profiled } from "./answered.ts";

const valuesOf = (rating: 1 | 2 | 3 | 4) =>
  startingValues(profiled("five-factors", alike("five-factors", rating)), "secondary");

test("what is rated is set, what is not stays, and another rating takes the place of the one before", () => {
  const values = valuesOf(1);
  const [{ parameter, after }] = values;
  const scenario = scenarioOf({ parameters: { "families.eligibilityNoise": 0.8, [parameter]: values[0].before } });
  const low = withStartingValues(scenario, values);
  expect(low.parameters).toMatchObject({ "families.eligibilityNoise": 0.8, [parameter]: after });
  const high = withStartingValues(low, valuesOf(4));
  expect(high).toEqual(withStartingValues(scenario, valuesOf(4)));
  expect({ ...low, parameters: {} }).toEqual({ ...scenario, parameters: {} });
});

test("every set of ratings gives a scenario that a file may state, with the values that the command writes", () => {
  const name = fc.constantFrom(...FORM_NAMES);
  const rated = name.chain((form) =>
    fc.record({
      form: fc.constant(form),
      given: fc.record(
        Object.fromEntries(statementsOf(formNamed(form)).map(({ id }) => [id, fc.constantFrom(...RATINGS)])),
        { requiredKeys: [] },
      ),
    }),
  );
  fc.assert(
    fc.property(rated, ({ form, given }) => {
      const values = startingValues(profiled(form, given), "secondary");
      const set = withStartingValues(scenarioOf(), values);
      const written = placeAsReviewed(answersOf(form, given), "tarnford", values, "");
      expect(set.parameters).toEqual(written.parameters);
      expect(readScenario(JSON.parse(JSON.stringify(set)), "reviewed")).not.toHaveProperty("faults");
    }),
    { numRuns: 30 },
  );
});
