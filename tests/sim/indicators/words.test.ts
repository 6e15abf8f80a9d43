/** Definitions say what is counted, not something near it. */

import { expect, test } from "vitest";
import { INDICATORS } from "../../../sim/indicators/registry.ts";

test("what families got is said to be of those who apply here", () => {
  for (const key of ["firstPreference", "anyPreference", "nearestFirst"] as const) {
    expect(INDICATORS[key].definition).toMatch(/schools outside the place.*left out/);
    expect(INDICATORS[key].formula).toContain("who apply");
  }
});

test("the nearest school is said to be one that takes a child of this sex without a test", () => {
  for (const key of ["nearestFirst", "attendNearest", "nearestDissimilarity", "nearestDissimilarityEver6"] as const) {
    expect(INDICATORS[key].definition).toMatch(/nearest .*sex without a test/);
    expect(INDICATORS[key].definition).not.toContain("may attend");
  }
});

test("a journey is not called straight where the place gives travel times", () => {
  expect(INDICATORS.travel.definition).toContain("travel times");
});
