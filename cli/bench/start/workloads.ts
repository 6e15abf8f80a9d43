/** Starting the command, beside a program that does nothing. */

import type { MessageId } from "../../../text/en.ts";
import type { Way, Workload } from "../way.ts";

export function startWorkload(effort: "full" | "quick"): Workload {
  const way = (key: string, label: MessageId, words: string): Way => ({
    key,
    label,
    doing: { program: "start", settings: { words, times: effort === "full" ? 9 : 2 } },
  });
  return {
    key: "start",
    label: "bench.start",
    unit: "bench.unit.ms",
    decimals: 0,
    reference: "empty",
    ways: [
      way("empty", "bench.empty", ""),
      way("version", "bench.version", "--version"),
      way("help", "bench.help", "--help"),
      way("check", "bench.checkFile", "check FILE"),
    ],
  };
}
