/** Step 15: pupils learn. [W7] */

import type { Process, Year } from "../engine/process.ts";
import type { OpenPlace } from "../place/open.ts";
import { atRisk, riskWeights } from "../population/at-risk.ts";
import { earlyYearsGain, homeAdvantage, noiseKeys } from "../population/children.ts";
import { isSeparate, NO_SCHOOL, yearsIn } from "../population/population.ts";
import { normals } from "../random/distributions.ts";
import { exp, ln } from "../random/maths.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { cohortShocks } from "./cohort-shocks.ts";
import { yearlyShare } from "./exposure.ts";
import { focusFor } from "./focus.ts";
import { familySlope } from "./gap-budget.ts";
import { gainByMixing, gainBySet } from "./group.ts";
import { peerMeans } from "./peers.ts";
import { usualAbsence, usualApart, usualParticipation } from "./usual.ts";
import { chanceKept } from "./variance-budget.ts";

/** a′ = ρa + family + presence and participation + school + support + chance, everything in SD of the base year. [U1] */
export const learn: Process = {
  key: "learn",
  label: "Learn",
  step: 15,
  rules: ["W7", "W1", "W4", "W8", "Y4"],
  arena: "within",
  reads: [
    "families.z",
    "families.u1",
    "families.u2",
    "families.neighbourhood",
    "families.outside",
    "families.supportLag2",
    "families.ever6",
    "families.fsm",
    "pupils.attainment",
    "pupils.presence",
    "pupils.participation",
    "pupils.set",
    "pupils.identified",
    "pupils.earlyYears",
    "pupils.cohort",
    "pupils.family",
    "pupils.key",
    "pupils.lookedAfter",
    "pupils.need",
    "pupils.newArrival",
    "pupils.placement",
    "pupils.school",
    "pupils.suspended",
    "schools.effect",
    "schools.forAtRisk",
    "schools.sharing",
    "schools.inclusion",
    "schools.mixing",
    "schools.teams",
    "schools.breadth",
    "schools.inquiry",
    "schools.narrowing",
  ],
  writes: [
    "pupils.attainment",
    "schools.cohortShock1",
    "schools.cohortShock2",
    "schools.cohortShock3",
    "schools.cohortShock4",
    "schools.cohortShock5",
    "schools.cohortShock6",
  ],
  essential: true,
  run(year) {
    const { pupils } = year.state;
    const persistence = year.parameters["learn.persistence"];
    const draws = normals(year.stream("learn/noise"), pupils.key, pupils.count, 0);
    const chance = chanceByYearGroup(year);
    const byFamily = familyGain(year);
    const byBeingThere = presenceGain(year);
    const bySchool = schoolGain(year);
    const bySupport = supportGain(year);
    for (let p = 0; p < pupils.count; p++) {
      const luck = chance[yearsIn(pupils.cohort[p], year.year)] * draws[p];
      const gain = byFamily(p) + byBeingThere(p) + bySchool(p) + bySupport(p);
      pupils.attainment[p] = persistence * pupils.attainment[p] + gain + luck;
    }
  },
};

/** Standard deviation of the pupil's own chance, by years already begun in the phase. */
function chanceByYearGroup({ place, parameters }: Year): readonly number[] {
  const kept = chanceKept(place, parameters);
  return noiseKeys(place.phase).map((noise) => kept * parameters[noise]);
}

/** Advantage, of the family and of those around it, the family's own factor of progress, and what early years give for good less what of them fades. */
function familyGain({ place, parameters, state, year }: Year): (pupil: number) => number {
  const { pupils, families } = state;
  const slope = familySlope(place, parameters);
  const factor = parameters["learn.progressFactor"];
  const durable = parameters["newCohort.earlyYearsDurable"];
  const fading = fadingEntry(place, parameters);
  const entry = parameters["learn.entryFactor"];
  const around = slope * parameters["learn.neighbourhood"];
  return (p) => {
    const f = pupils.family[p];
    const gain = durable + fading[yearsIn(pupils.cohort[p], year)];
    const lasting = earlyYearsGain(gain, pupils.earlyYears[p], families.fsm[f], parameters);
    const shared = factor * families.u2[f] + entry * families.u1[f];
    const home = around === 0 ? 0 : around * homeAdvantage(families, f, place);
    return slope * families.z[f] + shared + home + lasting;
  };
}

/**
 * What of an entry effect of early years is lost in each year besides what any attainment loses, SD, by years already
 * begun: kept at k a year, the declared share kⁿ is left after n, where persistence alone would leave ρⁿ. [Y4]
 */
function fadingEntry({ phase }: OpenPlace, parameters: Parameters): readonly number[] {
  const left = parameters["newCohort.earlyYearsLeft"];
  const kept = left > 0 ? exp(ln(left) / phase.years) : 0;
  let effect = parameters["newCohort.earlyYears"];
  return noiseKeys(phase).map(() => {
    const lost = effect * (kept - parameters["learn.persistence"]);
    effect *= kept;
    return lost;
  });
}

/** Presence and participation against what is usual in the place, so that the mean does not drift. */
function presenceGain({ place, parameters, state }: Year): (pupil: number) => number {
  const { pupils } = state;
  const perShare = 100 * parameters["learn.presence"];
  const most = parameters["learn.absenceLimit"];
  const absent = usualAbsence(place, parameters);
  const worth = parameters["learn.participation"];
  const taking = usualParticipation(place, parameters);
  return (p) =>
    perShare * (absent - Math.min(most, 1 - pupils.presence[p])) + worth * (pupils.participation[p] - taking);
}

/** What the school adds, its luck with this cohort, peers, sets and shared practice; nothing where there is no school. */
function schoolGain(year: Year): (pupil: number) => number {
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

/**
 * Support of the family as it was two years ago, labels with what they bring, being taught with others or apart against
 * what is usual for pupils with a label, and support in class for those at risk.
 */
function supportGain({ place, parameters, state }: Year): (pupil: number) => number {
  const { pupils, families, schools } = state;
  const weights = riskWeights(parameters);
  const share = yearlyShare(place, parameters);
  const services = parameters["serve.attainment"] * share;
  const others = parameters["serve.others"];
  const label = parameters["identify.support"] * share;
  const expectation = parameters["identify.expectation"] * share;
  const raised = parameters["inquire.expectation"];
  const inClass = parameters["supportInClass.attainment"] * share;
  const together = parameters["placeApart.attainment"] * share;
  const usuallyApart = usualApart(parameters);
  const spread = parameters["schoolEffect.sd"];
  const interaction = spread > 0 ? parameters["serve.interaction"] / spread : 0;
  return (p) => {
    const s = pupils.school[p];
    const effect = s === NO_SCHOOL ? 0 : schools.effect[s];
    const inclusion = s === NO_SCHOOL ? 0 : schools.inclusion[s];
    const inquiry = s === NO_SCHOOL ? 0 : schools.inquiry[s];
    const f = pupils.family[p];
    const reached = families.supportLag2[f] * (families.ever6[f] === 1 ? 1 : others);
    const served = services * reached * Math.max(0, 1 + interaction * effect);
    const teams = s === NO_SCHOOL ? 0 : schools.teams[s];
    const labelled = pupils.identified[p];
    const helped = Math.max(labelled, teams * pupils.need[p]);
    const expected = expectation * labelled * (1 - Math.max(inclusion, teams)) * (1 - raised * inquiry);
    const beside = together * labelled * (usuallyApart - (isSeparate(pupils.placement[p]) ? 1 : 0));
    return (
      served +
      label * helped -
      expected +
      beside +
      inClass * inclusion * (inclusion > 0 ? atRisk(pupils, families, p, weights) : 0)
    );
  };
}
