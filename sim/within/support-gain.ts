/** What support adds to a year of learning: to families by services, in class, with a label or without. [Y4] [W3] */

import type { Year } from "../engine/process.ts";
import type { SchoolColumns } from "../engine/state.ts";
import { atSchool, bySchool } from "../population/by-school.ts";
import { type Families, NO_SCHOOL, type Pupils } from "../population/population.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { BARRIERS, barriersOf, hasLabel, hasNeed, isApart } from "./barriers.ts";
import { contactWithPartners } from "./contact.ts";
import { yearlyShare } from "./exposure.ts";
import { usualApart } from "./usual.ts";

/** By services, with a label or without, and in class, SD a year. */
export interface SupportGain {
  readonly pupils: Pupils;
  readonly families: Families;
  /** What full support by services adds, and the share of it that reaches pupils never eligible (0) and eligible (1). */
  readonly services: number;
  readonly byEver6: Float64Array;
  /** By school: what it makes of services' support, and its own in class for a pupil wholly at risk. */
  readonly lifts: Float64Array;
  readonly taught: Float64Array;
  /** By school and barriers. */
  readonly labelled: Float64Array;
}

export function supportGain(year: Year): SupportGain {
  const { place, parameters, state } = year;
  const { pupils, families, schools } = state;
  const share = yearlyShare(place, parameters);
  const known: Known = { parameters, schools, share, contact: contactWithPartners(year) };
  return {
    pupils,
    families,
    services: parameters["serve.attainment"] * share,
    byEver6: Float64Array.of(parameters["serve.others"], 1),
    lifts: bySchool(schools.count, 1, known, liftAt),
    taught: bySchool(schools.count, 1, known, taughtAt),
    labelled: bySchool(schools.count, BARRIERS, known, labelledAt),
  };
}

/** Adds it to the gain of the pupils of a block, SD a year. */
export function addSupportGain(
  support: SupportGain,
  gain: Float64Array,
  risk: Float64Array,
  from: number,
  to: number,
): void {
  const { pupils, families, services, byEver6, lifts, taught, labelled } = support;
  const { family, school } = pupils;
  const { supportLag2, ever6 } = families;
  for (let p = from, i = 0; p < to; p++, i++) {
    const f = family[p];
    const s = atSchool(school[p]);
    const reached = supportLag2[f] * byEver6[ever6[f]];
    const asLabelled = labelled[s * BARRIERS + barriersOf(pupils, p)];
    gain[i] += services * reached * lifts[s] + asLabelled + taught[s] * risk[i];
  }
}

/** What the numbers of a school are worked out from. */
interface Known {
  readonly parameters: Parameters;
  readonly schools: SchoolColumns;
  /** What of an effect by the end of the phase comes in a year. [U2] */
  readonly share: number;
  readonly contact: Float64Array;
}

/** What schools make of services' support of the family as it was two years ago: more in good ones where that is assumed. [Y4] */
function liftAt({ parameters, schools }: Known, s: number): number {
  if (s === NO_SCHOOL) return 1;
  const spread = parameters["schoolEffect.sd"];
  const interaction = spread > 0 ? parameters["serve.interaction"] / spread : 0;
  return Math.max(0, 1 + interaction * schools.effect[s]);
}

/** Support in class for a pupil wholly at risk. [W3] */
function taughtAt({ parameters, schools, share }: Known, s: number): number {
  if (s === NO_SCHOOL || schools.inclusion[s] === 0) return 0;
  return parameters["supportInClass.attainment"] * share * schools.inclusion[s];
}

/**
 * Labels with what they bring, or teams without them, less the expectations that labels lower; and being taught with
 * others or apart, against what is usual for pupils with a label. [W3]
 */
function labelledAt(known: Known, s: number, barriers: number): number {
  const { parameters, schools, share } = known;
  const label = hasLabel(barriers) ? 1 : 0;
  const helped = Math.max(label, s !== NO_SCHOOL && hasNeed(barriers) ? schools.teams[s] : 0);
  const apart = usualApart(parameters) - (isApart(barriers) ? 1 : 0);
  const help = parameters["identify.support"] * share;
  const together = parameters["placeApart.attainment"] * share;
  return help * helped + label * (together * apart - loweredAt(known, s));
}

/** What a label takes by lowering expectations, as far as neither support in class nor inquiry and contact keep them up. */
function loweredAt({ parameters, schools, share, contact }: Known, s: number): number {
  const expectation = parameters["identify.expectation"] * share;
  if (s === NO_SCHOOL) return expectation;
  const lowered = 1 - Math.max(schools.inclusion[s], schools.teams[s]);
  const kept = 1 - parameters["inquire.expectation"] * Math.min(1, schools.inquiry[s] + contact[s]);
  return expectation * lowered * kept;
}
