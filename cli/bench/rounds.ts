/** Paired rounds: every way of every workload in turn, and again, each in a process of its own. */

import type { Compiler } from "./compiler.ts";
import { findPeer } from "./peers/load.ts";
import { runChild } from "./run-child.ts";
import type { Peer, Report, Way, Workload } from "./way.ts";

/** Why a way was not measured. */
export type Passed = { readonly passed: "no compiler" } | { readonly passed: "not installed"; readonly peer: Peer };

export interface Measured {
  readonly way: Way;
  /** One report a round, or why there is none. */
  readonly reports: readonly Report[];
  readonly passed?: Passed;
}

export interface MeasuredWorkload {
  readonly workload: Workload;
  readonly ways: readonly Measured[];
}

export interface Means {
  readonly rounds: number;
  /** The built program that does one way. */
  readonly childFile: URL;
  readonly compiler: Compiler | undefined;
  /** The folder from which peers' packages are looked for. */
  readonly peers: string;
  readonly signal: AbortSignal;
  /** Called when a way is done, with how many are. */
  readonly onDone: (done: number) => void;
}

/** How many processes will be run in all. */
export const countOf = (workloads: readonly Workload[], rounds: number): number =>
  workloads.reduce((sum, { ways }) => sum + ways.reduce((all, { once }) => all + (once ? 1 : rounds), 0), 0);

/** Runs the rounds of each workload; undefined where it was interrupted. */
export async function measure(workloads: readonly Workload[], means: Means): Promise<MeasuredWorkload[] | undefined> {
  const found: MeasuredWorkload[] = [];
  let done = 0;
  for (const workload of workloads) {
    const reports = new Map<Way, Report[]>(workload.ways.map((way) => [way, []]));
    for (let round = 0; round < means.rounds; round++) {
      for (const way of workload.ways) {
        if (round > 0 && way.once) continue;
        if (passedOf(way, means) === undefined) {
          const report = await reportOf(way, means);
          if (report === undefined) return undefined;
          reports.get(way)?.push(report);
        }
        means.onDone(++done);
      }
    }
    found.push({ workload, ways: workload.ways.map((way) => measuredOf(way, reports.get(way) ?? [], means)) });
  }
  return found;
}

function measuredOf(way: Way, reports: readonly Report[], means: Means): Measured {
  const passed = passedOf(way, means);
  return { way, reports, ...(passed && { passed }) };
}

function passedOf({ doing }: Way, { compiler, peers }: Means): Passed | undefined {
  if ("source" in doing) return compiler?.programOf(doing.source) === undefined ? { passed: "no compiler" } : undefined;
  const { needs } = doing;
  if (needs === undefined || findPeer(needs, peers) !== undefined) return undefined;
  return { passed: "not installed", peer: needs };
}

/** What one run of a way reports; undefined where it was interrupted. */
async function reportOf({ doing }: Way, { compiler, peers, childFile, signal }: Means): Promise<Report | undefined> {
  if ("source" in doing) {
    const line = await runChild(compiler?.programOf(doing.source) ?? "", doing.words.map(String), signal);
    return line === undefined ? undefined : doing.read(line);
  }
  const folder = doing.needs === undefined ? {} : { folder: findPeer(doing.needs, peers) };
  const words = [childFile.pathname, doing.program, JSON.stringify({ ...doing.settings, ...folder })];
  return (await runChild(process.execPath, words, signal)) as Report | undefined;
}
