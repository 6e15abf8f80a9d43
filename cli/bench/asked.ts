/** What was asked of `catchment bench`, with every fault in it at once. */

import { existsSync } from "node:fs";
import { readAll, refuse, wholeNumber } from "../options.ts";
import { checkFile, isFolder } from "../paths.ts";
import { type Entry, entry, historyFor, type KeptIn } from "./history.ts";
import type { Workload } from "./way.ts";
import { workloadsOf } from "./workloads.ts";

export interface BenchOptions {
  readonly rounds: string;
  /** Seconds by the clock, of what is measured size by size. */
  readonly budget: string;
  readonly quick: boolean;
  readonly peers: string;
  readonly history?: string;
  readonly out?: string;
  readonly json: boolean;
}

export interface Asked {
  readonly workloads: readonly Workload[];
  readonly rounds: number;
  readonly peers: string;
  /** The file of earlier measurements and what it holds. */
  readonly history: KeptIn<Entry> | undefined;
  /** The document to write. */
  readonly out: string | undefined;
}

const MOST_ROUNDS = 100;

export const readAsked = (names: readonly string[], options: BenchOptions): Asked =>
  readAll({
    workloads: () => workloadsNamed(names, workloadsOf(options.quick ? "quick" : "full")),
    rounds: () => wholeNumber("--rounds", options.rounds, 1, MOST_ROUNDS),
    peers: () => folderOf(options.peers),
    history: () => historyFor(options.history, entry),
    out: () => (options.out === undefined ? undefined : checkFile("--out", options.out, true)),
  });

/** The workloads whose names begin as said, in their own order; all where none is. */
function workloadsNamed(names: readonly string[], all: readonly Workload[]): readonly Workload[] {
  const unknown = names.filter((name) => !all.some(({ key }) => isNamed(key, name)));
  if (unknown.length > 0)
    refuse(
      "WORKLOADS",
      `some of ${all.map(({ key }) => key).join(", ")}, or growth alone`,
      unknown.join(", ").slice(0, 60),
    );
  return names.length === 0 ? all : all.filter(({ key }) => names.some((name) => isNamed(key, name)));
}

/** "choice" names choice-small and choice-large. */
const isNamed = (key: string, name: string): boolean => key === name || key.startsWith(`${name}-`);

const folderOf = (path: string): string =>
  isFolder(path)
    ? path
    : refuse("--peers", "a folder", existsSync(path) ? `the file ${path}` : `"${path.slice(0, 60)}"`);
