/** Indices of segregation against worked examples, and against what must always be true of them. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Composition } from "../../../sim/indicators/composition.ts";
import { INDICATORS } from "../../../sim/indicators/registry.ts";
import { dissimilarity, gorard, sum } from "../../../sim/indicators/segregation/dissimilarity.ts";
import { corrected, expectedDissimilarity } from "../../../sim/indicators/segregation/random-baseline.ts";
import { stream, uniform } from "../../../sim/random/streams.ts";
import { mix, observation } from "./observations.ts";

const example: Composition = { disadvantaged: [10, 20, 70], others: [90, 80, 30] };

const compositions = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 30 })
  .map((units) => ({ disadvantaged: units.map(([x]) => x), others: units.map(([, y]) => y) }))
  .filter(({ disadvantaged, others }) => sum(disadvantaged) > 0 && sum(others) > 0);

const equalSchools = (schools: number, size: number, p: number): Composition => ({
  disadvantaged: new Array(schools).fill(size * p),
  others: new Array(schools).fill(size * (1 - p)),
});

describe("dissimilarity and segregation", () => {
  test("of X = (10, 20, 70) and Y = (90, 80, 30): D = .55 and S = .366667 [VC-02]", () => {
    expect(dissimilarity(example)).toBeCloseTo(0.55, 12);
    expect(gorard(example)).toBeCloseTo(0.366667, 6);
  });

  test("Gorard's S is D times the share of others, whatever the schools (Gorard & Taylor 2002)", () => {
    fc.assert(
      fc.property(compositions, (composition) => {
        const P = sum(composition.disadvantaged) / (sum(composition.disadvantaged) + sum(composition.others));
        expect(gorard(composition)).toBeCloseTo(dissimilarity(composition) * (1 - P), 10);
      }),
    );
  });

  test("both lie between 0 and 1, and swapping the groups leaves D alone", () => {
    fc.assert(
      fc.property(compositions, ({ disadvantaged, others }) => {
        const D = dissimilarity({ disadvantaged, others });
        expect(D).toBeGreaterThanOrEqual(0);
        expect(D).toBeLessThanOrEqual(1 + 1e-12);
        expect(dissimilarity({ disadvantaged: others, others: disadvantaged })).toBeCloseTo(D, 12);
      }),
    );
  });

  test("with one group missing there is nothing to compare", () => {
    const missing = { disadvantaged: [0, 0], others: [5, 6] };
    expect(dissimilarity(missing)).toBeNaN();
    expect(gorard(missing)).toBeNaN();
    expect(expectedDissimilarity(missing)).toBeNaN();
  });
});

describe("what chance alone would give", () => {
  test.each([
    [30, 0.5, 0.1445],
    [30, 0.15, 0.2068],
    [100, 0.15, 0.1111],
    [180, 0.15, 0.083],
    [192, 0.5, 0.0575],
  ])("schools of %d with a share of %d are expected at D = %d [VC-02]", (size, p, expected) => {
    expect(expectedDissimilarity(equalSchools(40, size, p))).toBeCloseTo(expected, 4);
  });

  test("agrees with 2,000 random allocations to schools of unequal size within .005 [VC-02]", () => {
    const sizes = Array.from({ length: 25 }, (_, school) => 12 + 9 * school);
    const p = 0.2;
    const chance = stream(1, 0, "baseline", 0);
    let total = 0;
    for (let draw = 0; draw < 2000; draw++) {
      const disadvantaged = sizes.map((size, school) => {
        let count = 0;
        for (let pupil = 0; pupil < size; pupil++) if (uniform(chance, draw * 32 + school, pupil) < p) count += 1;
        return count;
      });
      total += dissimilarity({ disadvantaged, others: sizes.map((size, school) => size - disadvantaged[school]) });
    }
    const expected = expectedDissimilarity({
      disadvantaged: sizes.map((n) => n * p),
      others: sizes.map((n) => n * (1 - p)),
    });
    expect(Math.abs(total / 2000 - expected)).toBeLessThan(0.005);
  });

  test("taken out, chance is 0 and wholly apart is 1", () => {
    expect(corrected(0.2, 0.2)).toBe(0);
    expect(corrected(1, 0.2)).toBe(1);
  });
});

describe("the indicators", () => {
  const apart = observation({
    schools: [mix(10, 90), mix(20, 80), mix(70, 30)],
    neighbourhoods: [mix(50, 50), mix(50, 150)],
    nearest: [mix(40, 60), mix(30, 70), mix(30, 70)],
  });

  test("schools, homes and nearest schools are each measured on their own units", () => {
    expect(INDICATORS.schoolDissimilarity.place(apart, "all")).toBeCloseTo(0.55, 12);
    expect(INDICATORS.schoolGorard.place(apart, "all")).toBeCloseTo(0.366667, 6);
    expect(INDICATORS.homeDissimilarity.place(apart, "all")).toBeCloseTo(0.25, 12);
    expect(INDICATORS.nearestDissimilarity.place(apart, "all")).toBeCloseTo(0.1, 12);
  });

  test("the corrected index is (D − E)/(1 − E) of the two others", () => {
    const D = INDICATORS.schoolDissimilarity.place(apart, "all");
    const E = INDICATORS.schoolDissimilarityBaseline.place(apart, "all");
    expect(INDICATORS.schoolDissimilarityCorrected.place(apart, "all")).toBeCloseTo((D - E) / (1 - E), 12);
  });
});
