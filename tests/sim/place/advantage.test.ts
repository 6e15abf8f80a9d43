/** Advantage spread over a place from shares eligible for free meals, by how well eligibility tells advantage. [Entities] */

import { describe, expect, test } from "vitest";
import { solveAdvantage, withEligibilityNoise } from "../../../sim/place/advantage.ts";
import type { OpenPlace } from "../../../sim/place/open.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { normalCdf } from "../../../sim/random/maths.ts";
import { PARAMETERS } from "../../../sim/scenario/parameters.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");
const usual = PARAMETERS["families.eligibilityNoise"].default;
const under = (noise: number) => withEligibilityNoise(town, noise);
const betweenHomes = ({ advantage }: OpenPlace) => 1 - advantage.within * advantage.within;

/** Share eligible now that a neighbourhood's families come to. */
const eligible = ({ advantage, meanAdvantage }: OpenPlace, n: number) =>
  normalCdf((advantage.fsmThreshold - meanAdvantage[n]) / Math.hypot(advantage.within, advantage.noise));

describe("how well eligibility tells advantage [Entities]", () => {
  test("is the declared one in a place that is opened, and the same place where nothing else is assumed", () => {
    expect(town.advantage.noise).toBe(usual);
    expect(under(usual)).toBe(town);
  });

  test.each([0, 0.3, 0.75, 1.15])("at %d, every neighbourhood keeps its published share eligible", (noise) => {
    town.neighbourhoods.fsmShare.forEach((share, n) => {
      expect(eligible(under(noise), n)).toBeCloseTo(share, 6);
    });
  });

  test.each([0, 0.3, 0.75, 1.15])(
    "at %d, advantage has mean 0 and variance 1 over the children of the place",
    (noise) => {
      const { meanAdvantage, advantage } = under(noise);
      const { children } = town.neighbourhoods;
      const all = children.reduce((sum, count) => sum + count, 0);
      const mean = children.reduce((sum, count, n) => sum + (count / all) * meanAdvantage[n], 0);
      const between = children.reduce((sum, count, n) => sum + (count / all) * meanAdvantage[n] * meanAdvantage[n], 0);
      expect(mean).toBeCloseTo(0, 9);
      expect(between + advantage.within * advantage.within).toBeCloseTo(1, 9);
    },
  );

  test("the worse it tells it, the further apart neighbourhoods are and the nearer the two groups of pupils", () => {
    const [sharp, blurred] = [under(0.3), under(0.75)];
    const spread = (1 + 0.75 * 0.75) / (1 + 0.3 * 0.3);
    expect(betweenHomes(blurred) / betweenHomes(sharp)).toBeCloseTo(spread, 9);
    expect(blurred.advantage.ever6Gap).toBeLessThan(0.9 * sharp.advantage.ever6Gap);
  });

  test("where it tells it exactly, all who are eligible are less advantaged than all who are not", () => {
    const { advantage } = solveAdvantage(Float64Array.of(0.2, 0.2), Float64Array.of(1, 1), 0.5, 0);
    expect(advantage.within).toBe(1);
    expect(advantage.ever6Threshold).toBeCloseTo(0, 9);
    expect(advantage.ever6Gap).toBeCloseTo(2 * Math.sqrt(2 / Math.PI), 9);
  });
});

test("both phases of a place are spread alike: one family, one flag", () => {
  const both = withEligibilityNoise(openPlace(shippedPlace("tarnford")!, "both"), 0.4);
  expect(both.primary?.advantage).toEqual(both.advantage);
  expect(both.primary?.meanAdvantage).toEqual(both.meanAdvantage);
});
