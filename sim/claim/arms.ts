/** A claim's arms as scenarios of a place, the place as it is among them. */

import type { RunPhase } from "../scenario/phase.ts";
import { readScenario, type Scenario, type ScenarioInput } from "../scenario/scenario.ts";
import { ALONE, type FieldClaim } from "./field-claim.ts";

/** What all arms share. */
export interface Setting {
  readonly place: string;
  readonly baseYear: number;
  readonly phase?: RunPhase;
  readonly years: number;
  readonly burnIn: number;
  readonly replicates: number;
  readonly stance: Scenario["stance"];
  /** Assumptions that differ from the usual ones; an arm's own come before them. */
  readonly parameters?: ScenarioInput["parameters"];
}

/** By arm; the place as it is comes first. */
export function armsOf({ title, arms }: FieldClaim, setting: Setting): Record<string, Scenario> {
  const named = Object.entries(arms).map(([key, arm]) => [key, `${title}: ${arm.title}`, arm.does(setting.baseYear)]);
  const all = [[ALONE, "The place as it is", {}] as const, ...(named as [string, string, object][])];
  return Object.fromEntries(all.map(([key, words, does]) => [key, scenarioOf(words.slice(0, 200), does, setting)]));
}

function scenarioOf(
  title: string,
  { parameters, ...does }: Partial<ScenarioInput>,
  { baseYear: _baseYear, parameters: usual, ...setting }: Setting,
): Scenario {
  const input = { schemaVersion: 1, title, ...setting, ...does, parameters: { ...usual, ...parameters } };
  const read = readScenario(input, title);
  if ("faults" in read) throw new Error(`a claim's arm is no scenario: ${JSON.stringify(read.faults)}`);
  return read.scenario;
}
