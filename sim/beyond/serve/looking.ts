/** What is known before families are looked for: the services that reach each neighbourhood this year. [Y4] */

import type { Year } from "../../engine/process.ts";
import type { OpenPlace } from "../../place/open.ts";
import type { Families } from "../../population/population.ts";
import { marksOfService } from "./children.ts";
import { type InReach, inReachOf, mayReach } from "./in-reach.ts";
import type { LookedFor } from "./reachable.ts";

/** What is known and noted while families are looked for. */
export interface Looking {
  readonly families: Families;
  readonly services: OpenPlace["services"];
  readonly reachable: LookedFor;
  /** By neighbourhood: how many times their usual reach services reach. */
  readonly further: Float64Array;
  /** Share of those who would not come whom a school brings along. */
  readonly schoolLink: number;
  /** Services of neighbourhood n that still have room: `service[starts[n]]` to `service[ends[n] − 1]`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly service: Int32Array;
  /** By service, the marks of the schools that it works with. */
  readonly marks: Int32Array;
  /** How many have come to each service, and the least need among them. */
  readonly count: Int32Array;
  readonly least: Float64Array;
  readonly found: Found;
}

/** All who have come, in blocks of so many: to which service, which family, in what need. */
export interface Found {
  readonly blocks: { readonly service: Int32Array; readonly row: Int32Array; readonly need: Float64Array }[];
  count: number;
}

/** Every service that reaches the neighbourhood this year. */
export function startLooking(year: Year, services: number, reachable: LookedFor): Looking {
  const { place, parameters, state } = year;
  const further = reachIn(year);
  const inReach = inReachOf(place, 1 + parameters["serve.reach"]);
  const { ends, service } = reaching(place, inReach, further);
  const marks = new Int32Array(services);
  for (let v = 0; v < services; v++) marks[v] = marksOfService(reachable.atSchools, v);
  return {
    families: state.families,
    services: place.services,
    reachable,
    further,
    schoolLink: parameters["serve.schoolLink"],
    starts: inReach.starts,
    ends,
    service,
    marks,
    count: new Int32Array(services),
    least: new Float64Array(services).fill(Number.POSITIVE_INFINITY),
    found: { blocks: [], count: 0 },
  };
}

/** How many times their usual reach services reach in each neighbourhood. */
function reachIn({ levers, parameters }: Year): Float64Array {
  const further = levers.familySupport.slice();
  for (let n = 0; n < further.length; n++) further[n] = 1 + parameters["serve.reach"] * further[n];
  return further;
}

/** Of the services that may be in reach of each neighbourhood, those that are as far as they reach this year. */
function reaching(
  { services, neighbourhoods }: OpenPlace,
  { starts, service, toCentre }: InReach,
  further: Float64Array,
) {
  const ends = starts.slice(0, -1);
  const inReach = service.slice();
  for (let n = 0; n < ends.length; n++) {
    for (let i = starts[n]; i < starts[n + 1]; i++) {
      const v = service[i];
      if (mayReach(toCentre[i], services.reach[v] * further[n], neighbourhoods.spread[n])) inReach[ends[n]++] = v;
    }
  }
  return { ends, service: inReach };
}
