/** What is worth saying of a scenario's actions and futures though it is no fault, as the check finds it. */

import { contextIn } from "../scenario/context-in.ts";
import { CONTEXT_KEYS, CONTEXTS } from "../scenario/contexts.ts";
import { LEVERS, type LeverKey } from "../scenario/levers.ts";
import type { Action, Scenario } from "../scenario/scenario.ts";
import { outsideHorizon } from "./outside-horizon.ts";

interface From {
  /** The year before the first that is simulated. */
  readonly baseYear: number;
}

/** Children under 5 whom early years reaches are at secondary school no sooner. */
const YEARS_TO_SECONDARY = 7;

/** Early years stated too late for anyone it reaches to be of secondary age: its place among the actions, and the last year. */
export function tooYoung({ actions, phase, years }: Scenario, { baseYear }: From): [action: number, last: number][] {
  const last = baseYear + years;
  if (phase !== "secondary") return [];
  return actions.flatMap(({ lever, start }, i): [number, number][] =>
    lever === "earlyYears" && start <= last && start + YEARS_TO_SECONDARY > last ? [[i, last]] : [],
  );
}

/** Futures whose entries add up to more or less than one entry may state: the first year of each. */
export function beyondRange({ context, years }: Scenario, { baseYear }: From) {
  const simulated = Array.from({ length: years }, (_, i) => baseYear + 1 + i);
  return CONTEXT_KEYS.flatMap((key) => {
    const { label: factor, range } = CONTEXTS[key];
    const [low, high] = range;
    const changeIn = (year: number) => Math.round(contextIn(context, year)[key] * 1e6) / 1e6;
    const year = simulated.find((each) => changeIn(each) < low || changeIn(each) > high);
    return year === undefined ? [] : [{ factor, year, change: changeIn(year), low, high }];
  });
}

/** Levers of which the caution speaks of secondary schools alone. */
const OF_SECONDARY: readonly LeverKey[] = ["familySupport"];

/**
 * What stands in the way of the levers in use, by the place of the first action on each: once for all scenarios that share
 * `told`, and of none that does nothing here, as that is said of it already.
 */
export function cautions(
  scenario: Scenario,
  from: From,
  told: Set<string> = new Set(),
): [action: number, caution: string][] {
  const idle = new Set([
    ...outsideHorizon(scenario, from).map(({ path }) => path),
    ...tooYoung(scenario, from).map(([i]) => `actions.${i}`),
  ]);
  return scenario.actions.flatMap(({ lever, strength }, i): [number, string][] => {
    const { caution } = LEVERS[lever];
    const elsewhere = scenario.phase === "primary" && OF_SECONDARY.includes(lever);
    if (caution === undefined || strength === 0 || elsewhere || idle.has(`actions.${i}`) || told.has(lever)) return [];
    told.add(lever);
    return [[i, caution]];
  });
}

/** Pairs of actions that work one lever on all it can reach in the same years, by their places. */
export function adding(actions: readonly Action[]): [one: number, other: number][] {
  const meets = (a: Action, b: Action) => a.lever === b.lever && a.start <= b.end && b.start <= a.end;
  const onAll = ({ targets, lever }: Action) => targets === "all" && lever !== "partnerships";
  return actions.flatMap((b, other) =>
    actions
      .slice(0, other)
      .flatMap((a, one): [number, number][] => (onAll(a) && onAll(b) && meets(a, b) ? [[one, other]] : [])),
  );
}
