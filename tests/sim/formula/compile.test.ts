/** What steps come to, and what they come to where there is no number. */

import { describe, expect, test } from "vitest";
import { compile } from "../../../sim/formula/compile.ts";
import { namesIn, type Program } from "../../../sim/formula/program.ts";
import { raise } from "../../../sim/formula/raise.ts";
import { UTILITY_KEYS } from "../../../sim/formula/utility-keys.ts";
import { FUNCTIONS, JOINING } from "../../../sim/formula/vocabulary.ts";
import { INDICATOR_NAMES } from "../../../sim/indicators/own.ts";

const x = { name: "x" } as const;
const of = (program: Program, value: number): number => compile(program, () => 0)(Float64Array.of(value));

describe("no number", () => {
  test("an infinite result is none, and so are the logarithm of 0 and the root of −1", () => {
    expect(of([{ constant: 1 }, x, { apply: "/" }], 0)).toBeNaN();
    expect(of([x, { apply: "log" }], 0)).toBeNaN();
    expect(of([x, { apply: "sqrt" }], -1)).toBeNaN();
  });

  test.each(["<", "<=", ">", ">=", "==", "!=", "and", "or"] as const)("compared by %s is no number", (apply) => {
    expect(of([x, { constant: 1 }, { apply }], Number.NaN)).toBeNaN();
    expect(of([{ constant: 1 }, x, { apply }], Number.NaN)).toBeNaN();
  });

  test("turned round, or chosen by, is no number; the side not chosen may be none", () => {
    const choice: Program = [x, { constant: 5 }, { constant: -1 }, { apply: "sqrt" }, { apply: "if" }];
    expect(of([x, { apply: "not" }], Number.NaN)).toBeNaN();
    expect(of(choice, Number.NaN)).toBeNaN();
    expect(of(choice, 1)).toBe(5);
    expect(of(choice, 0)).toBeNaN();
  });
});

test("powers with whole exponents are multiplied out, others go by logarithms", () => {
  expect([raise(3, 2), raise(-2, 3), raise(2, 10), raise(10, -2), raise(0, 0)]).toEqual([9, -8, 1024, 0.01, 1]);
  expect(raise(2, 0.5)).toBeCloseTo(Math.SQRT2, 14);
  expect([raise(0, 0.5), raise(0, -0.5), raise(0, -1)]).toEqual([
    0,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
  expect([raise(-1, 0.5), raise(Number.NaN, 0), raise(1, Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});

test("names are listed once, in the order of their use", () => {
  expect(namesIn([{ name: "b" }, { name: "a" }, { apply: "+" }, { name: "b" }, { apply: "*" }])).toEqual(["b", "a"]);
});

test("a program that leaves no single value, or speaks of what there is not, is a fault of ours", () => {
  expect(() => compile([], () => 0)).toThrow("one value");
  expect(() => compile([x, x], () => 0)).toThrow("one value");
  expect(() => compile([x], () => -1)).toThrow("without a value");
});

test("no declared name is a function, a joining word, or a word that the parser keeps for itself", () => {
  const kept = ["to", "in", "mod", "xor", "true", "false", "null", "undefined", "NaN", "Infinity", "end", "e", "i"];
  const taken = new Set([...FUNCTIONS.keys(), ...JOINING, ...kept]);
  for (const name of [...UTILITY_KEYS, ...INDICATOR_NAMES]) {
    expect(name).toMatch(/^[A-Za-z]\w*$/);
    expect(taken.has(name)).toBe(false);
  }
  expect(new Set(INDICATOR_NAMES).size).toBe(INDICATOR_NAMES.length);
});
