/** What a family weighs in a school. [C2] */

import type { Year } from "../engine/process.ts";
import { spreadOf } from "../place/spread.ts";
import { groupSharesOnRolls } from "../population/group-shares.ts";
import { gumbelsOf, normalsOf } from "../random/distributions.ts";
import { ln } from "../random/maths.ts";
import type { Considered } from "./consider.ts";
import { helpFor, knownOf, perceived, reliabilityHearing, reliabilityIn } from "./learn-about-schools.ts";
import { ownUtilityIn } from "./own-utility.ts";

/** Attainment 8 points in one SD of pupils' attainment. [U1] */
const POINTS_PER_SD = 20;

/**
 * U = β_R·q̂·(1 + h·z) + β_a·share alike + β_g·own-group share − β_d·ln(distance + t₀) + sibling + faith + local + ε,
 * ε standard Gumbel (Burgess, Greaves, Vignoles & Wilson 2015).
 * q̂ is perceived quality in SD over schools; β_R = taste × 20 × SD over schools of published attainment ÷ r₀, so that a
 * logit on *published* scores returns the taste (to first order: what families see is damped by their reliability r₀).
 * A scenario's own formula takes the place of all but ε.
 */
export function utilities(year: Year) {
  const { place, parameters, levers, state, stream } = year;
  const { schools: columns, families, pupils } = state;
  const { faith } = place.schools;
  const known = knownOf(year);
  const ownGroup = groupSharesOnRolls(state, place.groups);
  const chance = stream("choose/taste");
  const byResults = tasteForResults(year);
  const byAdvantage = parameters["choose.qualityByAdvantage"];
  const byOwnGroup = parameters["choose.ownGroup"];
  const byAlike = parameters["choose.alike"];
  const byDistance = parameters["choose.distance"];
  const doorstep = parameters["choose.doorstep"];
  const bySibling = parameters["choose.sibling"];
  const byFaith = parameters["choose.faith"];
  const byNearness = parameters["choose.catchment"];
  const help = parameters["choose.travelHelp"];
  const ofTied = parameters["learnAboutSchools.tied"];
  const ofSibling = parameters["learnAboutSchools.sibling"];
  const signal = new Float64Array(columns.count);
  const taste = new Float64Array(columns.count);
  const worth = new Float64Array(columns.count);
  const own = ownUtilityIn(year);

  /** The utility of each school that a pupil's family considers, in step with them; overwritten by the next call. */
  return (pupil: number, sibling: number, { count, schools, keys, distance, tied }: Considered): Float64Array => {
    const family = pupils.family[pupil];
    const group = families.group[family];
    const eligible = families.ever6[family] === 1;
    const ofFaith = families.faith[family];
    const nearest = pupils.nearest[pupil];
    const reliability = reliabilityIn(families.information[family]);
    const forResults = byResults * Math.max(0, 1 + byAdvantage * families.z[family]);
    const travelHelp = helpFor(families, family, levers.travelAndAdvice);
    const forDistance = byDistance * (1 - help * travelHelp);
    own?.ofFamily(byResults, families.z[family], eligible, travelHelp);
    if (reliability < 1) normalsOf(known.stream, families.key[family], keys, count, signal);
    gumbelsOf(chance, pupils.key[pupil], keys, count, taste);
    for (let i = 0; i < count; i++) {
      const school = schools[i];
      const isSiblings = school === sibling;
      const r = reliabilityHearing(reliability, tied[i], isSiblings, ofTied, ofSibling);
      const quality = perceived(known, school, r, signal[i]);
      const ever6 = columns.ever6Share[school];
      const alike = eligible ? ever6 : 1 - ever6;
      const ownShare = ownGroup[school * place.groups + group];
      const usual =
        forResults * quality +
        byAlike * alike +
        byOwnGroup * ownShare -
        forDistance * ln(distance[i] + doorstep) +
        (isSiblings ? bySibling : 0) +
        byFaith * faith[school] * ofFaith +
        (school === nearest ? byNearness : 0);
      own?.ofSchool(usual, quality, distance[i], alike, ownShare, ever6);
      own?.ofTies(isSiblings, tied[i], faith[school] * ofFaith, school === nearest);
      worth[i] = (own === undefined ? usual : own.worth()) + taste[i];
    }
    return worth;
  };
}

/** β_R in utils per SD of score over schools. */
export function tasteForResults({ place, parameters, state }: Year): number {
  const { schools } = state;
  const published = spreadOf(schools.publishedAttainment.subarray(0, schools.count)).sd;
  const spread = published > 0 ? published : spreadOf(place.schools.attainment).sd;
  return (
    (parameters["choose.quality"] * POINTS_PER_SD * spread) / Math.min(1, parameters["learnAboutSchools.reliability"])
  );
}
