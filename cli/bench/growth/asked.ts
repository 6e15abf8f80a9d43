/** What was asked of `catchment bench growth`, with every fault in it at once. */

import { availableParallelism } from "node:os";
import { readAll, wholeNumber } from "../../options.ts";
import { checkFile } from "../../paths.ts";
import type { BenchOptions } from "../asked.ts";
import { historyFor, type KeptIn } from "../history.ts";
import { type Axis, axesOf } from "./axes.ts";
import { figureBeside } from "./beside.ts";
import { type GrowthEntry, growthEntry } from "./history.ts";

export interface AskedGrowth {
  readonly axes: readonly Axis[];
  /** Seconds by the clock. */
  readonly budget: number;
  readonly history: KeptIn<GrowthEntry> | undefined;
  readonly out: string | undefined;
}

/** A day. */
const LONGEST = 86_400;

export const readAskedGrowth = (options: BenchOptions): AskedGrowth =>
  readAll({
    axes: () => axesOf(options.quick ? "quick" : "full", availableParallelism()),
    budget: () => wholeNumber("--budget", options.budget, 1, LONGEST),
    history: () => historyFor(options.history, growthEntry),
    out: () => outOf(options.out),
  });

/** The document, and beside it the figure: both can be written, or nothing is measured. */
function outOf(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  checkFile("--out", figureBeside(file), true);
  return checkFile("--out", file, true);
}
