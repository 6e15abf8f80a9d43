/** How well families know schools. [B3] */

import { describe, expect, test } from "vitest";
import {
  type Known,
  knownOf,
  learnAboutSchools,
  perceived,
  reliabilityHearing,
  reliabilityIn,
  reliabilityOf,
} from "../../../sim/between/learn-about-schools.ts";
import { publish } from "../../../sim/between/publish.ts";
import { normal } from "../../../sim/random/distributions.ts";
import { stream } from "../../../sim/random/streams.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, scenarioWith, stateOf, yearOf } from "./small-year.ts";

const place = opened();
const state = stateOf(place);
comeOfAge(place, state);

describe("what is seen of a school's quality", () => {
  const chance = stream(1, 0, "test", 0);
  const draws = 100_000;
  const quality = Float64Array.from({ length: draws }, (_, i) => normal(chance, i, 0));
  const known: Known = { stream: stream(1, 0, "signal", 0), quality, spread: { mean: 0, sd: 1 } };
  const signal = (family: number) => normal(known.stream, family, 77);

  test.each([0.3, 0.5, 0.7, 0.95])("corr(q + u, q)² = r at r = %s on 100,000 draws [B3]", (r) => {
    const seen = Float64Array.from(quality, (_, i) => perceived(known, i, r, signal(i)));
    expect(Math.abs(correlation(seen, quality) ** 2 - r)).toBeLessThan(0.005);
  });

  test("it is the best guess: q regressed on what is perceived has slope 1 [B3]", () => {
    const seen = Float64Array.from(quality, (_, i) => perceived(known, i, 0.6, signal(i)));
    expect(covariance(seen, quality) / covariance(seen, seen)).toBeCloseTo(1, 2);
  });

  test("full information sees the published score itself, bit for bit [B3]", () => {
    for (let i = 0; i < 100; i++) expect(perceived(known, i, 1, signal(i))).toBe(quality[i]);
  });
});

test("tied families and a child at the school make it better known; saying nothing changes nothing [B3]", () => {
  expect(reliabilityHearing(0.7, 0, false, 0.2, 0.7)).toBe(0.7);
  expect(reliabilityHearing(0.7, 4, false, 0, 0)).toBeCloseTo(0.7, 12);
  const odds = 0.7 / 0.3 + 2 * (0.2 / 0.8) + 0.7 / 0.3;
  expect(reliabilityHearing(0.7, 2, true, 0.2, 0.7)).toBeCloseTo(odds / (1 + odds), 12);
  expect(reliabilityHearing(1, 3, true, 0.2, 0.7)).toBe(1);
});

test("families to whom services have given a voice know schools better [Y4]", () => {
  const silent = yearOf(place, state);
  const heard = yearOf(place, { ...state, families: { ...state.families, voice: state.families.voice.map(() => 1) } });
  const average = Array.from({ length: state.families.count }, (_, f) => f).find(
    (f) => Math.abs(state.families.capital[f]) < 0.5,
  )!;
  const gain = reliabilityOf(heard, average) - reliabilityOf(silent, average);
  expect(gain).toBeCloseTo(parametersWith()["serve.advice"], 12);
});

test("advice alone makes schools as well known to families eligible as help with travel and advice together [B3]", () => {
  const f = Array.from({ length: state.families.count }, (_, row) => row).find(
    (row) =>
      state.families.fsm[row] === 1 && state.families.outside[row] === 0 && Math.abs(state.families.capital[row]) < 0.5,
  )!;
  const helped = (...levers: ("travelAndAdvice" | "adviceOnChoosing" | "travelPass")[]) => {
    const actions = levers.map((lever) => ({ lever, start: state.year, strength: 0.5 }));
    return reliabilityOf(yearOf(place, state, parametersWith(), scenarioWith({ actions })), f);
  };
  expect(helped("adviceOnChoosing")).toBe(helped("travelAndAdvice"));
  expect(helped("travelPass")).toBe(helped());
  expect(helped("adviceOnChoosing") - helped()).toBeCloseTo(0.5 * parametersWith()["learnAboutSchools.advice"], 12);
  expect(helped("adviceOnChoosing", "travelAndAdvice") - helped()).toBeCloseTo(
    0.75 * parametersWith()["learnAboutSchools.advice"],
    12,
  );
});

test("families with more capital know schools better, within bounds [B3]", () => {
  const parameters = parametersWith();
  const { families, pupils } = afterwards([learnAboutSchools], place, state, parameters);
  const entering = [...pupils.family.subarray(0, pupils.count)];
  for (const f of entering) {
    const expected = Math.min(
      0.95,
      Math.max(0.5, 0.7 + parameters["learnAboutSchools.byCapital"] * families.capital[f]),
    );
    expect(families.information[f]).toBeCloseTo(expected, 6);
  }
  expect(new Set(entering.map((f) => families.information[f])).size).toBeGreaterThan(100);
});

test("advice reaches families of the place eligible for free meals and no others [B3]", () => {
  const advised = scenarioWith({ actions: [{ lever: "travelAndAdvice", start: state.year, strength: 1 }] });
  const before = afterwards([learnAboutSchools], place, state).families;
  const { families } = afterwards([learnAboutSchools], place, state, parametersWith(), advised);
  let better = 0;
  let eligibleOutside = 0;
  for (let f = 0; f < families.count; f++) {
    if (families.fsm[f] === 0 || families.outside[f] === 1) {
      expect(families.information[f]).toBe(before.information[f]);
      eligibleOutside += families.fsm[f] * (families.information[f] > 0 ? 1 : 0);
    } else if (families.information[f] > before.information[f]) better += 1;
  }
  expect(better).toBeGreaterThan(50);
  expect(eligibleOutside).toBeGreaterThan(0);
});

test("switched off, every family takes what is published as it stands, bit for bit as without the process [B3] [O4]", () => {
  const off = parametersWith(learnAboutSchools.off);
  expect(bitsOf(afterwards([publish, learnAboutSchools], place, state, off))).toEqual(
    bitsOf(afterwards([publish], place, state, off)),
  );
  const published = afterwards([publish, learnAboutSchools], place, state, off);
  const year = yearOf(place, published, off);
  const known = knownOf(year);
  const family = 3;
  const { key, information } = published.families;
  for (let s = 0; s < published.schools.count; s++) {
    const signal = normal(known.stream, key[family], place.schools.keys[s]);
    const seen = perceived(known, s, reliabilityIn(information[family]), signal);
    expect(seen).toBe(published.schools.reputation[s]);
  }
});

function covariance(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - ma) * (b[i] - mb), 0) / a.length;
}

const correlation = (a: Float64Array, b: Float64Array): number =>
  covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
