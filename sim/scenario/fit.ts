/** Making a plan fit what there is: which years take more, and changes of the plan after which none does. */

import { atStrength, type Horizon, isOpenEnded, LEAST_STRENGTH, withAction, withoutActions } from "./edit-actions.ts";
import type { Action, Scenario } from "./scenario.ts";
import { plannedUse, type Units, type Use, useIn } from "./use.ts";

/** What there is of each a year; Infinity where nobody said. */
export type Limits = Use;

/** A year in which a plan takes more than there is. */
export interface Over extends Use {
  readonly year: number;
}

/** What a plan is measured by. */
export interface Ground {
  readonly units: Units;
  readonly limits: Limits;
  readonly horizon: Horizon;
}

/** A change after which the plan fits. `action` is the place of the action that it is about; of all, none. */
export interface Fix {
  readonly kind: "weaken" | "later" | "weakenAll" | "leaveOut";
  readonly scenario: Scenario;
  /** As they are before the change; of `weakenAll` every action, of `leaveOut` those left out. */
  readonly changed: readonly number[];
}

/** What adding may be out by without being more. */
const ROUNDING = 1e-9;

/** So many suggestions are made at most. */
const SUGGESTED = 2;

/** The years in which the plan takes more than there is, in order. */
export function yearsOver(scenario: Scenario, { units, limits, horizon }: Ground): Over[] {
  return plannedUse(scenario, units, horizon).flatMap((use, i) =>
    use.capacity > limits.capacity + ROUNDING || use.cost > limits.cost + ROUNDING
      ? [{ ...use, year: horizon.first + i }]
      : [],
  );
}

const fits = (scenario: Scenario, ground: Ground): boolean => yearsOver(scenario, ground).length === 0;

/**
 * At most two changes after which the plan fits, the smaller first: the largest action weaker, the latest to begin later,
 * all weaker, or the latest left out. Every one of them works; none where the plan fits already.
 */
export function fixes(scenario: Scenario, ground: Ground): Fix[] {
  if (fits(scenario, ground)) return [];
  const found: Fix[] = [];
  for (const suggest of [weakened, startedLater, allWeaker, latestLeftOut]) {
    const fix = suggest(scenario, ground);
    if (fix !== undefined) found.push(fix);
    if (found.length === SUGGESTED) break;
  }
  return found;
}

/** Actions that take something in a year that is over, by their places in the scenario. */
function atFault(scenario: Scenario, ground: Ground): number[] {
  const years = yearsOver(scenario, ground).map(({ year }) => year);
  const takes = (action: Action) =>
    years.some((year) => {
      const { capacity, cost } = useIn(action, ground.units, year);
      return capacity > 0 || cost > 0;
    });
  return scenario.actions.flatMap((action, i) => (takes(action) ? [i] : []));
}

/** How much of what there is an action takes in the year in which it takes most: the larger of both shares. */
function weightOf(action: Action, { units, limits, horizon }: Ground): number {
  const { capacity, cost } = useIn(action, units, Math.min(action.end, horizon.last));
  return Math.max(capacity / Math.max(limits.capacity, ROUNDING), cost / Math.max(limits.cost, ROUNDING));
}

/** The largest action as strong as there is room for, in steps of a twentieth. */
function weakened(scenario: Scenario, ground: Ground): Fix | undefined {
  const weights = new Map(atFault(scenario, ground).map((i) => [i, weightOf(scenario.actions[i], ground)]));
  const largest = [...weights].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
  const action = scenario.actions[largest];
  for (let step = Math.ceil(action.strength / LEAST_STRENGTH) - 1; step >= 1; step--) {
    const tried = withAction(scenario, largest, atStrength(action, step * LEAST_STRENGTH));
    if (fits(tried, ground)) return { kind: "weaken", scenario: tried, changed: [largest] };
  }
  return undefined;
}

/** Those at fault, the one that begins last first. */
const byLatest = (scenario: Scenario, ground: Ground): number[] =>
  atFault(scenario, ground).sort((a, b) => scenario.actions[b].start - scenario.actions[a].start || b - a);

/** The latest to begin moved to the first year from which there is room, as long as the run lasts. */
function startedLater(scenario: Scenario, ground: Ground): Fix | undefined {
  const [latest] = byLatest(scenario, ground);
  const { last } = ground.horizon;
  const action = scenario.actions[latest];
  for (let start = action.start + 1; start <= last; start++) {
    const end = isOpenEnded(action, ground.horizon) ? action.end : Math.min(last, action.end + start - action.start);
    const tried = withAction(scenario, latest, { ...action, start, end });
    if (fits(tried, ground)) return { kind: "later", scenario: tried, changed: [latest] };
  }
  return undefined;
}

/** Every action weaker by one share, in steps of a twentieth of its own strength. */
function allWeaker(scenario: Scenario, ground: Ground): Fix | undefined {
  const changed = atFault(scenario, ground);
  for (let step = 19; step >= 1; step--) {
    const weaker = (action: Action, i: number) =>
      changed.includes(i) ? atStrength(action, Math.floor(action.strength * step * 5) / 100) : action;
    const tried = { ...scenario, actions: scenario.actions.map(weaker) };
    if (fits(tried, ground)) return { kind: "weakenAll", scenario: tried, changed };
  }
  return undefined;
}

/** Without as many of the latest as it takes. */
function latestLeftOut(scenario: Scenario, ground: Ground): Fix {
  const latest = byLatest(scenario, ground);
  const enough = latest.findIndex((_, n) => fits(withoutActions(scenario, latest.slice(0, n + 1)), ground));
  const changed = latest.slice(0, enough < 0 ? latest.length : enough + 1);
  return { kind: "leaveOut", scenario: withoutActions(scenario, changed), changed };
}
