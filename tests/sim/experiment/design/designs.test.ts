import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grid } from "../../../../sim/experiment/design/grid.ts";
import { latinHypercube } from "../../../../sim/experiment/design/latin-hypercube.ts";
import { morris, pointOf, stepOf } from "../../../../sim/experiment/design/morris.ts";
import { oneAtATime } from "../../../../sim/experiment/design/one-at-a-time.ts";
import { permutation } from "../../../../sim/experiment/design/permutation.ts";
import { blockOf, saltelli } from "../../../../sim/experiment/design/saltelli.ts";
import type { UnitDesign } from "../../../../sim/experiment/design/unit-design.ts";

const pointsOf = (design: UnitDesign): number[][] =>
  Array.from({ length: design.points }, (_, i) => {
    const out = new Float64Array(design.dimensions);
    design.at(i, out);
    return [...out];
  });
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe("an order of which any position can be asked for", () => {
  it("has every thing once", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 700 }), fc.integer({ min: 0, max: 50 }), (seed, length, key) => {
        const order = permutation(length, seed, key);
        const found = Array.from({ length }, (_, i) => order(i));
        expect([...found].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i));
      }),
    );
  });

  it("puts each of five things first about as often as another", () => {
    const first = new Array(5).fill(0);
    for (let key = 0; key < 5000; key++) first[permutation(5, 11, key)(0)] += 1;
    // Five standard deviations of a binomial of 5,000 and 1/5 are 141.
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(141);
  });
});

describe("a Latin hypercube", () => {
  it("uses each stratum of each input once", () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 8 }),
        (seed, points, dimensions) => {
          const found = pointsOf(latinHypercube({ points, dimensions, seed }));
          for (let d = 0; d < dimensions; d++) {
            const strata = found.map((point) => Math.floor(point[d] * points)).sort((a, b) => a - b);
            expect(strata).toEqual(Array.from({ length: points }, (_, i) => i));
          }
        },
      ),
    );
  });

  it("pairs inputs by chance: their correlation over 4,000 points is within five standard errors of none", () => {
    const found = pointsOf(latinHypercube({ points: 4000, dimensions: 2, seed: 3 }));
    const r = found.reduce((sum, [x, y]) => sum + (x - 0.5) * (y - 0.5), 0) / 4000 / (1 / 12);
    expect(Math.abs(r)).toBeLessThan(5 / Math.sqrt(4000));
  });
});

describe("points of Saltelli's", () => {
  it("have in one row: A, A with each input from B, and B", () => {
    const design = saltelli({ base: 8, dimensions: 3, second: false, seed: 5 });
    const found = pointsOf(design);
    expect(found.length).toBe(8 * 5);
    for (let row = 0; row < 8; row++) {
      const [a, a0, a1, a2, b] = found.slice(row * 5, row * 5 + 5);
      expect(a0).toEqual([b[0], a[1], a[2]]);
      expect(a1).toEqual([a[0], b[1], a[2]]);
      expect(a2).toEqual([a[0], a[1], b[2]]);
      expect(a.some((value, d) => value === b[d])).toBe(false);
    }
  });

  it("have B with each input from A too, where pairs of inputs are asked for", () => {
    const found = pointsOf(saltelli({ base: 4, dimensions: 2, second: true, seed: 5 }));
    expect(blockOf(2, true)).toBe(6);
    const [a, , , b0, b1, b] = found.slice(6, 12);
    expect([b0, b1]).toEqual([
      [a[0], b[1]],
      [b[0], a[1]],
    ]);
  });

  it("give the Sobol' indices of Ishigami's function, whose exact values are known", () => {
    const base = 4096;
    const dimensions = 3;
    const found = pointsOf(saltelli({ base, dimensions, second: false, seed: 1 }));
    const ishigami = ([x, y, z]: number[]) => {
      const [p, q, r] = [x, y, z].map((u) => Math.PI * (2 * u - 1));
      return Math.sin(p) + 7 * Math.sin(q) ** 2 + 0.1 * r ** 4 * Math.sin(p);
    };
    const values = found.map(ishigami);
    const rows = Array.from({ length: base }, (_, row) => values.slice(row * 5, row * 5 + 5));
    const all = rows.flatMap(([a, , , , b]) => [a, b]);
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length;
    const first = [1, 2, 3].map(
      (i) => rows.reduce((sum, row) => sum + row[4] * (row[i] - row[0]), 0) / base / variance,
    );
    const total = [1, 2, 3].map(
      (i) => rows.reduce((sum, row) => sum + (row[0] - row[i]) ** 2, 0) / base / 2 / variance,
    );
    // Ishigami and Homma (1990), a = 7, b = 0.1: S₁ .3139, .4424, 0; S_T .5576, .4424, .2437.
    for (const [i, exact] of [0.3139, 0.4424, 0].entries()) expect(first[i]).toBeCloseTo(exact, 1);
    for (const [i, exact] of [0.5576, 0.4424, 0.2437].entries()) expect(total[i]).toBeCloseTo(exact, 1);
    expect(Math.max(...first.map((s, i) => Math.abs(s - [0.3139, 0.4424, 0][i])))).toBeLessThan(0.03);
  });
});

describe("a trajectory of Morris's", () => {
  it("is the one that Saltelli's Primer works out: two inputs, four levels, the first moved up, the second down", () => {
    // Saltelli et al. (2008), section 3.3: p = 4, Δ = 2/3, x* = (1/3, 1/3), D* = diag(1, −1), P* = I.
    const trajectory = { base: Float64Array.of(1 / 3, 1 / 3), isUp: (d: number) => d === 0, turn: (d: number) => d };
    const out = new Float64Array(2);
    const found = [0, 1, 2].map((moves) => {
      pointOf(trajectory, moves, stepOf(4), out);
      return [...out];
    });
    const expected = [
      [1 / 3, 1],
      [1, 1],
      [1, 1 / 3],
    ];
    for (const [i, point] of expected.entries())
      for (const [d, x] of point.entries()) expect(found[i][d]).toBeCloseTo(x, 12);
  });

  it("moves each input once, by the step, from level to level", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 9 }), fc.constantFrom(4, 6, 8), (seed, dimensions, levels) => {
        const trajectories = 5;
        const found = pointsOf(morris({ trajectories, dimensions, levels, seed }));
        expect(found.length).toBe(trajectories * (dimensions + 1));
        for (let t = 0; t < trajectories; t++) {
          const points = found.slice(t * (dimensions + 1), (t + 1) * (dimensions + 1));
          const moved = points.slice(1).map((point, i) => point.flatMap((x, d) => (x === points[i][d] ? [] : [d])));
          expect(moved.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: dimensions }, (_, d) => d));
          expect(moved.every(({ length }) => length === 1)).toBe(true);
          for (const [i, [d]] of moved.entries()) {
            expect(Math.abs(points[i + 1][d] - points[i][d])).toBeCloseTo(stepOf(levels), 12);
          }
          for (const x of points.flat()) {
            const level = x * (levels - 1);
            expect(Math.abs(level - Math.round(level))).toBeLessThan(1e-9);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
    );
  });

  it("stands on every level about as often as on another", () => {
    const counts = new Array(4).fill(0);
    for (const point of pointsOf(morris({ trajectories: 1000, dimensions: 3, levels: 4, seed: 2 }))) {
      for (const x of point) counts[Math.round(x * 3)] += 1;
    }
    // 12,000 values; a trajectory's own hang together, hence a wide margin of a tenth.
    for (const count of counts) expect(Math.abs(count - 3000)).toBeLessThan(300);
  });
});

describe("a grid", () => {
  it("has every combination of levels once, the last input changing fastest", () => {
    expect(pointsOf(grid([2, 3]))).toEqual([
      [0, 0],
      [0, 0.5],
      [0, 1],
      [1, 0],
      [1, 0.5],
      [1, 1],
    ]);
    expect(pointsOf(grid([1, 2]))).toEqual([
      [0.5, 0],
      [0.5, 1],
    ]);
  });
});

describe("one at a time", () => {
  it("begins with the middle and then moves each input alone to each level", () => {
    expect(pointsOf(oneAtATime(2))).toEqual([
      [0.5, 0.5],
      [0, 0.5],
      [1, 0.5],
      [0.5, 0],
      [0.5, 1],
    ]);
  });
});
