/** Services and children's zones give families what there is room for, the neediest first. [Y4] */

import type { Year } from "../../engine/process.ts";
import { kilometres } from "../../place/opening.ts";
import { SERVICE_KINDS } from "../../place/place.ts";
import { neediestFirst } from "../neediest-first.ts";
import { actsOf, type Doses, give } from "./doses.ts";
import { brought, engages } from "./engagement.ts";
import type { AtSchools, Reachable } from "./reachable.ts";

/** Standard deviations of homes around a neighbourhood's centre within which practically all of them lie. */
const ALL_HOMES = 4;

/**
 * One service serves those within reach who come, the neediest first, up to its capacity. What it has done is noted with
 * the dose that comes to families, `kept` being the share not lost in each neighbourhood. Early years serve others.
 */
export function serveFrom(year: Year, service: number, reachable: Reachable, doses: Doses, kept: Float64Array): void {
  const { services } = year.place;
  const kind = SERVICE_KINDS[services.kind[service]];
  if (kind === "earlyYears") return;
  const acts = actsOf(year.parameters, kind);
  const { families } = year.state;
  for (const schools of reachable.atSchools) markLinked(service, schools, reachable.linked);
  const coming = comingTo(year, service, reachable);
  const served = neediestFirst(families, coming.rows, coming.need, Math.floor(services.capacity[service]));
  let whole = 0;
  for (let i = 0; i < served.length; i++) {
    give(doses, served[i], services.quality[service], acts);
    whole += kept[families.neighbourhood[served[i]]];
  }
  year.state.services.served[service] = served.length;
  year.state.services.dose[service] = services.quality[service] * (whole / Math.max(1, served.length));
}

/** Notes the families with a child at the school of a phase that a service works with. */
function markLinked(service: number, { worksWith, bySchool, family }: AtSchools, linked: Int32Array): void {
  const school = worksWith[service];
  if (school < 0) return;
  for (let i = bySchool.starts[school]; i < bySchool.starts[school + 1]; i++) {
    linked[family[bySchool.rows[i]]] = service + 1;
  }
}

function comingTo(year: Year, service: number, reachable: Reachable) {
  const { need, ready, draws, coming, comingNeed, linked } = reachable;
  const { place, levers, parameters } = year;
  const { key, x, y } = year.state.families;
  const { services, neighbourhoods } = place;
  const [east, north, provider] = [services.x[service], services.y[service], services.keys[service]];
  const byLink = parameters["serve.schoolLink"];
  const { starts, rows } = reachable.byNeighbourhood;
  let count = 0;
  for (let n = 0; n + 1 < starts.length; n++) {
    const reach = services.reach[service] * (1 + parameters["serve.reach"] * levers.familySupport[n]);
    const toCentre = kilometres(east, north, neighbourhoods.x[n], neighbourhoods.y[n]);
    if (toCentre > reach + ALL_HOMES * neighbourhoods.spread[n]) continue;
    for (let i = starts[n]; i < starts[n + 1]; i++) {
      const f = rows[i];
      const away = kilometres(east, north, x[f], y[f]);
      if (away > reach) continue;
      const chance = linked[f] === service + 1 ? brought(ready[f], byLink) : ready[f];
      if (!engages(key[f], provider, chance, draws)) continue;
      coming[count] = f;
      comingNeed[count++] = need[f] - nearer(away, reach);
    }
  }
  return { rows: coming.subarray(0, count), need: comingNeed.subarray(0, count) };
}

/** Of two families in equal need the nearer comes first: less than any difference in need. */
const nearer = (away: number, reach: number): number => (1e-9 * away) / Math.max(reach, 1e-9);

/**
 * Family support makes room of its own for a share of the neighbourhood's families, who get what a service of that kind
 * gives; half the strength, half the dose.
 */
export function serveZone(year: Year, n: number, reachable: Reachable, doses: Doses): void {
  const strength = year.levers.familySupport[n];
  if (!(strength > 0)) return;
  const { byNeighbourhood, need, ready, draws } = reachable;
  const { parameters, place, state } = year;
  const { key } = state.families;
  const acts = actsOf(parameters, "familySupport");
  const homes = byNeighbourhood.rows.subarray(byNeighbourhood.starts[n], byNeighbourhood.starts[n + 1]);
  const coming = homes.filter((f) => engages(key[f], place.neighbourhoods.keys[n], ready[f], draws));
  const needs = Float64Array.from(coming, (f) => need[f]);
  const room = Math.floor(parameters["serve.zoneCover"] * homes.length);
  const served = neediestFirst(state.families, coming, needs, room);
  for (let i = 0; i < served.length; i++) give(doses, served[i], parameters["serve.zoneDose"] * strength, acts);
}
