/** What the school itself adds to a year of learning. [W7] [W1] [W4] [W8] */

import type { Year } from "../engine/process.ts";
import { atRisk, riskWeights } from "../population/at-risk.ts";
import { NO_SCHOOL } from "../population/population.ts";
import { cohortShocks } from "./cohort-shocks.ts";
import { yearlyShare } from "./exposure.ts";
import { focusFor } from "./focus.ts";
import { gainByMixing, gainBySet } from "./group.ts";
import { peerMeans } from "./peers.ts";

/** Its effect, luck with this cohort, peers, sets, whom effort goes to and shared practice; nothing without a school. */
export function schoolGain(year: Year): (pupil: number) => number {
  const { parameters, state } = year;
  const { pupils, families, schools } = state;
  const weights = riskWeights(parameters);
  const forRisk = parameters["learn.inclusion"];
  const sharing = sharingGain(year);
  const bySet = gainBySet(parameters);
  const byMixing = gainByMixing(parameters);
  const byPeers = parameters["learn.peers"];
  const peers = peerMeans(year);
  const shocks = cohortShocks(year);
  const focus = focusFor(year);
  return (p) => {
    const s = pupils.school[p];
    if (s === NO_SCHOOL) return 0;
    const risk = atRisk(pupils, families, p, weights);
    const effect = schools.effect[s] * (1 + forRisk * risk) + schools.forAtRisk[s] * risk;
    const set = bySet[pupils.set[p]] + byMixing[pupils.set[p]] * schools.mixing[s];
    return effect + shocks(p) + byPeers * peers(p) + set + focus(p) + sharing * schools.sharing[s];
  };
}

/** What practice shared by all staff adds in a year; nothing where practices by name spread by sharing themselves. [W1] */
const sharingGain = ({ place, parameters }: Year): number =>
  parameters["practice.kernel"] === 0 ? parameters["sharePractice.effect"] * yearlyShare(place, parameters) : 0;
