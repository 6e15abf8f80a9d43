/** What every measurement says of itself: the machine it was made on, and the files that were written. */

import { availableParallelism, cpus } from "node:os";
import { say } from "../../text/say.ts";
import { writeWhole } from "../paths.ts";
import { warn } from "../print.ts";

export const machineOf = (compiler = "none") => ({
  processor: cpus()[0]?.model.trim() ?? "unknown",
  cores: availableParallelism(),
  node: process.versions.node,
  compiler,
});
export type Machine = ReturnType<typeof machineOf>;

export function writeAndSay(file: string, text: string): void {
  writeWhole(file, new TextEncoder().encode(text));
  warn(say("bench.written", { file }));
}
