/** A school year of a shipped place, opened for a test: families, the children who enter, and schools with or without pupils. */

import { leverStrengths } from "../../../sim/engine/levers.ts";
import type { Process, Year } from "../../../sim/engine/process.ts";
import { copyState } from "../../../sim/engine/save.ts";
import { addSchools, startState } from "../../../sim/engine/start.ts";
import type { State } from "../../../sim/engine/state.ts";
import type { OpenPlace } from "../../../sim/place/open.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import type { Shipped } from "../../../sim/place/shipped-names.ts";
import { CHILDREN_STREAM, enterChildren } from "../../../sim/population/children.ts";
import { addFamilies, FAMILIES_STREAM } from "../../../sim/population/families.ts";
import { stream } from "../../../sim/random/streams.ts";
import { actionsInForce } from "../../../sim/scenario/actions.ts";
import { admissionsIn } from "../../../sim/scenario/admissions.ts";
import { contextIn } from "../../../sim/scenario/context-in.ts";
import { defaults, type Parameters } from "../../../sim/scenario/parameters.ts";
import { readScenario, type Scenario, type ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { changesIn } from "../../../sim/scenario/schools.ts";

export const SEED = 7;

/** A scenario of the town with some things stated. */
export function scenarioWith(stated: Partial<ScenarioInput> = {}): Scenario {
  const read = readScenario(
    { schemaVersion: 1, title: "test", place: "tarnford", burnIn: 1, seed: SEED, ...stated },
    "test",
  );
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.scenario;
}

/** A shipped place, opened for the secondary phase. */
export const opened = (name: Shipped = "tarnford"): OpenPlace => openPlace(shippedPlace(name) as Place, "secondary");

export const parametersWith = (stated: Partial<Parameters> = {}): Parameters => ({ ...defaults(), ...stated });

/** The state before anybody is at school. */
export function stateOf(place: OpenPlace, parameters: Parameters = parametersWith()): State {
  return startState(place, scenarioWith(), parameters, 0);
}

/** The year after the state's last, with what the scenario does in it. Opening it changes the state's year only. */
export function yearOf(
  place: OpenPlace,
  state: State,
  parameters: Parameters = parametersWith(),
  scenario: Scenario = scenarioWith(),
): Year {
  const actions = actionsInForce(scenario.actions, state.year);
  addSchools(state, place, parameters, scenario, 0);
  return {
    place,
    schoolChanges: changesIn(scenario.schools ?? [], place.baseYear, state.year),
    parameters,
    actions,
    levers: leverStrengths(actions, place, state),
    context: contextIn(scenario.context, state.year),
    admissions: admissionsIn(scenario.admissions, 0, state.year),
    state,
    year: state.year,
    stream: (name) => stream(SEED, 0, name, state.year),
    lasting: (name) => stream(SEED, 0, name, 0),
  };
}

/** Lets the children of the next year come of age: families with them, pupils not yet at any school. */
export function comeOfAge(place: OpenPlace, state: State, parameters: Parameters = parametersWith()): void {
  state.year += 1;
  const families = stream(SEED, 0, FAMILIES_STREAM, state.year);
  addFamilies(state.families, place, parameters, families, state.year, 0, 0);
  enterChildren(state, place, parameters, stream(SEED, 0, CHILDREN_STREAM, state.year), state.year);
}

/** Runs processes in order on a copy of the state; returns the copy. */
export function afterwards(
  processes: readonly Process[],
  place: OpenPlace,
  state: State,
  parameters: Parameters = parametersWith(),
  scenario: Scenario = scenarioWith(),
): State {
  const copy: State = { ...copyState(state), ...(state.applications && { applications: state.applications }) };
  const year = yearOf(place, copy, parameters, scenario);
  for (const process of processes) process.run(year);
  return copy;
}

/** Everything that two states could differ in, as one comparable value. */
export function bitsOf(state: State): unknown {
  const { network, ...columns } = copyState(state);
  return { ...columns, network: network.export(), lists: state.applications };
}
