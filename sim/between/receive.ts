/** Which school receives a pupil who moves within the year: schools with room, or all in turn under fair access. [B9] */

import type { Year } from "../engine/process.ts";
import { NO_SCHOOL } from "../population/population.ts";
import { type Stream, uniform } from "../random/streams.ts";
import { nearestBelow, nextInTurn, type Rooms } from "./rooms.ts";

/** How pupils are received in a year. */
export interface Receiving {
  readonly rooms: Rooms;
  /** The part of them that fair access shares, by a draw of their own; how far, km, and up to what fill. */
  readonly shared: number;
  readonly chance: Stream;
  readonly reach: number;
  readonly most: number;
  /** The fill below which a school counts as under-filled. */
  readonly underFilled: number;
}

export const receivingIn = ({ parameters, levers, stream }: Year, rooms: Rooms): Receiving => ({
  rooms,
  shared: levers.fairAccess[0],
  chance: stream("exclude/shared"),
  reach: parameters["exclude.sharedReach"],
  most: 1 + parameters["exclude.sharedBeyond"],
  underFilled: parameters["exclude.underFilled"],
});

/**
 * Under-filled schools receive first, then any with room. Fair access shares as large a part of the pupils as its
 * strength, by a draw of their own: schools in reach take turns, by their places and a little beyond them.
 * NO_SCHOOL where no school takes the pupil.
 */
export function receiverOf(receiving: Receiving, pupil: number): number {
  const { rooms, underFilled } = receiving;
  const inTurn = isShared(receiving, pupil) ? nextInTurn(rooms, pupil, receiving.reach, receiving.most) : NO_SCHOOL;
  if (inTurn !== NO_SCHOOL) return inTurn;
  const withMostRoom = nearestBelow(rooms, pupil, underFilled);
  return withMostRoom === NO_SCHOOL ? nearestBelow(rooms, pupil, 1) : withMostRoom;
}

const isShared = ({ rooms, shared, chance }: Receiving, pupil: number): boolean =>
  shared > 0 && uniform(chance, rooms.pupils.key[pupil], 0) < shared;
