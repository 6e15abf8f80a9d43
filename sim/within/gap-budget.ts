/** The gap budget: what is left of the yearly growth of the gap for family advantage once other terms are counted. [W7] */

import { oncePerRun } from "../place/once.ts";
import type { OpenPlace } from "../place/open.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { meanAbsence } from "./absence-regime.ts";
import { expectedIntakes, shareBelow } from "./expected-intake.ts";
import { otherRisk } from "./usual.ts";

/** What each term is expected to add in a year to the gap on Ever-6, SD; together the growth of the gap that is declared. */
export interface GapTerms {
  readonly absence: number;
  readonly peers: number;
  readonly participation: number;
  /** What is left for advantage, the family's own and that of those it lives among. */
  readonly family: number;
}

/**
 * The terms at a place as it was found. Grouping adds nothing at the base year's intensity. Differences in what schools
 * add are left out: they are the place's own, and emerge.
 */
export function gapTerms(now: OpenPlace, parameters: Parameters): GapTerms {
  const place = now.asFound ?? now;
  const absence = absenceGap(place, parameters);
  const peers = peerGap(place, parameters);
  const participation = participationGap(place, parameters);
  return { absence, peers, participation, family: parameters["learn.gapGrowth"] - (absence + peers + participation) };
}

/** The slope of learning on advantage, SD a year per SD: the family's term ÷ the difference in advantage it works through. */
export const familySlope = oncePerRun((now, parameters): number => {
  const place = now.asFound ?? now;
  const around = parameters["learn.neighbourhood"];
  const apart = place.advantage.ever6Gap + (around > 0 ? around * homeGap(place) : 0);
  return gapTerms(now, parameters).family / apart;
});

/** Pupils eligible now are absent more; they are a share of those eligible within six years, and of no others. */
function absenceGap(place: OpenPlace, parameters: Parameters): number {
  const limit = parameters["learn.absenceLimit"];
  const points = 100 * (meanAbsence(1, parameters, limit) - meanAbsence(0, parameters, limit));
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

/** How much more advantaged those are among whom children never eligible live, SD. */
function homeGap(place: OpenPlace): number {
  const { children } = place.neighbourhoods;
  const sums = { ever: 0, never: 0, advantageEver: 0, advantageNever: 0 };
  place.meanAdvantage.forEach((advantage, n) => {
    const ever = children[n] * shareBelow(place, n);
    sums.ever += ever;
    sums.never += children[n] - ever;
    sums.advantageEver += ever * advantage;
    sums.advantageNever += (children[n] - ever) * advantage;
  });
  if (!(sums.ever > 0 && sums.never > 0)) return 0;
  return sums.advantageNever / sums.never - sums.advantageEver / sums.ever;
}

/** Being disadvantaged is itself a weight of being at risk, and pupils at risk take part less. */
const participationGap = (place: OpenPlace, parameters: Parameters): number =>
  parameters["learn.participation"] *
  parameters["takePart.risk"] *
  parameters["atRisk.disadvantage"] *
  (1 - otherRisk(place, parameters));
