/** `catchment precompute A B --out FILE`: a comparison as a file that the page draws at first paint. Part of the build. */

import { readFileSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import type { Unit } from "../sim/engine/job.ts";
import { pairingFaults } from "../sim/experiment/cross-check.ts";
import { precompute } from "../sim/export/precomputed.ts";
import { placeView } from "../sim/place/map.ts";
import { InputError } from "../sim/scenario/faults.ts";
import { defaultThreads } from "../workers/node/pool.ts";
import { COMMANDS } from "./commands.ts";
import { runTogether } from "./run-scenario.ts";
import { readScenarios } from "./scenario-file.ts";
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
  const scenarios = named.map(({ scenario }) => scenario);
  const watched = { threads: defaultThreads(), signal: new AbortController().signal, onProgress: () => {} };
  const [a, b] = await runTogether(open, scenarios, { units: UNITS, agents: 0, closer: false }, watched);
  const [textA, textB] = files.map((file) => readFileSync(file, "utf8"));
  writeFileSync(out, JSON.stringify(precompute(a, b, placeView(open), [textA, textB])));
}
