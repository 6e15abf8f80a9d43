/** What the school itself adds to a year of learning. [W7] [W1] [W4] [W8] */

import type { Year } from "../engine/process.ts";
import type { SchoolColumns } from "../engine/state.ts";
import { NO_SCHOOL, type Pupils, yearsIn } from "../population/population.ts";
import { cohortShocks } from "./cohort-shocks.ts";
import { yearlyShare } from "./exposure.ts";
import { type Focus, fillFocus, focusFor } from "./focus.ts";
import { gainByMixing, gainBySet, SETS } from "./group.ts";
import { peerMeans } from "./peers.ts";

/** Its effect, luck with this cohort, peers, sets, whom effort goes to, shared practice and planning for all; nothing without a school. */
export interface SchoolGain {
  readonly pupils: Pupils;
  readonly schools: SchoolColumns;
  readonly year: number;
  /** Year groups of the phase. */
  readonly years: number;
  readonly forRisk: number;
  /** By school and year group, by school and set, and by school, SD a year. */
  readonly shocks: Float64Array;
  readonly peers: Float64Array;
  readonly sets: Float64Array;
  readonly shared: Float64Array;
  readonly focus: Focus;
}

export const schoolGain = (year: Year): SchoolGain => ({
  pupils: year.state.pupils,
  schools: year.state.schools,
  year: year.year,
  years: year.place.phase.years,
  forRisk: year.parameters["learn.inclusion"],
  shocks: cohortShocks(year),
  peers: peerGains(year),
  sets: setGains(year),
  shared: sharedGains(year),
  focus: focusFor(year),
});

/** Adds it to the gain of the pupils of a block, SD a year. */
export function addSchoolGain(at: SchoolGain, gain: Float64Array, risk: Float64Array, from: number, to: number): void {
  const { year, years, forRisk, shocks, peers, sets, shared } = at;
  const { school, cohort, set } = at.pupils;
  const { effect, forAtRisk } = at.schools;
  const focused = fillFocus(at.focus, from, to);
  for (let p = from, i = 0; p < to; p++, i++) {
    const s = school[p];
    if (s === NO_SCHOOL) continue;
    const group = s * years + yearsIn(cohort[p], year);
    const added = effect[s] * (1 + forRisk * risk[i]) + forAtRisk[s] * risk[i];
    gain[i] += added + shocks[group] + peers[group] + sets[SETS * s + set[p]] + focused[i] + shared[s];
  }
}

/** By school and year group, what its company is worth. */
function peerGains(year: Year): Float64Array {
  const byPeers = year.parameters["learn.peers"];
  const peers = peerMeans(year);
  for (let group = 0; group < peers.length; group++) peers[group] *= byPeers;
  return peers;
}

/** By school and set, what sitting in the set adds there. [W4] */
function setGains({ parameters, state }: Year): Float64Array {
  const { mixing, count } = state.schools;
  const bySet = gainBySet(parameters);
  const byMixing = gainByMixing(parameters);
  const gains = new Float64Array(count * SETS);
  for (let s = 0, at = 0; s < count; s++) {
    for (let set = 0; set < SETS; set++, at++) gains[at] = bySet[set] + byMixing[set] * mixing[s];
  }
  return gains;
}

/**
 * What practice shared by all staff adds in a year, nothing where practices by name spread by sharing themselves [W1]; and
 * what lessons planned for all add, where that is assumed to be anything. [W5]
 */
function sharedGains({ place, parameters, state }: Year): Float64Array {
  const { sharing, design, count } = state.schools;
  const yearly = yearlyShare(place, parameters);
  const inFull = parameters["practice.kernel"] === 0 ? parameters["sharePractice.effect"] * yearly : 0;
  const planned = parameters["supportInClass.designAttainment"] * yearly;
  const gains = new Float64Array(count);
  for (let s = 0; s < count; s++) gains[s] = inFull * sharing[s] + planned * design[s];
  return gains;
}
