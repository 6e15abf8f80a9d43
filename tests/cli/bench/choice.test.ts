/** The choice round in TypeScript: the outcome of cli/bench/c/choice-round.c, draw by draw. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { placeEight } from "../../../cli/bench/choice/eight.ts";
import { drawGumbels } from "../../../cli/bench/choice/gumbel.ts";
import { plain } from "../../../cli/bench/choice/plain.ts";
import { choiceRounds, type KernelOf } from "../../../cli/bench/choice/rounds.ts";
import { drawTabled } from "../../../cli/bench/choice/tabled.ts";
import { NEAR } from "../../../cli/bench/choice/town.ts";
import { tuned } from "../../../cli/bench/choice/tuned.ts";
import { asUniform } from "../../../sim/random/streams.ts";

const small = { families: 10_000, schools: 20 };
const exact = tuned(drawGumbels);
const tabled = tuned(drawTabled);

/** What `choice-round 10000 20 1` prints, compiled with -O3 -ffp-contract=off. */
const IN_C = { hash: "abe5220a", unassigned: "0.0647", first: "0.6667", dissimilarity: "0.3191" };

const outcome = (kernel: KernelOf, seed: number) => {
  const { hash, unassigned, first, dissimilarity } = choiceRounds(kernel, small, seed);
  return { hash, unassigned, first, dissimilarity };
};

test.each([
  ["plain", plain],
  ["tuned", exact],
])("%s TypeScript gives every family the school that C gives it", (_, kernel) => {
  const { hash, ...shares } = outcome(kernel, 1);
  const shown = Object.fromEntries(Object.entries(shares).map(([key, share]) => [key, share.toFixed(4)]));
  expect({ hash, ...shown }).toEqual(IN_C);
});

test("plain and tuned code agree whatever the seed", () => {
  const size = { families: 700, schools: 9 };
  for (let seed = 2; seed < 8; seed++)
    expect(choiceRounds(exact, size, seed).hash).toBe(choiceRounds(plain, size, seed).hash);
});

test("draws from the table come to the same shares within a thousandth", () => {
  for (const seed of [1, 2, 3]) {
    const [byLogarithm, byTable] = [outcome(exact, seed), outcome(tabled, seed)];
    expect(Math.abs(byTable.unassigned - byLogarithm.unassigned)).toBeLessThan(0.001);
    expect(Math.abs(byTable.first - byLogarithm.first)).toBeLessThan(0.001);
    expect(Math.abs(byTable.dissimilarity - byLogarithm.dissimilarity)).toBeLessThan(0.001);
  }
});

test("an exact draw is the machine's own two logarithms, to 2 in the fifteenth digit, from the least word to the largest", () => {
  const word = fc.oneof(
    fc.nat(0xffffffff),
    fc.constantFrom(0, 1, 2, 4095, 4096, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 50 }), (words) => {
      const draws = new Float64Array(words.length);
      drawGumbels(Uint32Array.from(words), draws, words.length);
      words.forEach((each, i) => {
        const wanted = -Math.log(-Math.log(asUniform(each)));
        expect(Math.abs(draws[i] - wanted) / Math.max(1, Math.abs(wanted))).toBeLessThan(2e-15);
      });
    }),
  );
});

const eight = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -9, max: 9 }), {
  minLength: NEAR,
  maxLength: NEAR,
});

test("eight numbers have the places that a sort gives them, equal ones as they came", () => {
  const fewValues = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: NEAR, maxLength: NEAR });
  fc.assert(
    fc.property(fc.oneof(eight, fewValues), (values) => {
      const place = new Uint8Array(NEAR);
      placeEight(Float64Array.from(values), place);
      const order = [...values.keys()].sort((a, b) => values[b] - values[a] || a - b);
      expect([...place]).toEqual(values.map((_, k) => order.indexOf(k)));
    }),
  );
});
