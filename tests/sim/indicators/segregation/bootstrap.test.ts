/** The bootstrap without its noise, against the bootstrap with it. */

import { describe, expect, test } from "vitest";
import { type Counts, countsOf, marginsOf } from "../../../../sim/indicators/segregation/counts.ts";
import { entropyIndex, entropyOf, mutualInformation } from "../../../../sim/indicators/segregation/entropy.ts";
import { lnFactorial } from "../../../../sim/indicators/segregation/ln-factorial.ts";
import { correctedLocalByGroup, localByGroup } from "../../../../sim/indicators/segregation/local.ts";
import { expanded, resampling, summed } from "../../../../sim/indicators/segregation/resampled.ts";
import { stream, uniform } from "../../../../sim/random/streams.ts";
import { all } from "./tables.ts";

const table = countsOf([
  [3, 40, 12],
  [9, 25, 2],
  [1, 30, 22],
  [12, 8, 16],
  [2, 55, 5],
]);

/** The N pupils drawn again, each from all. */
function again({ units, groups, n }: Counts, draw: number): Counts {
  const whose: number[] = [];
  n.forEach((pupils, cell) => {
    for (let i = 0; i < pupils; i++) whose.push(cell);
  });
  const chance = stream(11, draw, "bootstrap", 0);
  const drawn = new Float64Array(n.length);
  for (let i = 0; i < whose.length; i++) drawn[whose[Math.floor(uniform(chance, 0, i) * whose.length)]] += 1;
  return { units, groups, n: drawn };
}

/** Mean over resamples and its standard error. */
function bootstrapped(index: (counts: Counts) => number, resamples: readonly Counts[]) {
  const found = resamples.map((counts) => index(counts));
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
  const variance = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (found.length - 1);
  return { mean, error: Math.sqrt(variance / found.length) };
}

describe("over 12,000 resamples", () => {
  const resamples = Array.from({ length: 12_000 }, (_, draw) => again(table, draw));

  test("the mean of M is the sum of E[X ln X] (Elbers 2021)", () => {
    const { mean, error } = bootstrapped(mutualInformation, resamples);
    const { value, corrected } = all(table).mutualInformation;
    expect(mean - value).toBeGreaterThan(10 * error);
    expect(Math.abs(2 * value - corrected - mean)).toBeLessThan(4 * error);
  });

  test("the mean of H is the ratio with its first correction", () => {
    const { mean, error } = bootstrapped(entropyIndex, resamples);
    const { value, corrected } = all(table).entropy;
    expect(mean - value).toBeGreaterThan(10 * error);
    expect(Math.abs(2 * value - corrected - mean)).toBeLessThan(4 * error);
  });

  test.each([0, 1, 2])("the mean of the local segregation of group %d is as computed", (g) => {
    const { mean, error } = bootstrapped((counts) => localByGroup(counts)[g], resamples);
    const computed = 2 * localByGroup(table)[g] - correctedLocalByGroup(table)[g];
    // Dividing by a group drawn again is right to the first order: a tenth of the bias is allowed for the rest.
    const bias = mean - localByGroup(table)[g];
    expect(bias).toBeGreaterThan(5 * error);
    expect(Math.abs(computed - mean)).toBeLessThan(4 * error + 0.1 * bias);
  });
});

describe("over every resample there is of 60 pupils at two units", () => {
  const small = countsOf([
    [17, 13],
    [1, 29],
  ]);
  const N = 60;
  const outcomes = everyResample(small, N);
  const mean = (index: (counts: Counts) => number) =>
    outcomes.reduce((sum, { counts, chance }) => sum + chance * index(counts), 0);

  test("the chances add up to 1", () =>
    expect(outcomes.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 7));

  test("the mean of M is the sum of E[X ln X] to 1e-7, as far as resamples without one of the groups are left out", () => {
    const { value, corrected } = all(small).mutualInformation;
    expect(2 * value - corrected).toBeCloseTo(mean(mutualInformation), 7);
  });

  test("the mean of H is nearer by far with the correction of the ratio than without", () => {
    const { value, corrected } = all(small).entropy;
    const { mutualInformation: M } = all(small);
    const { byGroup, total } = marginsOf(small);
    const exact = mean(entropyIndex);
    const ratio = (2 * M.value - M.corrected) / mean((counts) => entropyOf(marginsOf(counts).byGroup, N));

    expect(entropyOf(byGroup, total)).toBeLessThan(Math.LN2);
    expect(Math.abs(2 * value - corrected - exact)).toBeLessThan(0.2 * Math.abs(ratio - exact));
  });

  test("so is that of local segregation", () => {
    const L = localByGroup(small);
    const corrected = correctedLocalByGroup(small);
    for (const g of [0, 1]) {
      const exact = mean((counts) => localByGroup(counts)[g]);
      expect(exact - L[g]).toBeGreaterThan(0.001);
      expect(Math.abs(2 * L[g] - corrected[g] - exact)).toBeLessThan(0.1 * (exact - L[g]));
    }
  });
});

/** Every table of N pupils in four cells with its chance; those without one of the groups, 1 in 100 million, left out. */
function everyResample({ n }: Counts, N: number): { counts: Counts; chance: number }[] {
  const lnChance = (cells: readonly number[]) =>
    cells.reduce((sum, count, cell) => sum + count * Math.log(n[cell] / N) - lnFactorial(count), lnFactorial(N));
  const outcomes = [];
  for (let a = 0; a <= N; a++)
    for (let b = 0; a + b <= N; b++)
      for (let c = 0; a + b + c <= N; c++) {
        const cells = [a, b, c, N - a - b - c];
        if (a + c === 0 || b + cells[3] === 0) continue;
        const counts = { units: 2, groups: 2, n: Float64Array.from(cells) };
        outcomes.push({ counts, chance: Math.exp(lnChance(cells)) });
      }
  return outcomes;
}

describe("E[X ln X] of a binomial", () => {
  test("by outcomes is the plain sum: Bin(4, ½)", () => {
    const plain = [4 * 0 + 6 * 2 * Math.log(2) + 4 * 3 * Math.log(3) + 4 * Math.log(4)][0] / 16;
    expect(summed(4, 2)).toBeCloseTo(plain, 14);
  });

  test("by expansion is that by outcomes to 1e-12 of itself from 1,000 on", () => {
    for (const N of [1000, 1001, 1500, 3000, 20_000, 1_000_000, 300_000_000])
      for (const count of [1000, 1300, 2500, 9000, 18_000])
        if (count <= N)
          expect(Math.abs(expanded(N, count) / summed(N, count) - 1), `${count} of ${N}`).toBeLessThan(1e-12);
  });

  test("has no step where one follows the other", () => {
    const mean = resampling(500_000);
    const curvature = mean(1001) - 2 * mean(1000) + mean(999);
    expect(curvature).toBeCloseTo(1 / 1000, 6);
  });

  test("is that of the count itself where it is all there are", () =>
    expect(resampling(50)(50)).toBeCloseTo(50 * Math.log(50), 12));
});

test("with many pupils there is little to take out", () => {
  const many: Counts = { ...table, n: table.n.map((pupils) => 10_000 * pupils) };
  const { value, corrected, baseline } = all(many).mutualInformation;
  expect(value - corrected).toBeCloseTo(baseline, 6);
  expect(marginsOf(many).total).toBe(2_420_000);
});
