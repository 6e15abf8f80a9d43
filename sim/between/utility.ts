/** What a family weighs in a school. [C2] */

import type { Year } from "../engine/process.ts";
import { groupSharesOnRolls } from "../population/group-shares.ts";
import { gumbelsOf } from "../random/distributions.ts";
import { ln } from "../random/maths.ts";
import type { Considered } from "./consider.ts";
import { helpFor, perceiving } from "./learn-about-schools.ts";
import { likingOf } from "./liking.ts";
import { ownUtilityIn } from "./own-utility.ts";
import { tasteForResults } from "./taste-for-results.ts";

/** The utility of each school that a pupil's family considers, in step with them; overwritten by the next call. */
export type Weigh = (pupil: number, sibling: number, considered: Considered) => Float64Array;

/**
 * U = β_R·q̂·(1 + h·z) + β_a·H(share alike) + β_g·H(own-group share) − β_d·ln(distance + t₀) + sibling + faith + local
 * + ε, ε standard Gumbel (Burgess, Greaves, Vignoles & Wilson 2015). q̂ is perceived quality in SD over schools, β_R what
 * a logit on published scores asks for, and H how families like a mix. A scenario's own formula takes the place of all
 * but ε.
 */
export function utilities(year: Year): Weigh {
  const { place, parameters, levers, state, stream } = year;
  const { count: schoolCount, ever6Share } = state.schools;
  const { families } = state;
  const { group: groups, ever6: ever6s, faith: faiths, z } = families;
  const { family: familyOf, nearest: nearestOf, key } = state.pupils;
  const { faith } = place.schools;
  const perceive = perceiving(year);
  const liking = likingOf(parameters);
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
  const taste = new Float64Array(schoolCount);
  const worth = new Float64Array(schoolCount);
  const own = ownUtilityIn(year);

  return (pupil, sibling, considered) => {
    const { count, schools, keys, distance, tied } = considered;
    const family = familyOf[pupil];
    const group = groups[family];
    const eligible = ever6s[family] === 1;
    const ofFaith = faiths[family];
    const nearest = nearestOf[pupil];
    const perceived = perceive(family, sibling, considered);
    const forResults = byResults * Math.max(0, 1 + byAdvantage * z[family]);
    const travelHelp = helpFor(families, family, levers.travelAndAdvice);
    const forDistance = byDistance * (1 - help * travelHelp);
    own?.ofFamily(byResults, z[family], eligible, travelHelp);
    gumbelsOf(chance, key[pupil], keys, count, taste);
    for (let i = 0; i < count; i++) {
      const school = schools[i];
      const isSiblings = school === sibling;
      const quality = perceived[i];
      const ever6 = ever6Share[school];
      const alike = eligible ? ever6 : 1 - ever6;
      const ownShare = ownGroup[school * place.groups + group];
      const usual =
        forResults * quality +
        byAlike * liking(alike) +
        byOwnGroup * liking(ownShare) -
        forDistance * ln(distance[i] + doorstep) +
        (isSiblings ? bySibling : 0) +
        byFaith * faith[school] * ofFaith +
        (school === nearest ? byNearness : 0);
      worth[i] = usual + taste[i];
      if (own === undefined) continue;
      own.ofSchool(usual, quality, distance[i], alike, ownShare, ever6);
      own.ofTies(isSiblings, tied[i], faith[school] * ofFaith, school === nearest);
      worth[i] = own.worth() + taste[i];
    }
    return worth;
  };
}
