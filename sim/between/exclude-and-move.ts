/** Step 16: schools suspend and exclude, pupils leave unexplained, and each goes somewhere that is recorded. [B9] */

import type { Process, Year } from "../engine/process.ts";
import { NO_SCHOOL, PLACEMENT, type Placement } from "../population/population.ts";
import { uniform, uniforms } from "../random/streams.ts";
import { contestOf } from "./exclude/contest.ts";
import { hazardsOf, NO_HAZARD } from "./exclude/hazards.ts";
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
const DRAW = { suspension: 0, permanent: 1, exit: 2, roll: 3, alternative: 4 } as const;

/** Notes this year's suspensions, exclusions and exits; returns the rows of those who leave their school. */
function events(year: Year): number[] {
  const { pupils } = year.state;
  const chance = year.stream("exclude");
  const [suspends, excludes, leaves] = [DRAW.suspension, DRAW.permanent, DRAW.exit].map((event) =>
    uniforms(chance, pupils.key, pupils.count, event),
  );
  const hazards = hazardsOf(year);
  const contest = contestOf(year, hazards);
  const leaving: number[] = [];
  for (let p = 0; p < pupils.count; p++) {
    const onRoll = pupils.school[p] !== NO_SCHOOL;
    const { suspension, permanent, exit } = onRoll ? hazards(p) : NO_HAZARD;
    pupils.suspended[p] = suspends[p] < suspension ? 1 : 0;
    pupils.excluded[p] = excludes[p] < contest.decided(p) * permanent && !contest.withdrawn(p) ? 1 : 0;
    pupils.exited[p] = pupils.excluded[p] === 0 && leaves[p] < exit ? 1 : 0;
    if (pupils.excluded[p] === 0 && pupils.exited[p] === 0) continue;
    pupils.leftSchool[p] = pupils.school[p];
    leaving.push(p);
  }
  return leaving;
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
