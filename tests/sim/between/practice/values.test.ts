/** What practices are worth, asked for again and again. [B6] */

import { expect, test } from "vitest";
import { pulls } from "../../../../sim/between/practice/pull.ts";
import { practiceValues } from "../../../../sim/between/practice/values.ts";
import { logistic } from "../../../../sim/random/maths.ts";
import { stream } from "../../../../sim/random/streams.ts";
import { opened, parametersWith } from "../small-year.ts";

const { schools } = opened();
const chance = stream(3, 1, "practice", 0);

test("a school that never errs judges practices as they are, and one that errs twice as much strays twice as far", () => {
  const parameters = parametersWith();
  const right = practiceValues(schools, parameters, chance, () => 0);
  const [once, twice] = [1, 2].map((errs) => practiceValues(schools, parameters, chance, () => errs));
  expect(right.judged).toEqual(right.worth);
  once.judged.forEach((judged, at) => {
    expect(twice.judged[at] - right.worth[at]).toBeCloseTo(2 * (judged - right.worth[at]), 12);
  });
});

test("what was worked out is used again for the same run and judges alone", () => {
  const parameters = parametersWith();
  const first = practiceValues(schools, parameters, chance);
  expect(practiceValues(schools, parameters, stream(3, 1, "practice", 0))).toBe(first);
  practiceValues(schools, parameters, chance, (s) => s);
  expect(practiceValues(schools, parameters, chance)).toEqual(first);
  for (const [otherSchools, otherParameters, otherChance] of [
    [opened("averdale").schools, parameters, chance],
    [schools, parametersWith({ "practice.context": 0.9 }), chance],
    [schools, parameters, stream(3, 2, "practice", 0)],
  ] as const) {
    const other = practiceValues(otherSchools, otherParameters, otherChance);
    expect(other.worth).not.toEqual(first.worth);
    expect(other).toEqual(practiceValues(otherSchools, { ...otherParameters }, otherChance));
  }
});

test("a practice draws staff by σ(2v̂), a half where they think that it adds nothing", () => {
  const values = practiceValues(schools, parametersWith(), chance);
  expect(pulls(values)[7]).toBe(logistic(2 * values.judged[7]));
  expect(pulls({ ...values, judged: new Float64Array(2) })).toEqual(Float64Array.of(0.5, 0.5));
});
