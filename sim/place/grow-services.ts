/** Services of a grown place: so many for its children, standing where need is. */

import { ln } from "../random/maths.ts";
import { keyFrom, keyOf, type Stream, uniform } from "../random/streams.ts";
import { numbered, servicesFor } from "./grown-ids.ts";
import type { Profile } from "./profile.ts";
import type { NeighbourhoodRow, ServiceRow } from "./rows.ts";

/** Places each kind of service in neighbourhoods drawn, without repetition, by how many eligible children live there. */
export function growServices(profile: Profile, around: readonly NeighbourhoodRow[], chance: Stream): ServiceRow[] {
  const children = around.reduce((total, row) => total + row.children, 0);
  const services = profile.services.flatMap((service) => {
    const count = servicesFor(children, service);
    return sitesByNeed(around, keyOf(service.kind), count, chance).map((at) => ({ service, at }));
  });
  return services.map(({ service, at }, i) => ({
    id: numbered("V", i + 1, services.length),
    name: `${at.name} ${inWords(service.kind)}`,
    kind: service.kind,
    x: at.x,
    y: at.y,
    capacity: service.capacity,
    reach: service.reach,
    quality: service.quality,
  }));
}

/** Weighted sampling without replacement: the largest ln(u)/weight (Efraimidis & Spirakis 2006). */
function sitesByNeed(
  around: readonly NeighbourhoodRow[],
  kind: number,
  count: number,
  chance: Stream,
): NeighbourhoodRow[] {
  const scored = around.map((row) => {
    const need = Math.max(1e-9, row.children * row.fsmShare);
    return { row, score: ln(uniform(chance, keyFrom(kind, keyOf(row.id)), 0)) / need };
  });
  scored.sort((a, b) => b.score - a.score || (a.row.id < b.row.id ? -1 : 1));
  return scored.slice(0, count).map(({ row }) => row);
}

/** "familySupport" as "family support". */
const inWords = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
