/** What is not there yet as tasks: so many shards each as is said, else as many as last some minutes. */

import { say } from "../../text/say.ts";
import { SHARD_SECONDS, shardsATask, tasksOf } from "../../workers/executors/tasks.ts";
import { wholeNumber } from "../options.ts";
import { warn } from "../print.ts";
import type { Found } from "./folder.ts";
import { lackingOf } from "./work.ts";

export const GROUP = ["--group <n>", "shards of a task (default: as many as last some five minutes)"] as const;
const MOST = 1_000_000;

/** Read before anything is made: a wrong number is a fault of the command line. */
export const groupOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : wholeNumber("--group", text, 1, MOST);

export function groupedTasks(found: Found, group: number | undefined, threads: number): number[][] {
  const lacking = lackingOf(found);
  const each = group ?? shardsATask(found.records, threads);
  if (group === undefined && found.records.length === 0)
    warn(say("sweep.guessed", { n: Math.min(each, lacking.length), seconds: SHARD_SECONDS }));
  return tasksOf(lacking, each);
}
