/** What a family weighs in a school. [C2] */

import type { Year } from "../engine/process.ts";
import { spreadOf } from "../place/spread.ts";
import { groupSharesOnRolls } from "../population/group-shares.ts";
import { gumbel } from "../random/distributions.ts";
import { ln } from "../random/maths.ts";
import { helpFor, knownOf, perceived, reliabilityHearing, reliabilityIn } from "./learn-about-schools.ts";

/** Attainment 8 points in one SD of pupils' attainment. [U1] */
const POINTS_PER_SD = 20;

/**
 * U = β_R·q̂·(1 + h·z) + β_a·share alike + β_g·own-group share − β_d·ln(distance + t₀) + sibling + faith + local + ε,
 * ε standard Gumbel (Burgess, Greaves, Vignoles & Wilson 2015).
 * q̂ is perceived quality in SD over schools; β_R = taste × 20 × SD over schools of published attainment ÷ r₀, so that a
 * logit on *published* scores returns the taste (to first order: what families see is damped by their reliability r₀).
 */
export function utilities(year: Year) {
  const { place, parameters, levers, state, stream } = year;
  const { schools: columns, families, pupils } = state;
  const { keys, faith } = place.schools;
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

  const me = { pupil: 0, family: 0, group: 0, eligible: 0, key: 0, reliability: 1, forResults: 0, forDistance: 0 };

  /** Whose family weighs: what is one and the same for every school it considers. */
  const askFor = (pupil: number): void => {
    const family = pupils.family[pupil];
    const pass = helpFor(families, family, levers.travelAndAdvice);
    me.pupil = pupils.key[pupil];
    me.family = family;
    me.group = families.group[family];
    me.eligible = families.ever6[family];
    me.key = families.key[family];
    me.reliability = reliabilityIn(families.information[family]);
    me.forResults = byResults * Math.max(0, 1 + byAdvantage * families.z[family]);
    me.forDistance = byDistance * (1 - help * pass);
  };

  /** The utility of one school to that family. */
  const worth = (school: number, away: number, tied: number, sibling: boolean, local: boolean): number => {
    const r = reliabilityHearing(me.reliability, tied, sibling, ofTied, ofSibling);
    const share = columns.ever6Share[school];
    return (
      me.forResults * perceived(known, me.key, keys[school], school, r) +
      byAlike * (me.eligible === 1 ? share : 1 - share) +
      byOwnGroup * ownGroup[school * place.groups + me.group] -
      me.forDistance * ln(away + doorstep) +
      (sibling ? bySibling : 0) +
      byFaith * faith[school] * families.faith[me.family] +
      (local ? byNearness : 0) +
      gumbel(chance, me.pupil, keys[school])
    );
  };
  return { askFor, worth };
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
