import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_DIMENSIONS, sobol } from "../../../../sim/experiment/design/sobol.ts";

const SCALE = 4294967296;

/**
 * Numerators over 2³² that SciPy 1.17.1 gives: `scipy.stats.qmc.Sobol(1024, scramble=False, bits=32)`, moved on to the
 * point with `fast_forward`. Dimensions 1, 2, 3, 4, 8, 21, 100, 501 and 1,024.
 */
const COLUMNS = [0, 1, 2, 3, 7, 20, 99, 500, 1023];
const SCIPY: readonly [point: number, words: readonly number[]][] = [
  [0, [0, 0, 0, 0, 0, 0, 0, 0, 0]],
  [1, [2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648]],
  [2, [3221225472, 1073741824, 1073741824, 1073741824, 3221225472, 1073741824, 3221225472, 1073741824, 3221225472]],
  [1000, [943718400, 415236096, 2227175424, 2906652672, 3862953984, 2243952640, 801112064, 3116367872, 3066036224]],
  [1048575, [4096, 4026593280, 3314585600, 1977167872, 3816001536, 97579008, 152555520, 3354865664, 3975540736]],
  [1048576, [6144, 2013296640, 2918742016, 3579623424, 368285696, 439015424, 3287799808, 1250838528, 1608157184]],
  [
    1048577,
    [2147489792, 4160780288, 771258368, 1432139776, 2515769344, 2586499072, 1140316160, 3398322176, 3755640832],
  ],
  [2097152, [3072, 1140868096, 4109677568, 835443712, 683674624, 405761024, 3729787904, 502885376, 2025532416]],
  [4194303, [1024, 3422604288, 2627492864, 2437829632, 3728737280, 131417088, 347079680, 2424312832, 3415495680]],
  [4194304, [1536, 1711302144, 1920127488, 1252641280, 1986006528, 2757091840, 2535995904, 2554747392, 1116253696]],
];

/** Of all 2²² first points of SciPy's: the sum of ((word XOR n·2246822519)·2654435761 mod 2³²) >> 3, modulo 2³². */
const DIGEST = [2747269120, 2711617536, 955777024, 3112173568, 3722444800, 3745513472];

const pointOf = (design: { dimensions: number; at: (i: number, out: Float64Array) => void }, i: number) => {
  const out = new Float64Array(design.dimensions);
  design.at(i, out);
  return out;
};

describe("a Sobol' sequence", () => {
  it("has the points that SciPy gives, in 1,024 dimensions and beyond the millionth", () => {
    const design = sobol({ points: SCALE, dimensions: MOST_DIMENSIONS });
    for (const [n, words] of SCIPY) {
      const point = pointOf(design, n);
      expect(COLUMNS.map((d) => point[d] * SCALE)).toEqual(words);
    }
  });

  it("has all of SciPy's first 2²² points", () => {
    const design = sobol({ points: 2 ** 22, dimensions: 6 });
    const point = new Float64Array(6);
    const sums = new Uint32Array(6);
    for (let n = 0; n < design.points; n++) {
      design.at(n, point);
      for (let d = 0; d < 6; d++) {
        sums[d] += Math.imul((point[d] * SCALE) ^ Math.imul(n, 2246822519), 2654435761) >>> 3;
      }
    }
    expect([...sums]).toEqual(DIGEST);
  });

  it("keeps a point in each stratum of 2ᵏ when it is scrambled, and none at an end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 1, max: 8 }), (seed, k) => {
        const points = 2 ** k;
        const design = sobol({ points, dimensions: 12, scramble: seed });
        const seen = Array.from({ length: 12 }, () => new Set<number>());
        for (let n = 0; n < points; n++) {
          for (const [d, value] of pointOf(design, n).entries()) {
            expect(value).toBeGreaterThan(0);
            expect(value).toBeLessThan(1);
            seen[d].add(Math.floor(value * points));
          }
        }
        expect(seen.map(({ size }) => size)).toEqual(Array(12).fill(points));
      }),
      { numRuns: 20 },
    );
  });

  it("keeps the first two dimensions a net when it is scrambled: one point in every box of area 2⁻ᵏ", () => {
    const k = 8;
    const design = sobol({ points: 2 ** k, dimensions: 2, scramble: 7 });
    const points = Array.from({ length: 2 ** k }, (_, n) => [...pointOf(design, n)]);
    for (let i = 0; i <= k; i++) {
      const boxes = new Set(points.map(([x, y]) => `${Math.floor(x * 2 ** i)} ${Math.floor(y * 2 ** (k - i))}`));
      expect(boxes.size).toBe(2 ** k);
    }
  });

  it("is scrambled otherwise by another seed, and the same by the same", () => {
    const of = (scramble: number) => [...pointOf(sobol({ points: 64, dimensions: 5, scramble }), 17)];
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });

  it("says how many dimensions it has where more are asked for", () => {
    expect(() => sobol({ points: 8, dimensions: 1025 })).toThrow("at most 1024 dimensions");
  });
});
