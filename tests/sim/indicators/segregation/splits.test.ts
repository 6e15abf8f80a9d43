/** M and H taken apart: between and within larger units, by group, by unit. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsOf, marginsOf } from "../../../../sim/indicators/segregation/counts.ts";
import { decompose } from "../../../../sim/indicators/segregation/decomposition.ts";
import { entropyIndex, mutualInformation } from "../../../../sim/indicators/segregation/entropy.ts";
import { localByGroup, localByUnit } from "../../../../sim/indicators/segregation/local.ts";
import { anyRows } from "./tables.ts";

describe("between and within", () => {
  test("add up to the whole within 1e-12, M and H, whatever the larger units (Theil 1972)", () => {
    fc.assert(
      fc.property(anyRows, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (rows, within) => {
        const counts = countsOf(rows);
        const { mutualInformation: M, entropy: H, parts } = decompose(counts, within, 4);
        expect(Math.abs(M.between + M.within - mutualInformation(counts))).toBeLessThan(1e-12);
        expect(Math.abs(H.between + H.within - entropyIndex(counts))).toBeLessThan(1e-12);
        const weighted = parts.reduce(
          (sum, { share, entropyRatio, entropy }) => sum + share * entropyRatio * entropy,
          0,
        );
        expect(Math.abs(weighted - H.within)).toBeLessThan(1e-12);
        for (const part of [M.between, M.within, H.between, H.within]) expect(part).toBeGreaterThan(-1e-12);
      }),
    );
  });

  test("all is within where the larger units have one mix, and between where their units have", () => {
    const counts = countsOf([
      [10, 30],
      [30, 10],
      [5, 15],
      [15, 5],
    ]);
    expect(decompose(counts, [0, 0, 1, 1], 2).mutualInformation.between).toBeCloseTo(0, 12);
    expect(decompose(counts, [0, 1, 0, 1], 2).mutualInformation.within).toBeCloseTo(0, 12);
  });

  test("a larger unit of one group adds nothing within", () => {
    const counts = countsOf([
      [10, 0],
      [5, 0],
      [3, 9],
      [9, 3],
    ]);
    const [alone] = decompose(counts, [0, 0, 1, 1], 2).parts;
    expect(alone).toMatchObject({ mutualInformation: 0, entropy: 0, entropyRatio: 0 });
  });
});

describe("local segregation", () => {
  test("of groups and of units, weighted by size, adds up to M (Alonso-Villar & Del Río 2010; Elbers 2021)", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const counts = countsOf(rows);
        const margins = marginsOf(counts);
        const sum = (local: Float64Array, margin: Float64Array) =>
          local.reduce((all, value, i) => (margin[i] > 0 ? all + (margin[i] / margins.total) * value : all), 0);
        const M = mutualInformation(counts);
        expect(Math.abs(sum(localByGroup(counts), margins.byGroup) - M)).toBeLessThan(1e-12);
        expect(Math.abs(sum(localByUnit(counts), margins.byUnit) - M)).toBeLessThan(1e-12);
      }),
    );
  });

  test("of a unit with the mix of the whole is 0, of one group alone −ln of its share", () => {
    const local = localByUnit(
      countsOf([
        [10, 10],
        [20, 0],
        [0, 20],
      ]),
    );
    expect(local[0]).toBeCloseTo(0, 12);
    expect(local[1]).toBeCloseTo(Math.LN2, 12);
  });
});
