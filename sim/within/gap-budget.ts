/** The gap budget: what is left of the yearly growth of the gap for family advantage once other terms are counted. [W7] */

import type { OpenPlace } from "../place/open.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { expectedIntakes } from "./expected-intake.ts";
import { otherRisk } from "./usual.ts";

/**
 * The slope of learning on advantage, SD a year per SD: (growth of the gap on Ever-6 − what absence, peers and
 * participation are expected to add to it) ÷ the difference in advantage between the groups. Grouping adds nothing at
 * the base year's intensity. Differences in what schools add are left out: they are the place's own, and emerge.
 */
export function familySlope(place: OpenPlace, parameters: Parameters): number {
  const others = absenceGap(place, parameters) + peerGap(place, parameters) + participationGap(parameters);
  return (parameters["learn.gapGrowth"] - others) / place.advantage.ever6Gap;
}

/** Pupils eligible now are absent more; they are a share of those eligible within six years, and of no others. */
function absenceGap(place: OpenPlace, parameters: Parameters): number {
  const points = 100 * (parameters["attend.fsm"] - parameters["attend.others"]);
  const eligibleNow = Math.min(1, place.fsmShare / place.ever6Share);
  return parameters["learn.presence"] * points * eligibleNow;
}

/**
 * The difference in mean attainment between the schools that the two groups attend: from the place's own tables, and
 * for a school of which they say too little from the children for whom it is the nearest.
 */
function peerGap(place: OpenPlace, parameters: Parameters): number {
  const { schools } = place;
  const expected = expectedIntakes(place, parameters);
  let ever = 0;
  let never = 0;
  let attainmentEver = 0;
  let attainmentNever = 0;
  for (let s = 0; s < schools.ids.length; s++) {
    const published = Number.isFinite(schools.roll[s] * schools.ever6Share[s] * schools.attainment[s]);
    const pupils = published ? schools.roll[s] : expected.children[s];
    const eligible = published ? schools.roll[s] * schools.ever6Share[s] : expected.eligible[s];
    const attainment = published ? schools.attainment[s] : expected.attainment[s];
    ever += eligible;
    never += pupils - eligible;
    attainmentEver += eligible * attainment;
    attainmentNever += (pupils - eligible) * attainment;
  }
  if (!(ever > 0 && never > 0)) return 0;
  return parameters["learn.peers"] * (attainmentNever / never - attainmentEver / ever);
}

/** Being disadvantaged is itself a weight of being at risk, and pupils at risk take part less. */
const participationGap = (parameters: Parameters): number =>
  parameters["learn.participation"] *
  parameters["takePart.risk"] *
  parameters["atRisk.disadvantage"] *
  (1 - otherRisk(parameters));
