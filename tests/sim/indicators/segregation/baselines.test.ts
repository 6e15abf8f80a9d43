/** What chance alone would give: closed forms against random allocations, and the draws against what they must be. */

import { describe, expect, test } from "vitest";
import { binomialMean } from "../../../../sim/indicators/segregation/binomial.ts";
import { type Counts, countsOf, marginsOf } from "../../../../sim/indicators/segregation/counts.ts";
import { giniDraws } from "../../../../sim/indicators/segregation/gini-baseline.ts";
import { hypergeometric } from "../../../../sim/indicators/segregation/hypergeometric.ts";
import { INDEX_KEYS, SEGREGATION_INDICES, study } from "../../../../sim/indicators/segregation/indices.ts";
import { lnFactorial } from "../../../../sim/indicators/segregation/ln-factorial.ts";
import { meanByChance, randomAllocation } from "../../../../sim/indicators/segregation/random-allocation.ts";
import { overSizes } from "../../../../sim/indicators/segregation/sizes.ts";
import { all, US_AT_HAND, usSchools, values, WITHOUT_US } from "./tables.ts";

/** Schools of one size, all with one share of the first group. */
const equal = (schools: number, size: number, p: number): Counts =>
  countsOf(Array.from({ length: schools }, () => [size * p, size * (1 - p)]));

/** Schools of 20 to 312 pupils in three groups. */
const unequal = countsOf(
  Array.from({ length: 60 }, (_, i) => [3 + (i % 7), 7 + ((5 * i) % 23), 10 + 4 * i + ((3 * i) % 11)]),
);
const twoGroups = countsOf(Array.from({ length: 60 }, (_, i) => [4 + ((3 * i) % 17), 16 + 4 * i]));

describe("the baseline of D is Carrington & Troske's", () => {
  test.each([
    [30, 0.5, 0.1445],
    [30, 0.15, 0.2068],
    [100, 0.15, 0.1111],
    [180, 0.15, 0.083],
    [180, 0.25, 0.0685],
    [192, 0.5, 0.0575],
  ])("schools of %d with a share of %d: E[D] = %d [VC-02]", (size, p, expected) =>
    expect(all(equal(40, size, p)).dissimilarity.baseline).toBeCloseTo(expected, 4),
  );
});

describe("the baselines of H and M are (S − 1)(G − 1)/(2 N E) and /(2 N) [VC-02]", () => {
  test("of three schools of 100", () => {
    const { entropy, mutualInformation } = all(equal(3, 100, 1 / 2));
    expect(mutualInformation.baseline).toBeCloseTo(2 / 600, 12);
    expect(entropy.baseline).toBeCloseTo(2 / 600 / Math.LN2, 12);
  });
});

describe.each([
  ["two groups", twoGroups],
  ["three groups", unequal],
])("2,000 random allocations of %s", (_, table) => {
  const margins = marginsOf(table);
  const drawn = Array.from({ length: 2000 }, (_, draw) => values(randomAllocation(margins, draw, 7)));

  test.each(INDEX_KEYS)("agree with the baseline of %s within .005 [VC-02]", (key) => {
    const mean = drawn.reduce((sum, found) => sum + found[key], 0) / drawn.length;
    expect(Math.abs(mean - SEGREGATION_INDICES[key].baseline(margins))).toBeLessThan(0.005);
  });
});

test("that of η² and isolation is exact: closer than three standard errors of 2,000 allocations", () => {
  const margins = marginsOf(twoGroups);
  const draws = Array.from({ length: 2000 }, (_, draw) => values(randomAllocation(margins, draw, 3)).etaSquared);
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws.length - 1);
  const expected = SEGREGATION_INDICES.etaSquared.baseline(margins);
  expect(Math.abs(mean - expected)).toBeLessThan(3 * Math.sqrt(variance / draws.length));
});

describe("taking chance out", () => {
  test("leaves 0 where an index is at its baseline, and the most it can be where groups are apart", () => {
    const apart = all(
      countsOf([
        [50, 0],
        [0, 150],
        [50, 0],
      ]),
    );
    for (const key of ["dissimilarity", "gini", "etaSquared", "atkinson", "squareRoot", "isolation"] as const)
      expect(apart[key].corrected, key).toBeCloseTo(1, 12);
    expect(apart.gorard.corrected).toBeCloseTo(0.6, 12);
    expect(apart.exposure.corrected).toBeCloseTo(0, 12);
    const { corrected } = SEGREGATION_INDICES.isolation;
    const table = study(twoGroups);
    const P = table.margins.byGroup[0] / table.margins.total;
    expect(corrected(0.3, 0.3, table)).toBeCloseTo(P, 12);
  });

  test("keeps S at D times the share of all others, and isolation at η²'s", () => {
    const { dissimilarity, gorard, isolation, exposure, etaSquared } = all(twoGroups);
    const { byGroup, total } = marginsOf(twoGroups);
    const P = byGroup[0] / total;
    expect(gorard.corrected).toBeCloseTo(dissimilarity.corrected * (1 - P), 12);
    expect(gorard.baseline).toBeCloseTo(dissimilarity.baseline * (1 - P), 12);
    expect((isolation.corrected - P) / (1 - P)).toBeCloseTo(etaSquared.corrected, 12);
    expect(exposure.corrected).toBeCloseTo(1 - isolation.corrected, 12);
  });
});

describe("random allocation", () => {
  test("keeps every unit's and every group's number of pupils", () => {
    const margins = marginsOf(unequal);
    for (let draw = 0; draw < 50; draw++) {
      const { byUnit, byGroup } = marginsOf(randomAllocation(margins, draw, 1));
      expect([...byUnit]).toEqual([...margins.byUnit]);
      expect([...byGroup]).toEqual([...margins.byGroup]);
    }
  });

  test("is another for another draw or seed, and the same for the same", () => {
    const margins = marginsOf(unequal);
    const drawn = (draw: number, seed: number) => [...randomAllocation(margins, draw, seed).n];
    expect(drawn(1, 1)).toEqual(drawn(1, 1));
    expect(drawn(1, 1)).not.toEqual(drawn(2, 1));
    expect(drawn(1, 1)).not.toEqual(drawn(1, 2));
  });

  test.skipIf(!US_AT_HAND)(`of 2,045 US schools gives the M and H of the R package segregation${WITHOUT_US}`, () => {
    // mutual_expected(schools00, …, n_bootstrap = 500): M .004806029 (sd of one 7.16e-5), H .004730013.
    const { counts } = usSchools();
    const margins = marginsOf(counts);
    const mean = (key: "mutualInformation" | "entropy") => meanByChance((table) => values(table)[key], margins, 20, 5);
    expect(Math.abs(mean("mutualInformation") - 0.004806029)).toBeLessThan((4 * 7.16e-5) / Math.sqrt(20));
    expect(Math.abs(mean("entropy") - 0.004730013)).toBeLessThan((4 * 7.05e-5) / Math.sqrt(20));
    expect(SEGREGATION_INDICES.mutualInformation.baseline(margins)).toBeCloseTo((2044 * 4) / (2 * 877_739), 12);
  });
});

describe("draws without replacement", () => {
  /** All outcomes of taking 5 from 20 of whom 8 belong, by counting. */
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  test("come as often as counting says: 5 of 20, 8 of them of the group", () => {
    const steps = 200_000;
    const found = new Float64Array(6);
    for (let i = 0; i < steps; i++) found[hypergeometric((i + 0.5) / steps, 5, 8, 20)] += 1 / steps;
    for (let k = 0; k <= 5; k++) expect(found[k]).toBeCloseTo((choose(8, k) * choose(12, 5 - k)) / choose(20, 5), 4);
  });
  test("never leave what is possible", () => {
    for (const [taken, group, all] of [
      [20, 8, 20],
      [3, 0, 10],
      [3, 10, 10],
      [9, 8, 10],
    ])
      for (const chance of [1e-12, 0.3, 0.999999999999]) {
        const k = hypergeometric(chance, taken, group, all);
        expect(k).toBeGreaterThanOrEqual(Math.max(0, taken - (all - group)));
        expect(k).toBeLessThanOrEqual(Math.min(taken, group));
      }
  });
});

describe("what the closed forms are made of", () => {
  test("a binomial mean is that over all outcomes", () => {
    expect(binomialMean(10, 0.3, (k) => k)).toBeCloseTo(3, 12);
    expect(binomialMean(400, 0.01, (k) => k * k)).toBeCloseTo(4 * 0.99 + 16, 10);
    expect(binomialMean(7, 0, (k) => k)).toBe(0);
    expect(binomialMean(7, 1, (k) => k)).toBe(7);
  });
  test("Stirling's series joins the table of factorials without a step", () => {
    let exact = lnFactorial(4096);
    for (let n = 4097; n < 5000; n++) {
      exact += Math.log(n);
      expect(Math.abs(lnFactorial(n) / exact - 1)).toBeLessThan(1e-13);
    }
  });
  test("sums over sizes are sums over units, large ones to four figures", () => {
    const sizes = Float64Array.of(0, 3, 3, 250, 9999, 123_456);
    const f = (size: number) => Math.sqrt(size) * size;
    const plain = [3, 3, 250, 9999].reduce((sum, size) => sum + f(size), 0);
    expect(overSizes(sizes, f)).toBeCloseTo(plain + (f(123_500) * 123_456) / 123_500, 6);
  });
  test("a million units have one draw of the Gini index, four hundred a thousand", () =>
    expect([giniDraws(1_000_000), giniDraws(2045), giniDraws(400), giniDraws(2)]).toEqual([1, 195, 1000, 1000]));
});
