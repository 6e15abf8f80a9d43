/** What a scenario may say in formulas: indicators of its own, and what families weigh in a school. */

import { z } from "./zod.ts";

/** Characters of a formula. */
export const LONGEST_FORMULA = 1000;

const MOST_INDICATORS = 20;
const LONGEST_WORDS = 100;

const expression = z.string().min(1).max(LONGEST_FORMULA);
const words = z
  .string()
  .min(1)
  .max(LONGEST_WORDS)
  .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, "text in one line, without control characters");

const described = z.strictObject({
  expression: expression.describe("The formula."),
  label: words.optional().describe("What it is called; its key unless said."),
  unit: words.optional().describe('Its unit; "index" unless said.'),
  better: z.enum(["higher", "lower", "neither"]).optional().describe("Which way is better; neither unless said."),
  material: z
    .number()
    .min(0)
    .optional()
    .describe("The smallest difference that would matter to anyone; 0 unless said."),
  decimals: z.int().min(0).max(8).optional().describe("Decimal places that are worth printing; 3 unless said."),
});

/** By key: a formula of built-in indicators, alone or with what is to be said of it. */
export const ownIndicators = z
  .record(z.string(), z.union([expression, described]))
  .refine((all) => Object.keys(all).length <= MOST_INDICATORS, `at most ${MOST_INDICATORS} indicators`);

/** What a school is worth to a family but for chance, in place of the model's own weighing. [C2] */
export const ownUtility = expression;
