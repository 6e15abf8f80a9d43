/** What must be true of an index of segregation whatever the schools (James & Taeuber 1985; Reardon & Firebaugh 2002). */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsOf, marginsOf } from "../../../../sim/indicators/segregation/counts.ts";
import { segregationCurve } from "../../../../sim/indicators/segregation/curve.ts";
import { dissimilarity, gorard } from "../../../../sim/indicators/segregation/dissimilarity.ts";
import { entropyOf } from "../../../../sim/indicators/segregation/entropy.ts";
import { INDEX_KEYS, type IndexKey, SEGREGATION_INDICES } from "../../../../sim/indicators/segregation/indices.ts";
import { multigroupDissimilarity } from "../../../../sim/indicators/segregation/multigroup-dissimilarity.ts";
import { anyRows, rowsOf, shuffled, values } from "./tables.ts";

const MULTIGROUP = INDEX_KEYS.filter((key) => SEGREGATION_INDICES[key].groups === "all");
const keysToShuffle = fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 });

function expectAlike(rows: readonly number[][], others: readonly number[][], keys: readonly IndexKey[] = INDEX_KEYS) {
  const [a, b] = [values(countsOf(rows)), values(countsOf(others))];
  for (const key of keys) expect(b[key], key).toBeCloseTo(a[key], 10);
}

test("every index keeps to its range", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const counts = countsOf(rows);
      const { byGroup, total } = marginsOf(counts);
      const P = byGroup[0] / total;
      const found = values(counts);
      const slack = 1e-12;
      for (const key of ["dissimilarity", "gini", "etaSquared", "entropy", "atkinson", "squareRoot"] as const) {
        expect(found[key], key).toBeGreaterThanOrEqual(-slack);
        expect(found[key], key).toBeLessThanOrEqual(1 + slack);
      }
      expect(found.mutualInformation).toBeLessThanOrEqual(entropyOf(byGroup, total) + slack);
      expect(found.gorard).toBeLessThanOrEqual(1 - P + slack);
      expect(found.isolation).toBeGreaterThanOrEqual(P - slack);
      expect(found.isolation + found.exposure).toBeCloseTo(1, 12);
      // The order of D and G, and of R and A, is known: the curve lies below its chord; A = R(2 − R).
      if (counts.groups === 2) expect(found.gini).toBeGreaterThanOrEqual(found.dissimilarity - slack);
      expect(found.atkinson).toBeCloseTo(found.squareRoot * (2 - found.squareRoot), 10);
    }),
  );
});

test("relabelling units changes no index, relabelling groups none of all groups at once", () => {
  fc.assert(
    fc.property(anyRows, keysToShuffle, (rows, keys) => {
      expectAlike(rows, shuffled(rows, keys));
      const swapped = rows.map((row) => shuffled(row, keys));
      expectAlike(rows, swapped, MULTIGROUP);
    }),
  );
});

test("organisational equivalence: a unit split into parts of its own mix changes nothing", () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), ([first, ...rest], a, b) => {
      const times = (factor: number) => first.map((pupils) => factor * pupils);
      expectAlike([times(a + b), ...rest], [times(a), ...rest, times(b)]);
    }),
  );
});

describe("the principle of transfers", () => {
  /** Two units of which the first has the larger share, and an exchange of one pupil that leaves it so. */
  const exchanges = rowsOf(2, 6, 30)
    .map((rows) => [...rows].sort(([a, b], [c, d]) => c / (c + d || 1) - a / (a + b || 1)))
    .filter((rows) => {
      const [x, y] = rows[0];
      const [u, v] = rows[rows.length - 1];
      return x > 0 && v > 0 && u + v > 0 && (x - 1) / (x + y) >= (u + 1) / (u + v);
    });

  test("an exchange towards one mix lowers G, H, M, A, R, η² and isolation, and never raises D or S", () => {
    fc.assert(
      fc.property(exchanges, (rows) => {
        const [[x, y], [u, v]] = [rows[0], rows[rows.length - 1]];
        const after = values(countsOf([[x - 1, y + 1], ...rows.slice(1, -1), [u + 1, v - 1]]));
        const before = values(countsOf(rows));
        for (const key of [
          "gini",
          "entropy",
          "mutualInformation",
          "atkinson",
          "squareRoot",
          "etaSquared",
          "isolation",
        ] as const)
          expect(after[key], key).toBeLessThan(before[key]);
        for (const key of ["dissimilarity", "gorard"] as const)
          expect(after[key], key).toBeLessThanOrEqual(before[key] + 1e-12);
      }),
    );
  });

  test("D and S do not see an exchange between units on one side of the mean", () => {
    const before = values(
      countsOf([
        [9, 1],
        [7, 3],
        [0, 30],
      ]),
    );
    const after = values(
      countsOf([
        [8, 2],
        [8, 2],
        [0, 30],
      ]),
    );
    expect(after.dissimilarity).toBeCloseTo(before.dissimilarity, 12);
    expect(after.gini).toBeLessThan(before.gini);
  });
});

describe("composition invariance", () => {
  const INVARIANT = ["dissimilarity", "gini", "atkinson", "squareRoot"] as const;
  test("D, G, A and R of two groups stay where one group is multiplied everywhere", () => {
    fc.assert(
      fc.property(rowsOf(2), fc.integer({ min: 2, max: 9 }), (rows, factor) => {
        expectAlike(
          rows,
          rows.map(([x, y]) => [factor * x, y]),
          INVARIANT,
        );
      }),
    );
  });
  test("S, isolation, η², H and M do not", () => {
    const before = values(
      countsOf([
        [10, 90],
        [20, 80],
        [70, 30],
      ]),
    );
    const after = values(
      countsOf([
        [30, 90],
        [60, 80],
        [210, 30],
      ]),
    );
    for (const key of ["gorard", "isolation", "etaSquared", "entropy", "mutualInformation"] as const)
      expect(after[key], key).not.toBeCloseTo(before[key], 3);
  });
});

test("units all alike are not segregated: 0, and isolation the group's share", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }),
      (mix, sizes) => {
        const counts = countsOf(sizes.map((size) => mix.map((pupils) => size * pupils)));
        const P = mix[0] / mix.reduce((sum, pupils) => sum + pupils, 0);
        const { isolation, exposure, ...rest } = values(counts);
        expect(isolation).toBeCloseTo(P, 12);
        expect(exposure).toBeCloseTo(1 - P, 12);
        for (const [key, value] of Object.entries(rest)) expect(Math.abs(value), key).toBeLessThan(1e-12);
      },
    ),
  );
});

test("groups wholly apart are as segregated as can be: 1, S the share of others, M the entropy of the groups", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 4 }), (sizes) => {
      const counts = countsOf(sizes.map((size, unit) => sizes.map((_, group) => (unit === group ? size : 0))));
      const { byGroup, total } = marginsOf(counts);
      const { gorard: S, mutualInformation, exposure, ...rest } = values(counts);
      expect(S).toBeCloseTo(1 - byGroup[0] / total, 12);
      expect(mutualInformation).toBeCloseTo(entropyOf(byGroup, total), 12);
      expect(exposure).toBeCloseTo(0, 12);
      for (const [key, value] of Object.entries(rest)) expect(value, key).toBeCloseTo(1, 12);
    }),
  );
});

test("of two groups the D of many groups is Duncan & Duncan's, and S Gorard's of the same columns", () => {
  fc.assert(
    fc.property(rowsOf(2), (rows) => {
      const composition = { disadvantaged: rows.map(([x]) => x), others: rows.map(([, y]) => y) };
      const counts = countsOf(rows);
      expect(multigroupDissimilarity(counts)).toBeCloseTo(dissimilarity(composition), 12);
      expect(values(counts).gorard).toBeCloseTo(gorard(composition), 12);
    }),
  );
});

test("Gini is twice the area between curve and diagonal, and the mean difference of all pairs of units", () => {
  fc.assert(
    fc.property(rowsOf(2), (rows) => {
      const counts = countsOf(rows);
      const { byUnit, byGroup } = marginsOf(counts);
      const share = (u: number) => rows[u][0] / byUnit[u];
      let apart = 0;
      for (let i = 0; i < rows.length; i++)
        for (let j = 0; j < rows.length; j++)
          if (byUnit[i] > 0 && byUnit[j] > 0) apart += byUnit[i] * byUnit[j] * Math.abs(share(i) - share(j));
      expect(values(counts).gini).toBeCloseTo(apart / (2 * byGroup[0] * byGroup[1]), 10);
      const { others, minority } = segregationCurve(counts);
      let twice = 0;
      for (let i = 1; i < others.length; i++)
        twice += (others[i] - others[i - 1]) * (others[i] - minority[i] + others[i - 1] - minority[i - 1]);
      expect(values(counts).gini).toBeCloseTo(twice, 10);
      expect([others.at(-1), minority.at(-1)]).toEqual([1, 1]);
    }),
  );
});

test("every index says what it is: formula, reference, range, and how chance is known and taken out", () => {
  for (const key of INDEX_KEYS) {
    const { value, baseline, corrected, groups, ...words } = SEGREGATION_INDICES[key];
    for (const [what, text] of Object.entries(words)) expect(text.length, `${key} ${what}`).toBeGreaterThan(0);
  }
  expect(new Set(INDEX_KEYS.map((key) => SEGREGATION_INDICES[key].symbol)).size).toBe(INDEX_KEYS.length);
});
