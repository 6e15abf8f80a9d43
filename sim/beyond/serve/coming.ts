/** Who comes to services: looked for among the neediest first, and no longer than there may be room. [Y4] */

import type { Year } from "../../engine/process.ts";
import { kilometres } from "../../place/ways.ts";
import { grouped } from "../../population/grouped.ts";
import { isLinked } from "./children.ts";
import { brought, readinessOf, willingness } from "./engagement.ts";
import { type Looking, startLooking } from "./looking.ts";
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

/**
 * `rooms` is how many families each service can serve. A band of need is looked at for a service only while it has room, or
 * while somebody in the band may need more than one who has come.
 */
export function comingTo(year: Year, rooms: Float64Array, reachable: Reachable): Coming {
  const { greatest } = reachable.byNeed;
  const looking = startLooking(year, rooms.length, reachable);
  for (let band = 0; greatest[band] >= 0; band++) {
    dropFull(looking, rooms, greatest[band]);
    lookAt(looking, band);
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

/** Services whose room is filled by families in greater need than any who is left are looked for no longer. */
function dropFull({ starts, ends, service, count, least }: Looking, rooms: Float64Array, greatest: number): void {
  for (let n = 0; n < ends.length; n++) {
    let end = starts[n];
    for (let i = end; i < ends[n]; i++) {
      const v = service[i];
      if (count[v] < rooms[v] || least[v] <= greatest) service[end++] = v;
    }
    ends[n] = end;
  }
}

/** Families of one band of need, each for all services that reach where it lives. */
function lookAt(looking: Looking, band: number): void {
  const { starts, ends, reachable } = looking;
  const { families, neighbourhoods } = reachable.byNeed;
  for (let n = 0; n < neighbourhoods; n++) {
    const cell = band * neighbourhoods + n;
    if (starts[n] === ends[n]) continue;
    for (let i = families.starts[cell]; i < families.starts[cell + 1]; i++) offer(looking, families.rows[i], n);
  }
}

/** A family comes of itself, or where its school brings it along. Of two in equal need the nearer comes first. */
function offer(looking: Looking, f: number, n: number): void {
  const { families, services, reachable, starts, ends, service, marks, count, least, found } = looking;
  const { need, engagement, draws, atSchools, marks: ofFamilies } = reachable;
  const key = families.key[f];
  const x = families.x[f];
  const y = families.y[f];
  const further = looking.further[n];
  const alone = readinessOf(engagement, f);
  const along = brought(alone, looking.schoolLink);
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
