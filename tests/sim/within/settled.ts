/** The town at the end of its base year, every pupil at school, and the next year opened on a copy of it. */

import { leverStrengths } from "../../../sim/engine/levers.ts";
import type { Process, Year } from "../../../sim/engine/process.ts";
import { copyState } from "../../../sim/engine/save.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import type { State } from "../../../sim/engine/state.ts";
import type { OpenPlace } from "../../../sim/place/open.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import type { Shipped } from "../../../sim/place/shipped-names.ts";
import { stream } from "../../../sim/random/streams.ts";
import { actionsInForce } from "../../../sim/scenario/actions.ts";
import { contextIn } from "../../../sim/scenario/context-in.ts";
import { defaults, type Parameters } from "../../../sim/scenario/parameters.ts";
import { readScenario, type Scenario, type ScenarioInput } from "../../../sim/scenario/scenario.ts";

export function scenarioOf(stated: Partial<ScenarioInput> = {}): Scenario {
  const input = { schemaVersion: 1, title: "test", place: "tarnford", burnIn: 2, seed: 11, ...stated };
  const read = readScenario(input, "test");
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.scenario;
}

export const opened = (name: Shipped = "tarnford"): OpenPlace => openPlace(shippedPlace(name) as Place, "secondary");

export const town = opened();

export const withValues = (stated: Partial<Parameters> = {}): Parameters => ({ ...defaults(), ...stated });

/** The town's state at the end of the base year. */
export const settled: State = lastOf(
  simulate({ place: town, scenario: scenarioOf(), replicate: 0, assumptions: "centre" }),
);

function lastOf(run: ReturnType<typeof simulate>): State {
  for (const done of run) if (done.year === town.baseYear && done.process === "leave") return copyState(done.state);
  throw new Error("the run never came to the end of its base year");
}

interface Opening {
  readonly place?: OpenPlace;
  readonly state?: State;
  readonly parameters?: Partial<Parameters>;
  readonly actions?: ScenarioInput["actions"];
  readonly context?: ScenarioInput["context"];
}

/** The year after the town's base year, on a copy of the state. */
export function nextYear({
  place = town,
  state = settled,
  parameters = {},
  actions = [],
  context = [],
}: Opening = {}): Year {
  const copy = copyState(state);
  copy.year += 1;
  const scenario = scenarioOf({ actions, context });
  const inForce = actionsInForce(scenario.actions, copy.year);
  return {
    place,
    parameters: withValues(parameters),
    actions: inForce,
    levers: leverStrengths(inForce, place, copy),
    context: contextIn(scenario.context, copy.year),
    state: copy,
    year: copy.year,
    stream: (name) => stream(11, 0, name, copy.year),
    lasting: (name) => stream(11, 0, name, 0),
  };
}

/** Runs processes in order in the next year; returns the state they leave. */
export function stateAfter(processes: readonly Process[], opening: Opening = {}): State {
  const year = nextYear(opening);
  for (const process of processes) process.run(year);
  return year.state;
}

/** Everything two states could differ in, as one comparable value. */
export function bitsOf(state: State): unknown {
  const { network, applications, ...columns } = copyState(state);
  return { ...columns, network: network.export(), applications };
}

/** The state as it is when a year opens and nothing has happened yet. */
export const untouched = (opening: Opening = {}): unknown => bitsOf(stateAfter([], opening));

/** A column in use, as a list. */
export const column = (values: ArrayLike<number>, count: number): number[] => Array.from(values).slice(0, count);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) * (value - middle)));
}
