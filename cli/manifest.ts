/** The manifest of a run: where its numbers came from, and on what machine they were made. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { arch, hostname, platform } from "node:os";
import { fileURLToPath } from "node:url";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Unit } from "../sim/engine/job.ts";
import { MODEL_VERSION } from "../sim/engine/version.ts";
import { type Runs, yearsOf } from "../sim/experiment/runs.ts";
import { resultHash } from "../sim/export/hash.ts";
import { type Manifest, placeHash, scenarioHash } from "../sim/export/provenance.ts";
import { SCHEMA_VERSION } from "../sim/scenario/scenario.ts";
import type { ScenarioPlace } from "./scenario-place.ts";

/** What is said of sources that run as they are. */
const UNBUILT = "unbuilt";

export interface Making {
  readonly started: Date;
  readonly threads: number;
  readonly units: readonly Unit[];
  readonly files: readonly string[];
}

export const manifestOf = (runs: Runs, { place, open }: ScenarioPlace, making: Making): Manifest => ({
  program: "catchment",
  modelVersion: MODEL_VERSION,
  schemaVersion: SCHEMA_VERSION,
  scenario: runs.scenario,
  scenarioHash: scenarioHash(runs.scenario),
  resultHash: resultHash(runs.results),
  place: { id: open.id, title: open.title, fictional: open.fictional, hash: placeHash(open) },
  seed: runs.scenario.seed,
  replicates: runs.results.length,
  replicatesAsked: runs.scenario.replicates,
  complete: runs.results.length === runs.scenario.replicates,
  years: yearsOf(runs),
  units: making.units,
  sources: place.sources,
  placeNotes: place.notes,
  made: {
    ...program(),
    started: making.started.toISOString(),
    seconds: Math.round((Date.now() - making.started.getTime()) / 10) / 100,
    threads: making.threads,
    command: process.argv.slice(2),
  },
  files: making.files,
});

/** The program and the machine that made a result: no part of any hash. */
export const program = () => ({
  codeHash: codeHash(),
  lockfileHash: lockfileHash(),
  host: hostname(),
  versions: { node: process.version, platform: platform(), arch: arch() },
});

/** Written in by the build. */
declare const LOCKFILE_HASH: string | undefined;

/** SHA-256 of the list of packages, each with its version and hash, that the program was built of. */
export const lockfileHash = (): string => (typeof LOCKFILE_HASH === "undefined" ? UNBUILT : LOCKFILE_HASH);

/** SHA-256 of the built program's files in order of name; "unbuilt" where the sources run as they are. */
export function codeHash(folder: URL = new URL(".", import.meta.url)): string {
  const path = fileURLToPath(folder);
  if (!existsSync(`${path}thread.js`)) return UNBUILT;
  const digest = sha256.create();
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  for (const name of names.sort()) digest.update(readFileSync(`${path}${name}`));
  return bytesToHex(digest.digest());
}
