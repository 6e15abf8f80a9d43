/** What is published, and what is remembered of it. [B1] [B2] */

import { describe, expect, test } from "vitest";
import { publish } from "../../../sim/between/publish.ts";
import { spreadOf, standardised } from "../../../sim/place/spread.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, scenarioWith, stateOf } from "./small-year.ts";

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

describe("tables", () => {
  const known = afterwards([publish], place, state);
  for (let s = 0; s < known.schools.count; s++) {
    known.schools.publishedAttainment[s] = s;
    known.schools.publishedPresence[s] = (s * 5) % 7;
    known.schools.publishedParticipation[s] = (s * s) % 5;
  }
  const under = (lever: "stopTables" | "broadenTables", strength: number) =>
    afterwards(
      [publish],
      place,
      known,
      parametersWith(),
      scenarioWith({ actions: [{ lever, start: 2000, strength }] }),
    );

  test("stopped, nothing new is seen: scores and reputations stay; half stopped, half of it [B1]", () => {
    const [now, half, none] = [0, 0.5, 1].map((strength) => under("stopTables", strength).schools);
    expect(none.score).toEqual(known.schools.score);
    expect(none.reputation).toEqual(known.schools.reputation);
    for (let s = 0; s < now.count; s++) {
      for (const column of ["score", "reputation"] as const) {
        expect(half[column][s]).toBeCloseTo((known.schools[column][s] + now[column][s]) / 2, 12);
      }
    }
  });

  test("broadened, presence and participation count as much as results [B1]", () => {
    const { schools } = under("broadenTables", 1);
    const parts = (["publishedAttainment", "publishedPresence", "publishedParticipation"] as const).map((column) =>
      standardised(schools[column].slice(0, schools.count)),
    );
    const expected = standardised(parts[0].map((value, s) => value + parts[1][s] + parts[2][s]));
    expected.forEach((value, s) => {
      expect(schools.score[s]).toBeCloseTo(value, 12);
    });
  });

  test("neither stopped nor broadened are as now, bit for bit [O4]", () => {
    const now = bitsOf(afterwards([publish], place, known));
    expect(bitsOf(under("stopTables", 0))).toEqual(now);
    expect(bitsOf(under("broadenTables", 0))).toEqual(now);
  });
});
