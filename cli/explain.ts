/** What `compare --explain` runs beside the scenarios, and which of the runs explain which pair. */

import { YEAR } from "../sim/engine/year-order.ts";
import { crossFaults } from "../sim/experiment/cross-check.ts";
import { headlineMeasures, type Measure } from "../sim/experiment/measure.ts";
import type { Runs } from "../sim/experiment/runs.ts";
import { type Explanation, explanationOf } from "../sim/explain/explanation.ts";
import { outcomeOf } from "../sim/explain/outcome-columns.ts";
import { type ExplainPlan, firstReached, planOf } from "../sim/explain/plan.ts";
import { ownOfPair } from "../sim/formula/of-pair.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import { type Fault, InputError } from "../sim/scenario/faults.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { say } from "../text/say.ts";
import type { Replayed } from "./run-scenario.ts";
import type { NamedScenario } from "./stated-scenario.ts";

/** Why one scenario differs from the first. */
export interface Explained {
  readonly plan: ExplainPlan;
  /** Of each outcome that heads the comparison. */
  readonly explanations: readonly Explanation[];
  /** Which of them the chain is of: the first that anything reaches. */
  readonly chainAt: number;
}

export interface Explaining {
  /** To run after the scenarios that are compared. */
  readonly scenarios: readonly Scenario[];
  readonly replays: readonly Replayed[];
  /** From the runs of all of them, in that order. */
  readonly explained: (all: readonly Runs[]) => Explained[];
}

/** Nothing more to run, where nothing is to be explained. */
export const NOT_EXPLAINING: Explaining = { scenarios: [], replays: [], explained: () => [] };

/** InputError where a part of what differs makes no sense without another. */
export function explaining(named: readonly NamedScenario[], place: OpenPlace): Explaining {
  const [{ scenario: a }, ...others] = named;
  const ends = others.map(({ scenario: b }) => outcomesOf(a, b));
  const chainsAt = others.map(({ scenario: b }, i) => firstReached(a, b, YEAR, ends[i]));
  const plans = others.map(({ scenario: b }, i) => planOf(a, b, YEAR, ends[i][chainsAt[i]]));
  const faults = others.flatMap(({ file }, i) => partFaults(plans[i], place, file, letterOf(i)));
  if (faults.length > 0) throw new InputError(faults);
  const before = (i: number) => plans.slice(0, i).reduce((sum, { scenarios }) => sum + scenarios.length, named.length);
  const replays = plans.map(({ mediators }, i) => mediators.map(({ columns }) => ({ of: i + 1, columns })));
  return {
    scenarios: plans.flatMap(({ scenarios }) => scenarios),
    replays: replays.flat(),
    explained: (all) =>
      plans.map((plan, i) => {
        const start = before(plans.length) + replays.slice(0, i).flat().length;
        const own = all.slice(before(i), before(i) + plan.scenarios.length);
        const runs = [all[0], all[i + 1], ...own, ...all.slice(start, start + plan.mediators.length)];
        const explanations = measuresOf(a, others[i].scenario).map((one) => explanationOf(plan, runs, one));
        return { plan, explanations, chainAt: chainsAt[i] };
      }),
  };
}

/** What heads the comparison of the pair: A's values. */
const measuresOf = (a: Scenario, b: Scenario): Measure[] => headlineMeasures(a, ownOfPair(a, b));

/** The columns of each of them. */
const outcomesOf = (a: Scenario, b: Scenario): string[][] =>
  measuresOf(a, b).map(({ indicator }) => outcomeOf(indicator, ownOfPair(a, b)));

const partFaults = ({ scenarios }: ExplainPlan, place: OpenPlace, file: string, letter: string): Fault[] =>
  scenarios
    .flatMap((scenario) => crossFaults(scenario, place, file))
    .slice(0, 1)
    .map((fault) => ({ ...fault, advice: say("explain.cannotPart", { letter }) }));

/** The letter of the scenario at this place after the first: B, C, and so on; beyond Z, B26 and so on. */
export const letterOf = (i: number): string => (i < 25 ? String.fromCharCode("B".charCodeAt(0) + i) : `B${i + 1}`);
