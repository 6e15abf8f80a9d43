/** Who comes first at a school that has more applicants than places. [A2] */

import type { Year } from "../engine/process.ts";
import { awayFrom, homesOf } from "../population/home.ts";
import { keyFrom, uniform } from "../random/streams.ts";
import { isRanking, type MembershipKey, type RankingKey, type TieBreak } from "../scenario/admissions.ts";
import { abilityBands, type BandOf } from "./ability-bands.ts";
import type { SchoolRules } from "./admission-rules.ts";
import type { Part } from "./admissions/quotas.ts";
import type { Applications } from "./applications.ts";
import { CLAIMS, type Claim } from "./claims.ts";
import { entryTests, testScore } from "./may-attend.ts";

/** A pupil's priority for a part of a school's places, lower is better. */
export type Priority = (pupil: number, part: Part) => number;

/** More classes than any order of criteria makes. */
const CLASSES = 10;
/** Steps of nearness or score within a class, and of the lottery within a step: together an exact number. */
const WITHIN = 1048576;
const LOTTERY = 33554432;
const METRES = 1000;
/** Test scores are told apart to a twenty-thousandth of an SD, from +26 downwards. */
const TEST_TOP = 26;
const TEST_STEPS = 20000;

/**
 * The priority of pupils by the rules of each school: the class of the first criterion met, within it what the school
 * ranks by (metres from home, or test score), and where that is equal the lottery. In reserved places eligibility for
 * free meals makes a class too, before what ranks; in a band's, nearness of band comes before all; places by lot go by
 * the lottery alone, and places for those a school prefers by attainment at entry and advantage alike. [B4]
 */
export function prioritiesOf(year: Year, applications: Applications, rules: readonly SchoolRules[]): Priority {
  const { open, reserved } = claimsBySchool(year, applications, rules);
  const ticketOf = ticketsOf(year);
  const within = ranksOf(year, rules);
  const bandOf = bandsIn(year, applications, rules);
  const liking = likingOf(year);
  return (pupil, part) => {
    const { school, kind } = part;
    const ticket = ticketOf(pupil, school);
    if (kind === "lottery") return ticket;
    if (kind === "chosen") return liking(pupil, ticket);
    const claims = kind === "reserve" ? reserved[school] : open[school];
    const away = kind === "band" ? Math.abs(bandOf(pupil, rules[school].quotas.bands!.length) - part.band) : 0;
    return (away * CLASSES + firstMet(claims, pupil, school)) * WITHIN + within(pupil, school, ticket);
  };
}

/** The lottery number of each pupil, drawn once for all schools or once at each. [A1] */
export function ticketsOf(
  { place, state, stream, admissions }: Year,
  tieBreak: TieBreak = admissions?.tieBreak ?? "single",
): (pupil: number, school: number) => number {
  const { key } = state.pupils;
  const draws = stream("admit/lottery");
  if (tieBreak === "single") return (pupil) => uniform(draws, key[pupil], 0);
  const { keys } = place.schools;
  return (pupil, school) => uniform(draws, keyFrom(key[pupil], keys[school]), 1);
}

/** By school: what is asked in turn, in its open places and in its reserved ones. */
function claimsBySchool(year: Year, applications: Applications, rules: readonly SchoolRules[]) {
  const made = new Map<MembershipKey, Claim>();
  const claim = (key: MembershipKey): Claim => {
    const known = made.get(key) ?? CLAIMS[key](year, applications);
    made.set(key, known);
    return known;
  };
  const memberships = rules.map(({ order }) => order.filter((key): key is MembershipKey => !isRanking(key)));
  const reserved = rules.map(({ quotas }, s) =>
    quotas.reserve!.share > 0 ? [...new Set([...memberships[s], "disadvantage" as const])] : [],
  );
  return { open: memberships.map((keys) => keys.map(claim)), reserved: reserved.map((keys) => keys.map(claim)) };
}

function firstMet(claims: readonly Claim[], pupil: number, school: number): number {
  let at = 0;
  while (at < claims.length && !claims[at](pupil, school)) at += 1;
  return at;
}

/** A pupil's place within a class, from 0 to below WITHIN. */
function ranksOf(year: Year, rules: readonly SchoolRules[]): (pupil: number, school: number, ticket: number) => number {
  const { place, state } = year;
  const { family } = state.pupils;
  const tests = entryTests(year);
  const ranking = rules.map(({ order }) => order.find(isRanking) ?? "lottery");
  const homes = homesOf(place, state.families);
  const steps: Record<Exclude<RankingKey, "lottery">, (pupil: number, school: number) => number> = {
    distance: (pupil, school) => awayFrom(homes, family[pupil], school) * METRES,
    test: (pupil) => (TEST_TOP - testScore(tests, pupil)) * TEST_STEPS,
  };
  return (pupil, school, ticket) => {
    const key = ranking[school];
    if (key === "lottery") return ticket * WITHIN;
    const step = Math.min(WITHIN - 1, Math.max(0, Math.round(steps[key](pupil, school))));
    return step + Math.floor(ticket * LOTTERY) / LOTTERY;
  };
}

/** The order in which a school that may choose would have children: by the mean of attainment at 11 and advantage, SD. */
function likingOf({ state }: Year): (pupil: number, ticket: number) => number {
  const { entry, family } = state.pupils;
  const { z } = state.families;
  return (pupil, ticket) =>
    Math.round((TEST_TOP - (entry[pupil] + z[family[pupil]]) / 2) * TEST_STEPS) +
    Math.floor(ticket * LOTTERY) / LOTTERY;
}

const bandsIn = (year: Year, applications: Applications, rules: readonly SchoolRules[]): BandOf =>
  rules.some(({ quotas }) => quotas.bands !== undefined) ? abilityBands(year, applications) : () => 1;
