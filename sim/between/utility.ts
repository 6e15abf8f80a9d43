/** What a family weighs in a school. [C2] */

import type { Year } from "../engine/process.ts";
import { groupSharesOnRolls } from "../population/group-shares.ts";
import type { Families, Pupils } from "../population/population.ts";
import { gumbelsOf } from "../random/distributions.ts";
import { ln } from "../random/maths.ts";
import type { Stream } from "../random/streams.ts";
import { together } from "../scenario/together.ts";
import type { Considered } from "./consider.ts";
import { helpFor, type Perceiving, perceive, perceiving } from "./learn-about-schools.ts";
import { type Liking, liked, likingIn } from "./liking.ts";
import { type OwnUtility, ownUtilityIn } from "./own-utility.ts";
import { tasteForResults } from "./taste-for-results.ts";

/** What weighing reads of a year, and the utilities that it writes. */
export interface Weighing {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly ever6Share: Float64Array;
  readonly faith: Uint8Array;
  /** Share of each community group on each roll, schools × groups. */
  readonly ownGroup: Float64Array;
  readonly groups: number;
  readonly travelHelp: Float64Array;
  readonly perceiving: Perceiving;
  readonly liking: Liking;
  readonly chance: Stream;
  readonly by: Readonly<
    Record<
      | "results"
      | "advantage"
      | "ownGroup"
      | "alike"
      | "distance"
      | "doorstep"
      | "sibling"
      | "faith"
      | "nearness"
      | "help",
      number
    >
  >;
  /** The scenario's own formula. */
  readonly own: OwnUtility | undefined;
  readonly taste: Float64Array;
  readonly worth: Float64Array;
}

export function weighing(year: Year): Weighing {
  const { place, parameters, levers, state, stream } = year;
  const { count, ever6Share } = state.schools;
  return {
    pupils: state.pupils,
    families: state.families,
    ever6Share,
    faith: place.schools.faith,
    ownGroup: groupSharesOnRolls(state, place.groups),
    groups: place.groups,
    travelHelp: together(levers.travelAndAdvice, levers.travelPass),
    perceiving: perceiving(year),
    liking: likingIn(parameters),
    chance: stream("choose/taste"),
    by: {
      results: tasteForResults(year),
      advantage: parameters["choose.qualityByAdvantage"],
      ownGroup: parameters["choose.ownGroup"],
      alike: parameters["choose.alike"],
      distance: parameters["choose.distance"],
      doorstep: parameters["choose.doorstep"],
      sibling: parameters["choose.sibling"],
      faith: parameters["choose.faith"],
      nearness: parameters["choose.catchment"],
      help: parameters["choose.travelHelp"],
    },
    own: ownUtilityIn(year),
    taste: new Float64Array(count),
    worth: new Float64Array(count),
  };
}

/**
 * The utility of each school that a pupil's family considers, in step with them; overwritten by the next call.
 * U = β_R·q̂·(1 + h·z) + β_a·H(share alike) + β_g·H(own-group share) − β_d·ln(distance + t₀) + sibling + faith + local
 * + ε, ε standard Gumbel (Burgess, Greaves, Vignoles & Wilson 2015). q̂ is perceived quality in SD over schools, β_R what
 * a logit on published scores asks for, and H how families like a mix. A scenario's own formula takes the place of all
 * but ε.
 */
export function weigh(work: Weighing, pupil: number, sibling: number, considered: Considered): Float64Array {
  const { pupils, families, by, faith, ever6Share, ownGroup, liking, own, taste, worth } = work;
  const { count, schools, keys, distance, tied } = considered;
  const family = pupils.family[pupil];
  const group = families.group[family];
  const eligible = families.ever6[family] === 1;
  const ofFaith = families.faith[family];
  const z = families.z[family];
  const nearest = pupils.nearest[pupil];
  const perceived = perceive(work.perceiving, family, sibling, considered);
  const forResults = by.results * Math.max(0, 1 + by.advantage * z);
  const travelHelp = helpFor(families, family, work.travelHelp);
  const forDistance = by.distance * (1 - by.help * travelHelp);
  own?.ofFamily(by.results, z, eligible, travelHelp);
  gumbelsOf(work.chance, pupils.key[pupil], keys, count, taste);
  for (let i = 0; i < count; i++) {
    const school = schools[i];
    const isSiblings = school === sibling;
    const quality = perceived[i];
    const ever6 = ever6Share[school];
    const alike = eligible ? ever6 : 1 - ever6;
    const ownShare = ownGroup[school * work.groups + group];
    const usual =
      forResults * quality +
      by.alike * liked(liking, alike) +
      by.ownGroup * liked(liking, ownShare) -
      forDistance * ln(distance[i] + by.doorstep) +
      (isSiblings ? by.sibling : 0) +
      by.faith * faith[school] * ofFaith +
      (school === nearest ? by.nearness : 0);
    worth[i] = usual + taste[i];
    if (own === undefined) continue;
    own.ofSchool(usual, quality, distance[i], alike, ownShare, ever6);
    own.ofTies(isSiblings, tied[i], faith[school] * ofFaith, school === nearest);
    worth[i] = own.worth() + taste[i];
  }
  return worth;
}
