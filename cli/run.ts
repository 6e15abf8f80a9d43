/** `catchment run SCENARIO`: its replicates, their series, and where they are written. */

import { Command } from "commander";
import { crossFaults, outsideHorizon } from "../sim/experiment/cross-check.ts";
import { type Fault, InputError } from "../sim/scenario/faults.ts";
import { say } from "../text/say.ts";
import { watchInterrupts } from "./interrupts.ts";
import { fileAtYear, formatOf, readAll, refuse, unitsOf, wholeNumber } from "./options.ts";
import { openOut } from "./out-folder.ts";
import { warn } from "./print.ts";
import { type Plan, runPlan } from "./run-plan.ts";
import { threadsOf } from "./run-scenario.ts";
import { resumeFrom } from "./saved-states.ts";
import { type Overrides, readScenarios } from "./scenario-file.ts";
import { placeOf } from "./scenario-place.ts";

interface RunOptions extends Overrides {
  readonly threads?: string;
  readonly units: string;
  readonly agents?: string;
  readonly save?: string;
  readonly resume?: string;
  readonly out?: string;
  readonly format: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const MOST_AGENTS = 1_000_000;
const collect = (value: string, all: readonly string[]): string[] => [...all, value];

export const runCommand = (): Command =>
  new Command("run")
    .description("run a scenario and write its series")
    .argument("<scenario>", "the scenario's file")
    .option("--years <n>", "school years to simulate")
    .option("--replicates <n>", "replicates to run")
    .option("--seed <s>", "master seed")
    .option("--set <key=value>", "a parameter's value or [low,high] range; may be repeated", collect, [])
    .option("--threads <n>", "threads to use")
    .option("--units <list>", "units of the table: place,school,neighbourhood", "place,school")
    .option("--agents <n>", "sampled synthetic pupils to write for each year")
    .option("--save <file@year>", "keep every replicate's state at the end of that year")
    .option("--resume <file>", "go on from states that were saved")
    .option("--out <dir>", "folder to write; it appears whole or not at all")
    .option("--format <format>", "parquet or csv", "parquet")
    .option("--force", "replace what the folder holds")
    .option("--json", "print the summary as JSON")
    .action(async (file: string, options: RunOptions) => {
      process.exitCode = await run(file, options);
    });

async function run(file: string, options: RunOptions): Promise<number> {
  const plan = planOf(file, options);
  const interrupts = watchInterrupts();
  const out = options.out === undefined ? undefined : openOut(options.out, options.force === true);
  if (out !== undefined) interrupts.onAbandon(out.discard);
  try {
    return await runPlan(plan, options.json === true, out, interrupts.signal);
  } catch (error) {
    out?.discard();
    throw error;
  } finally {
    interrupts.release();
  }
}

function planOf(file: string, options: RunOptions): Plan {
  const { units, format, threads, agents, named } = readAll({
    units: () => unitsOf(options.units),
    format: () => formatOf(options.format),
    threads: () => threadsOf(options.threads),
    agents: () => agentsOf(options),
    named: () => readScenarios([file], options)[0],
  });
  const at = placeOf(named);
  const { scenario } = named;
  const { baseYear } = at.open;
  const { save, from } = readAll({
    cross: () => refuseFaults(crossFaults(scenario, at.open, file)),
    save: () =>
      options.save === undefined ? undefined : fileAtYear(options.save, baseYear, baseYear + scenario.years),
    from: () => (options.resume === undefined ? undefined : resumeFrom(options.resume, scenario, at.open)),
  });
  for (const note of outsideHorizon(scenario, at.open)) warn(say("check.outsideHorizon", { file, ...texts(note) }));
  const recorded = options.out === undefined ? (["place"] as const) : units;
  const extras = { units: recorded, agents, ...(save && { saveYear: save.year }), ...(from && { from }) };
  return { named, at, units, agents, format, threads, ...(save && { save }), extras };
}

function agentsOf({ agents, out }: RunOptions): number {
  if (agents === undefined) return 0;
  if (out === undefined) refuse("--agents", "--out beside it", "no folder to write pupils to");
  return wholeNumber("--agents", agents, 1, MOST_AGENTS);
}

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new InputError(faults);
}

const texts = (values: object): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
