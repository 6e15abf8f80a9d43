/** Services and children's zones give families what there is room for, the neediest first. [Y4] */

import type { Year } from "../../engine/process.ts";
import { SERVICE_KINDS } from "../../place/place.ts";
import { grouped } from "../../population/grouped.ts";
import { neediestFirst } from "../neediest-first.ts";
import { comingTo } from "./coming.ts";
import { type Acts, actsOf, type Doses, give } from "./doses.ts";
import { readinessOf, willingness } from "./engagement.ts";
import type { Reachable } from "./reachable.ts";

/**
 * Each service serves those within reach who come, the neediest first, up to its capacity. What it has done is noted with
 * the dose that comes to families, `kept` being the share not lost in each neighbourhood. Early years serve others.
 */
export function serveAll(year: Year, reachable: Reachable, doses: Doses, kept: Float64Array): void {
  const { services } = year.place;
  const actsOfKinds = SERVICE_KINDS.map((kind) => (kind === "earlyYears" ? undefined : actsOf(year.parameters, kind)));
  const rooms = services.capacity.map((places, v) =>
    actsOfKinds[services.kind[v]] === undefined ? 0 : Math.floor(places),
  );
  const { starts, row, need } = comingTo(year, rooms, reachable);
  const servedIn = new Int32Array(kept.length);
  for (let v = 0; v < services.ids.length; v++) {
    const acts = actsOfKinds[services.kind[v]];
    if (acts === undefined) continue;
    const [from, to] = [starts[v], starts[v + 1]];
    const served = neediestFirst(year.state.families, row.subarray(from, to), need.subarray(from, to), rooms[v]);
    serveFrom(year, v, served, acts, doses, servedIn);
    const whole = summed(kept, servedIn);
    year.state.services.served[v] = served.length;
    year.state.services.dose[v] = services.quality[v] * (whole / Math.max(1, served.length));
  }
}

/** What one service gives to the families it serves; how many of them live where is added to `servedIn`. */
function serveFrom(
  { place: { services }, state }: Year,
  service: number,
  served: ArrayLike<number>,
  acts: Acts,
  doses: Doses,
  servedIn: Int32Array,
): void {
  const { neighbourhood } = state.families;
  for (let i = 0; i < served.length; i++) {
    give(doses, served[i], services.quality[service], acts);
    servedIn[neighbourhood[served[i]]] += 1;
  }
}

/** Shares kept, summed over the families served, neighbourhood by neighbourhood; they are counted no longer. */
function summed(kept: Float64Array, servedIn: Int32Array): number {
  let sum = 0;
  for (let n = 0; n < kept.length; n++) for (; servedIn[n] > 0; servedIn[n]--) sum += kept[n];
  return sum;
}

/**
 * Family support makes room of its own for a share of the neighbourhood's families, who get what a service of that kind
 * gives; half the strength, half the dose.
 */
export function serveZones(year: Year, reachable: Reachable, doses: Doses): void {
  const { levers, place, state } = year;
  if (!levers.familySupport.some((strength) => strength > 0)) return;
  const { neighbourhood, outside, count } = state.families;
  const home = new Int32Array(count);
  for (let f = 0; f < count; f++) home[f] = reachable.need[f] >= 0 && outside[f] === 0 ? neighbourhood[f] : -1;
  const { starts, rows } = grouped(home, place.neighbourhoods.ids.length);
  for (let n = 0; n + 1 < starts.length; n++) {
    serveZone(year, n, rows.subarray(starts[n], starts[n + 1]), reachable, doses);
  }
}

function serveZone(
  year: Year,
  n: number,
  homes: Int32Array,
  { need, engagement, draws }: Reachable,
  doses: Doses,
): void {
  const strength = year.levers.familySupport[n];
  if (!(strength > 0)) return;
  const { parameters, place, state } = year;
  const { key } = state.families;
  const acts = actsOf(parameters, "familySupport");
  const coming = homes.filter(
    (f) => willingness(key[f], place.neighbourhoods.keys[n], draws) < readinessOf(engagement, f),
  );
  const needs = Float64Array.from(coming, (f) => need[f]);
  const room = Math.floor(parameters["serve.zoneCover"] * homes.length);
  const served = neediestFirst(state.families, coming, needs, room);
  for (let i = 0; i < served.length; i++) give(doses, served[i], parameters["serve.zoneDose"] * strength, acts);
}
