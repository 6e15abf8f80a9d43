/** What support adds to a year of learning: to families by services, in class, with a label or without. [Y4] [W3] */

import type { Year } from "../engine/process.ts";
import { atRisk, riskWeights } from "../population/at-risk.ts";
import { isSeparate, NO_SCHOOL } from "../population/population.ts";
import { contactWithPartners } from "./contact.ts";
import { yearlyShare } from "./exposure.ts";
import { usualApart } from "./usual.ts";

/** By services and in class, SD a year. */
export function supportGain(year: Year): (pupil: number) => number {
  const served = gainByServices(year);
  const taught = gainInClass(year);
  const labelled = gainByLabel(year);
  return (p) => served(p) + labelled(p) + taught(p);
}

/** Support of the family as it was two years ago; more in good schools where that is assumed. [Y4] */
function gainByServices({ place, parameters, state }: Year): (pupil: number) => number {
  const { pupils, families, schools } = state;
  const services = parameters["serve.attainment"] * yearlyShare(place, parameters);
  const others = parameters["serve.others"];
  const spread = parameters["schoolEffect.sd"];
  const interaction = spread > 0 ? parameters["serve.interaction"] / spread : 0;
  return (p) => {
    const s = pupils.school[p];
    const f = pupils.family[p];
    const effect = s === NO_SCHOOL ? 0 : schools.effect[s];
    const reached = families.supportLag2[f] * (families.ever6[f] === 1 ? 1 : others);
    return services * reached * Math.max(0, 1 + interaction * effect);
  };
}

/** Support in class for those at risk. [W3] */
function gainInClass({ place, parameters, state }: Year): (pupil: number) => number {
  const { pupils, families, schools } = state;
  const weights = riskWeights(parameters);
  const inClass = parameters["supportInClass.attainment"] * yearlyShare(place, parameters);
  return (p) => {
    const s = pupils.school[p];
    const inclusion = s === NO_SCHOOL ? 0 : schools.inclusion[s];
    return inclusion > 0 ? inClass * inclusion * atRisk(pupils, families, p, weights) : 0;
  };
}

/**
 * Labels with what they bring, or teams without them, less the expectations that labels lower; and being taught with
 * others or apart, against what is usual for pupils with a label. [W3]
 */
function gainByLabel(year: Year): (pupil: number) => number {
  const { place, parameters, state } = year;
  const { pupils, schools } = state;
  const contact = contactWithPartners(year);
  const share = yearlyShare(place, parameters);
  const help = parameters["identify.support"] * share;
  const expectation = parameters["identify.expectation"] * share;
  const raised = parameters["inquire.expectation"];
  const together = parameters["placeApart.attainment"] * share;
  const usuallyApart = usualApart(parameters);
  return (p) => {
    const s = pupils.school[p];
    const labelled = pupils.identified[p];
    const teams = s === NO_SCHOOL ? 0 : schools.teams[s];
    const helped = Math.max(labelled, teams * pupils.need[p]);
    const apart = usuallyApart - (isSeparate(pupils.placement[p]) ? 1 : 0);
    const lowered = s === NO_SCHOOL ? 1 : 1 - Math.max(schools.inclusion[s], teams);
    const kept = s === NO_SCHOOL ? 1 : 1 - raised * Math.min(1, schools.inquiry[s] + contact[s]);
    return help * helped + labelled * (together * apart - expectation * lowered * kept);
  };
}
