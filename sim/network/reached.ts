/** Which schools or neighbourhoods an action reaches in a year. */

import type { State } from "../engine/state.ts";
import type { OpenPlace } from "../place/open.ts";
import { isOpen } from "../population/open-schools.ts";
import { LEVERS } from "../scenario/levers.ts";
import type { Action, Targets } from "../scenario/scenario.ts";

/**
 * 1 for each school, neighbourhood or (a single 1) the place that the action reaches, 0 for the others. A rule is read
 * anew each year from what was last observed, so that an action for the most disadvantaged schools follows them.
 * `mostDisadvantaged` ranks schools by the share of the roll eligible within six years, neighbourhoods by the share of
 * resident pupils eligible for free meals; `lowestScoring` ranks schools by reputation, neighbourhoods by the mean
 * attainment of resident pupils. A closed school is never reached.
 */
export function reached(action: Action, place: OpenPlace, state: State): Uint8Array {
  const reach = LEVERS[action.lever].reach;
  if (reach === "place") return Uint8Array.of(1);
  const ids = reach === "schools" ? place.schools.ids : place.neighbourhoods.ids;
  const chosen = among(action, reach, ids, place, state);
  return reach === "schools" ? chosen.map((one, s) => (isOpen(state.schools, s) ? one : 0)) : chosen;
}

function among(
  action: Action,
  reach: "schools" | "neighbourhoods",
  ids: readonly string[],
  place: OpenPlace,
  state: State,
): Uint8Array {
  if (action.targets === "all") return new Uint8Array(ids.length).fill(1);
  if ("ids" in action.targets) return listed(action.targets.ids, ids);
  return ranked(need(action.targets.rule, reach, place, state), ids, action.targets.share);
}

function listed(wanted: readonly string[], ids: readonly string[]): Uint8Array {
  const set = new Set(wanted);
  return Uint8Array.from(ids, (id) => (set.has(id) ? 1 : 0));
}

/** The share of units with the highest need; ties by id. */
function ranked(need: Float64Array, ids: readonly string[], share: number): Uint8Array {
  const order = ids.map((_, i) => i).sort((a, b) => need[b] - need[a] || a - b);
  const chosen = new Uint8Array(ids.length);
  for (const unit of order.slice(0, Math.round(share * ids.length))) chosen[unit] = 1;
  return chosen;
}

type Rule = Extract<Targets, { rule: string }>["rule"];

function need(rule: Rule, reach: "schools" | "neighbourhoods", place: OpenPlace, state: State): Float64Array {
  const { schools } = state;
  if (reach === "neighbourhoods") {
    return rule === "mostDisadvantaged" ? eligible(place, state) : lowAttainment(place, state);
  }
  if (rule === "mostDisadvantaged") return schools.ever6Share.slice(0, schools.count);
  return schools.reputation.slice(0, schools.count).map((score) => -score);
}

/** Share of each neighbourhood's pupils eligible for free meals; the base year's where there is nobody yet. */
function eligible({ neighbourhoods }: OpenPlace, state: State): Float64Array {
  const { families } = state;
  const shares = residentMeans(state, neighbourhoods.ids.length, (_, family) => families.fsm[family]);
  return shares.map((share, n) => (Number.isNaN(share) ? neighbourhoods.fsmShare[n] : share));
}

/** How far the mean attainment of each neighbourhood's pupils lies below 0, SD; 0 where there is nobody yet. */
function lowAttainment({ neighbourhoods }: OpenPlace, state: State): Float64Array {
  const { attainment } = state.pupils;
  const means = residentMeans(state, neighbourhoods.ids.length, (pupil) => attainment[pupil]);
  return means.map((mean) => (Number.isNaN(mean) ? 0 : -mean));
}

/** Mean over the pupils who live in each neighbourhood, wherever they are educated; NaN where nobody does. */
function residentMeans(
  { pupils, families }: State,
  neighbourhoods: number,
  value: (pupil: number, family: number) => number,
): Float64Array {
  const sums = new Float64Array(neighbourhoods);
  const residents = new Float64Array(neighbourhoods);
  for (let p = 0; p < pupils.count; p++) {
    const family = pupils.family[p];
    if (families.outside[family] === 1) continue;
    sums[families.neighbourhood[family]] += value(p, family);
    residents[families.neighbourhood[family]] += 1;
  }
  return sums.map((sum, n) => sum / residents[n]);
}
