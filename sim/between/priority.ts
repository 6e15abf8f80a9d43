/** Who comes first at a school that has more applicants than places. [A2] */

import type { Year } from "../engine/process.ts";
import { awayFrom, type Homes, homesOf } from "../population/home.ts";
import { isRanking, type MembershipKey, type RankingKey } from "../scenario/admissions.ts";
import { abilityBands, type BandOf } from "./ability-bands.ts";
import type { SchoolRules } from "./admission-rules.ts";
import type { Part } from "./admissions/quotas.ts";
import type { Applications } from "./applications.ts";
import { type Claims, claimsIn, meets } from "./claims.ts";
import { type EntryTests, entryTests, testScore } from "./may-attend.ts";
import { type Tickets, ticketAt, ticketsOf } from "./tickets.ts";

/** More classes than any order of criteria makes. */
const CLASSES = 10;
/** Steps of nearness or score within a class, and of the lottery within a step: together an exact number. */
const WITHIN = 1048576;
const LOTTERY = 33554432;
const METRES = 1000;
/** Test scores are told apart to a twenty-thousandth of an SD, from +26 downwards. */
const TEST_TOP = 26;
const TEST_STEPS = 20000;

/** What pupils are told apart by this year. */
export interface Priorities {
  readonly claims: Claims;
  readonly tickets: Tickets;
  readonly tests: EntryTests;
  readonly homes: Homes;
  /** By school: the criteria that are asked in turn, in its open places and in its reserved ones, and what ranks then. */
  readonly open: readonly (readonly MembershipKey[])[];
  readonly reserved: readonly (readonly MembershipKey[])[];
  readonly ranking: readonly RankingKey[];
  /** By school: the bands between which its places are divided; 1 where they are not. */
  readonly bands: readonly number[];
  readonly bandOf: BandOf;
}

/** What is asked for by the rules of each school. */
export function prioritiesOf(year: Year, applications: Applications, rules: readonly SchoolRules[]): Priorities {
  const open = rules.map(({ order }) => order.filter((key): key is MembershipKey => !isRanking(key)));
  const reserved = rules.map(({ quotas }, s) =>
    quotas.reserve!.share > 0 ? [...new Set([...open[s], "disadvantage" as const])] : [],
  );
  const bands = rules.map(({ quotas }) => quotas.bands?.length ?? 1);
  return {
    claims: claimsIn(year, applications, new Set(open.flat())),
    tickets: ticketsOf(year),
    tests: entryTests(year),
    homes: homesOf(year.place, year.state.families),
    open,
    reserved,
    ranking: rules.map(({ order }) => order.find(isRanking) ?? "lottery"),
    bands,
    bandOf: bands.some((count) => count > 1) ? abilityBands(year, applications) : () => 1,
  };
}

/**
 * The priority of a pupil for a part of a school's places, lower is better: the class of the first criterion met, within
 * it what the school ranks by (metres from home, or test score), and where that is equal the lottery. In reserved places
 * eligibility for free meals makes a class too, before what ranks; in a band's, nearness of band comes before all; places
 * by lot go by the lottery alone, and places for those a school prefers by attainment at entry and advantage alike. [B4]
 */
export function priorityOf(priorities: Priorities, pupil: number, { school, kind, band }: Part): number {
  const { claims, tickets, open, reserved, bands, bandOf } = priorities;
  const ticket = ticketAt(tickets, pupil, school);
  if (kind === "lottery") return ticket;
  if (kind === "chosen") return likingOf(claims, pupil, ticket);
  const asked = kind === "reserve" ? reserved[school] : open[school];
  const away = kind === "band" ? Math.abs(bandOf(pupil, bands[school]) - band) : 0;
  return (away * CLASSES + firstMet(claims, asked, pupil, school)) * WITHIN + within(priorities, pupil, school, ticket);
}

/** By what a pupil asks for a part of a school's places: the first criterion met, if any, and what ranks those who are alike in it. */
export interface Claim {
  readonly met: MembershipKey | undefined;
  readonly ranked: RankingKey | "preferred";
  /** Kilometres, SD of a test, or the lottery number; for those a school prefers, nothing that is told. */
  readonly value: number;
  /** Of a band: how many bands away the pupil's own is. */
  readonly bandsAway: number;
}

/** What a pupil's priority for a part is made of. */
export function claimOf(priorities: Priorities, pupil: number, { school, kind, band }: Part): Claim {
  const { claims, tickets, tests, homes, ranking, open, reserved, bands, bandOf } = priorities;
  const ticket = ticketAt(tickets, pupil, school);
  if (kind === "lottery") return { met: undefined, ranked: "lottery", value: ticket, bandsAway: 0 };
  if (kind === "chosen") return { met: undefined, ranked: "preferred", value: Number.NaN, bandsAway: 0 };
  const asked = kind === "reserve" ? reserved[school] : open[school];
  const ranked = ranking[school];
  const values = {
    lottery: () => ticket,
    distance: () => awayFrom(homes, claims.pupils.family[pupil], school),
    test: () => testScore(tests, pupil),
  };
  const bandsAway = kind === "band" ? Math.abs(bandOf(pupil, bands[school]) - band) : 0;
  return { met: asked[firstMet(claims, asked, pupil, school)], ranked, value: values[ranked](), bandsAway };
}

/** Which part of two priorities for the same places tells them apart: the class, the rank within it, or the lottery. */
export function toldApartBy(mine: number, other: number, { kind }: Part): "class" | "rank" | "lottery" {
  if (kind === "lottery") return "lottery";
  if (kind === "chosen") return Math.floor(mine) === Math.floor(other) ? "lottery" : "rank";
  if (Math.floor(mine / WITHIN) !== Math.floor(other / WITHIN)) return "class";
  return Math.floor(mine) === Math.floor(other) ? "lottery" : "rank";
}

function firstMet(claims: Claims, asked: readonly MembershipKey[], pupil: number, school: number): number {
  let at = 0;
  while (at < asked.length && !meets(claims, asked[at], pupil, school)) at += 1;
  return at;
}

/** A pupil's place within a class, from 0 to below WITHIN. */
function within({ claims, tests, homes, ranking }: Priorities, pupil: number, school: number, ticket: number): number {
  const key = ranking[school];
  if (key === "lottery") return ticket * WITHIN;
  const steps =
    key === "distance"
      ? awayFrom(homes, claims.pupils.family[pupil], school) * METRES
      : (TEST_TOP - testScore(tests, pupil)) * TEST_STEPS;
  return Math.min(WITHIN - 1, Math.max(0, Math.round(steps))) + drawnOf(ticket);
}

/** The order in which a school that may choose would have children: by the mean of attainment at 11 and advantage, SD. */
function likingOf({ pupils, families }: Claims, pupil: number, ticket: number): number {
  const entry = pupils.entry[pupil];
  const z = families.z[pupils.family[pupil]];
  return Math.round((TEST_TOP - (entry + z) / 2) * TEST_STEPS) + drawnOf(ticket);
}

/** The lottery within a step. */
const drawnOf = (ticket: number): number => Math.floor(ticket * LOTTERY) / LOTTERY;
