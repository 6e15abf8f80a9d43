/** A plan: which scenarios are run, under which assumptions, levers and futures, how often, and what is kept. The schema is the type. */

import { type Fault, faultsOf, parseJson } from "../../scenario/faults.ts";
import { PLAUSIBLE } from "../../scenario/plausible.ts";
import { z } from "../../scenario/zod.ts";
import { designSchema } from "./design-schema.ts";
import { planFaults } from "./plan-faults.ts";

export const PLAN_VERSION = 1;

/** Units that a plan may keep. */
export const PLAN_UNITS = ["place", "school", "neighbourhood"] as const;

const LONGEST = 20_000_000;

const ends = z.tuple([z.number(), z.number()]);
const listed = z.strictObject({ values: z.array(z.number()).min(1).max(10_000) });
const ranges = (words: string) =>
  z
    .record(z.string().min(1).max(100), z.union([ends, listed]))
    .default({})
    .describe(words);

const planSchema = z.strictObject({
  $schema: z.string().max(500).optional().describe("Where an editor finds the JSON Schema; nothing is read from it."),
  planVersion: z.literal(PLAN_VERSION).describe("The version of this form."),
  title: z.string().min(1).max(200).describe("What results are headed by."),
  note: z.string().max(5000).default("").describe("For whoever reads the file."),
  scenarios: z
    .array(z.string().min(1).max(1000))
    .min(1)
    .max(50)
    .describe(
      "Files of the scenarios that are run at every point, relative to the plan's own; the first is the baseline.",
    ),
  assumptions: z
    .record(z.string().min(1).max(100), z.union([ends, listed, z.literal(PLAUSIBLE)]))
    .default({})
    .describe('Parameters that vary: [low, high], {"values": […]}, or "plausible" for what is plausible of them.'),
  levers: ranges(
    "Strengths of levers that vary, from 0 to 1, in every scenario but the baseline where there are several.",
  ),
  futures: ranges("Changes of the world around the place that vary, in every scenario alike."),
  design: designSchema.describe("Which points of these ranges are tried."),
  replicates: z.int().min(1).max(1_000_000).default(10).describe("Runs of each scenario at each point."),
  seed: z.int().min(0).max(4294967295).default(20250401).describe("What all chance of the runs comes from."),
  seeds: z
    .enum(["common", "independent"])
    .default("common")
    .describe("Whether every point has the same luck in a replicate, so that points differ by what varies alone."),
  stop: z
    .strictObject({
      indicator: z.string().min(1).max(100).describe("One of those that are kept, of the place."),
      error: z.number().positive().describe("The standard error, in the indicator's unit, that is small enough."),
      least: z.int().min(2).max(1_000_000).default(6).describe("Replicates that are run in any case."),
    })
    .optional()
    .describe(
      "Ends before `replicates` where every point's mean difference from the baseline (with one scenario: its mean), in the last year that is kept, has a standard error this small.",
    ),
  outcomes: z
    .strictObject({
      indicators: z
        .array(z.string().min(1).max(100))
        .min(1)
        .max(500)
        .describe("Keys of docs/indicators.md without a star."),
      years: z
        .union([z.enum(["last", "all"]), z.array(z.int()).min(1).max(101)])
        .default("last")
        .describe("Calendar years that are kept."),
      units: z.array(z.enum(PLAN_UNITS)).min(1).default(["place"]).describe("Units that are kept."),
    })
    .describe("What is kept of each run."),
  shard: z
    .int()
    .min(1)
    .max(1_000_000)
    .default(50)
    .describe("Runs that are written together, and lost together where a machine stops."),
});

export type Plan = z.output<typeof planSchema>;
/** What a plan keeps of each run. */
export type Outcomes = Plan["outcomes"];

/** A plan without fault, or every fault in it but for those in its scenarios; with the plan as it stands where its form is right. */
export type ReadPlan = { readonly plan: Plan } | { readonly faults: Fault[]; readonly faulty?: Plan };

/** Parses a plan's file. */
export function parsePlan(text: string, file: string): ReadPlan {
  const json = parseJson(text, file, LONGEST);
  return "faults" in json ? json : readPlan(json.value, file);
}

export function readPlan(input: unknown, file: string): ReadPlan {
  const parsed = planSchema.safeParse(input);
  if (!parsed.success) {
    const known = { "": Object.keys(planSchema.shape), outcomes: Object.keys(planSchema.shape.outcomes.shape) };
    return { faults: faultsOf(parsed.error, input, { file, known }) };
  }
  const faults = planFaults(parsed.data, file);
  return faults.length > 0 ? { faults, faulty: parsed.data } : { plan: parsed.data };
}

/** The JSON Schema that editors complete a plan by. */
export const planJsonSchema = (): Record<string, unknown> => ({
  title: "Catchment plan",
  ...z.toJSONSchema(planSchema, { io: "input", unrepresentable: "any" }),
});
