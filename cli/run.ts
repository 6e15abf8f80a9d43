/** `catchment run SCENARIO`: its replicates, their series, and where they are written. */

import { dirname, resolve } from "node:path";
import { Command } from "commander";
import { UNITS } from "../sim/engine/job.ts";
import { crossFaults } from "../sim/experiment/cross-check.ts";
import { asksCloserLook } from "../sim/formula/of-scenario.ts";
import { isShipped } from "../sim/place/shipped-names.ts";
import { type Fault, fault, InputError } from "../sim/scenario/faults.ts";
import { COMMANDS } from "./commands.ts";
import { watchInterrupts } from "./interrupts.ts";
import { COMMAND_LINE, FORMATS, fileAtYear, formatOf, readAll, refuse, unitsOf, wholeNumber } from "./options.ts";
import { checkOut, openOut } from "./out-folder.ts";
import { checkFile, realPath, within } from "./paths.ts";
import { withBoroughs } from "./places-words.ts";
import { warn } from "./print.ts";
import { type Plan, runPlan } from "./run-plan.ts";
import { threadsOf } from "./run-scenario.ts";
import { resumeFrom } from "./saved-states.ts";
import { type Overrides, readScenarios } from "./scenario-file.ts";
import { scenarioNotes } from "./scenario-notes.ts";
import { placeOf } from "./scenario-place.ts";
import type { NamedScenario } from "./stated-scenario.ts";

interface RunOptions extends Overrides {
  readonly threads?: string;
  readonly units?: string;
  readonly agents?: string;
  readonly save?: string;
  readonly resume?: string;
  readonly out?: string;
  readonly format?: string;
  readonly force?: boolean;
  readonly places?: boolean;
  readonly variance?: boolean;
  readonly json?: boolean;
}

const MOST_AGENTS = 1_000_000;
const USUAL_UNITS = "place,school";
const collect = (value: string, all: readonly string[] = []): string[] => [...all, value];

export const runCommand = (): Command =>
  new Command("run")
    .description(COMMANDS.run.description)
    .argument("<scenario>", "the scenario's file")
    .option("--years <n>", "school years to simulate")
    .option("--replicates <n>", "replicates to run")
    .option("--seed <s>", "master seed")
    .option("--set <key=value>", "a parameter's value, [low,high] range, or plausible; may be repeated", collect)
    .option("--threads <n>", "threads to use")
    .option("--units <list>", `units of the table, of ${UNITS.join(",")} (default: ${USUAL_UNITS})`)
    .option("--agents <n>", "sampled synthetic pupils to write for each year")
    .option("--save <file@year>", "keep every replicate's state at the end of that year")
    .option("--resume <file>", "go on from states that were saved")
    .option("--out <dir>", "folder to write; it appears whole or not at all")
    .option("--format <format>", `parquet or csv (default: ${FORMATS[0]})`)
    .option("--force", "replace results of this program where they are in the way")
    .option("--places", "also set rolls against places, by year and by borough")
    .option(
      "--variance",
      "also say where differences between pupils lie, and what runs differ by; runs twice for ranges",
    )
    .option("--json", "print the summary as JSON")
    .action(async (file: string, options: RunOptions) => {
      process.exitCode = await run(file, options);
    });

async function run(file: string, options: RunOptions): Promise<number> {
  const force = options.force === true;
  const plan = planOf(file, options);
  const interrupts = watchInterrupts();
  const out = options.out === undefined ? undefined : openOut(options.out, force, readBy(plan.named, options));
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
    units: () => unitsOf(options.units ?? USUAL_UNITS),
    format: () => formatOf(options.format ?? FORMATS[0]),
    idle: () => refuseIdle(options),
    threads: () => threadsOf(options.threads),
    agents: () => agentsOf(options),
    named: () => readScenarios([file], options)[0],
  });
  const at = placeOf(named);
  const { scenario } = named;
  const { baseYear } = at.open;
  const reads = readBy(named, options);
  const from = options.resume === undefined ? undefined : resumeFrom(options.resume, scenario, at.open);
  const { save } = readAll({
    cross: () => refuseFaults(crossFaults(scenario, at.open, file)),
    out: () => (options.out === undefined ? undefined : checkOut(options.out, options.force === true, reads)),
    save: () => saveOf(options, from === undefined ? baseYear : from.year + 1, baseYear + scenario.years, reads),
  });
  for (const note of scenarioNotes(scenario, at.open, file)) warn(note);
  const recorded = options.out === undefined ? (["place"] as const) : units;
  const planning = options.places === true;
  const closer = planning || options.out !== undefined || save !== undefined || asksCloserLook(scenario);
  const parted = options.variance === true;
  if (parted && from !== undefined)
    refuse("--variance", "a run from its start", "--resume", "leavers of the years before the saved one are not kept");
  const extras = {
    parted,
    units: planning ? withBoroughs(recorded) : recorded,
    agents,
    closer,
    ...(save && { saveYear: save.year }),
    ...(from && { from: from.states }),
  };
  return { named, at, units, agents, format, threads, planning, ...(save && { save }), extras };
}

function agentsOf({ agents, out, resume }: RunOptions): number {
  if (agents === undefined) return 0;
  if (out === undefined) refuse("--agents", "--out beside it", "no folder to write pupils to");
  if (resume !== undefined)
    refuse("--agents", "a run from its start", "--resume", "pupils of the years before the saved one are not kept");
  return wholeNumber("--agents", agents, 1, MOST_AGENTS);
}

/** Options that would do nothing are refused rather than passed over. */
function refuseIdle({ out, save, units, format, force }: RunOptions): void {
  const told = { "--units": units, "--format": format };
  const idle = Object.entries(told).flatMap(([option, said]) =>
    said === undefined ? [] : [fault(COMMAND_LINE, option, "--out beside it", "nothing to write a table to")],
  );
  if (out === undefined) refuseFaults(idle);
  if (out === undefined && save === undefined && force === true)
    refuse("--force", "--out or --save beside it", "nothing to replace");
}

/** Where the states are kept, and of which year: one that is simulated now. */
function saveOf({ save, out, force }: RunOptions, first: number, last: number, reads: readonly string[]) {
  if (save === undefined) return undefined;
  const told = fileAtYear(save, first, last);
  const target = checkFile("--save", told.file, force === true, reads);
  if (out !== undefined && within(target, realPath("--out", out)))
    refuse("--save", "a file outside the folder of --out", told.file, "that folder is replaced as a whole");
  return told;
}

/** The files and the folder that the run reads. */
const readBy = ({ scenario, file }: NamedScenario, { resume }: RunOptions): string[] => [
  file,
  ...(isShipped(scenario.place) ? [] : [resolve(dirname(file), scenario.place)]),
  ...(resume === undefined ? [] : [resume]),
];

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new InputError(faults);
}
