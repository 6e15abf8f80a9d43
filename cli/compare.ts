/** `catchment compare A B [C…]`: each against the first, on the same seeds. */

import { Command } from "commander";
import { crossFaults, pairingFaults } from "../sim/experiment/cross-check.ts";
import type { Runs } from "../sim/experiment/runs.ts";
import { ownFaults } from "../sim/formula/of-pair.ts";
import { asksCloserLook } from "../sim/formula/of-scenario.ts";
import { acting } from "../sim/scenario/edit.ts";
import { InputError } from "../sim/scenario/faults.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { comparisonData, comparisonText } from "./comparison.ts";
import { type Explained, type Explaining, explaining, letterOf, NOT_EXPLAINING } from "./explain.ts";
import { explanationData, explanationText } from "./explanation.ts";
import { INTERRUPTED, watchInterrupts } from "./interrupts.ts";
import { readAll } from "./options.ts";
import { ownNotes } from "./own-notes.ts";
import { placesData, placesText, withBoroughs } from "./places-words.ts";
import { commandAgain, print, printJson, warn } from "./print.ts";
import { progressLine } from "./progress.ts";
import { type Extras, runTogether, threadsOf } from "./run-scenario.ts";
import { type Overrides, readScenarios } from "./scenario-file.ts";
import { scenarioNotes } from "./scenario-notes.ts";
import { placeOf, type ScenarioPlace } from "./scenario-place.ts";
import type { NamedScenario } from "./stated-scenario.ts";

interface CompareOptions extends Overrides {
  readonly threads?: string;
  readonly explain?: boolean;
  readonly places?: boolean;
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
    .option("--explain", "share each difference out among what differs, and say through what it comes; takes many runs")
    .option("--places", "also set rolls against places in each, by year and by borough")
    .option("--json", "print the comparison as JSON")
    .addHelpText("after", () => `\n${say("explain.help")}`)
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
  const told = new Set<string>();
  for (const { scenario, file } of named) for (const note of scenarioNotes(scenario, at.open, file, told)) warn(note);
  if (differIn(named, ({ context }) => context)) warn(say("compare.futures"));
  if (differIn(named, ({ parameters, processes }) => [parameters, processes])) warn(say("compare.assumptions"));
  const why = options.explain === true ? explaining(named, at.open) : NOT_EXPLAINING;
  const planning = options.places === true;
  const all = await runAll(named, at, why, threads, planning);
  if (all === undefined) return INTERRUPTED;
  const compared = all.slice(0, named.length);
  const [a, ...others] = compared;
  const explained = why.explained(all);
  if (options.json === true) {
    const places = (b: Runs) => planning && { places: placesData(a, b, at.open) };
    printJson(others.map((b, i) => ({ ...dataOf(a, b, letterOf(i), explained[i]), ...places(b) })));
  } else {
    print(others.map((b, i) => textOf(a, b, at.open.title, letterOf(i), explained[i])).join("\n\n"));
    const sides = compared.map((runs, i) => ({ letter: i === 0 ? "A" : letterOf(i - 1), runs }));
    if (planning) print(`\n${placesText(sides, at.open)}`);
  }
  compared.forEach((runs, i) => {
    for (const note of ownNotes(runs, named[i].file)) warn(note);
  });
  if (options.json === true && a.results.length < 6) warn(say("run.fewRuns"));
  return 0;
}

const differIn = (named: readonly NamedScenario[], part: (scenario: Scenario) => unknown): boolean =>
  new Set(named.map(({ scenario }) => JSON.stringify(part(acting(scenario))))).size > 1;

const textOf = (a: Runs, b: Runs, place: string, letter: string, explained: Explained | undefined): string =>
  [comparisonText(a, b, place, letter), ...(explained ? [explanationText(explained, letter)] : [])].join("\n\n");

const dataOf = (a: Runs, b: Runs, letter: string, explained: Explained | undefined) => ({
  ...comparisonData(a, b, letter),
  ...(explained && { explained: explanationData(explained, letter) }),
});

/** Every scenario's runs; undefined where it was interrupted. */
async function runAll(
  named: readonly NamedScenario[],
  { open }: ScenarioPlace,
  { scenarios: more, replays }: Explaining,
  threads: number,
  planning: boolean,
): Promise<Runs[] | undefined> {
  const stated = named.map(({ scenario }) => scenario);
  const scenarios = [...stated, ...more];
  const interrupts = watchInterrupts();
  const total = (scenarios.length + replays.length) * stated[0].replicates;
  const progress = progressLine(total);
  const extras: Extras = {
    units: planning ? withBoroughs(["place"]) : ["place"],
    agents: 0,
    closer: planning || stated.some(asksCloserLook),
    children: stated.length,
    replays,
  };
  let finished = 0;
  const onProgress = (done: number, runs: number) => {
    finished = runs;
    progress.update(done, runs);
  };
  const watched = { threads, signal: interrupts.signal, onProgress };
  const all = await runTogether(open, scenarios, extras, watched).finally(() => {
    progress.stop();
    interrupts.release();
  });
  const done = all.reduce((sum, { results }) => sum + results.length, 0);
  if (done === total) return all;
  warn(say("run.interrupted", { done: Math.max(done, finished), n: total, kept: "no", folder: "" }));
  warn(say("run.again", { n: total, command: commandAgain() }));
  return undefined;
}
