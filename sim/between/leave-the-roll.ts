/** Step 16: pupils whom school has lost leave every roll, and some come back to one. [B9] */

import type { Process, Year } from "../engine/process.ts";
import { isOut, NO_SCHOOL, PLACEMENT, yearsIn } from "../population/population.ts";
import { closing, drawOf, ofKey, ofOrdinal, uniform } from "../random/streams.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { receiverOf, receivingIn } from "./receive.ts";
import { inOrderOfKey, moveTo, roomsIn } from "./rooms.ts";

/**
 * Beside exits that a school has a part in: pupils taught at home, missing, or gone because lessons seem to have nothing
 * to say to them, the likelier the less they take part. Of those on no roll or in alternative provision some return each
 * year, to a school that receives them; nobody leaves and returns, or is moved twice, in one year, and nobody returns in
 * the last year of the phase. Where a pupil is, is its placement. [O1]
 */
export const leaveTheRoll: Process = {
  key: "leaveRoll",
  label: "Leave the roll and return",
  step: 16,
  rules: ["B9", "O1", "O2"],
  arena: "between",
  reads: [
    "levers.employerLinks",
    "levers.fairAccess",
    "families.neighbourhood",
    "families.x",
    "families.y",
    "families.z",
    "pupils.participation",
    "pupils.excluded",
    "pupils.exited",
    "pupils.school",
    "pupils.placement",
    "pupils.cohort",
    "pupils.entry",
    "pupils.family",
    "pupils.key",
    "pupils.sex",
    "schools.places",
  ],
  writes: ["pupils.school", "pupils.placement", "pupils.travel", "schools.takenBeyond"],
  essential: false,
  off: { "leaveRoll.rate": 0, "leaveRoll.back": 0 },
  run(year) {
    if (year.parameters["leaveRoll.rate"] === 0 && year.parameters["leaveRoll.back"] === 0) return;
    const { leaving, returning } = goers(year);
    const rooms = roomsIn(year);
    const { placement } = year.state.pupils;
    for (const pupil of leaving) {
      moveTo(rooms, pupil, NO_SCHOOL);
      placement[pupil] = PLACEMENT.notOnRoll;
    }
    const receiving = receivingIn(year, rooms);
    for (const pupil of inOrderOfKey(year, returning)) {
      const school = receiverOf(receiving, pupil);
      if (school === NO_SCHOOL) continue;
      moveTo(rooms, pupil, school);
      placement[pupil] = PLACEMENT.class;
    }
  },
};

/** The rate of leaving at a school whose links with employers show some pupils what lessons are for. */
const ratesLeft = (parameters: Parameters, links: number): number =>
  parameters["leaveRoll.rate"] * (1 - parameters["leaveRoll.irrelevant"] * links);

const DRAW = { leave: 0, back: 1 } as const;

/** Rows of the pupils who leave every roll this year, and of those who would come back to one. */
function goers({ place, parameters, state, levers, stream, year }: Year): { leaving: number[]; returning: number[] } {
  const { count, key, school, placement, cohort, participation, excluded, exited } = state.pupils;
  const chance = stream("leaveRoll");
  const last = closing(chance);
  const leaves = ofOrdinal(chance.k1, DRAW.leave);
  const rates = levers.employerLinks.map((links) => ratesLeft(parameters, links));
  const back = parameters["leaveRoll.back"];
  const lastYear = place.phase.years - 1;
  const leaving: number[] = [];
  const returning: number[] = [];
  for (let p = 0; p < count; p++) {
    if (excluded[p] === 1 || exited[p] === 1) continue;
    if (school[p] !== NO_SCHOOL) {
      if (drawOf(ofKey(chance.k0, key[p]), leaves, last) < rates[school[p]] * (1 - participation[p])) leaving.push(p);
    } else if (isOut(placement[p]) && yearsIn(cohort[p], year) < lastYear) {
      if (uniform(chance, key[p], DRAW.back) < back) returning.push(p);
    }
  }
  return { leaving, returning };
}
