/** Running what was planned: replicates in order into files, then the summary, then how to go on if it was interrupted. */

import type { DetailSeries, ReplicateResult, Unit } from "../sim/engine/job.ts";
import { placeAtEnd } from "../sim/engine/places.ts";
import { rollsAndPlaces } from "../sim/experiment/rolls-and-places.ts";
import type { Runs } from "../sim/experiment/runs.ts";
import { LEAST_PARTED } from "../sim/experiment/spread.ts";
import { dataDictionary } from "../sim/export/dictionary.ts";
import type { Manifest } from "../sim/export/provenance.ts";
import { CRATE_FILE } from "../sim/export/ro-crate.ts";
import { tidyRows } from "../sim/export/tidy.ts";
import { asksCloserLook, formulasOf } from "../sim/formula/of-scenario.ts";
import type { SampledPupil } from "../sim/observe/sample.ts";
import type { PartsByOutcome } from "../sim/pattern/partition.ts";
import { hasRanges } from "../sim/scenario/resolve.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { say } from "../text/say.ts";
import type { Answer } from "../workers/node/task.ts";
import { openAgents } from "./agents-file.ts";
import { crateText, filesIn } from "./crate.ts";
import { INTERRUPTED } from "./interrupts.ts";
import { manifestOf } from "./manifest.ts";
import type { Format } from "./options.ts";
import type { OutFolder } from "./out-folder.ts";
import { ownNotes } from "./own-notes.ts";
import { placesText } from "./places-words.ts";
import { commandAgain, json, printJson, print as printText, warn } from "./print.ts";
import { progressLine } from "./progress.ts";
import { type Extras, runScenario } from "./run-scenario.ts";
import { stateGatherer } from "./saved-states.ts";
import type { ScenarioPlace } from "./scenario-place.ts";
import { openSeries, type TableFile } from "./series-file.ts";
import type { NamedScenario } from "./stated-scenario.ts";
import { headlineSentence, headlineTable, summaryOf } from "./summary.ts";
import { type Parted, varianceData, varianceText } from "./variance-words.ts";

/** What is to be run, with everything checked before anything is. */
export interface Plan {
  readonly named: NamedScenario;
  readonly at: ScenarioPlace;
  readonly units: readonly Unit[];
  readonly agents: number;
  readonly format: Format;
  readonly threads: number;
  /** Whether rolls are set against places. */
  readonly planning: boolean;
  readonly save?: { readonly file: string; readonly year: number };
  readonly extras: Extras;
}

export async function runPlan(
  plan: Plan,
  asJson: boolean,
  out: OutFolder | undefined,
  signal: AbortSignal,
): Promise<number> {
  const started = new Date();
  const { scenario } = plan.named;
  const results: ReplicateResult[] = [];
  const parts: PartsByOutcome[] = [];
  const needsCloser = asksCloserLook(scenario);
  const files = out === undefined ? undefined : openFiles(plan, out);
  const states = plan.save === undefined ? undefined : stateGatherer(plan.save.file);
  const progress = progressLine(scenario.replicates);
  const onAnswer = (answer: Answer) => {
    files?.take(answer);
    states?.take(answer.saved);
    if (answer.parts !== undefined) parts.push(answer.parts);
    results.push(placeOnly(answer.result, needsCloser, plan.planning));
  };
  try {
    await runScenario(plan.at.open, scenario, plan.extras, {
      threads: plan.threads,
      signal,
      onAnswer,
      onProgress: progress.update,
    });
  } finally {
    progress.stop();
  }
  const runs = { scenario, results };
  const parted =
    parts.length === 0 ? undefined : { runs, parts, swapped: await swappedRuns(plan, results.length, signal) };
  const folder = results.length === 0 ? undefined : publish(plan, runs, out, files, started);
  if (folder === undefined) out?.discard();
  const kept = states?.write() ?? 0;
  if (kept > 0 && plan.save !== undefined)
    warn(say("run.saved", { n: kept, year: String(plan.save.year), file: plan.save.file }));
  if (results.length > 0) print(runs, plan, parted, asJson);
  if (results.length > 0) for (const note of ownNotes(runs, plan.named.file)) warn(note);
  if (folder !== undefined) warn(say("run.written", { folder }));
  if (results.length === scenario.replicates) return 0;
  return interrupted(scenario, results.length, folder, kept > 0 ? plan.save : undefined);
}

interface Files {
  readonly names: readonly string[];
  readonly take: (answer: Answer) => void;
  readonly close: () => void;
}

function openFiles({ named: { scenario }, at, units, agents, format }: Plan, out: OutFolder): Files {
  const series = openSeries(out.temporary, format);
  const pupils: TableFile<readonly SampledPupil[]> | undefined =
    agents > 0 ? openAgents(out.temporary, format, scenario.title) : undefined;
  const context = { scenario, place: placeAtEnd(at.open, scenario), units, own: formulasOf(scenario).indicators };
  return {
    names: [series.name, ...(pupils === undefined ? [] : [pupils.name])],
    take: (answer) => {
      series.write(tidyRows(context, answer.result));
      pupils?.write(answer.agents);
    },
    close: () => {
      series.close();
      pupils?.close();
    },
  };
}

/** Finishes the folder and puts it in its place. */
function publish(
  plan: Plan,
  runs: Runs,
  out: OutFolder | undefined,
  files: Files | undefined,
  started: Date,
): string | undefined {
  if (out === undefined || files === undefined) return undefined;
  files.close();
  const names = [...files.names, "summary.json", "dictionary.json", "manifest.json"];
  const manifest = manifestOf(runs, plan.at, {
    started,
    threads: plan.threads,
    units: plan.units,
    files: [...names, CRATE_FILE],
  });
  out.write("summary.json", json(summaryOf(runs, plan.at.open.title)));
  out.write(
    "dictionary.json",
    json(dataDictionary(formulasOf(plan.named.scenario).indicators, plan.named.scenario.phase)),
  );
  out.write("manifest.json", json(manifest));
  out.write(
    CRATE_FILE,
    crateText({
      ...crateOf(manifest),
      files: filesIn(out.temporary, Object.fromEntries(names.map((name) => [name, MEANINGS[name]]))),
    }),
  );
  return out.publish();
}

/** What each file of results is, as its crate says it. */
const MEANINGS: Readonly<Record<string, string>> = {
  "series.parquet": "Indicators by year, unit, group and replicate: a row a value.",
  "series.csv": "Indicators by year, unit, group and replicate: a row a value.",
  "agents.parquet": "Sampled synthetic pupils, a row a pupil and year: nobody in it exists.",
  "agents.csv": "Sampled synthetic pupils, a row a pupil and year: nobody in it exists.",
  "summary.json": "The result in a sentence, and every indicator in the first and the last year.",
  "dictionary.json": "What columns, groups, indicators, parameters and levers mean.",
  "manifest.json": "The scenario whole, the hash of the results, and the program and machine that made them.",
};

const crateOf = ({ scenario, ...manifest }: Manifest) => ({
  ...manifest,
  title: scenario.title,
  description: [scenario.note, `${manifest.replicates} replicates.`].filter((words) => words !== "").join("\n"),
  scenarios: [{ title: scenario.title, hash: manifest.scenarioHash }],
});

/** The runs again, each under the next one's draw of the ranges; undefined where nothing is drawn, not all were finished, or they are too few. */
async function swappedRuns({ at, named, threads }: Plan, done: number, signal: AbortSignal): Promise<Runs | undefined> {
  const { scenario } = named;
  if (!hasRanges(scenario) || scenario.replicates < LEAST_PARTED || done < scenario.replicates) return undefined;
  const extras: Extras = { units: ["place"], agents: 0, closer: asksCloserLook(scenario), swapped: true };
  const results: ReplicateResult[] = [];
  const progress = progressLine(scenario.replicates);
  const onAnswer = ({ result }: Answer) => void results.push(result);
  const watched = { threads, signal, onAnswer, onProgress: progress.update };
  await runScenario(at.open, scenario, extras, watched).finally(progress.stop);
  return results.length < scenario.replicates ? undefined : { scenario, results };
}

function print(runs: Runs, { at: { open }, planning }: Plan, parted: Parted | undefined, asJson: boolean): void {
  if (asJson) {
    const places = planning && { places: rollsAndPlaces(runs, open) };
    printJson({ ...summaryOf(runs, open.title), ...places, ...(parted && { variance: varianceData(parted) }) });
    return;
  }
  printText(`${headlineSentence(runs, open.title)}\n\n${headlineTable(runs)}`);
  if (planning) printText(`\n${placesText([{ letter: "A", runs }], open)}`);
  if (parted !== undefined) printText(`\n${varianceText(parted)}`);
}

/** Says what was kept and how to have all of them. */
function interrupted(scenario: Scenario, done: number, folder: string | undefined, saved: Plan["save"]): number {
  const kept = folder === undefined ? "no" : "yes";
  warn(say("run.interrupted", { done, n: scenario.replicates, kept, folder: folder ?? "" }));
  const force = kept === "yes" || saved !== undefined ? ["--force"] : [];
  warn(say("run.again", { n: scenario.replicates, command: commandAgain(force) }));
  if (saved !== undefined) warn(say("run.resume", { n: done, year: String(saved.year), file: saved.file }));
  return INTERRUPTED;
}

/** Only the place's series stay in memory once a replicate is written; those of a closer look where they are read again. */
const placeOnly = (
  { replicate, years, place, detail }: ReplicateResult,
  closer: boolean,
  planning: boolean,
): ReplicateResult => ({
  replicate,
  years,
  place,
  ...((closer || planning) && detail && { detail: planning ? withoutSchools(detail) : { place: detail.place } }),
});

const withoutSchools = ({ school: _school, ...others }: DetailSeries): DetailSeries => others;
