/** Services reckoned by hand: two neighbourhoods, two services. */

import { expect, test } from "vitest";
import { familiesReached, needMet, serviceCoherence, serviceDose } from "../../../sim/indicators/services.ts";
import { mix, observation } from "./observations.ts";

const year = observation({
  neighbourhoods: [mix(1, 1), mix(1, 1)],
  services: {
    families: Float64Array.of(40, 10),
    reached: Float64Array.of(10, 0),
    need: Float64Array.of(12, 8),
    needMet: Float64Array.of(5, 0),
    coherence: Float64Array.of(0.4, 0),
    served: Float64Array.of(6, 4),
    dose: Float64Array.of(0.5, 0.25),
  },
});

test("families reached are a share of families with a child in the phase [Y4]", () => {
  expect(familiesReached.place(year, "all")).toBe(0.2);
  expect(familiesReached.neighbourhood!(year, 0, "all")).toBe(0.25);
});

test("need is met as far as doses go where it is [Y4]", () => {
  expect(needMet.place(year, "all")).toBe(0.25);
  expect(needMet.neighbourhood!(year, 1, "all")).toBe(0);
});

test("the dose that comes to families is a mean over those served [Y4]", () => {
  expect(serviceDose.place(year, "all")).toBeCloseTo(0.4, 12);
});

test("coherence is as families who are reached meet it [Y4]", () => {
  expect(serviceCoherence.place(year, "all")).toBeCloseTo(0.4, 12);
  expect(serviceCoherence.neighbourhood!(year, 1, "all")).toBeNaN();
});

test("there is nothing to say where there are no families and no services", () => {
  const nobody = observation();
  for (const indicator of [familiesReached, needMet, serviceDose, serviceCoherence]) {
    expect(indicator.place(nobody, "all")).toBeNaN();
  }
});
