/** What a formula may say, and what is refused before anything is made of it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../../sim/formula/compile.ts";
import { parseFormula } from "../../../sim/formula/parse.ts";
import { ARITY, type Program } from "../../../sim/formula/program.ts";
import { describeFault } from "../../../sim/scenario/faults.ts";

const NAMES = ["gap", "share", "share_fsm", "pupils"];
const read = (text: string) => parseFormula(text, NAMES, "f.json", "utility");

/** The value of a formula where gap is 3, share .5, share_fsm .25 and pupils 100. */
function worthOf(text: string): number {
  const parsed = read(text);
  if ("faults" in parsed) throw new Error(parsed.faults.map(describeFault).join("\n"));
  return compile(parsed.program, (name) => NAMES.indexOf(name))(Float64Array.of(3, 0.5, 0.25, 100));
}

function told(text: string): string[] {
  const parsed = read(text);
  return "faults" in parsed ? parsed.faults.map(describeFault) : [];
}

describe("a formula comes to what its reader expects", () => {
  test.each([
    ["1 + 2 * gap", 7],
    ["(1 + 2) * gap", 9],
    ["-gap^2", -9],
    ["2^-1", 0.5],
    ["2^3^2", 512],
    ["10 - 4 - 3", 3],
    ["12 / 3 / 2", 2],
    ["1e-3 * 2.5E2", 0.25],
    ["share - share_fsm", 0.25],
    ["abs(-2) + sqrt(16) + floor(1.9) + ceil(1.1) + round(2.5)", 12],
    ["min(gap, 2, 5) + max(1)", 3],
    ["clamp(gap, 0, 1)", 1],
    ["exp(0) + log(1)", 1],
    ["gap > 2 ? 10 : 20", 10],
    ["gap < 2 ? 10 : gap == 3 ? 30 : 20", 30],
    ["gap >= 3 and share != 0.4", 1],
    ["not (gap <= 3) or 0", 0],
    ["1 or 0 and 0", 1],
    ["\tgap  ", 3],
  ])("%s = %d", (text, value) => expect(worthOf(text)).toBe(value));
});

describe("a formula that is not one is told where, what was expected, what was found and what to do", () => {
  test.each([
    ["", "f.json, utility: expected a formula, found nothing"],
    ["gap +", "character 6: expected a whole formula, found one that breaks off (unexpected end of expression)"],
    ["(gap", "expected a whole formula"],
    ["gap * atainment", 'character 7: expected a name that is known here, found "atainment" (there are gap, share'],
    ["shares", "(there are share, share_fsm, …)"],
    ["mean(gap)", "character 1: expected one of the functions abs, min, max"],
    ["max + 1", "character 1: expected max( … ), found max alone"],
    ["gap(2)", "character 1: expected a function before a bracket"],
    ["2 gap", 'character 3: expected a sign such as * between two values, found "2 gap"'],
    ["2(gap)", "character 2: expected a sign such as * between two values"],
    ["(gap)(share)", "character 6: expected a sign such as *"],
    ["2gap", 'expected a number such as 12, 0.25 or 1e-3, found "2gap" (write * between'],
    ["1..5", 'found "1..5"'],
    ["0x10", 'found "0x10"'],
    ["1e999", 'found "1e999"'],
    ["1 < gap < 4", "expected one comparison at a time"],
    ["not gap == 3", "expected brackets after not"],
    ["sqrt()", "expected 1 in the brackets of sqrt, found 0"],
    ["clamp(gap, 1)", "expected 3 in the brackets of clamp, found 2"],
    ["gap = 3", "to compare write =="],
    ["gap − 3", "the sign U+2212 (write the minus of the keyboard)"],
    ["gap, share", "expected a whole formula"],
    ["gap : share", "expected numbers, names, signs and functions"],
  ])("%s", (text, message) => expect(told(text).join("\n")).toContain(message));

  test("all at once: each unknown name and each value with nothing before it", () => {
    expect(told("nobody + 2 nothing * never(1)")).toHaveLength(4);
  });
});

const HOSTILE: readonly [what: string, text: string][] = [
  ["a walk to the constructor", "gap.constructor.constructor('return process')()"],
  ["the same by index", 'gap["constructor"]'],
  ["a prototype's name", "__proto__"],
  ["a prototype's name, called", "constructor(1)"],
  ["another", "hasOwnProperty(gap)"],
  ["import", 'import({ "exp": 1 }, { "override": true })'],
  ["evaluate", 'evaluate("1 + 1")'],
  ["a parser within", 'parse("x")'],
  ["a definition", "f(x) = f(x); f(1)"],
  ["an assignment", "gap = 1"],
  ["a block", "1; 2"],
  ["two lines", "1\n2"],
  ["text", '"a"'],
  ["a matrix", "[1, 2; 3, 4]"],
  ["an object", "{ a: 1 }"],
  ["a range", "1:1000000000"],
  ["a unit", "5 cm to inch"],
  ["a conversion", "5 in gap"],
  ["a factorial", "100000!"],
  ["a transpose", "gap'"],
  ["a percentage", "5 %"],
  ["a loop in words", "while(1) 1"],
  ["a template", "`gap`"],
  ["a comment", "gap # 1"],
  ["a complex number", "2i"],
  ["a word for a constant", "true"],
  ["infinity", "Infinity"],
  ["pi, which was not declared", "pi"],
  ["a Cyrillic а in abs", "\u0430bs(gap)"],
  ["full-width digits", "\uff11 + 1"],
  ["a right-to-left mark", "gap\u202e + 1"],
  ["a space that is none", "gap\u00a0+ 1"],
  ["a null character", "gap\u0000"],
  ["half a surrogate pair", "gap \ud800"],
  ["a megabyte of brackets", "(".repeat(1_000_000)],
  ["a megabyte of minuses", "-".repeat(1_000_000)],
  ["brackets to the limit of length", `${"(".repeat(499)}1${")".repeat(499)}`],
  ["minuses to the limit", `${"-".repeat(999)}1`],
  ["powers to the limit", `1${"^9".repeat(499)}`],
  ["choices to the limit", `${"1?1:".repeat(249)}1`],
  ["nots to the limit", `${"not ".repeat(249)}1`],
  ["calls to the limit", `${"abs(".repeat(199)}1${")".repeat(199)}`],
  ["sums to the limit", `1${"+1".repeat(499)}`],
];

describe("a hostile formula is refused with a message", () => {
  test.each(HOSTILE)("%s", (_, text) => {
    const faults = told(text);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThan(10);
    for (const fault of faults) expect(fault.length).toBeLessThan(400);
  });

  /** Milliseconds that one takes, the best of several: what else the computer does in between is no part of it. */
  const fastest = (text: string): number => {
    let best = Number.POSITIVE_INFINITY;
    for (let go = 0; go < 5; go++) {
      const before = performance.now();
      told(text);
      best = Math.min(best, performance.now() - before);
    }
    return best;
  };

  test.each(HOSTILE)("%s takes less than 50 ms by itself", (_, text) => {
    expect(fastest(text)).toBeLessThan(50);
  });
});

/** True of a program that can do nothing but sums with the values it is given. */
const isTame = (program: Program): boolean =>
  program.length <= 200 &&
  program.every((step) =>
    "constant" in step
      ? Number.isFinite(step.constant)
      : "name" in step
        ? NAMES.includes(step.name)
        : Object.hasOwn(ARITY, step.apply),
  );

const PIECES = [
  ...["gap", "share_fsm", "abs", "max", "clamp", "and", "or", "not", "to", "in", "mod", "constructor", "e", "i"],
  ...["1", "0.5", "1e3", ".", "(", ")", ",", "?", ":", "+", "-", "*", "/", "^", "<", "<=", "==", "=", "!", "'", "["],
];

describe("whatever is written, it is a tame program or a fault, and nothing is thrown", () => {
  const holds = (text: string): void => {
    const parsed = read(text);
    if ("faults" in parsed) expect(parsed.faults.length).toBeGreaterThan(0);
    else {
      expect(isTame(parsed.program)).toBe(true);
      expect(typeof worthOf(text)).toBe("number");
    }
  };

  test("any text", () => fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), holds)));

  test("any row of words and signs", () => {
    const rows = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.constantFrom("", " "), (row, between) => holds(row.join(between))),
      { numRuns: 500 },
    );
  });
});

/** Expressions with what they come to. */
const sums = fc.letrec<{ sum: [text: string, value: number] }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 4 },
    fc.double({ min: 0, max: 100, noNaN: true }).map((x): [string, number] => [`${x}`, x]),
    fc.constantFrom<[string, number]>(["gap", 3], ["share", 0.5]),
    fc.tuple(tie("sum"), fc.constantFrom("+", "-", "*", "/", "<"), tie("sum")).map(joined),
    fc.tuple(tie("sum"), tie("sum")).map(([[a, x], [b, y]]): [string, number] => [`max(${a}, ${b})`, Math.max(x, y)]),
    tie("sum").map(([a, x]): [string, number] => [`-(${a})`, -x]),
  ),
}));

const DONE: Readonly<Record<string, (x: number, y: number) => number>> = {
  "+": (x, y) => x + y,
  "-": (x, y) => x - y,
  "*": (x, y) => x * y,
  "/": (x, y) => x / y,
  "<": (x, y) => (Number.isNaN(x + y) && (Number.isNaN(x) || Number.isNaN(y)) ? Number.NaN : x < y ? 1 : 0),
};

function joined([[a, x], sign, [b, y]]: [[string, number], string, [string, number]]): [string, number] {
  return [`(${a}) ${sign} (${b})`, DONE[sign](x, y)];
}

test("sums of any shape come to what they come to by hand", () => {
  fc.assert(
    fc.property(sums.sum, ([text, value]) => {
      if (text.length > 1000 || told(text).length > 0) return;
      expect(worthOf(text)).toBe(Number.isFinite(value) ? value : Number.NaN);
    }),
  );
});
