/** Who may be tied to whom: the schools, services and bodies of a place, each with a name and a spot on the map. */

import { AREA, authorityNode, schoolNode, serviceNode } from "../network/nodes.ts";
import type { OpenPlace } from "../place/open.ts";
import { SERVICE_KINDS, type ServiceKind } from "../place/place.ts";

export const NODE_KINDS = ["school", "service", "body"] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** Columns, a row a node: schools, then services, then bodies. */
export interface Nodes {
  readonly schools: number;
  readonly services: number;
  /** As the network calls them: bodies that a scenario makes come last. */
  readonly keys: string[];
  /** As the place calls them; of a body what it is of, empty for the area's. */
  readonly names: string[];
  /** Kilometres east and north; NaN for a body. */
  readonly x: number[];
  readonly y: number[];
  /** What kind of service each service is. */
  readonly serviceKinds: readonly ServiceKind[];
}

/** The nodes that a place has; bodies of trusts are added as they are met. */
export function nodesOf({ schools, services }: OpenPlace): Nodes {
  const boroughs = [...new Set(schools.boroughs)].sort();
  const bodies = [AREA, ...boroughs.map(authorityNode)];
  const nowhere = bodies.map(() => Number.NaN);
  return {
    schools: schools.ids.length,
    services: services.ids.length,
    keys: [...schools.ids.map(schoolNode), ...services.ids.map(serviceNode), ...bodies],
    names: [...schools.names, ...services.names, "", ...boroughs],
    x: [...schools.x, ...services.x, ...nowhere],
    y: [...schools.y, ...services.y, ...nowhere],
    serviceKinds: Array.from(services.kind, (kind) => SERVICE_KINDS[kind]),
  };
}
