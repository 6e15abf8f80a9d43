/** Scenarios between A and B: what some of the parts in which they differ come to without the others. [E1] */

import { scenarioHash } from "../export/provenance.ts";
import { acting, withContextOf } from "../scenario/edit.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type About, type Part, type Slot, slotsOf } from "./parts.ts";

/** A with these parts as they are in B. */
export function mixed(a: Scenario, b: Scenario, taken: readonly Part[]): Scenario {
  const keys = new Set(taken.map(({ key }) => key));
  const actions = slotsOf(a, b).flatMap((slot) => inSlot(slot, keys) ?? []);
  return taken.reduce((scenario, { about }) => withPartOf(scenario, b, about), { ...bare(a), actions });
}

const inSlot = ({ a, b, part }: Slot, keys: ReadonlySet<string>) =>
  part === undefined || keys.has(part.key) ? (b as typeof a) : a;

/** The scenario with one thing that is no action as another has it. */
function withPartOf(scenario: Scenario, other: Scenario, about: About): Scenario {
  switch (about.kind) {
    case "action":
      return scenario;
    case "context":
      return withContextOf(scenario, acting(other), about.factor);
    case "parameter":
      return { ...scenario, parameters: exchanged(scenario.parameters, other.parameters, about.parameter) };
    case "process":
      return { ...scenario, processes: exchanged(scenario.processes, other.processes, about.process) };
    default:
      return exchanged(scenario, other, about.kind);
  }
}

/** The record with one key as another has it: gone where that has none. */
function exchanged<R extends object>(here: R, there: R, key: string): R {
  const { [key]: _own, ...rest } = here as Record<string, unknown>;
  return (Object.hasOwn(there, key) ? { ...rest, [key]: (there as Record<string, unknown>)[key] } : rest) as R;
}

/** All of a scenario that acts: without its words and what it measures. The same runs, bit for bit. [O4] */
function bare(scenario: Scenario): Scenario {
  const { $schema: _schema, values: _values, indicators: _own, ...rest } = acting(scenario);
  return { ...rest, title: "", note: "" };
}

/** Scenarios asked for, each once: two coalitions whose scenarios are the same are one. */
export interface Coalitions {
  /** Where the scenario of these parts stands among those that are run: 0 is A and 1 is B. */
  readonly at: (taken: readonly Part[]) => number;
  /** Scenarios to run beside A and B, the one at 2 first. */
  readonly scenarios: readonly Scenario[];
}

/** Coalitions of the parts of a pair. */
export function coalitionsOf(a: Scenario, b: Scenario, parts: readonly Part[]): Coalitions {
  const known = new Map([mixed(a, b, []), mixed(a, b, parts)].map((scenario, i) => [scenarioHash(scenario), i]));
  const asked = new Map<string, number>();
  const scenarios: Scenario[] = [];
  const at = (taken: readonly Part[]): number => {
    const scenario = mixed(a, b, taken);
    const hash = scenarioHash(scenario);
    const position = known.get(hash) ?? scenarios.push(scenario) + 1;
    known.set(hash, position);
    return position;
  };
  return {
    at: (taken) => {
      const keys = taken.map(({ key }) => key).join(" ");
      const position = asked.get(keys) ?? at(taken);
      asked.set(keys, position);
      return position;
    },
    scenarios,
  };
}
