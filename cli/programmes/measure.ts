/** Running programmes beside the place alone on the same seeds, and what is kept of the runs. */

import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import { columnOf } from "../../sim/indicators/series.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { answerEach } from "../../workers/node/answer-each.ts";
import { ALL_INDICATORS, aloneOf, indicatorsOf, yearsLookedAt } from "./alone.ts";
import { PROGRAMMES, type Programme } from "./registry.ts";
import type { ByPhase, StoredProgramme, StoredRuns, Values } from "./stored.ts";

const DRIVER = { breathe: async () => {}, isCancelled: () => false };

/** How a place is run: which, how long, and how often. */
export interface Plan {
  readonly place: string;
  readonly years: number;
  readonly seeds: number;
}

/** Runs programmes of one phase on a place opened for it; what was kept of them and of the place alone. */
export async function measure(open: OpenPlace, programmes: readonly Programme[], plan: Plan): Promise<StoredRuns> {
  const { place, years, seeds } = plan;
  const scenarios = programmes.map(({ scenario }) => ({ ...scenario, place, years }));
  const runs: ReplicateResult[][] = [];
  for (let replicate = 0; replicate < seeds; replicate++) {
    runs.push(await runOnce(open, [aloneOf(scenarios[0]), ...scenarios], replicate));
  }
  const last = open.baseYear + years;
  const of = (i: number) => runs.map((each) => each[i]);
  const { phase } = scenarios[0];
  return {
    place,
    baseYear: open.baseYear,
    years,
    alone: { [phase]: valuesOf(of(0), ALL_INDICATORS, yearsOfAll(last)) } as ByPhase,
    programmes: Object.fromEntries(
      programmes.map((programme, i) => [
        programme.key,
        storedOf(programme, of(i + 1), yearsLookedAt(scenarios[i], last)),
      ]),
    ),
  };
}

/** Every year in which some programme is looked at. */
const yearsOfAll = (last: number): number[] => [
  ...new Set(PROGRAMMES.flatMap(({ scenario }) => yearsLookedAt(scenario, last))),
];

/** One replicate of each scenario, the later ones from where they part from one before. */
export async function runOnce(
  open: OpenPlace,
  scenarios: readonly Scenario[],
  replicate: number,
): Promise<ReplicateResult[]> {
  const [job, ...others] = scenarios.map(
    (scenario): Job => ({ scenario, replicates: [replicate], units: [], assumptions: "drawn" }),
  );
  const answer = await answerEach(open, { job, others, replicate, agents: 0, closer: false, children: false }, DRIVER);
  if (answer === undefined) throw new Error("a run that nobody cancelled gave nothing");
  return [answer.result, ...(answer.others ?? [])];
}

const storedOf = (
  programme: Programme,
  results: readonly ReplicateResult[],
  years: readonly number[],
): StoredProgramme => ({
  modelVersion: MODEL_VERSION,
  hash: programme.hash,
  cost: Math.round(dearestYear(results)),
  values: valuesOf(results, indicatorsOf(programme), years),
});

/** Pounds of the dearest year, as a mean over runs. */
function dearestYear(results: readonly ReplicateResult[]): number {
  const { years } = results[0];
  const means = years.map(
    (_, at) => results.reduce((sum, result) => sum + read(result, "cost", at), 0) / results.length,
  );
  return Math.max(...means);
}

const read = ({ place, years }: ReplicateResult, indicator: IndicatorKey, at: number): number =>
  place[columnOf(indicator) * years.length + at];

/** By indicator and year, a value of each run. */
const valuesOf = (
  results: readonly ReplicateResult[],
  indicators: readonly IndicatorKey[],
  years: readonly number[],
): Values =>
  Object.fromEntries(
    indicators.map((indicator) => [
      indicator,
      Object.fromEntries(
        years.map((year) => [year, results.map((result) => read(result, indicator, result.years.indexOf(year)))]),
      ),
    ]),
  );
