/** What came of a list, and why: what was asked for in turn, against whoever was admitted last. [A1] [A2] [A3] */

import type { Part } from "../between/admissions/quotas.ts";
import { type MainRound, mainRound, mechanismOf } from "../between/admit.ts";
import { claimOf, priorityOf, toldApartBy } from "../between/priority.ts";
import type { Year } from "../engine/process.ts";
import { NO_SCHOOL } from "../population/population.ts";
import type { Asked, Offer } from "./journey.ts";

/** The children of the family who apply, and what the main round comes to; asked for just before schools admit. */
export interface Applying {
  readonly round: MainRound;
  readonly asked: ReadonlyMap<number, readonly Asked[]>;
}

export function applying(year: Year, pupils: readonly number[]): Applying | undefined {
  const applicants = pupils.filter((pupil) => year.state.applications?.pupils.includes(pupil) === true);
  if (applicants.length === 0) return undefined;
  const round = mainRound(year);
  return { round, asked: new Map(applicants.map((pupil) => [pupil, askedBy(year, round, pupil)])) };
}

/** Asked for just after they have. */
export function offersIn(year: Year, { asked }: Applying): Map<number, Offer> {
  const { pupils } = year.state;
  const { names } = year.place.schools;
  const offerOf = (pupil: number, inTurn: readonly Asked[]): Offer => ({
    year: year.year,
    mechanism: year.admissions?.mechanism ?? "da",
    asked: inTurn,
    ...(pupils.school[pupil] !== NO_SCHOOL && { school: names[pupils.school[pupil]] }),
    preference: pupils.preference[pupil],
  });
  return new Map([...asked].map(([pupil, inTurn]) => [pupil, offerOf(pupil, inTurn)]));
}

/** Every part of a school's places that was asked for, in turn, up to the one that was given. */
function askedBy(year: Year, round: MainRound, pupil: number): Asked[] {
  const { market, assignment } = round;
  const i = round.applications.pupils.indexOf(pupil);
  const asked: Asked[] = [];
  for (let at = market.offsets[i]; at < market.offsets[i + 1]; at++) {
    asked.push(askedFor(year, round, pupil, market.lists[at], assignment.school[i]));
    if (market.lists[at] === assignment.school[i]) break;
  }
  return asked;
}

function askedFor(year: Year, round: MainRound, pupil: number, number: number, held: number): Asked {
  const { parts, priorities } = round;
  const part = parts[number];
  const offered = number === held;
  const { given, last, firstTurnedAway } = atPart(round, number);
  const other = offered ? firstTurnedAway : last;
  return {
    school: year.place.schools.names[part.school],
    part: part.kind,
    places: part.places,
    given,
    offered,
    mine: claimOf(priorities, pupil, part),
    ...(other !== undefined && { other: claimOf(priorities, other, part) }),
    decidedBy: other === undefined ? unopposed(offered) : decidedBy(year, round, part, pupil, other),
  };
}

/** Where nobody was turned away there was room; where nobody was admitted there were no places, which is no child's doing. */
const unopposed = (offered: boolean) => (offered ? "room" : "noPlaces");

function decidedBy(year: Year, { priorities }: MainRound, part: Part, pupil: number, other: number) {
  if (!mechanismOf(year).stable) return "mechanism";
  return toldApartBy(priorityOf(priorities, pupil, part), priorityOf(priorities, other, part), part);
}

/** How many hold the places of a part, who of them has the lowest priority, and who the highest of those turned away. */
function atPart({ applications, market, assignment, parts, priorities }: MainRound, number: number) {
  const admitted: number[] = [];
  const turnedAway: number[] = [];
  applications.pupils.forEach((pupil, i) => {
    for (let at = market.offsets[i]; at < market.offsets[i + 1]; at++) {
      if (market.lists[at] === number) (assignment.school[i] === number ? admitted : turnedAway).push(pupil);
      if (market.lists[at] === number || market.lists[at] === assignment.school[i]) break;
    }
  });
  const byPriority = (rows: number[]) =>
    rows
      .map((pupil) => [priorityOf(priorities, pupil, parts[number]), pupil] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, pupil]) => pupil);
  return { given: admitted.length, last: byPriority(admitted).at(-1), firstTurnedAway: byPriority(turnedAway)[0] };
}
