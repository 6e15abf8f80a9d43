/** Step 16: schools suspend and exclude, pupils leave unexplained, and each goes somewhere that is recorded. [B9] */

import type { Process, Year } from "../engine/process.ts";
import { blockColumn, inBlocks } from "../population/blocks.ts";
import { NO_SCHOOL, PLACEMENT, type Placement } from "../population/population.ts";
import { fillUniforms, type Stream, uniform } from "../random/streams.ts";
import { contestOf } from "./exclude/contest.ts";
import { hazardsOf } from "./exclude/hazards.ts";
import { type Limits, limitsOf } from "./exclude/limits.ts";
import { receiving } from "./receive.ts";
import { inOrderOfKey, roomsIn } from "./rooms.ts";

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
    const leaving = events(year);
    if (leaving.length === 0) return;
    const rooms = roomsIn(year);
    const receive = receiving(year, rooms);
    const destination = destinations(year);
    for (const pupil of inOrderOfKey(year, leaving)) {
      const meant = destination(pupil);
      const school = meant === "class" ? receive(pupil) : NO_SCHOOL;
      rooms.move(pupil, school);
      pupils.placement[pupil] = PLACEMENT[meant === "class" && school === NO_SCHOOL ? "alternative" : meant];
    }
  },
};

/** One draw an event: distinct ordinals of the pupil's key. */
const DRAW = { suspension: 0, permanent: 1, exit: 2, roll: 3, alternative: 4, instead: 5 } as const;

/** Notes this year's suspensions, exclusions and exits; returns the rows of those who leave their school. */
function events(year: Year): number[] {
  const { count, school, excluded, exited, leftSchool } = year.state.pupils;
  const chance = year.stream("exclude");
  const limits = limitsOf(year, chance, DRAW.instead);
  const note = noting(year, chance, limits);
  const leaving: number[] = [];
  inBlocks(count, (from, to) => {
    note(from, to);
    for (let p = from; p < to; p++) {
      if (excluded[p] === 0 && exited[p] === 0) continue;
      leftSchool[p] = school[p];
      leaving.push(p);
    }
  });
  limits.chargePeers();
  return leaving;
}

/** Notes what happens to the pupils of a block this year. Limits carry out a share of what would happen, by the same draws. */
function noting(year: Year, chance: Stream, limits: Limits): (from: number, to: number) => void {
  const { count, key, school, suspended, excluded, exited } = year.state.pupils;
  const [suspends, excludes, leaves] = [blockColumn(count), blockColumn(count), blockColumn(count)];
  const hazards = hazardsOf(year);
  const contest = contestOf(year, hazards);
  const goesAllTheSame = (p: number, isSent: boolean, isOut: boolean): boolean => {
    const [spared, staysIn] = [isSent && suspended[p] === 0, isOut && excluded[p] === 0];
    return (spared || staysIn) && limits.goesInstead(p, staysIn);
  };
  return (from, to) => {
    fillUniforms(suspends, chance, key, from, to, DRAW.suspension);
    fillUniforms(excludes, chance, key, from, to, DRAW.permanent);
    fillUniforms(leaves, chance, key, from, to, DRAW.exit);
    const { suspension, permanent, exit } = hazards(from, to);
    for (let p = from, i = 0; p < to; p++, i++) {
      const decided = contest.decided(p) * permanent[i];
      const isSent = suspends[i] < suspension[i];
      const isOut = excludes[i] < decided && !contest.withdrawn(p);
      const carriedOut = isSent || isOut ? limits.carriedOut(school[p]) : 1;
      suspended[p] = isSent && suspends[i] < carriedOut * suspension[i] ? 1 : 0;
      excluded[p] = isOut && excludes[i] < carriedOut * decided ? 1 : 0;
      const goes = (isSent || isOut) && goesAllTheSame(p, isSent, isOut);
      exited[p] = excluded[p] === 0 && (goes || leaves[i] < exit[i]) ? 1 : 0;
    }
  };
}

/**
 * Where a pupil who leaves is meant to go: excluded pupils to alternative provision or another school; those who leave
 * unexplained to no roll, the likelier the less they took part, else to alternative provision or another school.
 */
function destinations({ parameters, state, stream }: Year): (pupil: number) => Placement {
  const { pupils } = state;
  const chance = stream("exclude/destination");
  const draw = (pupil: number, ordinal: number) => uniform(chance, pupils.key[pupil], ordinal);
  return (pupil) => {
    const excluded = pupils.excluded[pupil] === 1;
    const offRoll = parameters["exclude.offRoll"] * (1 - pupils.participation[pupil]);
    if (!excluded && draw(pupil, DRAW.roll) < offRoll) return "notOnRoll";
    const apart = parameters[excluded ? "exclude.alternative" : "exclude.alternativeExit"];
    return draw(pupil, DRAW.alternative) < apart ? "alternative" : "class";
  };
}
