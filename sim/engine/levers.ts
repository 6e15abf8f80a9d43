/** The strength of every lever in a year, from the actions in force. */

import type Graph from "graphology";
import { reached } from "../network/reached.ts";
import type { OpenPlace } from "../place/open.ts";
import type { ActionInForce } from "../scenario/actions.ts";
import { LEVER_KEYS, LEVERS, type LeverKey } from "../scenario/levers.ts";
import type { LeverStrengths } from "./process.ts";
import type { State } from "./state.ts";

/** By lever: a strength for each school or neighbourhood, or one for the place. Actions on one lever add, up to 1. */
export function leverStrengths(actions: readonly ActionInForce[], place: OpenPlace, state: State): LeverStrengths {
  const strengths = Object.fromEntries(
    LEVER_KEYS.map((lever) => [lever, new Float64Array(unitsOf(lever, place))]),
  ) as Record<LeverKey, Float64Array>;
  for (const { action, strength } of actions) {
    const units = strengths[action.lever];
    const within = reached(action, place, state);
    for (let i = 0; i < units.length; i++) units[i] = Math.min(1, units[i] + within[i] * strength);
  }
  return strengths;
}

function unitsOf(lever: LeverKey, place: OpenPlace): number {
  const { reach } = LEVERS[lever];
  if (reach === "place") return 1;
  return reach === "schools" ? place.schools.ids.length : place.neighbourhoods.ids.length;
}

/**
 * Pounds and capacity points that the levers use in a year: each unit reached by its strength; partnerships by the two
 * schools of every pair that an action brokers, whichever schools the action's rule would choose this year.
 */
export function leverUse(strengths: LeverStrengths, network: Graph): { cost: number; capacity: number } {
  let cost = 0;
  let capacity = 0;
  for (const lever of LEVER_KEYS) {
    const amount = lever === "partnerships" ? brokeredStrength(network) : sum(strengths[lever]);
    cost += amount * LEVERS[lever].cost;
    capacity += amount * LEVERS[lever].capacity;
  }
  return { cost, capacity };
}

/**
 * Strength of the partnerships that actions broker, each counted for both of its schools; a school in a federation counts
 * once, with however many others it shares its head.
 */
function brokeredStrength(network: Graph): number {
  const strengths: number[] = [];
  const federated = new Map<string, number>();
  network.forEachEdge((_, tie, school, other) => {
    if (tie.type !== "partnership" || tie.action === "") return;
    if (tie.structure !== "federation") strengths.push(2 * tie.strength);
    else for (const node of [school, other]) federated.set(`${node} ${tie.action}`, tie.strength);
  });
  return sum(Float64Array.from([...strengths, ...federated.values()]).sort());
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
