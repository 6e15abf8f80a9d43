/** Schelling's grid, small and large, as frameworks are commonly compared on it. */

import type { MessageId } from "../../../text/en.ts";
import type { Workload } from "../way.ts";
import type { Rules, SchellingRuns } from "./grid.ts";
import { schellingReport } from "./report.ts";

const SEED = 1;
const SMALL: Rules = { side: 40, agents: 1000, radius: 1, wanted: 3, steps: 20 };
const LARGE: Rules = { side: 100, agents: 8000, radius: 2, wanted: 8, steps: 20 };

interface Runs {
  readonly warm: number;
  readonly runs: number;
  readonly peerWarm: number;
  readonly peerRuns: number;
}

/** How many runs are made to warm up and how many count, ours and peers'. */
const RUNS = {
  full: [
    { warm: 100, runs: 401, peerWarm: 8, peerRuns: 12 },
    { warm: 20, runs: 41, peerWarm: 2, peerRuns: 3 },
  ],
  quick: [
    { warm: 20, runs: 41, peerWarm: 1, peerRuns: 2 },
    { warm: 4, runs: 5, peerWarm: 0, peerRuns: 1 },
  ],
} as const satisfies Record<string, readonly Runs[]>;

export const schellingWorkloads = (effort: "full" | "quick"): Workload[] => [
  workload("schelling-small", "bench.schellingSmall", SMALL, RUNS[effort][0]),
  workload("schelling-large", "bench.schellingLarge", LARGE, RUNS[effort][1]),
];

function workload(key: string, label: MessageId, rules: Rules, runs: Runs): Workload {
  const settings = { ...rules, ...runs, seed: SEED };
  const { side, agents, radius, wanted, steps } = rules;
  return {
    key,
    label,
    unit: "bench.unit.msRun",
    decimals: 3,
    reference: "c",
    ways: [
      {
        key: "c",
        label: "bench.c",
        doing: {
          source: "schelling",
          words: [side, agents, radius, wanted, steps, SEED, runs.runs],
          read: (line) => schellingReport(line as SchellingRuns),
        },
      },
      { key: "plain", label: "bench.plain", doing: { program: "schelling-plain", settings }, same: true },
      { key: "tuned", label: "bench.tuned", doing: { program: "schelling-tuned", settings }, same: true },
      {
        key: "agentscript",
        label: "bench.agentscript",
        doing: { program: "schelling-agentscript", settings, needs: "agentscript" },
      },
      { key: "flocc", label: "bench.flocc", doing: { program: "schelling-flocc", settings, needs: "flocc" } },
    ],
  };
}
