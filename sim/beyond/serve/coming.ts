/** Who comes to services: looked for among the neediest first, and no longer than there may be room. [Y4] */

import type { Year } from "../../engine/process.ts";
import { kilometres } from "../../place/ways.ts";
import { grouped } from "../../population/grouped.ts";
import { isLinked, marksOfService } from "./children.ts";
import { brought, willingness } from "./engagement.ts";
import { inReachOf, mayReach } from "./in-reach.ts";
import type { Reachable } from "./reachable.ts";

/**
 * Who comes to each service, and in what need: compressed rows, those of service v from `starts[v]` on. Where there is not
 * room for all, those who might be served are among them.
 */
export interface Coming {
  readonly starts: Int32Array;
  readonly row: Int32Array;
  readonly need: Float64Array;
}

/** What is noted while families are looked for. */
interface Looking {
  /** Services of neighbourhood n that still have room: `service[starts[n]]` to `service[ends[n] − 1]`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly service: Int32Array;
  /** By service, the marks of the schools that it works with. */
  readonly marks: Int32Array;
  /** How many have come to each service, and the least need among them. */
  readonly count: Int32Array;
  readonly least: Float64Array;
  /** All who have come: service, family, need. */
  readonly found: { service: Int32Array; row: Int32Array; need: Float64Array; count: number };
}

/**
 * `rooms` is how many families each service can serve. A band of need is looked at for a service only while it has room, or
 * while somebody in the band may need more than one who has come.
 */
export function comingTo(year: Year, rooms: Float64Array, reachable: Reachable): Coming {
  const { greatest } = reachable.byNeed;
  const looking = startLooking(year, rooms.length, reachable);
  for (let band = 0; greatest[band] >= 0; band++) {
    dropFull(looking, rooms, greatest[band]);
    lookAt(band, looking, year, reachable);
  }
  return sorted(looking.found, rooms.length);
}

function sorted({ service, row, need, count }: Looking["found"], services: number): Coming {
  const { starts, rows: order } = grouped(service.subarray(0, count), services);
  const coming = { starts, row: new Int32Array(count), need: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    coming.row[i] = row[order[i]];
    coming.need[i] = need[order[i]];
  }
  return coming;
}

/** Every service that reaches the neighbourhood this year. */
function startLooking(year: Year, services: number, { atSchools }: Reachable): Looking {
  const { place, levers, parameters } = year;
  const { starts, service, toCentre } = inReachOf(place, 1 + parameters["serve.reach"]);
  const { spread } = place.neighbourhoods;
  const ends = starts.slice(0, -1);
  const inReach = service.slice();
  for (let n = 0; n < ends.length; n++) {
    const further = 1 + parameters["serve.reach"] * levers.familySupport[n];
    for (let i = starts[n]; i < starts[n + 1]; i++) {
      const v = service[i];
      if (mayReach(toCentre[i], place.services.reach[v] * further, spread[n])) inReach[ends[n]++] = v;
    }
  }
  const found = { service: new Int32Array(1024), row: new Int32Array(1024), need: new Float64Array(1024), count: 0 };
  const count = new Int32Array(services);
  const marks = count.map((_, v) => marksOfService(atSchools, v));
  const least = new Float64Array(services).fill(Number.POSITIVE_INFINITY);
  return { starts, ends, service: inReach, marks, count, least, found };
}

/** Services whose room is filled by families in greater need than any who is left are looked for no longer. */
function dropFull({ starts, ends, service, count, least }: Looking, rooms: Float64Array, greatest: number): void {
  const full = count.map((come, v) => (come >= rooms[v] && least[v] > greatest ? 1 : 0));
  for (let n = 0; n < ends.length; n++) {
    let end = starts[n];
    for (let i = end; i < ends[n]; i++) if (full[service[i]] === 0) service[end++] = service[i];
    ends[n] = end;
  }
}

/** Families of one band of need, each for all services that reach where it lives. */
function lookAt(band: number, looking: Looking, year: Year, reachable: Reachable): void {
  const { families, neighbourhoods } = reachable.byNeed;
  const { levers, parameters } = year;
  for (let n = 0; n < neighbourhoods; n++) {
    const cell = band * neighbourhoods + n;
    if (looking.starts[n] === looking.ends[n]) continue;
    const further = 1 + parameters["serve.reach"] * levers.familySupport[n];
    for (let i = families.starts[cell]; i < families.starts[cell + 1]; i++) {
      offer(families.rows[i], n, further, looking, year, reachable);
    }
  }
}

/** A family comes of itself, or where its school brings it along. Of two in equal need the nearer comes first. */
function offer(
  f: number,
  n: number,
  further: number,
  { starts, ends, service, marks, count, least, found }: Looking,
  { place: { services }, parameters, state: { families } }: Year,
  { need, ready, draws, atSchools, marks: ofFamilies }: Reachable,
): void {
  const key = families.key[f];
  const x = families.x[f];
  const y = families.y[f];
  const alone = ready[f];
  const along = brought(alone, parameters["serve.schoolLink"]);
  for (let i = starts[n]; i < ends[n]; i++) {
    const v = service[i];
    const reach = services.reach[v] * further;
    const away = kilometres(services.x[v], services.y[v], x, y);
    if (away > reach) continue;
    const drawn = willingness(key, services.keys[v], draws);
    if (drawn >= along) continue;
    if (drawn >= alone && ((marks[v] & ofFamilies[f]) === 0 || !isLinked(atSchools, v, f))) continue;
    const inNeed = need[f] - nearer(away, reach);
    note(found, v, f, inNeed);
    count[v] += 1;
    if (inNeed < least[v]) least[v] = inNeed;
  }
}

/** Less than any difference in need. */
const nearer = (away: number, reach: number): number => (1e-9 * away) / Math.max(reach, 1e-9);

function note(found: Looking["found"], service: number, row: number, need: number): void {
  if (found.count === found.row.length) grow(found);
  found.service[found.count] = service;
  found.row[found.count] = row;
  found.need[found.count++] = need;
}

function grow(found: Looking["found"]): void {
  const wider = <A extends Int32Array | Float64Array>(empty: A, old: A): A => {
    empty.set(old);
    return empty;
  };
  const size = 2 * found.count;
  found.service = wider(new Int32Array(size), found.service);
  found.row = wider(new Int32Array(size), found.row);
  found.need = wider(new Float64Array(size), found.need);
}
