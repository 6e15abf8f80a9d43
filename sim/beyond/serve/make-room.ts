/** Levers make room of their own in neighbourhoods, beside the services that are there. [Y4] */

import type { Year } from "../../engine/process.ts";
import { grouped } from "../../population/grouped.ts";
import { lent } from "../../population/lent.ts";
import { keyFrom } from "../../random/streams.ts";
import { ADDED_SUPPORT, type AddedSupport, type SupportLever } from "../../scenario/parameters/beyond/added-support.ts";
import { neediestFirst } from "../neediest-first.ts";
import { type Acts, actsOf, type Doses, give, VOICE_ALONE } from "./doses.ts";
import { readinessOf, willingness } from "./engagement.ts";
import { inCareOrOftenAway } from "./in-care.ts";
import type { Reachable } from "./reachable.ts";

/** What one lever makes room for, and whom of a neighbourhood's families it is for. */
interface Room {
  readonly strength: Float64Array;
  readonly acts: Acts;
  readonly cover: number;
  readonly dose: number;
  /** Tells a family's draw for this lever from its draws for others; 0 for family support. */
  readonly salt: number;
  /** By family, 1 where it is for it; undefined: for all. */
  readonly meant?: Uint8Array | undefined;
}

/**
 * A lever at work in a neighbourhood serves up to a share of the families it is for that have a child at school, the
 * neediest of those who come; half the strength, half the dose. Each acts by what its kind of service acts on.
 */
export function makeRoom(year: Year, reachable: Reachable, doses: Doses): void {
  const rooms = roomsMade(year);
  if (rooms.length === 0) return;
  const { neighbourhood, outside, count } = year.state.families;
  const home = lent(Int32Array, count);
  for (let f = 0; f < count; f++) home[f] = reachable.need[f] >= 0 && outside[f] === 0 ? neighbourhood[f] : -1;
  const { starts, rows } = grouped(home, year.place.neighbourhoods.ids.length);
  for (const room of rooms) {
    for (let n = 0; n + 1 < starts.length; n++) {
      if (room.strength[n] > 0) serveThere(year, room, n, rows.subarray(starts[n], starts[n + 1]), reachable, doses);
    }
  }
}

const roomsMade = (year: Year): Room[] =>
  (Object.keys(ADDED_SUPPORT) as SupportLever[])
    .filter((lever) => year.levers[lever].some((strength) => strength > 0))
    .map((lever) => roomOf(year, lever, ADDED_SUPPORT[lever]));

function roomOf(year: Year, lever: SupportLever, { kind, cover, dose, salt, inCare }: AddedSupport): Room {
  const { levers, parameters } = year;
  return {
    strength: levers[lever],
    acts: kind === "parents" ? VOICE_ALONE : actsOf(parameters, kind),
    cover: parameters[cover],
    dose: parameters[dose],
    salt,
    meant: inCare ? inCareOrOftenAway(year) : undefined,
  };
}

function serveThere(
  { place, state: { families } }: Year,
  { strength, acts, cover, dose, salt, meant }: Room,
  n: number,
  homes: Int32Array,
  { need, engagement, draws }: Reachable,
  doses: Doses,
): void {
  const provider = salt === 0 ? place.neighbourhoods.keys[n] : keyFrom(place.neighbourhoods.keys[n], salt);
  const those = meant === undefined ? homes : homes.filter((f) => meant[f] === 1);
  const coming = those.filter((f) => willingness(families.key[f], provider, draws) < readinessOf(engagement, f));
  const needs = Float64Array.from(coming, (f) => need[f]);
  const served = neediestFirst(families, coming, needs, Math.floor(cover * those.length));
  for (let i = 0; i < served.length; i++) give(doses, served[i], dose * strength[n], acts);
}
