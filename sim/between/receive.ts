/** Which school receives a pupil who moves within the year: schools with room, or all in turn under fair access. [B9] */

import type { Year } from "../engine/process.ts";
import { NO_SCHOOL } from "../population/population.ts";
import { uniform } from "../random/streams.ts";
import type { Rooms } from "./rooms.ts";

/**
 * Under-filled schools receive first, then any with room. Fair access shares as large a part of the pupils as its
 * strength, by a draw of their own: schools in reach take turns, by their places and a little beyond them.
 * NO_SCHOOL where no school takes the pupil.
 */
export function receiving({ parameters, levers, state, stream }: Year, rooms: Rooms): (pupil: number) => number {
  const shared = levers.fairAccess[0];
  const chance = stream("exclude/shared");
  const inTurn = (pupil: number): number =>
    shared > 0 && uniform(chance, state.pupils.key[pupil], 0) < shared
      ? rooms.nextInTurn(pupil, parameters["exclude.sharedReach"], 1 + parameters["exclude.sharedBeyond"])
      : NO_SCHOOL;
  return (pupil) => {
    const own = inTurn(pupil);
    if (own !== NO_SCHOOL) return own;
    const underFilled = rooms.nearestBelow(pupil, parameters["exclude.underFilled"]);
    return underFilled === NO_SCHOOL ? rooms.nearestBelow(pupil, 1) : underFilled;
  };
}
