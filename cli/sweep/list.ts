/** `sweep run --executor list`: the commands that make what is not there yet, a line each, for whatever starts commands. */

import { say } from "../../text/say.ts";
import { shardsText } from "../../workers/executors/tasks.ts";
import { readAll } from "../options.ts";
import { print, printJson, warn } from "../print.ts";
import { threadsOf } from "../run-scenario.ts";
import { shellCommand } from "./command-line.ts";
import { openFolder } from "./folder.ts";
import { groupedTasks, groupOf } from "./group.ts";
import { readSweep } from "./read.ts";
import { planData } from "./words.ts";
import { thereOf, type WorkOptions } from "./work.ts";

export interface ListOptions extends WorkOptions {
  readonly group?: string;
}

/** Runs nothing, but makes the folder: workers that start together would each find it half made. */
export async function listTasks(file: string, options: ListOptions): Promise<number> {
  const sweep = readSweep(file);
  const { group, threads } = readAll({
    group: () => groupOf(options.group),
    threads: () => threadsOf(options.threads, 1),
  });
  const folder = openFolder(options.out, sweep);
  const tasks = groupedTasks(await thereOf({ sweep, folder }), group, threads);
  const commands = tasks.map((shards) =>
    shellCommand("work", sweep, folder, ["--shards", shardsText(shards), "--threads", `${threads}`]),
  );
  const merge = shellCommand("merge", sweep, folder);
  if (options.json === true) printJson({ ...planData(sweep), commands, merge });
  else if (commands.length > 0) print(commands.join("\n"));
  if (commands.length === 0) warn(say("sweep.allThere", { command: merge }));
  else warn(say("sweep.listed", { n: tasks.length, shards: tasks.flat().length, command: merge }));
  return 0;
}
