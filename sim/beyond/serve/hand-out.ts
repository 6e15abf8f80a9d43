/** Services give families what there is room for, the neediest first. [Y4] */

import type { Year } from "../../engine/process.ts";
import { SERVICE_KINDS } from "../../place/place.ts";
import { neediestFirst } from "../neediest-first.ts";
import type { Coming } from "./coming.ts";
import { type Acts, actsOf, type Doses, give } from "./doses.ts";

/**
 * Each service serves those within reach who come, the neediest first, up to its capacity. What it has done is noted with
 * the dose that comes to families, `kept` being the share not lost in each neighbourhood. Early years serve others.
 */
export function serveAll(year: Year, { starts, row, need }: Coming, doses: Doses, kept: Float64Array): void {
  const { services } = year.place;
  const actsOfKinds = SERVICE_KINDS.map((kind) => (kind === "earlyYears" ? undefined : actsOf(year.parameters, kind)));
  const rooms = roomsOf(year);
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

/** How many families each service can serve. */
export function roomsOf({ parameters, context, place: { services } }: Year): Float64Array {
  const funded = 1 + parameters["serve.funded"] * context.funding;
  return services.capacity.map((places, v) =>
    SERVICE_KINDS[services.kind[v]] === "earlyYears" ? 0 : Math.floor(places * funded),
  );
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
