/** `catchment compare A B [C…]`: each against the first, on the same seeds. */

import { Command } from "commander";
import { crossFaults, pairingFaults } from "../sim/experiment/cross-check.ts";
import type { Runs } from "../sim/experiment/runs.ts";
import { ownFaults } from "../sim/formula/of-pair.ts";
import { asksCloserLook } from "../sim/formula/of-scenario.ts";
import { acting } from "../sim/scenario/edit.ts";
import { InputError } from "../sim/scenario/faults.ts";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { comparisonData, comparisonText } from "./comparison.ts";
import { INTERRUPTED, watchInterrupts } from "./interrupts.ts";
import { readAll } from "./options.ts";
import { ownNotes } from "./own-notes.ts";
import { commandAgain, print, printJson, warn } from "./print.ts";
import { progressLine } from "./progress.ts";
import { runTogether, threadsOf } from "./run-scenario.ts";
import { type Overrides, readScenarios } from "./scenario-file.ts";
import { scenarioNotes } from "./scenario-notes.ts";
import { placeOf, type ScenarioPlace } from "./scenario-place.ts";
import type { NamedScenario } from "./stated-scenario.ts";

interface CompareOptions extends Overrides {
  readonly threads?: string;
  readonly json?: boolean;
}

export const compareCommand = (): Command =>
  new Command("compare")
    .description(COMMANDS.compare.description)
    .argument("<scenarios...>", "two or more scenario files")
    .option("--years <n>", "school years to simulate, in all of them")
    .option("--replicates <n>", "replicates to run of each")
    .option("--seed <s>", "master seed of all of them")
    .option("--threads <n>", "threads to use")
    .option("--json", "print the comparison as JSON")
    .action(async (files: string[], options: CompareOptions, command: Command) => {
      if (files.length < 2) command.error("error: compare needs at least two scenarios");
      process.exitCode = await compareFiles(files, options);
    });

async function compareFiles(files: readonly string[], options: CompareOptions): Promise<number> {
  const { threads, named } = readAll({
    threads: () => threadsOf(options.threads),
    named: () => readScenarios(files, options),
  });
  const at = placeOf(named[0]);
  const faults = [
    ...pairingFaults(named),
    ...ownFaults(named),
    ...named.flatMap(({ scenario, file }) => crossFaults(scenario, at.open, file)),
  ];
  if (faults.length > 0) throw new InputError(faults);
  for (const { scenario, file } of named) for (const note of scenarioNotes(scenario, at.open, file)) warn(note);
  if (new Set(named.map(({ scenario }) => JSON.stringify(acting(scenario).context))).size > 1)
    warn(say("compare.futures"));
  const all = await runAll(named, at, threads);
  if (all === undefined) return INTERRUPTED;
  const [a, ...others] = all;
  if (options.json === true) printJson(others.map((b, i) => comparisonData(a, b, letterOf(i))));
  else print(others.map((b, i) => comparisonText(a, b, at.open.title, letterOf(i))).join("\n\n"));
  all.forEach((runs, i) => {
    for (const note of ownNotes(runs, named[i].file)) warn(note);
  });
  if (a.results.length < 6) warn(say("run.fewRuns"));
  return 0;
}

/** The letter of the scenario at this place after the first: B, C, and so on; beyond Z, B26 and so on. */
const letterOf = (i: number): string => (i < 25 ? String.fromCharCode("B".charCodeAt(0) + i) : `B${i + 1}`);

/** Every scenario's runs; undefined where it was interrupted. */
async function runAll(
  named: readonly NamedScenario[],
  { open }: ScenarioPlace,
  threads: number,
): Promise<Runs[] | undefined> {
  const scenarios = named.map(({ scenario }) => scenario);
  const interrupts = watchInterrupts();
  const total = scenarios.reduce((sum, { replicates }) => sum + replicates, 0);
  const progress = progressLine(total);
  const extras = { units: ["place"], agents: 0, closer: scenarios.some(asksCloserLook), children: true } as const;
  const watched = { threads, signal: interrupts.signal, onProgress: progress.update };
  const all = await runTogether(open, scenarios, extras, watched).finally(() => {
    progress.stop();
    interrupts.release();
  });
  const done = all.reduce((sum, { results }) => sum + results.length, 0);
  if (done === total) return all;
  warn(say("run.interrupted", { done, n: total, kept: "no", folder: "" }));
  warn(say("run.again", { n: total, command: commandAgain() }));
  return undefined;
}
