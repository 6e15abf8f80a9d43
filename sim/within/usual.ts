/** What is usual in the place before anyone acts: the marks against which presence and participation are held. [W7] */

import type { OpenPlace } from "../place/open.ts";
import { expectedNeed } from "../population/children.ts";
import { normalCdf } from "../random/maths.ts";
import type { Parameters } from "../scenario/parameters.ts";

/** Expected share of sessions missed over the place's pupils. [W6] */
export function usualAbsence(place: OpenPlace, parameters: Parameters): number {
  const others = parameters["attend.others"];
  return others + (parameters["attend.fsm"] - others) * place.fsmShare;
}

/** Expected participation, taking the barriers as independent of one another. Good to about .01 of the index. [W5] */
export function usualParticipation(place: OpenPlace, parameters: Parameters): number {
  const need = expectedNeed(parameters);
  const risk = 1 - (1 - parameters["atRisk.disadvantage"] * place.ever6Share) * (1 - otherRisk(parameters));
  return (
    parameters["takePart.start"] -
    parameters["takePart.risk"] * risk -
    parameters["takePart.label"] * need * parameters["identify.atEntry"] -
    parameters["takePart.lowSet"] * parameters["group.share"] * parameters["group.intensity"] -
    parameters["takePart.suspended"] * usualSuspension(place, parameters) +
    parameters["takePart.ownGroup"] * expectedOwnGroup(place)
  );
}

/** Expected share of pupils suspended in a year. [B9] */
const usualSuspension = ({ fsmShare }: OpenPlace, parameters: Parameters): number =>
  parameters["exclude.suspension"] * (1 + (parameters["exclude.suspensionFsm"] - 1) * fsmShare);

/** Expected risk from what goes unseen by flags of disadvantage: need and low attainment. [I2] */
export function otherRisk(parameters: Parameters): number {
  const need = expectedNeed(parameters);
  return 1 - (1 - parameters["atRisk.need"] * need) * (1 - parameters["atRisk.lowAttainment"] * normalCdf(-1));
}

/** Σ share·√share over community groups: what a school with the place's own mix would give. */
function expectedOwnGroup({ neighbourhoods, groups }: OpenPlace): number {
  const sums = new Float64Array(groups);
  let children = 0;
  for (let n = 0; n < neighbourhoods.ids.length; n++) {
    children += neighbourhoods.children[n];
    for (let g = 0; g < groups; g++) sums[g] += neighbourhoods.children[n] * neighbourhoods.groupShares[n * groups + g];
  }
  return sums.reduce((sum, count) => sum + (count / children) * Math.sqrt(count / children), 0);
}
