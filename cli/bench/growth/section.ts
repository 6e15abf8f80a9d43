/** How cost grows, as docs/performance.md has it: figure, exponents, every size, and England on paper. */

import { numberText } from "../../../text/numbers.ts";
import { say } from "../../../text/say.ts";
import { code, table } from "../../document/markdown.ts";
import { memoryOf, secondsOf } from "./costs.ts";
import { estimateText } from "./estimate.ts";
import { axesKept, type GrowthEntry } from "./history.ts";
import { exponentHeads, exponentRows, exponentText, sizeHeads, sizeRows } from "./report.ts";

/** Of the last entry, with the exponents of those before it. `figure` is the picture's path from the document. */
export function growthSection(entries: readonly GrowthEntry[], figure: string): string {
  const entry = entries[entries.length - 1];
  const axes = axesKept(entry);
  const pupils = axes.find(({ key }) => key === "pupils");
  const workers = axes.find(({ key }) => key === "workers");
  return [
    "## How cost grows",
    `*Made by ${code("npm run bench:growth")} with model version ${entry.modelVersion} on ${entry.day}: ${entry.machine}.${entry.quick ? " Sizes are the smaller ones of `--quick`." : ""}*`,
    WORDS,
    `![${say("growth.figure.title")}](${figure})`,
    table(right(exponentHeads(), 3), exponentRows(axes)),
    "### Every size",
    table(right(sizeHeads(), 1), sizeRows(axes)),
    ...(pupils === undefined ? [] : estimateText(pupils, workers)),
    ...earlier(entries),
  ].join("\n\n");
}

const WORDS = `Each size is run once, in a process of its own that has been warmed up on Tarnford, every process of the model on. Time is of the
processor, of the runs alone, opening left out (of workers: by the clock, with all that it takes to start them); small runs are
repeated and their mean taken. A run is as long as one year after the base year unless said otherwise, and has filled its year
groups before. Memory is the most that the process held, less what it held before anything was opened; it includes what V8
keeps for itself, 30 to 60 MB, so that its line bends at small sizes. An exponent of 1 is growth in proportion; ± is a standard
error of the line through the logarithms. That of the larger half of sizes is what larger places would follow; the figure draws it
where there are more than six.`;

const right = (heads: readonly string[], from: number): string[] =>
  heads.map((head, column) => (column >= from ? `${head}:` : head));

/** Exponents in pupils, measurement by measurement. */
function earlier(entries: readonly GrowthEntry[]): string[] {
  const rows = entries.flatMap((entry) => {
    const pupils = axesKept(entry).find(({ key }) => key === "pupils");
    if (pupils === undefined) return [];
    const largest = pupils.points[pupils.points.length - 1].size;
    const fits = [secondsOf(pupils), memoryOf(pupils)].map(({ fit }) => exponentText(fit));
    return [[entry.modelVersion, entry.day, entry.quick ? "quick" : "full", numberText(largest, 0), ...fits]];
  });
  if (rows.length < 2) return [];
  const heads = ["model version", "day", "sizes", "largest:", "exponent of time:", "exponent of memory:"];
  return ["### In pupils, version by version", table(heads, rows)];
}
