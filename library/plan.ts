/** Plans of many runs: any run's scenario worked out from its number, for whatever runs them. */

import { pairingFaults } from "../sim/experiment/cross-check.ts";
import { planned as jobsOf, type Planned } from "../sim/experiment/plan/jobs.ts";
import { type Plan, readPlan as planOf } from "../sim/experiment/plan/plan.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import { fault } from "../sim/scenario/faults.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { parsed, readScenario, refuse, soundly } from "./read.ts";

/**
 * A plan (docs/sweeps.md) from JSON text or a value. Its scenarios are given to `planned`: what it calls them is theirs to say.
 * @throws InputError with every fault in it.
 */
export const readPlan = (stated: unknown, name = "the plan"): Plan => soundly(planOf(parsed(stated, name), name)).plan;

/**
 * The runs of a plan: `runAt(i)` says which point, scenario and replicate the i-th is, `scenarioAt(point, position)` what is run
 * there. They have the numbers, the luck and so the results that `catchment sweep` gives them.
 * @throws InputError where scenarios are not as many as the plan names, or do not share what pairs share; and, from
 * `scenarioAt`, where a point breaks a rule that spans several keys.
 */
export function planned(plan: Plan, scenarios: readonly Scenario[], place: Pick<OpenPlace, "baseYear">): Planned {
  const asked = scenarios.map((scenario) => ({ ...scenario, seed: plan.seed, replicates: plan.replicates }));
  const named = asked.map((scenario) => ({ scenario, file: scenario.title }));
  const count = plan.scenarios.length;
  refuse([
    ...(asked.length === count ? [] : [fault("the plan", "scenarios", `${count} scenarios`, `${asked.length}`)]),
    ...pairingFaults(named),
  ]);
  const jobs = jobsOf(
    plan,
    asked.map((scenario) => ({ scenario, baseYear: place.baseYear })),
  );
  return { ...jobs, scenarioAt: (point, position) => readScenario(jobs.scenarioAt(point, position), `point ${point}`) };
}
