/** Opening a place for a phase: distances, nearest schools, neighbours and the spread of advantage, worked out once. */

import { PARAMETERS } from "../scenario/parameters.ts";
import { PHASE_FACTS, type Phase, type RunPhase } from "../scenario/phase.ts";
import { solveAdvantage } from "./advantage.ts";
import { joined } from "./joined.ts";
import { ADJACENT, type OpenPlace } from "./open.ts";
import type { Neighbourhoods, Place, Schools } from "./place.ts";
import { residentsOf } from "./residents.ts";

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
  const straight = straightLines(neighbourhoods, schools);
  const minutes = place.travel[phase];
  const distance = minutes === undefined ? straight : distancesAt(USUAL_PACE, straight, minutes);
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
    distance,
    straight,
    ...(minutes && { travel: { minutes, kmPerMinute: USUAL_PACE } }),
    nearest: nearestFirst(distance, neighbourhoods.ids.length, schools.ids.length),
    feeder: phase === "secondary" ? feeders(place, schools) : new Int16Array(neighbourhoods.ids.length).fill(-1),
    fed: new Int16Array(0),
    earlierYears: 0,
    adjacent: adjacency(neighbourhoods),
    ...solveAdvantage(neighbourhoods.fsmShare, neighbourhoods.children, ever6Share, USUAL_NOISE),
  };
}

/** Kilometres from each centre to each school as the crow flies. */
function straightLines(from: Neighbourhoods, to: Schools): Float64Array {
  const result = new Float64Array(from.ids.length * to.ids.length);
  for (let n = 0; n < from.ids.length; n++) {
    for (let s = 0; s < to.ids.length; s++) {
      result[n * to.ids.length + s] = kilometres(from.x[n], from.y[n], to.x[s], to.y[s]);
    }
  }
  return result;
}

/** Kilometres by the minutes of travel where they are known, else as the crow flies. */
export const distancesAt = (kmPerMinute: number, straight: Float64Array, minutes: Float64Array): Float64Array =>
  straight.map((away, at) => (Number.isNaN(minutes[at]) ? away : minutes[at] * kmPerMinute));

/** Schools by distance from each neighbourhood, nearest first, ties in their order: neighbourhoods × schools. */
export function nearestFirst(distance: Float64Array, neighbourhoods: number, schools: number): Uint16Array {
  const result = new Uint16Array(neighbourhoods * schools);
  const packed = new Float64Array(schools);
  for (let n = 0; n < neighbourhoods; n++) {
    const away = distance.subarray(n * schools, (n + 1) * schools);
    const order = result.subarray(n * schools, (n + 1) * schools);
    for (let s = 0; s < schools; s++) packed[s] = Math.floor(away[s] * METRES) * MOST_SCHOOLS + s;
    packed.sort();
    for (let rank = 0; rank < schools; rank++) insert(order, rank, packed[rank] % MOST_SCHOOLS, away);
  }
  return result;
}

/** Schools are sorted by whole metres first, as numbers that hold metres and school: a row of sixteen bits is all there is. */
const METRES = 1000;
const MOST_SCHOOLS = 65536;

/** Puts a school where it belongs among the `count` there are, which is the end but for those within a metre. */
function insert(order: Uint16Array, count: number, school: number, away: Float64Array): void {
  let rank = count;
  for (; rank > 0 && before(school, order[rank - 1], away); rank--) order[rank] = order[rank - 1];
  order[rank] = school;
}

const before = (school: number, other: number, away: Float64Array): boolean =>
  away[school] < away[other] || (away[school] === away[other] && school < other);

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

/** Of the schools of these numbers the nearest to a point; −1 of none. */
function nearestOf(numbers: readonly number[], { x, y }: Schools, atX: number, atY: number): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const s of numbers) {
    const away = kilometres(atX, atY, x[s], y[s]);
    if (away >= least) continue;
    least = away;
    nearest = s;
  }
  return nearest;
}

function adjacency({ ids, x, y }: Neighbourhoods): Uint32Array {
  const count = Math.min(ADJACENT, ids.length);
  const result = new Uint32Array(ids.length * ADJACENT);
  const away = new Float64Array(ids.length);
  for (let n = 0; n < ids.length; n++) {
    for (let m = 0; m < ids.length; m++) away[m] = kilometres(x[n], y[n], x[m], y[m]);
    away[n] = -1;
    for (let k = 0; k < ADJACENT; k++) {
      const next = k < count ? indexOfLeast(away) : n;
      result[n * ADJACENT + k] = next;
      away[next] = Number.POSITIVE_INFINITY;
    }
  }
  return result;
}

function indexOfLeast(values: Float64Array): number {
  let least = 0;
  for (let i = 1; i < values.length; i++) if (values[i] < values[least]) least = i;
  return least;
}

/** Straight-line kilometres. */
export function kilometres(x1: number, y1: number, x2: number, y2: number): number {
  const dx = x1 - x2;
  const dy = y1 - y2;
  return Math.sqrt(dx * dx + dy * dy);
}
