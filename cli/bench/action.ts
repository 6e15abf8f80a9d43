/** What `catchment bench` does: measures what was asked for, says what was found, and keeps it where that was asked for. */

import { existsSync, readFileSync } from "node:fs";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { say } from "../../text/say.ts";
import { INTERRUPTED, watchInterrupts } from "../interrupts.ts";
import { commandAgain, print, printJson, warn } from "../print.ts";
import { progressLine } from "../progress.ts";
import { type Asked, type BenchOptions, readAsked } from "./asked.ts";
import { findCompiler } from "./compiler.ts";
import { performanceDocument } from "./document.ts";
import { entryOf, historyText } from "./history.ts";
import { type Found, tableOf } from "./report.ts";
import { countOf, type Means, measure } from "./rounds.ts";
import { withThoseOf } from "./sections.ts";
import { summaryOf } from "./summary.ts";
import { type Machine, machineOf, writeAndSay } from "./written.ts";

/** Some way came to another outcome than the reference whose work it does. */
const DISAGREES = 1;

/** Measures and reports; the exit code. `childFile` is the built program that does one way. */
export async function bench(names: readonly string[], options: BenchOptions, childFile: URL): Promise<number> {
  const asked = readAsked(names, options);
  const compiler = findCompiler();
  const interrupts = watchInterrupts();
  interrupts.onAbandon(() => compiler?.clear());
  try {
    const found = await measured(asked, { childFile, compiler, signal: interrupts.signal });
    if (found === undefined) {
      warn(say("bench.interrupted", { command: commandAgain() }));
      return INTERRUPTED;
    }
    const machine = machineOf(compiler?.version);
    if (options.json) printJson({ ...about(asked, options), machine, workloads: found.map(plain) });
    else
      print(
        [say("bench.heading", { rounds: asked.rounds }), say("bench.machine", machine), "", tableOf(found)].join("\n"),
      );
    keep(found, asked, options, machine);
    return found.every(({ ways }) => ways.every(({ agrees }) => agrees)) ? 0 : DISAGREES;
  } finally {
    interrupts.release();
    compiler?.clear();
  }
}

type Given = Pick<Means, "childFile" | "compiler" | "signal">;

async function measured({ workloads, rounds, peers }: Asked, given: Given): Promise<Found[] | undefined> {
  const total = countOf(workloads, rounds);
  const progress = progressLine(total, process.stderr, "bench.progress");
  try {
    const found = await measure(workloads, {
      ...given,
      rounds,
      peers,
      onDone: (done) => progress.update(done, done),
    });
    return found?.map((one) => ({ workload: one.workload, ways: summaryOf(one) }));
  } finally {
    progress.stop();
  }
}

const about = ({ rounds }: Asked, { quick }: BenchOptions) => ({ modelVersion: MODEL_VERSION, rounds, quick });

const plain = ({ workload: { key, reference }, ways }: Found) => ({ workload: key, reference, ways });

/** Adds to the history and writes the document, where a file was named for them. */
function keep(found: readonly Found[], asked: Asked, options: BenchOptions, machine: Machine): void {
  const { history, out } = asked;
  const day = new Date().toISOString().slice(0, 10);
  const entry = entryOf(found, { ...about(asked, options), day, processor: machine.processor });
  const entries = [...(history?.entries ?? []), entry];
  if (history !== undefined) writeAndSay(history.file, historyText(entries));
  if (out === undefined) return;
  const words = { ...about(asked, options), machine: say("bench.machine", machine) };
  const before = existsSync(out) ? readFileSync(out, "utf8") : "";
  writeAndSay(out, withThoseOf(performanceDocument(found, words, entries), before));
}
