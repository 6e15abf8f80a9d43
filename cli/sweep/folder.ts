/** The folder of a sweep: of which plan it is, and which of its shards are there. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { shardCount } from "../../sim/experiment/sweep/shards.ts";
import { type ShardRecord, shardState, writeSynced } from "../../workers/executors/shard-files.ts";
import { spansOf } from "../../workers/executors/tasks.ts";
import { refuse } from "../options.ts";
import { checkWritable, isFolder, makeFolder, pathFault, realPath } from "../paths.ts";
import { json } from "../print.ts";
import { differences } from "./differences.ts";
import type { ReadSweep } from "./read.ts";

export const PLAN = "plan.json";

/** Makes the folder of a plan, or finds it; refuses one that holds another plan's runs, or anything else. */
export function openFolder(folder: string, sweep: ReadSweep): string {
  const target = foundFolder(folder, sweep, false);
  checkWritable("--out", folder, target);
  try {
    makeFolder(target);
    makeFolder(join(target, "shards"));
    if (!existsSync(join(target, PLAN))) keepPlan(target, sweep);
  } catch (error) {
    throw pathFault("--out", folder, error);
  }
  return target;
}

/** The real path of a folder that holds this plan's runs, or where it `mustHold` nothing yet, may do so. */
export function foundFolder(folder: string, sweep: ReadSweep, mustHold = true): string {
  if (folder.trim() === "" || folder.includes("\0")) return refuse("--out", "a folder", `"${folder}"`);
  const target = realPath("--out", folder);
  if (existsSync(target) && !isFolder(target)) return refuse("--out", "a folder", `the file ${folder}`);
  const held = heldIn(target);
  if (held !== "unreadable" && held?.planHash === sweep.stated.planHash) return target;
  if (held !== undefined) {
    const what = held === "unreadable" ? `a ${PLAN} that cannot be read` : `runs of another${told(held, sweep)}`;
    const advice = "keep the plan as it was, or give the changed one a folder of its own; what is there stays";
    return refuse("--out", "a folder of this plan", `${folder}, which holds ${what}`, advice);
  }
  if (mustHold) return refuse("--out", "the folder of a sweep", `${folder}, which is none`, "sweep run makes one");
  if (existsSync(target) && readdirSync(target).length > 0)
    return refuse("--out", "a folder that is new or empty", `${folder}, which holds files`, "choose another");
  return target;
}

/** What of a plan's file decides no run, or is told by the rest. */
const UNDECIDED =
  /^(planHash|plan\.(title|note|\$schema|scenarios.*)|scenarios\.\d+\.(note|\$schema)|place\.(title|sources).*)$/;
const MOST_TOLD = 6;

/** Where the plan differs from the one whose runs the folder holds. */
function told(held: Held, sweep: ReadSweep): string {
  const found = differences(held, planOf(sweep), (path) => UNDECIDED.test(path));
  const more = found.length > MOST_TOLD ? `; and ${found.length - MOST_TOLD} more` : "";
  return found.length === 0 ? "" : `: ${found.slice(0, MOST_TOLD).join("; ")}${more}`;
}

/** The plan whose runs the folder holds; undefined of one that holds none. */
function heldIn(target: string): Held | "unreadable" | undefined {
  if (!existsSync(join(target, PLAN))) return undefined;
  try {
    return Object(JSON.parse(readFileSync(join(target, PLAN), "utf8")));
  } catch {
    return "unreadable";
  }
}

/** What a file of that name may say. */
type Held = { readonly planHash?: unknown };

/** Of which plan the folder is: with the title and the note as they are now, which may change. */
export function keepPlan(target: string, sweep: ReadSweep): void {
  const text = json(planOf(sweep));
  const file = join(target, PLAN);
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeSynced(file, new TextEncoder().encode(text));
}

/** What is kept of the plan beside its runs: all that decides them. */
const planOf = ({ stated: { plan, bases, planHash }, at, placeHash }: ReadSweep) => ({
  program: "catchment",
  planHash,
  modelVersion: MODEL_VERSION,
  plan,
  scenarios: bases.map(({ scenario }) => scenario),
  place: { id: at.open.id, title: at.open.title, hash: placeHash, sources: at.place.sources },
});

export interface Found {
  readonly records: readonly ShardRecord[];
  readonly missing: readonly number[];
  readonly broken: readonly number[];
}

/** The state of these shards, of all unless said; `whole` reads each table and holds it to its hash. */
export function shardsIn(
  folder: string,
  sweep: ReadSweep,
  whole: boolean,
  shards: readonly number[] = allShards(sweep),
): Found {
  const records: ShardRecord[] = [];
  const missing: number[] = [];
  const broken: number[] = [];
  for (const shard of shards) {
    const state = shardState(folder, shard, sweep.stated.planHash, whole);
    if (state === "missing") missing.push(shard);
    else if (state === "broken") broken.push(shard);
    else records.push(state.record);
  }
  return { records, missing, broken };
}

const allShards = ({ planned }: ReadSweep): number[] => Array.from({ length: shardCount(planned) }, (_, i) => i);

/** "0–12, 15": numbers in order, as few words as tell them. */
export function listOf(numbers: readonly number[]): string {
  const texts = spansOf(numbers).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return texts.length > 12 ? `${texts.slice(0, 12).join(", ")} …` : texts.join(", ");
}

export const failedIn = (records: readonly ShardRecord[]): number[] => records.flatMap(({ failed }) => failed);
export const runsIn = (records: readonly ShardRecord[]): number =>
  records.reduce((sum, { runs }) => sum + lengthOf(runs), 0);
export const lengthOf = ([from, to]: readonly [number, number]): number => to - from;
