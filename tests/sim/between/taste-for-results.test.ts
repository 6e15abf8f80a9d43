/** The taste for results is solved so that an analyst with published scores finds the one stated. [C2] */

import { describe, expect, test } from "vitest";
import { choose } from "../../../sim/between/choose.ts";
import { learnAboutSchools } from "../../../sim/between/learn-about-schools.ts";
import { tasteForResults } from "../../../sim/between/taste-for-results.ts";
import type { State } from "../../../sim/engine/state.ts";
import type { OpenPlace } from "../../../sim/place/open.ts";
import { spreadOf, standardised } from "../../../sim/place/spread.ts";
import { gumbel, normal } from "../../../sim/random/distributions.ts";
import { stream } from "../../../sim/random/streams.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { type Choice, conditionalLogit } from "./conditional-logit.ts";
import { ATTRIBUTES, firstChoices } from "./first-choices.ts";
import { afterwards, comeOfAge, opened, parametersWith, SEED, stateOf, yearOf } from "./small-year.ts";

test("the estimator finds the coefficients that made the choices", () => {
  const draw = stream(3, 0, "test", 0);
  const choices = madeChoices([0.8, -1.5], 4000, draw);
  const { coefficients, errors } = conditionalLogit(choices, 2);
  expect(Math.abs(coefficients[0] - 0.8)).toBeLessThan(3 * errors[0]);
  expect(Math.abs(coefficients[1] + 1.5)).toBeLessThan(3 * errors[1]);
});

describe("the solved taste", () => {
  const place = opened();
  const state = stateOf(place);
  const spread = spreadOf(place.schools.attainment).sd;
  const solved = (stated: Partial<Parameters>) => tasteForResults({ place, state, parameters: parametersWith(stated) });
  const seenAsPublished = { "learnAboutSchools.reliability": 1, "publish.newest": 1 };

  test("is the stated one where families see the newest scores as they are published [C2]", () => {
    expect(solved(seenAsPublished)).toBeCloseTo(0.149 * 20 * spread, 12);
    expect(solved({ ...seenAsPublished, "choose.quality": 0 })).toBe(0);
  });

  test("rises with noise in what families see, and with how long reputations last, up to a bound [C2]", () => {
    const noisier = [0.95, 0.8, 0.7].map((r) => solved({ ...seenAsPublished, "learnAboutSchools.reliability": r }));
    expect(noisier).toEqual(noisier.toSorted((a, b) => a - b));
    expect(noisier[0]).toBeGreaterThan(solved(seenAsPublished));
    expect(solved({ ...seenAsPublished, "publish.newest": 0.3 })).toBeGreaterThan(solved(seenAsPublished));
    const hopeless = solved({ ...seenAsPublished, "learnAboutSchools.reliability": 0.1, "ties.count": 0 });
    expect(hopeless).toBeCloseTo((2 * 0.149 * 20 * spread) / 0.1, 9);
  });
});

describe("a conditional logit on a year's first choices, with published scores for what families saw", () => {
  const place = opened("averdale");
  const start = stateOf(place);
  comeOfAge(place, start);
  publishFor(place, start);

  test.each([0.1, 0.149, 0.2])("returns the stated taste of %s utils a point, within a tenth [C2]", (taste) => {
    const { published } = estimate(place, start, { "choose.quality": taste });
    expect(Math.abs(published.value / taste - 1)).toBeLessThan(0.1);
    expect(published.error).toBeLessThan(0.01);
  });

  test("finds nearness and faith damped by what families see and the analyst does not, and by no more", () => {
    const { lnDistance, faith } = estimate(place, start, {});
    const usual = parametersWith();
    expect(lnDistance.value / -usual["choose.distance"]).toSatisfy((share: number) => share > 0.7 && share < 1.05);
    expect(faith.value / usual["choose.faith"]).toSatisfy((share: number) => share > 0.7 && share < 1.05);
  });
});

/** Gives schools the published results of the place, and reputations that followed forty years of scores up to them. */
function publishFor(place: OpenPlace, { schools }: State): void {
  const { "publish.newest": newest, "choose.stability": stability } = parametersWith();
  const draws = stream(SEED, 0, "test/scores", 0);
  const published = standardised(place.schools.attainment);
  schools.publishedAttainment.set(place.schools.attainment);
  published.forEach((score, s) => {
    const scores = [score];
    for (let back = 1; back < 40; back++)
      scores.push(
        stability * scores[back - 1] + Math.sqrt(1 - stability ** 2) * normal(draws, place.schools.keys[s], back),
      );
    schools.reputation[s] = scores.reduceRight((held, value) => held + newest * (value - held), 0);
  });
}

/** What the analyst finds of every fifth first choice. */
function estimate(place: OpenPlace, start: State, stated: Partial<Parameters>) {
  const parameters = parametersWith(stated);
  const state = afterwards([learnAboutSchools, choose], place, start, parameters);
  const choices = firstChoices(yearOf(place, state, parameters)).filter((_, i) => i % 5 === 0);
  const { coefficients, errors } = conditionalLogit(choices, choices[0].attributes[0].length);
  return Object.fromEntries(coefficients.map((value, k) => [ATTRIBUTES[k], { value, error: errors[k] }])) as Record<
    (typeof ATTRIBUTES)[number],
    { value: number; error: number }
  >;
}

function madeChoices(beta: readonly number[], count: number, draw: ReturnType<typeof stream>): Choice[] {
  return Array.from({ length: count }, (_, i) => {
    const attributes = Array.from({ length: 5 }, (_, j) => beta.map((_, k) => normal(draw, i, 10 * j + k)));
    const worth = attributes.map(
      (row, j) => row.reduce((sum, value, k) => sum + value * beta[k], 0) + gumbel(draw, i, 10 * j + 9),
    );
    return { attributes, chosen: worth.indexOf(Math.max(...worth)) };
  });
}
