/** Lottery numbers: one a student and the same at every school, or one a student and school. [A1] [R2] */

import { keyFrom, keyOf, type Stream, stream, uniform } from "../../random/streams.ts";
import { compare, range } from "./lists.ts";

/** Each student's place in one draw, from 0; it depends on the seed and on who takes part, not on their order. */
export function tickets(seed: number, ids: readonly string[]): Float64Array {
  const drawn = drawOf(seed);
  const draws = Float64Array.from(ids, (id) => uniform(drawn, keyOf(id), 0));
  const order = range(0, ids.length).sort((a, b) => compare(draws[a], draws[b]) || (ids[a] < ids[b] ? -1 : 1));
  const places = new Float64Array(ids.length);
  for (let place = 0; place < order.length; place++) places[order[place]] = place;
  return places;
}

/** A draw of a school's own: a number from 0 to 1 for each student. */
export function ownTickets(seed: number, ids: readonly string[], school: string): Float64Array {
  const drawn = drawOf(seed);
  return Float64Array.from(ids, (id) => uniform(drawn, keyFrom(keyOf(id), keyOf(school)), 1));
}

const drawOf = (seed: number): Stream => stream(seed, 0, "admit/lottery", 0);
