/** `catchment bench [WORKLOAD…]`: what the program costs beside plain C and other people's tools. */

import { Command } from "commander";
import type { BenchOptions } from "./bench/asked.ts";
import { COMMANDS } from "./commands.ts";

/** The built program that does one way of a workload: beside the built command. */
const CHILD_FILE = new URL("./bench.js", import.meta.url);

export const benchCommand = (): Command =>
  new Command("bench")
    .description(COMMANDS.bench.description)
    .argument(
      "[workloads...]",
      "workloads to measure, or the beginning of their names; all where none is named; growth: how cost grows with size",
    )
    .option("--rounds <n>", "how often all are measured in turn", "3")
    .option("--budget <seconds>", "growth: how long larger and larger sizes are measured, by the clock", "900")
    .option("--quick", "smaller sizes and fewer runs", false)
    .option("--peers <folder>", "folder where agentscript and flocc are installed", ".")
    .option("--history <file>", "JSON file of earlier measurements, to which this one is added")
    .option("--out <file>", "write what was found as a Markdown document")
    .option("--json", "for programs", false)
    .action(async (names: string[], options: BenchOptions) => {
      // Nothing of it is read where another command is asked for.
      if (names.length === 1 && names[0] === "growth") {
        const { benchGrowth } = await import("./bench/growth/action.ts");
        process.exitCode = await benchGrowth(options, CHILD_FILE);
        return;
      }
      const { bench } = await import("./bench/action.ts");
      process.exitCode = await bench(names, options, CHILD_FILE);
    });
