/** What is usual in the place before anyone acts: labels, and the mark against which participation is held. [W7] */

import { movesBySize } from "../place/moves-by-size.ts";
import { oncePerRun } from "../place/once.ts";
import type { OpenPlace } from "../place/open.ts";
import { expectedNeed } from "../population/children.ts";
import { normalCdf } from "../random/maths.ts";
import type { Parameters } from "../scenario/parameters.ts";

/** Expected share of pupils with a label over the year groups: given on arrival, or in a year since. [W3] */
export function usualLabels({ phase }: OpenPlace, parameters: Parameters): number {
  const need = expectedNeed(parameters);
  const without = parameters["identify.withoutNeed"];
  return need * labelled(1, phase.years, parameters) + (1 - need) * labelled(without, phase.years, parameters);
}

/** Of pupils identified at a share of the rates for those with a need, how many are so by now, over the year groups. */
function labelled(rate: number, years: number, parameters: Parameters): number {
  const stillWithout = 1 - rate * parameters["identify.atEntry"];
  let sum = 0;
  let without = stillWithout;
  for (let year = 0; year < years; year++) {
    sum += 1 - without;
    without *= 1 - rate * parameters["identify.later"];
  }
  return sum / years;
}

/** Share of pupils with a label who are usually taught apart. [W3] */
export const usualApart = (parameters: Parameters): number =>
  Math.min(1, parameters["placeApart.special"] + parameters["placeApart.unit"] + parameters["placeApart.withdrawal"]);

/** Expected share of pupils who have moved home, or come to the place, within the year; more come to a small one. [Y1] [Y2] */
function usualMoves(place: OpenPlace, parameters: Parameters): number {
  const came = Math.min(1, parameters["migrate.rate"] * movesBySize(place, parameters));
  return 1 - (1 - came) * (1 - parameters["moveHome.rate"]);
}

/** Expected participation, taking the barriers as independent of one another. Good to about .01 of the index. [W5] */
export const usualParticipation = oncePerRun((place, parameters): number => {
  const labels = usualLabels(place, parameters);
  const risk = 1 - (1 - parameters["atRisk.disadvantage"] * place.ever6Share) * (1 - otherRisk(place, parameters));
  return (
    parameters["takePart.start"] -
    parameters["takePart.risk"] * risk -
    parameters["takePart.label"] * labels -
    parameters["takePart.separate"] * labels * usualApart(parameters) -
    parameters["takePart.transience"] * usualMoves(place, parameters) -
    parameters["takePart.lowSet"] * parameters["group.share"] * parameters["group.intensity"] -
    parameters["takePart.suspended"] * usualSuspension(place, parameters) +
    parameters["takePart.ownGroup"] * expectedOwnGroup(place)
  );
});

/** Expected share of pupils suspended in a year. [B9] */
const usualSuspension = ({ fsmShare }: OpenPlace, parameters: Parameters): number =>
  parameters["exclude.suspension"] * (1 + (parameters["exclude.suspensionFsm"] - 1) * fsmShare);

/** Expected risk from what goes unseen by flags of disadvantage: need, low attainment and moves. [I2] */
export function otherRisk(place: OpenPlace, parameters: Parameters): number {
  const need = 1 - parameters["atRisk.need"] * expectedNeed(parameters);
  const low = 1 - parameters["atRisk.lowAttainment"] * normalCdf(-1);
  const weight = parameters["atRisk.transience"];
  return 1 - need * low * (weight > 0 ? 1 - weight * usualMoves(place, parameters) : 1);
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
