/** `catchment schema`: the JSON Schema by which editors complete and check a scenario file, a problem of admissions, answers to a review, or a plan. */

import { Argument, Command } from "commander";
import { problemJsonSchema } from "../sim/between/admissions/problem.ts";
import { planJsonSchema } from "../sim/experiment/plan/plan.ts";
import { answersJsonSchema } from "../sim/review/answers.ts";
import { scenarioJsonSchema } from "../sim/scenario/scenario.ts";
import { COMMANDS } from "./commands.ts";

const SCHEMAS = {
  scenario: scenarioJsonSchema,
  admit: problemJsonSchema,
  review: answersJsonSchema,
  sweep: planJsonSchema,
} as const;
type Kind = keyof typeof SCHEMAS;

export const schemaCommand = (): Command =>
  new Command("schema")
    .description(COMMANDS.schema.description)
    .addArgument(new Argument("[of]", "whose files").choices(Object.keys(SCHEMAS)).default("scenario"))
    .action((of: Kind) => void process.stdout.write(schemaText(of)));

export const schemaText = (of: Kind = "scenario"): string => `${JSON.stringify(SCHEMAS[of](), null, 2)}\n`;
