/** `catchment theory NAME`: a published model run by itself, apart from the policy model. */

import { Command } from "commander";
import { InputError } from "../sim/scenario/faults.ts";
import { THEORIES, theoryOf } from "../sim/theory/registry.ts";
import { type Replay, replay } from "../sim/theory/replay.ts";
import { readSettings, type Setting, wanted } from "../sim/theory/settings.ts";
import type { Result, Theory } from "../sim/theory/theory.ts";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { figure } from "./figure.ts";
import { COMMAND_LINE, readAll, refuse, wholeNumber } from "./options.ts";
import { print, printJson } from "./print.ts";
import { progressLine } from "./progress.ts";
import { tableText } from "./table.ts";

const MOST_SEEDS = 100_000;

interface Options {
  readonly set: readonly string[];
  readonly seeds: string;
  readonly describe: boolean;
  readonly json: boolean;
}

export const theoryCommand = (): Command =>
  new Command("theory")
    .description(COMMANDS.theory.description)
    .argument("[name]", `one of ${THEORIES.map(({ name }) => name).join(", ")}`)
    .option("--set <key=value...>", "settings of the model; the rest stay at their defaults", [])
    .option("--seeds <n>", "how many runs, with seeds 1 to n", "1")
    .option("--describe", "say what the model can be set to and what it gives, and run nothing", false)
    .option("--json", "for programs", false)
    .action(theoryAction);

function theoryAction(name: string | undefined, options: Options): void {
  if (name === undefined) listAll(options);
  else if (options.describe) describe(theoryOf(name) ?? unknown(name), options);
  else run(theoryOf(name) ?? unknown(name), options);
}

function listAll({ json }: Options): void {
  if (json) printJson(THEORIES.map(described));
  else print(listText());
}

function describe(theory: Theory, { json }: Options): void {
  if (json) printJson(described(theory));
  else print(descriptionText(theory));
}

function run(theory: Theory, options: Options): void {
  const { settings, seeds } = readAll({
    settings: () => settingsOf(theory, options.set),
    seeds: () => wholeNumber("--seeds", options.seeds, 1, MOST_SEEDS),
  });
  const progress = seeds > 1 ? progressLine(seeds) : undefined;
  const result = replay(theory, settings, seeds, (done) => progress?.update(done, done));
  progress?.stop();
  if (options.json) printJson(result);
  else print(resultText(theory, result, seeds));
}

const unknown = (name: string): never =>
  refuse("NAME", `one of ${THEORIES.map((theory) => theory.name).join(", ")}`, `"${name.slice(0, 60)}"`);

function settingsOf(theory: Theory, words: readonly string[]) {
  const read = readSettings(theory.settings, words, COMMAND_LINE);
  if ("faults" in read) throw new InputError(read.faults);
  return read.settings;
}

/** What a model says of itself, without what runs it. */
const described = ({ name, title, source, cases, settings, results }: Theory) => ({
  name,
  title,
  source,
  cases,
  settings,
  results,
});

const listText = (): string =>
  [
    say("theory.list"),
    "",
    tableText(
      [say("theory.column.name"), say("theory.column.title"), say("theory.column.cases")],
      THEORIES.map(({ name, title, cases }) => [name, title, cases.join(", ")]),
      ["left", "left", "left"],
    ),
    "",
    say("theory.describe"),
  ].join("\n");

const descriptionText = ({ title, source, settings, results }: Theory): string =>
  [
    title,
    say("theory.source", { source }),
    "",
    say("theory.settings"),
    ...Object.entries(settings).map(([key, setting]) => settingText(key, setting)),
    "",
    say("theory.results"),
    ...Object.entries(results).map(([key, meaning]) => `  ${key}: ${meaning}`),
  ].join("\n");

const settingText = (key: string, setting: Setting): string =>
  `  ${key}=${setting.default} (${wanted(setting)}): ${setting.meaning}`;

function resultText({ title, source, results }: Theory, { mean, sd }: Replay, seeds: number): string {
  const keys = Object.keys(results);
  const table = tableText(
    [say("theory.column.result"), say("theory.column.mean"), say("theory.column.sd"), say("theory.column.meaning")],
    keys.map((key) => [key, figures(mean[key]), figures(sd[key]), results[key]]),
    ["left", "right", "right", "left"],
  );
  const closing = seeds === 1 ? ["", say("theory.oneSeed")] : [];
  return [say("theory.heading", { title, n: seeds }), say("theory.source", { source }), "", table, ...closing].join(
    "\n",
  );
}

/** A result as people read it. */
const figures = (result: Result): string =>
  typeof result === "number" ? figure(result) : result.map(figure).join(" ");
