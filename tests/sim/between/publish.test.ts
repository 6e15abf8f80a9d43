/** What is published, and what is remembered of it. [B1] [B2] */

import { expect, test } from "vitest";
import { publish } from "../../../sim/between/publish.ts";
import { spreadOf, standardised } from "../../../sim/place/spread.ts";
import { afterwards, comeOfAge, opened, parametersWith, stateOf } from "./small-year.ts";

const place = opened();
const state = stateOf(place);
comeOfAge(place, state);

test("before its first leavers a school's score is its standing by intake: attainment less value added [B1] [Y0]", () => {
  const { schools } = afterwards([publish], place, state);
  const standing = place.schools.attainment.map((value, s) => value - place.schools.valueAdded[s]);
  const { mean, sd } = spreadOf(standing);
  standing.forEach((value, s) => {
    expect(schools.score[s]).toBeCloseTo((value - mean) / sd, 12);
    expect(schools.reputation[s]).toBe(schools.score[s]);
  });
});

test("reputation moves the stated share of the way to the newest score [B2]", () => {
  const later = afterwards([publish], place, state);
  const before = later.schools.reputation.slice();
  for (let s = 0; s < later.schools.count; s++) later.schools.publishedAttainment[s] = s;
  const { schools } = afterwards([publish], place, later, parametersWith({ "publish.newest": 0.25 }));
  for (let s = 0; s < schools.count; s++) {
    expect(schools.reputation[s]).toBeCloseTo(0.75 * before[s] + 0.25 * schools.score[s], 12);
  }
});

test("weights decide what the score is of: value added alone [B1]", () => {
  const later = afterwards([publish], place, state);
  for (let s = 0; s < later.schools.count; s++) {
    later.schools.publishedAttainment[s] = s;
    later.schools.publishedValueAdded[s] = (s * s) % 5;
  }
  const weights = parametersWith({
    "publish.attainment": 0,
    "publish.valueAdded": 0.4,
    "publish.presence": 0,
    "publish.participation": 0,
  });
  const { schools } = afterwards([publish], place, later, weights);
  const expected = standardised(later.schools.publishedValueAdded.slice(0, later.schools.count));
  expected.forEach((value, s) => {
    expect(schools.score[s]).toBeCloseTo(value, 12);
  });
});

test("what is not known of a school counts as the mean, and equal schools all score 0 [B1]", () => {
  expect([...standardised(Float64Array.of(1, Number.NaN, 3))]).toEqual([-1, 0, 1]);
  expect([...standardised(Float64Array.of(2, 2))]).toEqual([0, 0]);
  expect([...standardised(Float64Array.of(Number.NaN))]).toEqual([0]);
});
