/** `catchment precompute A B --out FILE`: a comparison as a file that the page draws at first paint. Part of the build. */

import { readFileSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import type { Unit } from "../sim/engine/job.ts";
import { pairingFaults } from "../sim/experiment/cross-check.ts";
import type { Runs } from "../sim/experiment/runs.ts";
import { precompute } from "../sim/export/precomputed.ts";
import { placeView } from "../sim/place/map.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import { admissionsStart } from "../sim/scenario/admissions.ts";
import { InputError } from "../sim/scenario/faults.ts";
import { defaultThreads } from "../workers/node/pool.ts";
import type { Answer } from "../workers/node/task.ts";
import { COMMANDS } from "./commands.ts";
import { runScenario } from "./run-scenario.ts";
import { type NamedScenario, readScenarios } from "./scenario-file.ts";
import { placeOf } from "./scenario-place.ts";

const UNITS: readonly Unit[] = ["place", "school", "neighbourhood"];

export const precomputeCommand = (): Command =>
  new Command("precompute")
    .description(COMMANDS.precompute.description)
    .argument("<a>", "the baseline's file")
    .argument("<b>", "the other scenario's file")
    .requiredOption("--out <file>", "the JSON file to write")
    .action((a: string, b: string, { out }: { out: string }) => writePrecomputed([a, b], out));

async function writePrecomputed(files: readonly [a: string, b: string], out: string): Promise<void> {
  const named = readScenarios(files);
  const faults = pairingFaults(named);
  if (faults.length > 0) throw new InputError(faults);
  const { open } = placeOf(named[0]);
  const year = lastShared(named, open);
  const { runs: a, saved } = await runAll(open, named[0], { saveYear: year });
  const { runs: b } = await runAll(open, named[1], { from: saved });
  const [textA, textB] = files.map((file) => readFileSync(file, "utf8"));
  writeFileSync(out, JSON.stringify(precompute(a, b, placeView(open), [textA, textB])));
}

/** The last year by whose end nothing that either does has begun: B goes on from A's state then. */
function lastShared(named: readonly NamedScenario[], { baseYear }: OpenPlace): number {
  const starts = named.flatMap(({ scenario: { actions, context, admissions } }) => [
    ...[...actions, ...context].map(({ start }) => start),
    ...(admissions === undefined ? [] : [admissionsStart(admissions, baseYear)]),
  ]);
  const [years] = named.map(({ scenario }) => scenario.years);
  return Math.max(baseYear, Math.min(baseYear + years - 1, ...starts.map((start) => start - 1)));
}

interface From {
  readonly saveYear?: number;
  readonly from?: ReadonlyMap<number, Uint8Array>;
}

async function runAll(place: OpenPlace, { scenario }: NamedScenario, from: From) {
  const answers: Answer[] = [];
  await runScenario(
    place,
    scenario,
    { units: UNITS, agents: 0, closer: false, ...from },
    {
      threads: defaultThreads(),
      signal: new AbortController().signal,
      onAnswer: (answer) => answers.push(answer),
      onProgress: () => {},
    },
  );
  const runs: Runs = { scenario, results: answers.map(({ result }) => result) };
  const saved = new Map(
    answers.flatMap(({ result, saved: state }) => (state ? [[result.replicate, state] as const] : [])),
  );
  return { runs, saved };
}
