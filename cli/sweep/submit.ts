/** `catchment sweep submit`: handing what is not there yet to an engine that many machines share. */

import { Command } from "commander";
import { GROUP } from "./group.ts";
import type { QueueOptions } from "./submit-bullmq.ts";
import type { SlurmOptions } from "./submit-slurm.ts";
import { working } from "./work.ts";

export function submitCommand(): Command {
  const submit = new Command("submit").description("hand what is not there yet to other machines: slurm, or bullmq");
  const engine = (name: string, description: string) =>
    submit
      .command(name)
      .description(description)
      .argument("<plan>", "the plan's file")
      .requiredOption("--out <folder>", "folder of the sweep's runs, on a disk that all machines share");
  engine("slurm", "as job arrays, and a job that merges once they have ended")
    .option("--cpus <n>", "processors of a task", "1")
    .option("--time <minutes>", "that a task may take", "60")
    .option("--mem <amount>", "memory of a task, as 4G")
    .option("--partition <name>", "where jobs run")
    .option("--account <name>", "whom they are charged to")
    .option(...GROUP)
    .option("--dry-run", "print the scripts and the commands, and run nothing")
    .action(async (file: string, options: SlurmOptions) => {
      await (await import("./submit-slurm.ts")).submitSlurm(file, options);
    });
  engine("bullmq", "as a queue in Redis, which sweep work --redis empties; waits, and merges")
    .requiredOption("--redis <address>", "of the server, as redis://127.0.0.1:6379")
    .option("--no-wait", "queue them, and end")
    .option("--json", "for programs")
    .action(
      working(async (file: string, options: QueueOptions, signal) =>
        (await import("./submit-bullmq.ts")).submitQueued(file, options, signal),
      ),
    );
  return submit;
}
