/** What `catchment bench growth` does: measures sizes as far as time allows, says how costs grow, and keeps it. */

import { existsSync, readFileSync } from "node:fs";
import { MODEL_VERSION } from "../../../sim/engine/version.ts";
import { say } from "../../../text/say.ts";
import { INTERRUPTED, watchInterrupts } from "../../interrupts.ts";
import { commandAgain, json, print, printJson, warn } from "../../print.ts";
import { progressLine } from "../../progress.ts";
import { tableText } from "../../table.ts";
import type { BenchOptions } from "../asked.ts";
import { runChild } from "../run-child.ts";
import { withSection } from "../sections.ts";
import type { Report } from "../way.ts";
import { machineOf, writeAndSay } from "../written.ts";
import { type AskedGrowth, readAskedGrowth } from "./asked.ts";
import { FIGURE, figureBeside } from "./beside.ts";
import { growthFigure } from "./figure.ts";
import { keptAxes } from "./history.ts";
import { type MeasuredAxis, measureGrowth } from "./measure.ts";
import { exponentHeads, exponentRows, plainAxis, sizeHeads, sizeRows } from "./report.ts";
import { growthSection } from "./section.ts";

export async function benchGrowth(options: BenchOptions, childFile: URL): Promise<number> {
  const asked = readAskedGrowth(options);
  const interrupts = watchInterrupts();
  try {
    const axes = await measured(asked, childFile, interrupts.signal);
    if (axes === undefined) {
      warn(say("bench.interrupted", { command: commandAgain() }));
      return INTERRUPTED;
    }
    if (options.json) printJson({ modelVersion: MODEL_VERSION, machine: machineOf(), axes: axes.map(plainAxis) });
    else print(textOf(axes));
    keep(axes, asked, options.quick);
    return 0;
  } finally {
    interrupts.release();
  }
}

async function measured(asked: AskedGrowth, childFile: URL, signal: AbortSignal) {
  const total = asked.axes.reduce((sum, { sizes }) => sum + sizes.length, 0);
  const progress = progressLine(total, process.stderr, "bench.progress");
  let done = 0;
  try {
    return await measureGrowth(asked.axes, {
      budget: asked.budget,
      now: () => performance.now() / 1000,
      run: async ({ program, settings }) => {
        const words = [childFile.pathname, program, JSON.stringify(settings)];
        return (await runChild(process.execPath, words, signal)) as Report | undefined;
      },
      onDone: () => progress.update(++done, done),
      onFailed: ({ label }, size, why) => warn(say("growth.failed", { axis: say(label), size, why })),
    });
  } finally {
    progress.stop();
  }
}

const textOf = (axes: readonly MeasuredAxis[]): string =>
  [
    tableText(sizeHeads(), sizeRows(axes), ["left"]),
    "",
    tableText(exponentHeads(), exponentRows(axes), ["left", "left", "left"]),
  ].join("\n");

/** Adds to the history; makes the section anew, and the figure beside the document. */
function keep(axes: readonly MeasuredAxis[], { history, out, budget }: AskedGrowth, quick: boolean): void {
  const day = new Date().toISOString().slice(0, 10);
  const about = { modelVersion: MODEL_VERSION, day, machine: say("growth.machine", machineOf()), quick, budget };
  const entries = [...(history?.entries ?? []), { ...about, axes: keptAxes(axes) }];
  if (history !== undefined) writeAndSay(history.file, json(entries));
  if (out === undefined) return;
  const before = existsSync(out) ? readFileSync(out, "utf8") : "# Performance\n";
  writeAndSay(out, withSection(before, "growth", growthSection(entries, FIGURE)));
  writeAndSay(figureBeside(out), growthFigure(axes));
}
