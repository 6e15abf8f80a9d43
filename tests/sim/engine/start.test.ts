/** The start: effects run backwards from what tables suggest, and nobody is placed but by choice and admission. [Y0] */

import { describe, expect, test } from "vitest";
import { inferredEffects } from "../../../sim/engine/inferred-effects.ts";
import { intakeAdjusted } from "../../../sim/engine/intake-adjusted.ts";
import { type Done, simulate } from "../../../sim/engine/simulate.ts";
import { firstYear, startState } from "../../../sim/engine/start.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import { defaults } from "../../../sim/scenario/parameters.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");
const region = openPlace(shippedPlace("averdale")!, "secondary");
const parameters = defaults();

const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, v) => sum + v, 0) / values.length;
const covariance = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  mean(Array.from(a, (v, i) => (v - mean(a)) * (b[i] - mean(b))));
const correlation = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));

describe("school effects up to the base year", () => {
  const inYear = (year: number, replicate = 0) => inferredEffects(region, parameters, 1, replicate, year);
  const base = region.baseYear;
  const replicates = Array.from({ length: 20 }, (_, r) => r);

  test("have the spread that lasts, .05 SD a year, in the base year as long before it: nothing drifts [W7]", () => {
    for (const year of [base, base - 8, base - 15]) {
      const spread = mean(replicates.map((r) => Math.sqrt(covariance(inYear(year, r), inYear(year, r)))));
      expect(spread).toBeGreaterThan(0.046);
      expect(spread).toBeLessThan(0.054);
    }
  });

  test("follow the model's own autoregression, .95 from year to year [W7]", () => {
    const lag = (years: number) => mean(replicates.map((r) => correlation(inYear(base, r), inYear(base - years, r))));
    expect(lag(1)).toBeCloseTo(0.95, 1);
    expect(lag(5)).toBeGreaterThan(0.95 ** 5 - 0.06);
    expect(lag(5)).toBeLessThan(0.95 ** 5 + 0.06);
  });

  test("go with published value added the more, the more of it is taken to be the school's doing", () => {
    const share = (value: number) =>
      correlation(
        inferredEffects(region, { ...parameters, "start.schoolShare": value }, 1, 0, base),
        intakeAdjusted(region),
      );
    expect(share(0.9)).toBeGreaterThan(share(0.3) + 0.1);
    expect(share(1)).toBeCloseTo(1, 6);
  });

  test("are all 0 where none of it is", () => {
    const none = inferredEffects(region, { ...parameters, "start.schoolShare": 0 }, 1, 0, base);
    expect(Math.max(...none.map(Math.abs))).toBe(0);
  });
});

test("value added less what goes with intake does not go with intake, published or local", () => {
  const shares = region.schools.ids.map((_, s) => (s % 7) / 10);
  const published = { ...region, schools: { ...region.schools, ever6Share: Float64Array.from(shares) } };
  expect(Math.abs(correlation(intakeAdjusted(published), shares))).toBeLessThan(1e-9);
  expect(Math.abs(correlation(intakeAdjusted(region), region.schools.valueAdded))).toBeGreaterThan(0.9);
});

describe("the start", () => {
  test("has families and no pupils; the schools fill from the youngest year group up", () => {
    const scenario = scenarioOf({ years: 1, burnIn: 2 });
    const state = startState(town, scenario, parameters, 0);
    expect(state.year).toBe(firstYear(town, scenario) - 1);
    expect(state.pupils.count).toBe(0);
    expect(state.families.count).toBeGreaterThan(500);
    const groups: number[] = [];
    for (const done of simulate({ place: town, scenario, replicate: 0, assumptions: "drawn" })) {
      if (done.process !== "admit") continue;
      const { pupils } = done.state;
      groups.push(new Set(pupils.cohort.subarray(0, pupils.count)).size);
    }
    expect(groups).toEqual([1, 2, 3, 4, 5, 5, 5]);
  });

  test("by the base year has a full roll, every pupil of which chose or was found a school in the model", () => {
    const scenario = scenarioOf({ years: 1, burnIn: 1 });
    const run = simulate({ place: town, scenario, replicate: 0, assumptions: "drawn" });
    let done = run.next().value as Done;
    while (done.observation === undefined) done = run.next().value as Done;
    const { pupils } = done.state;
    expect(done.year).toBe(town.baseYear);
    expect(pupils.count).toBeGreaterThan(2800);
    const nowhere = Array.from({ length: pupils.count }, (_, p) => p).filter(
      (p) => pupils.school[p] === NO_SCHOOL && pupils.placement[p] < PLACEMENT.special,
    );
    expect(nowhere).toEqual([]);
    expect(done.year - Math.min(...pupils.cohort.subarray(0, pupils.count))).toBe(town.phase.years - 1);
  });
});

test("families are grown as the run takes eligibility to tell advantage: exactly so where nothing else decides it [Entities]", () => {
  const scenario = scenarioOf({ years: 1, burnIn: 1, parameters: { "families.eligibilityNoise": 0 } });
  const first = simulate({ place: town, scenario, replicate: 0, assumptions: "drawn" }).next().value as Done;
  const { z, ever6, count } = first.state.families;
  const of = (flag: number) => Array.from(z.subarray(0, count)).filter((_, f) => ever6[f] === flag);
  expect(Math.max(...of(1))).toBeLessThan(Math.min(...of(0)));
});
