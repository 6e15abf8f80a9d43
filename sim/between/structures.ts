/** In what structure schools work together: who is in each group, how closely they are tied, and what one head changes. [B5] */

import type { Year } from "../engine/process.ts";
import { HEAD_VALUES } from "../population/head-values.ts";
import type { Action } from "../scenario/scenario.ts";
import { type Structure, sizeOf } from "../scenario/structures.ts";
import { type Group, groupUp } from "./grouping.ts";

/** The groups that an action brokers among the schools it reaches. */
export function groupsOf(year: Year, action: Action, schools: readonly number[]): Group[] {
  if (action.structure === "areaNetwork") return byArea(year, schools);
  if (action.groups !== undefined) return named(year, action.groups, schools);
  const rule = action.pairing ?? "supportingWithSupported";
  return groupUp(year, schools, rule, sizeOf(action), action.pairs ?? schools.length);
}

/** All schools of each borough. */
function byArea({ place }: Year, schools: readonly number[]): Group[] {
  const areas = new Map<string, number[]>();
  for (const s of schools) areas.set(place.schools.boroughs[s], [...(areas.get(place.schools.boroughs[s]) ?? []), s]);
  return [...areas.values()];
}

/** The groups that the scenario names; schools that the action does not reach are left out. */
function named({ place }: Year, groups: readonly (readonly string[])[], schools: readonly number[]): Group[] {
  const rowOf = new Map(schools.map((s) => [place.schools.ids[s], s]));
  return groups.map((ids) => ids.flatMap((id) => rowOf.get(id) ?? []));
}

/**
 * What a tie in a group of n has of its action's strength: schools share their time, up to a capacity, among n − 1
 * partners, and give an area network a part of it; schools under one head are at one another's disposal in full.
 */
export function shareOfTie({ parameters }: Year, structure: Structure, schools: number): number {
  if (structure === "federation") return 1;
  const given = structure === "areaNetwork" ? parameters["partner.area"] : 1;
  return given * Math.min(1, parameters["partner.capacity"] / (schools - 1));
}

/** The school whose head leads a group: the one with the highest score. */
export function leadOf({ place, state }: Year, group: Group): string {
  const { score } = state.schools;
  return place.schools.ids[group.reduce((best, s) => (score[s] > score[best] ? s : best))];
}

/** A school comes under the head of another as far as the tie is strong. */
export function shareHead({ state }: Year, led: number, lead: number, strength: number): void {
  for (const value of HEAD_VALUES) {
    const column = state.schools[value];
    column[led] += strength * (column[lead] - column[led]);
  }
}
