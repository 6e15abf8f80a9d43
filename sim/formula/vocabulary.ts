/** The words of formulas that are not names of values: functions with how many values they take, and words that join. */

import type { Operation } from "./program.ts";

export interface FormulaFunction {
  readonly operation: Operation;
  readonly least: number;
  readonly most: number;
  readonly meaning: string;
}

const one = (operation: Operation, meaning: string): FormulaFunction => ({ operation, least: 1, most: 1, meaning });

/** Every function that a formula may call; `MOST_STEPS` bounds how many values min and max are given. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map([
  ["abs", one("abs", "Size without its sign.")],
  ["min", { operation: "min", least: 1, most: 200, meaning: "The least of its values." }],
  ["max", { operation: "max", least: 1, most: 200, meaning: "The greatest of its values." }],
  ["sqrt", one("sqrt", "Square root; no number below 0.")],
  ["exp", one("exp", "e to that power.")],
  ["log", one("log", "Natural logarithm; no number at 0 and below.")],
  ["floor", one("floor", "The whole number at or below.")],
  ["ceil", one("ceil", "The whole number at or above.")],
  ["round", one("round", "The nearest whole number; halves go up.")],
  ["clamp", { operation: "clamp", least: 3, most: 3, meaning: "The first, held between the second and the third." }],
]);

/** Words that join or turn round what stands beside them. */
export const JOINING = ["and", "or", "not"] as const;

/** Signs and words of operations with two sides. */
export const TWO_SIDED: ReadonlyMap<string, Operation> = new Map(
  (["+", "-", "*", "/", "^", "<", "<=", ">", ">=", "==", "!=", "and", "or"] as const).map((sign) => [sign, sign]),
);

/** Operations with one side, by how the formula writes them. */
export const ONE_SIDED: ReadonlyMap<string, Operation> = new Map([
  ["-", "negative"],
  ["not", "not"],
]);

/** True of comparisons. */
export const isComparison = (sign: string): boolean => /^(?:[<>]=?|[=!]=)$/.test(sign);
