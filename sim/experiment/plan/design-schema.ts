/** How a plan's points are stated: a design of the literature, a table, or several of them put together. */

import { z } from "../../scenario/zod.ts";

/** Points a plan may have: each is worked out when it is asked for, so that only time bounds it. */
export const MOST_POINTS = 1e9;

const count = (least: number, most = MOST_POINTS) => z.int().min(least).max(most);
const keys = z.array(z.string().min(1).max(100)).min(1).max(1000);
const over = keys.optional().describe("Factors that it varies; all of the plan's unless said.");
const seed = z.int().min(0).max(4294967295).default(1).describe("What its chance comes from.");

const latinHypercube = z.strictObject({
  kind: z.literal("latinHypercube"),
  points: count(1).describe("Points, and strata of every factor."),
  over,
  seed,
});
const sobol = z.strictObject({
  kind: z.literal("sobol"),
  points: count(1, 2_147_483_648).describe("Points; a power of two lies most evenly."),
  scramble: z
    .boolean()
    .default(true)
    .describe("False for the sequence as published, whose first point is all lower ends."),
  over,
  seed,
});
const saltelli = z.strictObject({
  kind: z.literal("saltelli"),
  base: count(2, 16_777_216).describe("Rows N of either sample; N (D + 2) points, or N (2 D + 2) with pairs."),
  second: z.boolean().default(false).describe("True where indices of pairs of factors are wanted too."),
  over,
  seed,
});
const morris = z.strictObject({
  kind: z.literal("morris"),
  trajectories: count(2, 1e6).describe("Trajectories r: r (D + 1) points."),
  levels: z
    .int()
    .min(2)
    .max(100)
    .refine((levels) => levels % 2 === 0, "an even number")
    .default(4)
    .describe("Levels of each factor, an even number."),
  over,
  seed,
});
const oneAtATime = z.strictObject({
  kind: z.literal("oneAtATime"),
  levels: z
    .array(z.number().min(0).max(1))
    .min(1)
    .max(100)
    .default([0, 1])
    .describe("Shares of a factor's range: 0 its lower end, 1 its upper. The first point has all in the middle."),
  over,
});
const levels = z.union([count(1, 10_000), z.record(z.string(), count(1, 10_000))]);
const grid = z.strictObject({
  kind: z.literal("grid"),
  levels: levels.optional().describe("Levels of each factor, or by key; listed values are all taken."),
  over,
});
const table = z.strictObject({
  kind: z.literal("table"),
  rows: z
    .array(z.record(z.string(), z.number()))
    .min(1)
    .max(100_000)
    .describe("A point each: values by factor. Every row states the same factors."),
});

/** "key < 0.5", or between two factors: "a <= b". */
const condition = z.tuple([z.string(), z.enum(["<", "<=", ">", ">=", "==", "!="]), z.union([z.string(), z.number()])]);
export type Condition = z.output<typeof condition>;

const LEAVES = [latinHypercube, sobol, saltelli, morris, oneAtATime, grid, table] as const;
type Leaf = z.output<(typeof LEAVES)[number]>;

/** A design whose points are shares of the ranges of the factors that it varies. */
export type UnitStated = Exclude<Leaf, { kind: "table" }>;

export type DesignStated =
  | Leaf
  | { readonly kind: "cross" | "zip" | "concatenate"; readonly of: readonly DesignStated[] }
  | { readonly kind: "filter"; readonly of: DesignStated; readonly where: readonly Condition[] };

const parts = z.lazy(() => z.array(designSchema).min(1).max(20));

export const designSchema: z.ZodType<DesignStated> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    ...LEAVES,
    z.strictObject({ kind: z.literal("cross"), of: parts }),
    z.strictObject({ kind: z.literal("zip"), of: parts }),
    z.strictObject({ kind: z.literal("concatenate"), of: parts }),
    z.strictObject({ kind: z.literal("filter"), of: designSchema, where: z.array(condition).min(1).max(20) }),
  ]),
);
