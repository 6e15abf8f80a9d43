/** Schools of the region with nobody in them, for processes that look at schools alone: many years pass in no time. */

import Graph from "graphology";
import type { Process, Year } from "../../../sim/engine/process.ts";
import { startState } from "../../../sim/engine/start.ts";
import type { State } from "../../../sim/engine/state.ts";
import { createFamilies } from "../../../sim/population/population.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import type { ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { nextYear, opened, scenarioOf, withValues } from "./settled.ts";

const region = opened("averdale");
const full = startState(region, scenarioOf({ place: "averdale" }), withValues(), 0);
const empty: State = { ...full, families: createFamilies(0), network: new Graph({ type: "undirected", multi: true }) };

type Actions = ScenarioInput["actions"];

export function schoolsAlone(processes: readonly Process[]) {
  const yearAfter = (state: State, actions: Actions = [], parameters: Partial<Parameters> = {}): Year =>
    nextYear({ place: region, state, parameters, actions });
  /** The year after a state, on a copy of it. */
  const next = (state: State, actions: Actions = [], parameters: Partial<Parameters> = {}): State => {
    const year = yearAfter(state, actions, parameters);
    for (const process of processes) process.run(year);
    return year.state;
  };
  /** Some years from the start on. */
  const after = (years: number, actions: Actions = [], parameters: Partial<Parameters> = {}): State => {
    let state = empty;
    for (let year = 0; year < years; year++) state = next(state, actions, parameters);
    return state;
  };
  return { schools: region.schools.ids.length, yearAfter, next, after };
}
