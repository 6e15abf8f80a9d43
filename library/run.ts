/** Running a scenario from a program: its replicates one after another, and one of them year by year. */

import { CLOSER } from "../sim/engine/closer.ts";
import { replicateSteps, runReplicate } from "../sim/engine/ensemble.ts";
import type { Job, ReplicateResult, Unit } from "../sim/engine/job.ts";
import { placesOf } from "../sim/engine/places.ts";
import { crossFaults } from "../sim/experiment/cross-check.ts";
import type { Runs as PlainRuns } from "../sim/experiment/runs.ts";
import { withProgram } from "../sim/formula/of-job.ts";
import { asksCloserLook } from "../sim/formula/of-scenario.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import { type Fault, fault } from "../sim/scenario/faults.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { indicatorFaults, type OwnIndicator, type SeenYear } from "./own-indicator.ts";
import { OPTIONS, type OwnProcess, orderWith, processFaults } from "./own-process.ts";
import { refuse } from "./read.ts";

export interface RunOptions {
  /** Which replicates, from 0; all that the scenario asks for unless said. The same number is the same luck in every scenario. */
  readonly replicates?: readonly number[];
  /** Units recorded beside the place. */
  readonly units?: readonly Unit[];
  readonly processes?: readonly OwnProcess[];
  readonly indicators?: readonly OwnIndicator[];
  /** Called when a replicate is done. */
  readonly onReplicate?: (done: number, of: number) => void;
}

/** One replicate's series. */
export interface RunResult extends ReplicateResult {
  /** Values of the program's own indicators, by key, a year each. */
  readonly own: Readonly<Record<string, Float64Array>>;
}

/** The replicates of one scenario with all that decided them. */
export interface Runs extends PlainRuns {
  readonly place: OpenPlace;
  readonly results: readonly RunResult[];
  readonly processes: readonly OwnProcess[];
  readonly indicators: readonly OwnIndicator[];
}

/**
 * Runs replicates of a scenario in this thread. A replicate is wholly decided by scenario, place, its number, and the processes
 * of one's own: it may be run anywhere and in any order.
 * @throws InputError where scenario, place and options do not go together.
 */
export function run(scenario: Scenario, place: OpenPlace, options: RunOptions = {}): Runs {
  const { replicates = allOf(scenario), processes = [], indicators = [] } = options;
  refuse(faultsOf(scenario, place, { ...options, replicates }));
  const results = replicates.map((replicate, i) => {
    const result = runOne(scenario, place, replicate, options);
    options.onReplicate?.(i + 1, replicates.length);
    return result;
  });
  return { scenario, place, results, processes, indicators };
}

/**
 * One replicate year by year: each recorded year before its leavers go, the start state's first. Nothing is kept, and who stops
 * asking stops the run.
 * @throws InputError as `run` does.
 */
export function* eachYear(
  scenario: Scenario,
  place: OpenPlace,
  replicate = 0,
  options: Pick<RunOptions, "processes"> = {},
): Generator<SeenYear> {
  refuse(faultsOf(scenario, place, { ...options, replicates: [replicate] }));
  const placeIn = placesOf(place, scenario);
  const steps = replicateSteps(place, jobOf(scenario, replicate), replicate, engineOptions(scenario, options));
  for (const { year, state, observation } of steps)
    if (observation !== undefined) yield { year, replicate, place: placeIn(year), state, observation };
}

function runOne(scenario: Scenario, place: OpenPlace, replicate: number, options: RunOptions): RunResult {
  const { indicators = [], units } = options;
  const placeIn = placesOf(place, scenario);
  const own = Object.fromEntries(indicators.map(({ key }) => [key, [] as number[]]));
  const result = runReplicate(place, jobOf(scenario, replicate, units), replicate, {
    ...engineOptions(scenario, options),
    onYear: (state, observation) => {
      const { year } = state;
      const seen: SeenYear = { year, replicate, place: placeIn(year), state, observation };
      for (const { key, place: value } of indicators) own[key].push(value(seen));
    },
  });
  const series = Object.entries(own).map(([key, values]) => [key, Float64Array.from(values)]);
  return { ...result, own: Object.fromEntries(series) };
}

/** The model's own year is left to the engine, so that a plain run is the plain model's. */
const engineOptions = (scenario: Scenario, { processes = [] }: Pick<RunOptions, "processes">) => ({
  ...(processes.length > 0 && { order: orderWith(processes) }),
  ...(asksCloserLook(scenario) && { closer: CLOSER }),
});

const jobOf = (scenario: Scenario, replicate: number, units: readonly Unit[] = ["place"]): Job =>
  withProgram({ scenario, replicates: [replicate], units, assumptions: "drawn" });

const allOf = ({ replicates }: Scenario): number[] => Array.from({ length: replicates }, (_, replicate) => replicate);

type Asked = Pick<RunOptions, "processes" | "indicators"> & { readonly replicates: readonly number[] };

const faultsOf = (
  scenario: Scenario,
  place: OpenPlace,
  { replicates, processes = [], indicators = [] }: Asked,
): Fault[] => [
  ...phaseFaults(scenario, place),
  ...crossFaults(scenario, place, "the scenario"),
  ...replicates
    .filter((replicate) => !Number.isInteger(replicate) || replicate < 0)
    .map((replicate) => fault(OPTIONS, "replicates", "whole numbers from 0", `${replicate}`)),
  ...processFaults(processes),
  ...indicatorFaults(indicators, scenario),
];

function phaseFaults({ phase }: Scenario, { phase: opened, primary }: OpenPlace): Fault[] {
  const found = primary === undefined ? opened.key : "both";
  return found === phase
    ? []
    : [fault("the place", "phase", `one opened for ${phase}`, found, "open it for this scenario")];
}
