/** Step 11: services reach families in need of them, as far as there is room. [Y4] */

import type { Process, Year } from "../engine/process.ts";
import { coherence } from "../network/coherence.ts";
import { kilometres } from "../place/opening.ts";
import { SERVICE_KINDS } from "../place/place.ts";
import { atRisk, riskWeights } from "../population/at-risk.ts";
import { type Grouped, grouped } from "../population/grouped.ts";
import { responseTo } from "../population/support.ts";
import { clamp } from "../random/maths.ts";
import { keyFrom, type Stream, uniform } from "../random/streams.ts";
import { neediestFirst } from "./neediest-first.ts";

const EARLY_YEARS = SERVICE_KINDS.indexOf("earlyYears");

/** Standard deviations of homes around a neighbourhood's centre within which practically all of them lie. */
const ALL_HOMES = 4;

/** Need of a family eligible for free meals against one whose children are wholly at risk: eligibility comes first. */
const ELIGIBLE = 2;

export const serve: Process = {
  key: "serve",
  label: "Services reach families",
  step: 11,
  rules: ["Y4"],
  arena: "beyond",
  reads: [
    "levers.coordination",
    "levers.familySupport",
    "network",
    "families.fsm",
    "families.capital",
    "families.ever6",
    "families.key",
    "families.neighbourhood",
    "families.outside",
    "families.x",
    "families.y",
    "pupils.need",
    "pupils.attainment",
    "pupils.family",
    "pupils.lookedAfter",
    "pupils.newArrival",
    "pupils.suspended",
  ],
  writes: [
    "families.dose",
    "families.support",
    "families.supportLag1",
    "families.supportLag2",
    "services.served",
    "services.dose",
  ],
  essential: false,
  off: { "serve.engagement": 0, "serve.outreach": 0 },
  run(year) {
    const families = familiesServed(year);
    year.state.families.dose.fill(0, 0, year.state.families.count);
    for (let v = 0; v < year.place.services.ids.length; v++) serveFrom(year, v, families);
    for (let n = 0; n < year.place.neighbourhoods.ids.length; n++) serveZone(year, n, families);
    joinUp(year);
    buildUp(year);
  },
};

/** Resident families with a child in the phase: rows by neighbourhood, need and readiness by row. */
interface Reachable {
  readonly byNeighbourhood: Grouped;
  /** 2 where eligible for free meals, plus how far the child most at risk is so, 0–1. */
  readonly need: Float64Array;
  /** Chance that the family takes up what it is offered, and whether it does. */
  readonly ready: Float64Array;
  readonly draws: Stream;
  /** Who comes to a service and in what need: written anew for each. */
  readonly coming: Int32Array;
  readonly comingNeed: Float64Array;
}

function familiesServed(year: Year): Reachable {
  const { place, parameters, state } = year;
  const { families, pupils } = state;
  const weights = riskWeights(parameters);
  const need = new Float64Array(families.count).fill(-1);
  for (let p = 0; p < pupils.count; p++) {
    const f = pupils.family[p];
    need[f] = Math.max(need[f], ELIGIBLE * families.fsm[f] + atRisk(pupils, families, p, weights));
  }
  const home = new Int32Array(families.count);
  for (let f = 0; f < families.count; f++) {
    home[f] = need[f] >= 0 && families.outside[f] === 0 ? families.neighbourhood[f] : -1;
  }
  const byNeighbourhood = grouped(home, place.neighbourhoods.ids.length);
  return {
    byNeighbourhood,
    need,
    ready: readiness(year),
    draws: year.stream("serve/engage"),
    coming: new Int32Array(byNeighbourhood.rows.length),
    comingNeed: new Float64Array(byNeighbourhood.rows.length),
  };
}

/** Some come by themselves, more readily with more capital; outreach brings a share of the others. */
function readiness({ parameters, levers, state }: Year): Float64Array {
  const { families } = state;
  const engagement = parameters["serve.engagement"];
  const byCapital = parameters["serve.advocacy"];
  const reachingOut = parameters["serve.outreach"];
  const ready = new Float64Array(families.count);
  for (let f = 0; f < families.count; f++) {
    const advocacy = 1 + byCapital * families.capital[f];
    const alone = clamp(engagement * advocacy, 0, 1);
    const outreach = reachingOut * levers.familySupport[families.neighbourhood[f]];
    ready[f] = alone + (1 - alone) * outreach;
  }
  return ready;
}

/** One service serves those within reach who come, the neediest first, up to its capacity. Early years serve others. */
function serveFrom(year: Year, service: number, reachable: Reachable): void {
  const { services } = year.place;
  if (services.kind[service] === EARLY_YEARS) return;
  const { dose } = year.state.families;
  const coming = comingTo(year, service, reachable);
  const served = neediestFirst(year.state.families, coming.rows, coming.need, Math.floor(services.capacity[service]));
  for (let i = 0; i < served.length; i++) dose[served[i]] += services.quality[service];
  year.state.services.served[service] = served.length;
  year.state.services.dose[service] = served.length > 0 ? services.quality[service] : 0;
}

function comingTo(year: Year, service: number, reachable: Reachable) {
  const { need, ready, draws, coming, comingNeed } = reachable;
  const { place, levers, parameters } = year;
  const { key, x, y } = year.state.families;
  const { services, neighbourhoods } = place;
  const [east, north, provider] = [services.x[service], services.y[service], services.keys[service]];
  const { starts, rows } = reachable.byNeighbourhood;
  let count = 0;
  for (let n = 0; n + 1 < starts.length; n++) {
    const reach = services.reach[service] * (1 + parameters["serve.reach"] * levers.familySupport[n]);
    const toCentre = kilometres(east, north, neighbourhoods.x[n], neighbourhoods.y[n]);
    if (toCentre > reach + ALL_HOMES * neighbourhoods.spread[n]) continue;
    for (let i = starts[n]; i < starts[n + 1]; i++) {
      const f = rows[i];
      const away = kilometres(east, north, x[f], y[f]);
      if (away > reach || !engages(key[f], provider, ready[f], draws)) continue;
      coming[count] = f;
      comingNeed[count++] = need[f] - nearer(away, reach);
    }
  }
  return { rows: coming.subarray(0, count), need: comingNeed.subarray(0, count) };
}

/** Of two families in equal need the nearer comes first: less than any difference in need. */
const nearer = (away: number, reach: number): number => (1e-9 * away) / Math.max(reach, 1e-9);

/** Family support makes room of its own for a share of the neighbourhood's families; half the strength, half the dose. */
function serveZone(year: Year, n: number, { byNeighbourhood, need, ready, draws }: Reachable): void {
  const strength = year.levers.familySupport[n];
  if (!(strength > 0)) return;
  const { parameters, place, state } = year;
  const { key, dose } = state.families;
  const homes = byNeighbourhood.rows.subarray(byNeighbourhood.starts[n], byNeighbourhood.starts[n + 1]);
  const coming = homes.filter((f) => engages(key[f], place.neighbourhoods.keys[n], ready[f], draws));
  const needs = Float64Array.from(coming, (f) => need[f]);
  const room = Math.floor(parameters["serve.zoneCover"] * homes.length);
  const served = neediestFirst(state.families, coming, needs, room);
  for (let i = 0; i < served.length; i++) dose[served[i]] += parameters["serve.zoneDose"] * strength;
}

const engages = (key: number, provider: number, ready: number, draws: Stream): boolean =>
  uniform(draws, keyFrom(key, provider), 0) < ready;

/** A family uses a full dose at most, and some of it leaks where services do not join up: dose·[1 − ℓ·(1 − coherence)]. */
function joinUp(year: Year): void {
  const { families } = year.state;
  const leakage = year.parameters["serve.leakage"];
  const joined = coherence(year);
  for (let f = 0; f < families.count; f++) {
    const kept = 1 - leakage * (1 - joined[families.neighbourhood[f]]);
    families.dose[f] = Math.min(1, families.dose[f]) * kept;
  }
}

/** Support builds up towards this year's response; learning feels it as it was two years ago. */
function buildUp({ parameters, state }: Year): void {
  const { families } = state;
  const threshold = parameters["serve.threshold"];
  for (let f = 0; f < families.count; f++) {
    families.supportLag2[f] = families.supportLag1[f];
    families.supportLag1[f] = families.support[f];
    const response = responseTo(families.dose[f], threshold);
    families.support[f] += parameters["serve.settling"] * (response - families.support[f]);
  }
}
