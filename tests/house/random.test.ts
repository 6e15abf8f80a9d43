/** The battery that chance has to pass in continuous integration: rank, avalanche, correlation, shape, and golden draws. [R4] */

import { describe, expect, test } from "vitest";
import { chance, fillNormals, gamma, gumbel, gumbelsOf, normal, normalsOf } from "../../sim/random/distributions.ts";
import { ln, normalQuantile } from "../../sim/random/maths.ts";
import {
  below,
  bits,
  bitsFrom,
  fillUniforms,
  keyFrom,
  keyOf,
  type Stream,
  stream,
  uniform,
  uniformsOf,
} from "../../sim/random/streams.ts";

const x2025 = stream(1, 0, "x", 2025);
const MANY = 200_000;

/** Rank over GF(2) of the 1024 × 1024 matrix of one bit of consecutive draws. */
function rank(draw: (n: number) => number, bit: number): number {
  const rows = Array.from({ length: 1024 }, (_, row) => {
    const words = new Uint32Array(32);
    for (let column = 0; column < 1024; column++) {
      words[column >> 5] |= ((draw(row * 1024 + column) >>> bit) & 1) << (column & 31);
    }
    return words;
  });
  let found = 0;
  for (let column = 0; column < 1024; column++) {
    const has = (row: Uint32Array) => ((row[column >> 5] >>> (column & 31)) & 1) === 1;
    const pivot = rows.findIndex((row, i) => i >= found && has(row));
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot], rows[found]];
    for (let i = found + 1; i < 1024; i++) {
      if (has(rows[i])) for (let w = column >> 5; w < 32; w++) rows[i][w] ^= rows[found][w];
    }
    found++;
  }
  return found;
}

describe("a 1024 × 1024 matrix of bits has the rank of a random one, so no bit is a linear function of others [R4]", () => {
  const families = Uint32Array.from({ length: 1024 }, (_, i) => keyFrom(2026, keyOf(`n${i % 10}`), i));
  const replicates = Array.from({ length: 1024 }, (_, i) => stream(1, i, "admit", 2026));
  test.each<[string, (n: number) => number]>([
    ["by key", (n) => bits(x2025, n, 0)],
    ["by ordinal", (n) => bits(x2025, 7, n)],
    ["by first stream word", (n) => bits({ k0: n, k1: 0 }, 7, 0)],
    ["by second stream word", (n) => bits({ k0: 0, k1: n }, 7, 0)],
    ["by replicate and key", (n) => bits(replicates[n >> 10], n & 1023, 0)],
    ["by family and ordinal", (n) => bits(x2025, families[n >> 10], n & 1023)],
  ])("%s", (_, draw) => {
    // A random matrix falls short by more than 4 once in about 50 million.
    for (const bit of [0, 31]) expect(rank(draw, bit)).toBeGreaterThanOrEqual(1020);
  });

  test("a linear generator is caught", () => {
    let state = 123456789;
    const xorshift = () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state;
    };
    expect(rank(xorshift, 0)).toBeLessThan(100);
  });
});

describe("each flipped input bit flips half of the output bits [R4]", () => {
  const TRIALS = 2000;
  type Words = readonly [key: number, ordinal: number, k0: number, k1: number];
  const draw = ([key, ordinal, k0, k1]: Words) => bits({ k0, k1 }, key, ordinal);
  const population = (word: number) => {
    let count = 0;
    for (let rest = word; rest !== 0; rest &= rest - 1) count++;
    return count;
  };

  test.each(["key", "ordinal", "first stream word", "second stream word"].map((name, i) => [name, i] as const))(
    "%s",
    (_, input) => {
      for (let bit = 0; bit < 32; bit++) {
        let flipped = 0;
        for (let i = 0; i < TRIALS; i++) {
          const words: Words = [bits(x2025, i, 1), i % 64, bits(x2025, i, 2), bits(x2025, i, 3)];
          const other = words.map((word, w) => (w === input ? word ^ (1 << bit) : word)) as unknown as Words;
          flipped += population(draw(words) ^ draw(other));
        }
        expect(Math.abs(flipped / (32 * TRIALS) - 0.5)).toBeLessThan(0.02);
      }
    },
  );
});

describe("draws of different keys, ordinals and streams are uncorrelated [R2] [R4]", () => {
  const next = stream(1, 0, "x", 2026);
  const nextReplicate = stream(1, 1, "x", 2025);
  test.each<[string, (n: number) => number]>([
    ["the next key", (n) => uniform(x2025, n + 1, 0)],
    ["a key that differs in its top bit", (n) => uniform(x2025, (n ^ 0x80000000) >>> 0, 0)],
    ["the next ordinal", (n) => uniform(x2025, n, 1)],
    ["the next year", (n) => uniform(next, n, 0)],
    ["the next replicate", (n) => uniform(nextReplicate, n, 0)],
  ])("%s", (_, other) => {
    let sum = 0;
    for (let n = 0; n < MANY; n++) sum += (uniform(x2025, n, 0) - 0.5) * (other(n) - 0.5);
    const correlation = (12 * sum) / MANY;
    expect(Math.abs(correlation)).toBeLessThan(4.5 / Math.sqrt(MANY));
  });
});

describe("draws have the shape they are named for", () => {
  test("uniform: chi-square over 1,000 cells, by key and by ordinal, and never 0 or 1", () => {
    const draws: [string, (n: number) => number][] = [
      ["key", (n) => uniform(x2025, n, 0)],
      ["ordinal", (n) => uniform(x2025, 7, n)],
    ];
    for (const [name, draw] of draws) {
      const cells = new Float64Array(1000);
      for (let n = 0; n < MANY; n++) cells[Math.floor(draw(n) * 1000)]++;
      const expected = MANY / 1000;
      const chiSquare = cells.reduce((sum, count) => sum + (count - expected) * (count - expected), 0) / expected;
      // 999 degrees of freedom: mean 999, SD 44.7.
      expect(chiSquare, name).toBeGreaterThan(999 - 4.5 * 44.7);
      expect(chiSquare, name).toBeLessThan(999 + 4.5 * 44.7);
    }
    expect((0 + 0.5) / 4294967296).toBeGreaterThan(0);
    expect((4294967295 + 0.5) / 4294967296).toBeLessThan(1);
  });

  test("below counts every whole number from 0, and no other", () => {
    const counts = new Float64Array(7);
    for (let n = 0; n < 70_000; n++) counts[below(x2025, n, 0, 7)]++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(450);
  });

  test("chance is true as often as it says", () => {
    let hits = 0;
    for (let n = 0; n < MANY; n++) if (chance(x2025, n, 0, 0.05)) hits++;
    expect(Math.abs(hits / MANY - 0.05)).toBeLessThan(4.5 * Math.sqrt((0.05 * 0.95) / MANY));
    expect(chance(x2025, 1, 0, 0)).toBe(false);
    expect(chance(x2025, 1, 0, 1)).toBe(true);
  });

  const EULER = 0.5772156649;
  test.each<[string, (n: number) => number, mean: number, variance: number, skewness: number]>([
    ["normal", (n) => normal(x2025, n, 0), 0, 1, 0],
    ["gumbel", (n) => gumbel(x2025, n, 0), EULER, (Math.PI * Math.PI) / 6, 1.1395],
    ["gamma of shape 1.6", (n) => gamma(x2025, n, 0, 1.6), 1, 1 / 1.6, 2 / Math.sqrt(1.6)],
    ["gamma of shape 9", (n) => gamma(x2025, n, 0, 9), 1, 1 / 9, 2 / 3],
  ])("%s has its mean, variance and skewness", (_, draw, mean, variance, skewness) => {
    let [first, second, third] = [0, 0, 0];
    for (let n = 0; n < MANY; n++) {
      const d = draw(n) - mean;
      first += d;
      second += d * d;
      third += d * d * d;
    }
    expect(Math.abs(first / MANY)).toBeLessThan(4.5 * Math.sqrt(variance / MANY));
    expect(Math.abs(second / MANY / variance - 1)).toBeLessThan(0.02);
    expect(Math.abs(third / MANY / (variance * Math.sqrt(variance)) - skewness)).toBeLessThan(0.08);
  });

  test("the tabulated quantiles are within 2e-6 of the exact ones outside the tails, and exact in them", () => {
    let [worstNormal, worstGumbel] = [0, 0];
    for (let n = 0; n < MANY; n++) {
      const p = uniform(x2025, n, 5);
      const isTail = p < 256 / 16384 || p >= 1 - 256 / 16384;
      const [z, g] = [normal(x2025, n, 5) - normalQuantile(p), gumbel(x2025, n, 5) + ln(-ln(p))];
      if (isTail) expect([z, g]).toEqual([0, 0]);
      worstNormal = Math.max(worstNormal, Math.abs(z));
      worstGumbel = Math.max(worstGumbel, Math.abs(g));
    }
    expect(worstNormal).toBeLessThan(2e-6);
    expect(worstGumbel).toBeLessThan(2e-6);
  });
});

describe("a stream is a name, and a draw an address [R1] [R2]", () => {
  test("golden draws: a change here changes every result, and with it MODEL_VERSION", () => {
    expect(x2025).toEqual({ k0: 704213677, k1: 631138345 });
    expect([0, 1, 2].map((key) => bits(x2025, key, 0))).toEqual([715050059, 3266367926, 16490312]);
    expect([0, 1, 2].map((ordinal) => bits(x2025, keyOf("school-1"), ordinal))).toEqual([
      2397492590, 1943839573, 3091687373,
    ]);
    expect([normal(x2025, 1, 0), gumbel(x2025, 1, 0), gamma(x2025, 1, 0, 1.6)]).toEqual([
      0.7079458180540692, 1.2954841169459173, 1.401357575742866,
    ]);
    expect([keyOf(""), keyOf("school-1"), keyFrom(2026, 17, 3)]).toEqual([1947474976, 1156025774, 3074479636]);
  });

  test("seed, replicate, process and year each name another stream", () => {
    const others: Stream[] = [
      stream(2, 0, "x", 2025),
      stream(1, 1, "x", 2025),
      stream(1, 0, "y", 2025),
      stream(1, 0, "x", 2026),
    ];
    const words = [x2025, ...others].map(({ k0, k1 }) => `${k0} ${k1}`);
    expect(new Set(words).size).toBe(5);
    expect(stream(1, 0, "x", 2025)).toEqual(x2025);
  });

  test("a key made of several tells their order", () => {
    expect(keyFrom(1, 2)).not.toBe(keyFrom(2, 1));
    expect(keyFrom(1)).not.toBe(keyFrom(1, 0));
  });
});

describe("draws made together are those made one by one, bit for bit [R2]", () => {
  const numbers = Uint32Array.from({ length: 500 }, (_, i) => Math.imul(i, 0x9e3779b1));
  const one = (draw: (stream: Stream, key: number, ordinal: number) => number) =>
    Float64Array.from(numbers, (ordinal) => draw(x2025, 77, ordinal));
  const together = (draw: typeof uniformsOf) => {
    const draws = new Float64Array(numbers.length);
    draw(x2025, 77, numbers, draws.length, draws);
    return draws;
  };

  test("of a block of many keys, and nothing after it is touched", () => {
    for (const [fill, one] of [
      [fillUniforms, uniform],
      [fillNormals, normal],
    ] as const) {
      const draws = new Float64Array(301).fill(9);
      fill(draws, x2025, numbers, 100, 400, 3);
      expect(draws).toEqual(Float64Array.from(draws, (_, i) => (i < 300 ? one(x2025, numbers[100 + i], 3) : 9)));
    }
  });

  test("of one key's many ordinals", () => {
    expect(together(uniformsOf)).toEqual(one(uniform));
    expect(together(normalsOf)).toEqual(one(normal));
    expect(together(gumbelsOf)).toEqual(one(gumbel));
    const words = new Uint32Array(90);
    bitsFrom(x2025, 77, 30, words);
    expect(words).toEqual(Uint32Array.from(words, (_, i) => bits(x2025, 77, 30 + i)));
  });
});
