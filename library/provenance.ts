/** Where the numbers of a program's runs came from: enough to make them again, and to see that they are the same. */

import { MODEL_VERSION } from "../sim/engine/version.ts";
import { yearsOf } from "../sim/experiment/runs.ts";
import { resultHash, textHash } from "../sim/export/hash.ts";
import { placeHash, scenarioHash } from "../sim/export/provenance.ts";
import type { OwnProcess } from "./own-process.ts";
import type { Runs } from "./run.ts";

export interface Provenance {
  readonly program: "catchment";
  /** The model's version; where processes of one's own took part, with their keys after a "+": it is another model then. */
  readonly modelVersion: string;
  /** True where nothing but the model itself took part. */
  readonly plain: boolean;
  readonly processes: readonly OwnProcessNote[];
  /** Keys of one's own indicators. They change no run and are no part of the result's hash. */
  readonly indicators: readonly string[];
  readonly scenarioHash: string;
  /** As `catchment run` gives it for the same replicates, where nothing but the model took part. */
  readonly resultHash: string;
  readonly place: { readonly id: string; readonly title: string; readonly fictional: boolean; readonly hash: string };
  readonly seed: number;
  readonly replicates: readonly number[];
  readonly years: readonly number[];
}

export interface OwnProcessNote extends Omit<OwnProcess, "run"> {
  /** SHA-256 of the text of its function as it ran, which does not tell what that function calls. */
  readonly textHash: string;
}

/** To be kept beside the runs' results. */
export function provenance(runs: Runs): Provenance {
  const { scenario, place, results, processes, indicators } = runs;
  return {
    program: "catchment",
    modelVersion: [MODEL_VERSION, ...processes.map(({ key }) => key)].join("+"),
    plain: processes.length === 0,
    processes: processes.map(({ run, ...said }) => ({ ...said, textHash: textHash(run.toString()) })),
    indicators: indicators.map(({ key }) => key),
    scenarioHash: scenarioHash(scenario),
    resultHash: resultHash(results),
    place: { id: place.id, title: place.title, fictional: place.fictional, hash: placeHash(place) },
    seed: scenario.seed,
    replicates: results.map(({ replicate }) => replicate),
    years: yearsOf(runs),
  };
}
