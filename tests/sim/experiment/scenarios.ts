/** Scenarios for tests: what is said of them, the rest by default. */

import { describeFault } from "../../../sim/scenario/faults.ts";
import { readScenario, type Scenario } from "../../../sim/scenario/scenario.ts";

export function scenarioOf(said: Record<string, unknown> = {}): Scenario {
  const result = readScenario({ schemaVersion: 1, title: "A scenario", place: "tarnford", ...said }, "test");
  if ("faults" in result) throw new Error(result.faults.map(describeFault).join("\n"));
  return result.scenario;
}
