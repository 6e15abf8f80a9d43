/** Two scenarios that are compared, and what they share. */

import { scenarioHash } from "../../sim/export/provenance.ts";
import { admissionsStart } from "../../sim/scenario/admissions.ts";
import { acting } from "../../sim/scenario/edit.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";

export interface Pair {
  readonly a: Scenario;
  readonly b: Scenario;
}

/** The same for scenarios that give the same results bit for bit, whatever they are called. */
export function runKey(scenario: Scenario): string {
  const key = keys.get(scenario) ?? keyOf(scenario);
  keys.set(scenario, key);
  return key;
}

/** A scenario never changes, and its hash is asked for again and again. */
const keys = new WeakMap<Scenario, string>();

function keyOf(scenario: Scenario): string {
  const { values: _values, ...rest } = acting(scenario);
  return scenarioHash(rest);
}

export const pairKey = ({ a, b }: Pair): string => `${runKey(a)} ${runKey(b)}`;

/**
 * Years at whose end a state is worth keeping: the first, after which a lever begins unless something else is said, and
 * the last before anything is done.
 */
export function yearsToKeep({ a, b }: Pair, baseYear: number): number[] {
  const starts = [a, b]
    .map(acting)
    .flatMap(({ actions, context, admissions, schools = [] }) => [
      ...[...actions, ...context].map(({ start }) => start),
      ...schools.map(({ year }) => year),
      ...(admissions === undefined ? [] : [admissionsStart(admissions, baseYear)]),
    ]);
  const before = Math.min(...starts) - 1;
  return [...new Set([baseYear + 1, ...(Number.isFinite(before) && before > baseYear ? [before] : [])])];
}
