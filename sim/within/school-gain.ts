/** What the school itself adds to a year of learning. [W7] [W1] [W4] [W8] */

import type { Year } from "../engine/process.ts";
import { NO_SCHOOL, yearsIn } from "../population/population.ts";
import { cohortShocks } from "./cohort-shocks.ts";
import { yearlyShare } from "./exposure.ts";
import { focusFor } from "./focus.ts";
import { gainByMixing, gainBySet, SETS } from "./group.ts";
import type { GainTerm } from "./learners.ts";
import { peerMeans } from "./peers.ts";

/** Its effect, luck with this cohort, peers, sets, whom effort goes to and shared practice; nothing without a school. */
export function schoolGain(year: Year): GainTerm {
  const { place, parameters, state } = year;
  const { school, cohort, set } = state.pupils;
  const { effect, forAtRisk } = state.schools;
  const { years } = place.phase;
  const forRisk = parameters["learn.inclusion"];
  const byPeers = parameters["learn.peers"];
  const peers = peerMeans(year).map((mean) => byPeers * mean);
  const shocks = cohortShocks(year);
  const sets = setGains(year);
  const shared = sharedGains(year);
  const focus = focusFor(year);
  return ({ from, to, gain, risk }) => {
    const focused = focus(from, to);
    for (let p = from, i = 0; p < to; p++, i++) {
      const s = school[p];
      if (s === NO_SCHOOL) continue;
      const group = s * years + yearsIn(cohort[p], year.year);
      const added = effect[s] * (1 + forRisk * risk[i]) + forAtRisk[s] * risk[i];
      gain[i] += added + shocks[group] + peers[group] + sets[SETS * s + set[p]] + focused[i] + shared[s];
    }
  };
}

/** By school and set, what sitting in the set adds there. [W4] */
function setGains({ parameters, state }: Year): Float64Array {
  const { mixing, count } = state.schools;
  const bySet = gainBySet(parameters);
  const byMixing = gainByMixing(parameters);
  return new Float64Array(count * SETS).map((_, at) => {
    const set = at % SETS;
    return bySet[set] + byMixing[set] * mixing[Math.floor(at / SETS)];
  });
}

/** What practice shared by all staff adds in a year; nothing where practices by name spread by sharing themselves. [W1] */
function sharedGains({ place, parameters, state }: Year): Float64Array {
  const { sharing, count } = state.schools;
  const inFull =
    parameters["practice.kernel"] === 0 ? parameters["sharePractice.effect"] * yearlyShare(place, parameters) : 0;
  return sharing.slice(0, count).map((share) => inFull * share);
}
