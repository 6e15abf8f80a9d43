/** Opening a place for a phase: ways, nearest schools, neighbours and the spread of advantage, worked out once. */

import { PARAMETERS } from "../scenario/parameters.ts";
import { PHASE_FACTS, type Phase, type RunPhase } from "../scenario/phase.ts";
import { solveAdvantage } from "./advantage.ts";
import { cellsOf, pointsAbout } from "./cells.ts";
import { joined } from "./joined.ts";
import { byDistance, nearOf } from "./near.ts";
import { ADJACENT, type OpenPlace } from "./open.ts";
import type { Neighbourhoods, Place, Schools } from "./place.ts";
import { residentsOf } from "./residents.ts";
import { nearestOf, straightWays, waysAt } from "./ways.ts";

/** What decides eligibility besides advantage unless a run says otherwise. */
const USUAL_NOISE = PARAMETERS["families.eligibilityNoise"].default;

/** Kilometres a minute of travel counts as unless a run says otherwise. */
export const USUAL_PACE = PARAMETERS["measure.kmPerMinute"].default;

/** The place as a run reads it. Pure: the same place gives the same numbers. */
export const openPlace = (place: Place, phase: RunPhase): OpenPlace =>
  phase === "both"
    ? joined(
        openFor(place, "secondary"),
        openFor(place, "primary"),
        fedBy(place.schools.primary, place.schools.secondary),
      )
    : openFor(place, phase);

function openFor(place: Place, phase: Phase): OpenPlace {
  const schools = place.schools[phase];
  const { neighbourhoods, fsmShare, ever6Share } = residentsOf(place, phase);
  const straight = straightWays(neighbourhoods, schools);
  const minutes = place.travel[phase];
  const ways = minutes === undefined ? straight : waysAt(USUAL_PACE, straight, minutes);
  return {
    id: place.id,
    title: place.title,
    fictional: place.fictional,
    phase: PHASE_FACTS[phase],
    baseYear: place.baseYear,
    schools,
    neighbourhoods,
    services: place.services,
    outside: place.outside,
    groups: place.groups,
    fsmShare,
    ever6Share,
    ways,
    ...(minutes && { travel: { minutes, kmPerMinute: USUAL_PACE } }),
    near: nearOf(ways),
    feeder: phase === "secondary" ? feeders(place, schools) : new Int16Array(neighbourhoods.ids.length).fill(-1),
    fed: new Int16Array(0),
    earlierYears: 0,
    adjacent: adjacency(neighbourhoods),
    ...solveAdvantage(neighbourhoods.fsmShare, neighbourhoods.children, ever6Share, USUAL_NOISE),
  };
}

/** By neighbourhood, the school fed by its nearest primary school. */
function feeders(place: Place, schools: Schools): Int16Array {
  const { neighbourhoods } = place;
  const { primary } = place.schools;
  const fed = fedBy(primary, schools);
  const all = primary.ids.map((_, p) => p);
  const near = (_: string, n: number): number => nearestOf(all, primary, neighbourhoods.x[n], neighbourhoods.y[n]);
  return Int16Array.from(neighbourhoods.ids.map(near), (p) => (p < 0 ? -1 : fed[p]));
}

/** By primary school, the school it feeds: the nearest that is open to all and has not ended. */
export function fedBy(primary: Schools, schools: Schools, ended: ReadonlySet<string> = new Set()): Int16Array {
  const openToAll = schools.ids.flatMap((id, s) =>
    schools.selective[s] === 0 && schools.gender[s] === 0 && !ended.has(id) ? [s] : [],
  );
  return Int16Array.from(primary.ids, (_, p) => nearestOf(openToAll, schools, primary.x[p], primary.y[p]));
}

/** The neighbourhoods nearest to each, itself first; itself again where there are too few. */
function adjacency({ ids, x, y }: Neighbourhoods): Uint32Array {
  const result = new Uint32Array(ids.length * ADJACENT);
  const found = new Int32Array(ids.length);
  const away = new Float64Array(ids.length);
  const cells = cellsOf(x, y);
  const sort = byDistance(ids.length, away);
  for (let n = 0; n < ids.length; n++) {
    const order = sort(found, pointsAbout(cells, x[n], y[n], ADJACENT, found, away));
    const others = order.subarray(0, Math.min(ADJACENT, ids.length)).filter((other) => other !== n);
    const row = result.subarray(n * ADJACENT, (n + 1) * ADJACENT).fill(n);
    row.set(others.subarray(0, ADJACENT - 1), 1);
  }
  return result;
}
