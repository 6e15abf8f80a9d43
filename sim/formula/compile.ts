/** From a program to a function of plain numbers: closures over closures, with no text and no library behind them. */

import { clamp, exp, ln } from "../random/maths.ts";
import { ARITY, type Operation, type Program } from "./program.ts";
import { raise } from "./raise.ts";

/** The value of a formula, given the values of its names by slot; NaN where it is no finite number. */
export type Formula = (values: Float64Array) => number;

/** The function of a program, each name read from its slot. Throws on a program that this project did not make. */
export function compile(program: Program, slotOf: (name: string) => number): Formula {
  const stack: Formula[] = [];
  for (const step of program) {
    if ("constant" in step) stack.push(() => step.constant);
    else if ("name" in step) stack.push(reading(slotOf(step.name)));
    else stack.push(applied(step.apply, stack.splice(-ARITY[step.apply])));
  }
  const [whole] = stack;
  if (stack.length !== 1) throw new Error("a program leaves one value");
  return (values) => {
    const value = whole(values);
    return Number.isFinite(value) ? value : Number.NaN;
  };
}

function reading(slot: number): Formula {
  if (slot < 0) throw new Error("a name without a value");
  return (values) => values[slot];
}

/** An operation on what lies below it. A comparison with no number, and a choice by it, is no number either. */
function applied(operation: Operation, [a, b, c]: readonly Formula[]): Formula {
  switch (operation) {
    case "negative":
      return (v) => -a(v);
    case "not":
      return (v) => truth(a(v), (x) => x === 0);
    case "abs":
      return (v) => Math.abs(a(v));
    case "sqrt":
      return (v) => Math.sqrt(a(v));
    case "exp":
      return (v) => exp(a(v));
    case "log":
      return (v) => ln(a(v));
    case "floor":
      return (v) => Math.floor(a(v));
    case "ceil":
      return (v) => Math.ceil(a(v));
    case "round":
      return (v) => Math.round(a(v));
    case "+":
      return (v) => a(v) + b(v);
    case "-":
      return (v) => a(v) - b(v);
    case "*":
      return (v) => a(v) * b(v);
    case "/":
      return (v) => a(v) / b(v);
    case "^":
      return (v) => raise(a(v), b(v));
    case "min":
      return (v) => Math.min(a(v), b(v));
    case "max":
      return (v) => Math.max(a(v), b(v));
    case "clamp":
      return (v) => clamp(a(v), b(v), c(v));
    case "if":
      return (v) => chosen(a(v), b, c, v);
    default:
      return compared(COMPARISONS[operation], a, b);
  }
}

const COMPARISONS: Readonly<
  Record<"<" | "<=" | ">" | ">=" | "==" | "!=" | "and" | "or", (x: number, y: number) => boolean>
> = {
  "<": (x, y) => x < y,
  "<=": (x, y) => x <= y,
  ">": (x, y) => x > y,
  ">=": (x, y) => x >= y,
  "==": (x, y) => x === y,
  "!=": (x, y) => x !== y,
  and: (x, y) => x !== 0 && y !== 0,
  or: (x, y) => x !== 0 || y !== 0,
};

const compared =
  (holds: (x: number, y: number) => boolean, a: Formula, b: Formula): Formula =>
  (v) => {
    const x = a(v);
    const y = b(v);
    return Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : holds(x, y) ? 1 : 0;
  };

const truth = (x: number, holds: (x: number) => boolean): number => (Number.isNaN(x) ? x : holds(x) ? 1 : 0);

const chosen = (test: number, yes: Formula, no: Formula, values: Float64Array): number =>
  Number.isNaN(test) ? test : test !== 0 ? yes(values) : no(values);
