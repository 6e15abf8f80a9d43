/** What support adds to a year of learning: to families by services, in class, with a label or without. [Y4] [W3] */

import type { Year } from "../engine/process.ts";
import { isSeparate, NO_SCHOOL, PLACEMENTS } from "../population/population.ts";
import { atSchool, bySchool } from "./by-school.ts";
import { contactWithPartners } from "./contact.ts";
import { yearlyShare } from "./exposure.ts";
import type { GainTerm } from "./learners.ts";
import { usualApart } from "./usual.ts";

/** By services, with a label or without, and in class, SD a year. */
export function supportGain(year: Year): GainTerm {
  const { family, identified, need, placement, school } = year.state.pupils;
  const { supportLag2, ever6 } = year.state.families;
  const byEver6 = Float64Array.of(year.parameters["serve.others"], 1);
  const services = year.parameters["serve.attainment"] * yearlyShare(year.place, year.parameters);
  const lifts = liftBySchool(year);
  const taught = inClassBySchool(year);
  const labelled = labelsBySchool(year);
  const apart = Uint8Array.from(PLACEMENTS, (_, placement) => (isSeparate(placement) ? SEPARATE : 0));
  return ({ from, to, gain, risk }) => {
    for (let p = from, i = 0; p < to; p++, i++) {
      const f = family[p];
      const s = atSchool(school[p]);
      const reached = supportLag2[f] * byEver6[ever6[f]];
      const pupil = identified[p] | (need[p] << 1) | apart[placement[p]];
      gain[i] += services * reached * lifts[s] + labelled[s * LABELLED + pupil] + taught[s] * risk[i];
    }
  };
}

/** What schools make of services' support of the family as it was two years ago: more in good ones where that is assumed. [Y4] */
function liftBySchool({ parameters, state }: Year): Float64Array {
  const { effect, count } = state.schools;
  const spread = parameters["schoolEffect.sd"];
  const interaction = spread > 0 ? parameters["serve.interaction"] / spread : 0;
  return bySchool(count, 1, (s) => (s === NO_SCHOOL ? 1 : Math.max(0, 1 + interaction * effect[s])));
}

/** Support in class for a pupil wholly at risk. [W3] */
function inClassBySchool({ place, parameters, state }: Year): Float64Array {
  const { inclusion, count } = state.schools;
  const inFull = parameters["supportInClass.attainment"] * yearlyShare(place, parameters);
  return bySchool(count, 1, (s) => (s !== NO_SCHOOL && inclusion[s] > 0 ? inFull * inclusion[s] : 0));
}

/** Whom labels and teams make a difference to: pupils by whether they have a label, a need, and are taught apart. */
const LABEL = 1;
const NEED = 2;
const SEPARATE = 4;
const LABELLED = 8;

/**
 * Labels with what they bring, or teams without them, less the expectations that labels lower; and being taught with
 * others or apart, against what is usual for pupils with a label. [W3]
 */
function labelsBySchool(year: Year): Float64Array {
  const { place, parameters, state } = year;
  const { schools } = state;
  const contact = contactWithPartners(year);
  const share = yearlyShare(place, parameters);
  const help = parameters["identify.support"] * share;
  const expectation = parameters["identify.expectation"] * share;
  const raised = parameters["inquire.expectation"];
  const together = parameters["placeApart.attainment"] * share;
  const usuallyApart = usualApart(parameters);
  return bySchool(schools.count, LABELLED, (s, pupil) => {
    const label = (pupil & LABEL) > 0 ? 1 : 0;
    const teams = s === NO_SCHOOL ? 0 : schools.teams[s];
    const helped = Math.max(label, (pupil & NEED) > 0 ? teams : 0);
    const apart = usuallyApart - ((pupil & SEPARATE) > 0 ? 1 : 0);
    const lowered = s === NO_SCHOOL ? 1 : 1 - Math.max(schools.inclusion[s], teams);
    const kept = s === NO_SCHOOL ? 1 : 1 - raised * Math.min(1, schools.inquiry[s] + contact[s]);
    return help * helped + label * (together * apart - expectation * lowered * kept);
  });
}
