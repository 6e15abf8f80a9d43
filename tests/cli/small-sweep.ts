/** A small sweep in a folder of its own: seconds of work, in six shards. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";

export const SHARDS = 6;
export const PLAN = {
  planVersion: 1,
  title: "A small sweep",
  scenarios: ["alone.json", "together.json"],
  assumptions: { "moveKnowledge.transfer": "plausible" },
  levers: { coordination: [0, 1] },
  design: { kind: "latinHypercube", points: 6 },
  replicates: 2,
  shard: 4,
  outcomes: { indicators: ["attainment", "attainmentGap"], years: "all", units: ["place", "school"] },
};

const scenario = (title: string, over = {}) => ({
  schemaVersion: 1,
  title,
  place: "tarnford",
  years: 2,
  burnIn: 1,
  ...over,
});

/** Writes the plan and its scenarios; the plan's path. */
export function writeSmallSweep(folder: string): string {
  const write = (name: string, value: unknown): void => writeFileSync(join(folder, name), JSON.stringify(value));
  write("alone.json", scenario("Alone"));
  write("together.json", scenario("Together", { actions: [{ lever: "partnerships", start: 2026 }] }));
  write("plan.json", PLAN);
  return join(folder, "plan.json");
}

/** The hash that the command told. */
export const hashIn = (text: string): string => text.match(/Result ([0-9a-f]{64})/)?.[1] ?? "none";
