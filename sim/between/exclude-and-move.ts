/** Step 16: schools suspend and exclude, pupils leave unexplained, and each goes somewhere that is recorded. [B9] */

import type { Process, Year } from "../engine/process.ts";
import { inBlocks } from "../population/blocks.ts";
import { NO_SCHOOL, PLACEMENT, type Placement, type Pupils } from "../population/population.ts";
import { closing, drawOf, ofKey, ofOrdinal, type Stream, uniform } from "../random/streams.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { type Contest, contestOf, decidedFor, isWithdrawn } from "./exclude/contest.ts";
import { exitOf, type Hazards, hazardsOf, permanentOf, suspensionOf } from "./exclude/hazards.ts";
import { carriedOutAt, chargePeers, goesInstead, type Limits, limitsOf } from "./exclude/limits.ts";
import { receiverOf, receivingIn } from "./receive.ts";
import { inOrderOfKey, moveTo, roomsIn } from "./rooms.ts";

export const exclude: Process = {
  key: "exclude",
  label: "Exclude and move",
  step: 16,
  rules: ["B9", "O1", "O2"],
  arena: "between",
  reads: [
    "levers.fairAccess",
    "levers.limitExclusion",
    "families.fsm",
    "families.ever6",
    "families.neighbourhood",
    "families.voice",
    "families.x",
    "families.y",
    "families.z",
    "pupils.attainment",
    "pupils.participation",
    "pupils.lookedAfter",
    "pupils.need",
    "pupils.school",
    "pupils.cohort",
    "pupils.entry",
    "pupils.family",
    "pupils.key",
    "pupils.sex",
    "schools.inclusion",
    "schools.justice",
    "schools.pressure",
    "schools.exitFrailty",
    "schools.places",
  ],
  writes: [
    "pupils.attainment",
    "pupils.suspended",
    "pupils.excluded",
    "pupils.exited",
    "pupils.leftSchool",
    "pupils.school",
    "pupils.placement",
    "pupils.travel",
    "schools.takenBeyond",
    "schools.usualVoice",
    "schools.usualVoiceFsm",
  ],
  essential: false,
  off: { "exclude.permanent": 0, "exclude.suspension": 0, "exclude.exit": 0 },
  run(year) {
    const { pupils } = year.state;
    const leaving = leavingSchool(year);
    if (leaving.length === 0) return;
    const rooms = roomsIn(year);
    const receiving = receivingIn(year, rooms);
    const chance = year.stream("exclude/destination");
    for (const pupil of inOrderOfKey(year, leaving)) {
      const meant = destinationOf(pupils, pupil, year.parameters, chance);
      const school = meant === "class" ? receiverOf(receiving, pupil) : NO_SCHOOL;
      moveTo(rooms, pupil, school);
      pupils.placement[pupil] = PLACEMENT[meant === "class" && school === NO_SCHOOL ? "alternative" : meant];
    }
  },
};

/** One draw an event: distinct ordinals of the pupil's key. */
const DRAW = { suspension: 0, permanent: 1, exit: 2, roll: 3, alternative: 4, instead: 5 } as const;

/** What this year's suspensions, exclusions and exits are decided by. */
interface Events {
  readonly pupils: Pupils;
  readonly chance: Stream;
  readonly hazards: Hazards;
  readonly contest: Contest;
  readonly limits: Limits;
  /** Rows of those who leave their school, as they are found. */
  readonly leaving: number[];
}

/** Notes this year's suspensions, exclusions and exits; returns the rows of those who leave their school. */
function leavingSchool(year: Year): number[] {
  const { pupils } = year.state;
  const chance = year.stream("exclude");
  const hazards = hazardsOf(year);
  const contest = contestOf(year, hazards);
  const limits = limitsOf(year, chance, DRAW.instead);
  const leaving: number[] = [];
  inBlocks(pupils.count, { pupils, chance, hazards, contest, limits, leaving }, noteEvents);
  chargePeers(year, limits.kept);
  return leaving;
}

/** Notes what happens to the pupils of a block this year: nothing, to most. */
function noteEvents(events: Events, from: number, to: number): void {
  const { pupils, chance, hazards, contest } = events;
  const { key, suspended, excluded, exited } = pupils;
  const last = closing(chance);
  const [turnS, turnP] = [ofOrdinal(chance.k1, DRAW.suspension), ofOrdinal(chance.k1, DRAW.permanent)];
  const turnE = ofOrdinal(chance.k1, DRAW.exit);
  for (let p = from; p < to; p++) {
    const own = ofKey(chance.k0, key[p]);
    const isSent = drawOf(own, turnS, last) < suspensionOf(hazards, p);
    const isOut = drawOf(own, turnP, last) < decidedFor(contest, p) * permanentOf(hazards, p);
    const leaves = drawOf(own, turnE, last) < exitOf(hazards, p);
    suspended[p] = 0;
    excluded[p] = 0;
    exited[p] = 0;
    if (isSent || isOut || leaves) note(events, p, isSent, isOut && !isWithdrawn(contest, p), leaves);
  }
}

/** Notes what happens to one pupil. Limits carry out a share of what would happen, by the same draws. */
function note(events: Events, p: number, isSent: boolean, isOut: boolean, leaves: boolean): void {
  const { pupils, hazards, contest, limits, leaving } = events;
  const { school, suspended, excluded, exited, leftSchool } = pupils;
  const carriedOut = isSent || isOut ? carriedOutAt(limits, school[p]) : 1;
  const decided = decidedFor(contest, p) * permanentOf(hazards, p);
  if (isSent && drawn(events, p, DRAW.suspension) < carriedOut * suspensionOf(hazards, p)) suspended[p] = 1;
  if (isOut && drawn(events, p, DRAW.permanent) < carriedOut * decided) excluded[p] = 1;
  const [spared, staysIn] = [isSent && suspended[p] === 0, isOut && excluded[p] === 0];
  const goes = (spared || staysIn) && goesInstead(limits, p, staysIn);
  if (excluded[p] === 0 && (goes || leaves)) exited[p] = 1;
  if (excluded[p] === 0 && exited[p] === 0) return;
  leftSchool[p] = school[p];
  leaving.push(p);
}

const drawn = ({ pupils, chance }: Events, p: number, ordinal: number): number =>
  uniform(chance, pupils.key[p], ordinal);

/**
 * Where a pupil who leaves is meant to go: excluded pupils to alternative provision or another school; those who leave
 * unexplained to no roll, the likelier the less they took part, else to alternative provision or another school.
 */
function destinationOf(pupils: Pupils, pupil: number, parameters: Parameters, chance: Stream): Placement {
  const key = pupils.key[pupil];
  const excluded = pupils.excluded[pupil] === 1;
  const offRoll = parameters["exclude.offRoll"] * (1 - pupils.participation[pupil]);
  if (!excluded && uniform(chance, key, DRAW.roll) < offRoll) return "notOnRoll";
  const apart = parameters[excluded ? "exclude.alternative" : "exclude.alternativeExit"];
  return uniform(chance, key, DRAW.alternative) < apart ? "alternative" : "class";
}
