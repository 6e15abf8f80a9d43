/** A formula as plain data: steps for a stack, which can be sent and kept, and in which there is nothing to run. */

/** What a step may apply, with how many values it takes. Truth is 1 and 0; whatever is not 0 is true. */
export const ARITY = {
  negative: 1,
  not: 1,
  abs: 1,
  sqrt: 1,
  exp: 1,
  log: 1,
  floor: 1,
  ceil: 1,
  round: 1,
  "+": 2,
  "-": 2,
  "*": 2,
  "/": 2,
  "^": 2,
  "<": 2,
  "<=": 2,
  ">": 2,
  ">=": 2,
  "==": 2,
  "!=": 2,
  and: 2,
  or: 2,
  min: 2,
  max: 2,
  if: 3,
  clamp: 3,
} as const satisfies Record<string, 1 | 2 | 3>;
export type Operation = keyof typeof ARITY;

/** Puts a number or the value of a name on the stack, or applies an operation to what lies on top of it. */
export type Step = { readonly constant: number } | { readonly name: string } | { readonly apply: Operation };

/** Steps of a program. */
export const MOST_STEPS = 200;

/** Steps in postfix order: what they leave on the stack is the formula's one value. */
export type Program = readonly Step[];

/** The names a formula speaks of, each once, in the order of their first use. */
export const namesIn = (program: Program): string[] => [
  ...new Set(program.flatMap((step) => ("name" in step ? [step.name] : []))),
];
