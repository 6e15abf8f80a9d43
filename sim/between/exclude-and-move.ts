/** Step 16: schools suspend and exclude, pupils leave unexplained, and each goes somewhere that is recorded. [B9] */

import type { Process, Year } from "../engine/process.ts";
import { NO_SCHOOL, PLACEMENT, type Placement } from "../population/population.ts";
import { uniform, uniforms } from "../random/streams.ts";
import { inOrderOfKey, type Rooms, roomsIn } from "./rooms.ts";

export const exclude: Process = {
  key: "exclude",
  label: "Exclude and move",
  step: 16,
  rules: ["B9", "O1", "O2"],
  arena: "between",
  reads: [
    "families.fsm",
    "families.ever6",
    "families.neighbourhood",
    "families.x",
    "families.y",
    "families.z",
    "pupils.participation",
    "pupils.lookedAfter",
    "pupils.school",
    "pupils.cohort",
    "pupils.entry",
    "pupils.family",
    "pupils.key",
    "pupils.sex",
    "schools.inclusion",
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
  ],
  essential: false,
  off: { "exclude.permanent": 0, "exclude.suspension": 0, "exclude.exit": 0 },
  run(year) {
    const leaving = events(year);
    if (leaving.length === 0) return;
    const rooms = roomsIn(year);
    const destination = destinations(year);
    for (const pupil of inOrderOfKey(year, leaving)) send(year, rooms, pupil, destination(pupil));
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
  const leaving: number[] = [];
  for (let p = 0; p < pupils.count; p++) {
    const onRoll = pupils.school[p] !== NO_SCHOOL;
    const { suspension, permanent, exit } = onRoll ? hazards(p) : NO_HAZARD;
    pupils.suspended[p] = suspends[p] < suspension ? 1 : 0;
    pupils.excluded[p] = excludes[p] < permanent ? 1 : 0;
    pupils.exited[p] = pupils.excluded[p] === 0 && leaves[p] < exit ? 1 : 0;
    if (pupils.excluded[p] === 0 && pupils.exited[p] === 0) continue;
    pupils.leftSchool[p] = pupils.school[p];
    leaving.push(p);
  }
  return leaving;
}

interface Hazards {
  suspension: number;
  permanent: number;
  exit: number;
}
const NO_HAZARD: Readonly<Hazards> = { suspension: 0, permanent: 0, exit: 0 };

/**
 * Yearly hazards: rates by eligibility, the exit's times the school's own frailty and more for disadvantaged and
 * looked-after pupils; all lowered by support in the school, exits raised by pressure on it. The result is overwritten
 * by the next call.
 */
function hazardsOf({ parameters, state }: Year): (pupil: number) => Readonly<Hazards> {
  const { pupils, families, schools } = state;
  const rate = {
    suspension: [
      parameters["exclude.suspension"],
      parameters["exclude.suspension"] * parameters["exclude.suspensionFsm"],
    ],
    permanent: [parameters["exclude.permanent"], parameters["exclude.permanent"] * parameters["exclude.permanentFsm"]],
    exit: [parameters["exclude.exit"], parameters["exclude.exit"] * parameters["exclude.exitEver6"]],
  };
  const inCare = parameters["exclude.exit"] * parameters["exclude.exitLookedAfter"];
  const avoided = parameters["exclude.inclusion"];
  const pressed = parameters["exclude.pressure"];
  const hazards: Hazards = { ...NO_HAZARD };
  return (pupil) => {
    const family = pupils.family[pupil];
    const school = pupils.school[pupil];
    const left = 1 - avoided * schools.inclusion[school];
    const own = pupils.lookedAfter[pupil] === 1 ? inCare : rate.exit[families.ever6[family]];
    hazards.suspension = left * rate.suspension[families.fsm[family]];
    hazards.permanent = left * rate.permanent[families.fsm[family]];
    hazards.exit = left * own * schools.exitFrailty[school] * (1 + pressed * schools.pressure[school]);
    return hazards;
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

/** Sends a pupil on. Under-filled schools receive first, then any with room; where none has, alternative provision. */
function send({ parameters, state }: Year, rooms: Rooms, pupil: number, meant: Placement): void {
  let school = NO_SCHOOL;
  if (meant === "class") {
    school = rooms.nearestBelow(pupil, parameters["exclude.underFilled"]);
    if (school === NO_SCHOOL) school = rooms.nearestBelow(pupil, 1);
  }
  const placed = meant === "class" && school === NO_SCHOOL ? "alternative" : meant;
  rooms.move(pupil, school);
  state.pupils.placement[pupil] = PLACEMENT[placed];
}
