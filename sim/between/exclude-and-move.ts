/** Step 16: schools suspend and exclude, pupils leave unexplained, and each goes somewhere that is recorded. [B9] */

import type { Process, Year } from "../engine/process.ts";
import { NO_SCHOOL, PLACEMENT, type Placement } from "../population/population.ts";
import { type Stream, uniform, uniforms } from "../random/streams.ts";
import { contestOf } from "./exclude/contest.ts";
import { hazardsOf, NO_HAZARD } from "./exclude/hazards.ts";
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
  const { pupils } = year.state;
  const chance = year.stream("exclude");
  const limits = limitsOf(year, chance, DRAW.instead);
  const note = noting(year, chance, limits);
  const leaving: number[] = [];
  for (let p = 0; p < pupils.count; p++) {
    note(p);
    if (pupils.excluded[p] === 0 && pupils.exited[p] === 0) continue;
    pupils.leftSchool[p] = pupils.school[p];
    leaving.push(p);
  }
  limits.chargePeers();
  return leaving;
}

/** Notes what happens to a pupil this year. Limits carry out a share of what would happen, by the same draws. */
function noting(year: Year, chance: Stream, limits: Limits): (pupil: number) => void {
  const { pupils } = year.state;
  const [suspends, excludes, leaves] = [DRAW.suspension, DRAW.permanent, DRAW.exit].map((event) =>
    uniforms(chance, pupils.key, pupils.count, event),
  );
  const hazards = hazardsOf(year);
  const contest = contestOf(year, hazards);
  return (p) => {
    const { suspension, permanent, exit } = pupils.school[p] === NO_SCHOOL ? NO_HAZARD : hazards(p);
    const decided = contest.decided(p) * permanent;
    const isSent = suspends[p] < suspension;
    const isOut = excludes[p] < decided && !contest.withdrawn(p);
    const carriedOut = isSent || isOut ? limits.carriedOut(pupils.school[p]) : 1;
    pupils.suspended[p] = isSent && suspends[p] < carriedOut * suspension ? 1 : 0;
    pupils.excluded[p] = isOut && excludes[p] < carriedOut * decided ? 1 : 0;
    const [spared, staysIn] = [isSent && pupils.suspended[p] === 0, isOut && pupils.excluded[p] === 0];
    const goes = (spared || staysIn) && limits.goesInstead(p, staysIn);
    pupils.exited[p] = pupils.excluded[p] === 0 && (goes || leaves[p] < exit) ? 1 : 0;
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
