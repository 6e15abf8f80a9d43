/** `catchment schema`: the JSON Schema by which editors complete and check a scenario file. */

import { Command } from "commander";
import { scenarioJsonSchema } from "../sim/scenario/scenario.ts";

export const schemaCommand = (): Command =>
  new Command("schema")
    .description("print the JSON Schema of scenario files, as in scenarios/scenario.schema.json")
    .action(() => void process.stdout.write(schemaText()));

export const schemaText = (): string => `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
