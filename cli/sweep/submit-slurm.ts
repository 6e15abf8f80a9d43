/** `sweep submit slurm`: what is not there yet as job arrays of Slurm, and a job that merges once they have ended. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { say } from "../../text/say.ts";
import { writeSynced } from "../../workers/executors/shard-files.ts";
import {
  afterAll,
  arrayLimit,
  arraysOf,
  arrayWords,
  type JobArray,
  jobNumber,
  LEAST_MINUTES,
  mergeScript,
  mergeWords,
  type SlurmWishes,
  USUAL_LIMIT,
  workScript,
} from "../../workers/executors/slurm.ts";
import { shardsText } from "../../workers/executors/tasks.ts";
import { readAll, refuse, wholeNumber } from "../options.ts";
import { makeFolder, pathFault } from "../paths.ts";
import { print, quoted } from "../print.ts";
import { wordsOf } from "../text-file.ts";
import { shellCommand } from "./command-line.ts";
import { foundFolder, openFolder } from "./folder.ts";
import { groupedTasks, groupOf } from "./group.ts";
import { type ReadSweep, readSweep } from "./read.ts";
import { thereOf } from "./work.ts";

export interface SlurmOptions {
  readonly out: string;
  readonly cpus: string;
  readonly time: string;
  readonly mem?: string;
  readonly partition?: string;
  readonly account?: string;
  readonly group?: string;
  readonly dryRun?: boolean;
}

const MOST_MINUTES = 30 * 24 * 60;
const MOST_CPUS = 1024;

export async function submitSlurm(file: string, options: SlurmOptions): Promise<void> {
  const sweep = readSweep(file);
  const { wishes, group } = readAll({ wishes: () => wishesOf(options), group: () => groupOf(options.group) });
  const isDry = options.dryRun === true;
  const folder = isDry ? foundFolder(options.out, sweep, false) : openFolder(options.out, sweep);
  const tasks = groupedTasks(await thereOf({ sweep, folder }), group, wishes.cpus);
  if (tasks.length === 0) print(say("sweep.allThere", { command: shellCommand("merge", sweep, folder) }));
  else if (isDry) print(dryText(submissionOf(sweep, folder, wishes, tasks), arraysOf(tasks.length, USUAL_LIMIT)));
  else submit(submissionOf(sweep, folder, wishes, tasks), tasks);
}

function wishesOf({ cpus, time, mem, partition, account }: SlurmOptions): SlurmWishes {
  return readAll({
    cpus: () => wholeNumber("--cpus", cpus, 1, MOST_CPUS),
    minutes: () => wholeNumber("--time", time, LEAST_MINUTES, MOST_MINUTES),
    mem: () => worded("--mem", mem, /^\d+[KMGT]?$/, "an amount such as 4G"),
    partition: () => worded("--partition", partition, NAME, "a name, or several with commas"),
    account: () => worded("--account", account, NAME, "a name"),
  });
}

const NAME = /^[\w.,-]+$/;

/** A word of a script that other people's programs read: nothing but what it should look like. */
function worded(option: string, text: string | undefined, like: RegExp, expected: string): string | undefined {
  return text === undefined || like.test(text) ? text : refuse(option, expected, `"${text.slice(0, 60)}"`);
}

/** The files of one submission, by name. Tasks read theirs when they start, so that no other submission may write it. */
interface Submission {
  readonly at: string;
  readonly files: Readonly<Record<"tasks.txt" | "work.sh" | "merge.sh", string>>;
}

function submissionOf(
  sweep: ReadSweep,
  folder: string,
  wishes: SlurmWishes,
  tasks: readonly (readonly number[])[],
): Submission {
  const at = nextFolder(folder);
  const name = `catchment-${sweep.stated.planHash.slice(0, 8)}`;
  const work = shellCommand("work", sweep, folder);
  const merge = shellCommand("merge", sweep, folder);
  return {
    at,
    files: {
      "tasks.txt": tasks.map((shards) => `${shardsText(shards)}\n`).join(""),
      "work.sh": workScript(name, wishes, quoted(join(at, "tasks.txt")), work),
      "merge.sh": mergeScript(`${name}-merge`, wishes, merge),
    },
  };
}

function nextFolder(folder: string): string {
  let n = 1;
  while (existsSync(join(folder, "slurm", `${n}`))) n += 1;
  return join(folder, "slurm", `${n}`);
}

function submit(submission: Submission, tasks: readonly (readonly number[])[]): void {
  const limit = arrayLimit(answerOf("scontrol", ["show", "config"])) ?? USUAL_LIMIT;
  writeAll(submission);
  const { jobs, merge } = submitAll(submission.at, arraysOf(tasks.length, limit));
  const numbers = { n: tasks.length, shards: tasks.flat().length, arrays: jobs.length };
  print(say("sweep.submitted", { ...numbers, jobs: jobs.join(", "), merge, at: submission.at }));
}

/** Submits all of it, or where Slurm refuses a part, nothing. */
function submitAll(at: string, arrays: readonly JobArray[]): { readonly jobs: string[]; readonly merge: string } {
  const jobs: string[] = [];
  try {
    for (const array of arrays) jobs.push(submitted(arrayWords(join(at, "work.sh"), at, array)));
    return { jobs, merge: submitted(mergeWords(join(at, "merge.sh"), at, jobs)) };
  } catch (error) {
    if (jobs.length > 0) spawnSync("scancel", jobs);
    throw error;
  }
}

function writeAll({ at, files }: Submission): void {
  try {
    makeFolder(at);
    for (const [name, text] of Object.entries(files)) writeSynced(join(at, name), new TextEncoder().encode(text));
  } catch (error) {
    throw pathFault("--out", at, error);
  }
}

function submitted(words: readonly string[]): string {
  const answer = answerOf("sbatch", words);
  return jobNumber(answer) ?? refuse("sbatch", "the number of a job", `"${answer.slice(0, 60)}"`);
}

/** What a program of Slurm answers. */
function answerOf(program: string, words: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: "utf8" });
  if (status === 0) return stdout;
  const found = error === undefined ? `"${stderr.trim().slice(0, 300)}"` : wordsOf(error);
  const advice = "this is for a machine that jobs are submitted from; --dry-run only prints the scripts";
  return refuse(program, "an answer of Slurm", found, advice);
}

/** What would be written and run, as a shell takes it. */
function dryText({ at, files }: Submission, arrays: readonly JobArray[]): string {
  const texts = Object.entries(files).map(([name, text]) => `# ${join(at, name)}\n${text}`);
  const jobs = arrays.map(
    (array, i) => `job${i + 1}=$(sbatch ${arrayWords(join(at, "work.sh"), at, array).map(quoted).join(" ")})`,
  );
  const named = arrays.map((_, i) => `$job${i + 1}`);
  const isNamed = (word: string) => word.endsWith(afterAll(named));
  const merge = mergeWords(join(at, "merge.sh"), at, named).map((word) => (isNamed(word) ? word : quoted(word)));
  return [...texts, ...jobs, `sbatch ${merge.join(" ")}`].join("\n");
}
