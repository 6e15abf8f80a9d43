/** What a plan would take each year, by what its levers are declared to take: the sum that a run counts, before it is run. */

import { strengthIn } from "./actions.ts";
import type { Horizon } from "./edit-actions.ts";
import { LEVER_KEYS, LEVERS, type LeverKey } from "./levers.ts";
import { PARTNER } from "./parameters/between/partner.ts";
import type { Action, Scenario } from "./scenario.ts";
import { type Structure, sizeOf } from "./structures.ts";

/** How many there are of what levers reach. */
export interface Units {
  readonly schools: readonly string[];
  readonly neighbourhoods: readonly string[];
}

/** Of one year: capacity points, and pounds of the base year. */
export interface Use {
  readonly capacity: number;
  readonly cost: number;
}

/** Ids of what a lever reaches; the place itself has one that nobody names. */
const idsFor = (lever: LeverKey, { schools, neighbourhoods }: Units): readonly string[] => {
  const { reach } = LEVERS[lever];
  return reach === "schools" ? schools : reach === "neighbourhoods" ? neighbourhoods : [""];
};

/** How many schools or neighbourhoods an action reaches in a year; of a lever on the whole place, 1. */
export function unitsReached(action: Action, units: Units): number {
  const ids = idsFor(action.lever, units);
  const { targets } = action;
  const among =
    targets === "all"
      ? ids.length
      : "ids" in targets
        ? targets.ids.filter((id) => ids.includes(id)).length
        : Math.round(targets.share * ids.length);
  return action.lever === "partnerships" ? inGroups(action, among) : among;
}

/**
 * Schools that an action of partnership brings together, of those it reaches, each counted by what it gives to its ties at
 * the usual values of parameters. A group that finds too few schools is not formed: a run then counts less.
 */
function inGroups(action: Action, reached: number): number {
  const { structure = "pair", groups, pairs = reached } = action;
  if (groups !== undefined)
    return groups.reduce((sum, group) => sum + group.length * givenIn(structure, group.length), 0);
  const size = Math.min(reached, sizeOf(action));
  const schools = structure === "areaNetwork" ? reached : Math.min(reached, pairs * size);
  return schools * givenIn(structure, size);
}

/** What a school in a group of so many gives to its ties, as a multiple of the action's strength. */
function givenIn(structure: Structure, schools: number): number {
  if (structure === "federation") return 1;
  const part = structure === "areaNetwork" ? PARTNER["partner.area"].default : 1;
  return part * Math.max(0, Math.min(schools - 1, PARTNER["partner.capacity"].default));
}

/** What one action takes in full, a year. */
export function useAtFull(action: Action, units: Units): Use {
  const { capacity, cost } = LEVERS[action.lever];
  const amount = action.strength * unitsReached(action, units);
  return { capacity: amount * capacity, cost: amount * cost };
}

/** What one action takes in a year, by itself: strength × points or pounds × what it reaches. */
export function useIn(action: Action, units: Units, year: number): Use {
  return useAtFull({ ...action, strength: strengthIn(action, year) }, units);
}

/** What all actions take, a year each. Actions on one lever add for what they reach, up to its full strength. */
export function plannedUse({ actions }: Pick<Scenario, "actions">, units: Units, { first, last }: Horizon): Use[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => useOfYear(actions, units, first + i));
}

function useOfYear(actions: readonly Action[], units: Units, year: number): Use {
  let capacity = 0;
  let cost = 0;
  for (const lever of LEVER_KEYS) {
    const own = actions.filter((action) => action.lever === lever);
    if (own.length === 0) continue;
    const amount = amountOf(lever, own, units, year);
    capacity += amount * LEVERS[lever].capacity;
    cost += amount * LEVERS[lever].cost;
  }
  return { capacity, cost };
}

/** Σ of strengths over what is reached; by name where actions say whom, in number where a rule or a broker chooses anew. */
function amountOf(lever: LeverKey, actions: readonly Action[], units: Units, year: number): number {
  const inNumber = (own: readonly Action[]) =>
    own.reduce((sum, action) => sum + strengthIn(action, year) * unitsReached(action, units), 0);
  if (lever === "partnerships") return inNumber(actions);
  const ids = idsFor(lever, units);
  const known = byName(actions.filter(isForAll), actions.filter(isNamed), ids, year);
  return Math.min(ids.length, known + inNumber(actions.filter((action) => !isForAll(action) && !isNamed(action))));
}

type Named = Action & { readonly targets: { readonly ids: readonly string[] } };
const isForAll = ({ targets }: Action): boolean => targets === "all";
const isNamed = (action: Action): action is Named => action.targets !== "all" && "ids" in action.targets;

/** Σ over all that is reached of its strengths, each up to 1: those for all reach each alike, and others whom they name. */
function byName(forAll: readonly Action[], named: readonly Named[], ids: readonly string[], year: number): number {
  const everywhere = Math.min(
    1,
    forAll.reduce((sum, action) => sum + strengthIn(action, year), 0),
  );
  if (named.length === 0) return everywhere * ids.length;
  const there = new Set(ids);
  const more = new Map<string, number>();
  for (const action of named) {
    const strength = strengthIn(action, year);
    for (const id of new Set(action.targets.ids)) if (there.has(id)) more.set(id, (more.get(id) ?? 0) + strength);
  }
  const beyond = [...more.values()].reduce((sum, own) => sum + Math.min(1, everywhere + own) - everywhere, 0);
  return everywhere * ids.length + beyond;
}

/** The lever that would take most capacity if it were used in full for all it reaches, and how much that is. */
export function mostDemanding(units: Units): { readonly lever: LeverKey; readonly capacity: number } {
  const each = LEVER_KEYS.map((lever) => ({ lever, capacity: LEVERS[lever].capacity * idsFor(lever, units).length }));
  return each.reduce((most, one) => (one.capacity > most.capacity ? one : most));
}
