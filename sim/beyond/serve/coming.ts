/** Who comes to services: looked for among the neediest first, and no longer than there may be room. [Y4] */

import type { Year } from "../../engine/process.ts";
import { kilometres } from "../../place/ways.ts";
import { grouped } from "../../population/grouped.ts";
import { lent } from "../../population/lent.ts";
import { isLinked } from "./children.ts";
import { brought, readinessOf, willingness } from "./engagement.ts";
import { type Found, type Looking, startLooking } from "./looking.ts";
import type { LookedFor } from "./reachable.ts";

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
export function comingTo(year: Year, rooms: Float64Array, reachable: LookedFor): Coming {
  const { greatest } = reachable.byNeed;
  const looking = startLooking(year, rooms.length, reachable);
  for (let band = 0; greatest[band] >= 0; band++) {
    dropFull(looking, rooms, greatest[band]);
    lookAt(looking, band);
  }
  return sorted(looking.found, rooms.length);
}

/** What has been found by service. It outlasts what it was looked for with. */
function sorted(found: Found, services: number): Coming {
  const { starts, rows: order } = grouped(servicesIn(found), services);
  const coming = { starts: starts.slice(), row: new Int32Array(found.count), need: new Float64Array(found.count) };
  for (let i = 0; i < found.count; i++) {
    const { row, need } = found.blocks[Math.floor(order[i] / BLOCK)];
    coming.row[i] = row[order[i] % BLOCK];
    coming.need[i] = need[order[i] % BLOCK];
  }
  return coming;
}

function servicesIn({ blocks, count }: Found): Int32Array {
  const services = lent(Int32Array, count);
  for (let i = 0; i < count; i++) services[i] = blocks[Math.floor(i / BLOCK)].service[i % BLOCK];
  return services;
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

/** Comings of a block. */
const BLOCK = 8192;

function note(found: Found, service: number, row: number, need: number): void {
  const at = found.count++ % BLOCK;
  if (at === 0) found.blocks.push(emptyBlock());
  const block = found.blocks[found.blocks.length - 1];
  block.service[at] = service;
  block.row[at] = row;
  block.need[at] = need;
}

const emptyBlock = (): Found["blocks"][number] => ({
  service: lent(Int32Array, BLOCK),
  row: lent(Int32Array, BLOCK),
  need: lent(Float64Array, BLOCK),
});
