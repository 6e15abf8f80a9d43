/** The network of the place: neighbourhoods, schools, services and coordinating bodies, and the ties between them. */

import Graph from "graphology";
import { cellsOf, pointsWithin } from "../place/cells.ts";
import { ADJACENT, type OpenPlace } from "../place/open.ts";
import { nearestOf } from "../place/ways.ts";
import type { Trusts } from "../scenario/trusts-schema.ts";
import { addBodies, isOfTrust } from "./bodies.ts";
import { AREA, authorityNode, neighbourhoodNode, schoolNode, serviceNode } from "./nodes.ts";

/** What a tie is. Flows of pupils are recorded by year, not kept here. */
export const TIES = [
  "adjacency",
  "serviceNeighbourhood",
  "serviceSchool",
  "bodySchool",
  "bodyService",
  "bodyBody",
  "partnership",
] as const;
export type Tie = (typeof TIES)[number];

/**
 * The network as it stands before any partnership. Every node and tie has a name made of ids, so that it can be saved,
 * laid out, measured and exported by graphology's own tools.
 */
export function createNetwork(place: OpenPlace, trusts: Trusts = {}): Graph {
  const network = new Graph({ type: "undirected", multi: true, allowSelfLoops: false });
  addNodes(network, place);
  addAdjacency(network, place);
  addServiceTies(network, place);
  addBodies(network, place, trusts, (name, type, from, to) => tie(network, name, type, from, to));
  return network;
}

function addNodes(network: Graph, { neighbourhoods, schools, services }: OpenPlace): void {
  neighbourhoods.ids.forEach((id, n) => {
    network.addNode(neighbourhoodNode(id), { kind: "neighbourhood", x: neighbourhoods.x[n], y: neighbourhoods.y[n] });
  });
  schools.ids.forEach((id, s) => {
    network.addNode(schoolNode(id), { kind: "school", x: schools.x[s], y: schools.y[s] });
  });
  services.ids.forEach((id, v) => {
    network.addNode(serviceNode(id), { kind: "service", x: services.x[v], y: services.y[v] });
  });
}

function addAdjacency(network: Graph, { neighbourhoods, adjacent }: OpenPlace): void {
  const { ids } = neighbourhoods;
  for (let n = 0; n < ids.length; n++) {
    for (let k = 1; k < ADJACENT; k++) {
      const other = adjacent[n * ADJACENT + k];
      const [first, second] = n < other ? [n, other] : [other, n];
      const name = `adjacency ${ids[first]}|${ids[second]}`;
      if (first === second || network.hasEdge(name)) continue;
      tie(network, name, "adjacency", neighbourhoodNode(ids[first]), neighbourhoodNode(ids[second]));
    }
  }
}

/** A service is tied to every neighbourhood whose centre it reaches, and to the nearest school it reaches. [Y4] */
function addServiceTies(network: Graph, { neighbourhoods, schools, services }: OpenPlace): void {
  const [ofHomes, ofSchools] = [neighbourhoods, schools].map(({ x, y }) => cellsOf(x, y));
  services.ids.forEach((id, v) => {
    const [x, y, reach] = [services.x[v], services.y[v], services.reach[v]];
    for (const n of pointsWithin(ofHomes, x, y, reach)) {
      const other = neighbourhoods.ids[n];
      tie(network, `reaches ${id}|${other}`, "serviceNeighbourhood", serviceNode(id), neighbourhoodNode(other));
    }
    const s = nearestOf(pointsWithin(ofSchools, x, y, reach), schools, x, y);
    if (s < 0) return;
    tie(network, `works with ${id}|${schools.ids[s]}`, "serviceSchool", serviceNode(id), schoolNode(schools.ids[s]));
  });
}

/** A school that opens: known to the bodies whose it is, and as yet to no service or partner. [B10] */
export function addSchool(network: Graph, place: OpenPlace, s: number): void {
  const { ids, x, y, boroughs } = place.schools;
  network.addNode(schoolNode(ids[s]), { kind: "school", x: x[s], y: y[s] });
  const authority = authorityNode(boroughs[s]);
  const bodies = isOfTrust(place, s) || !network.hasNode(authority) ? [AREA] : [AREA, authority];
  for (const body of bodies)
    tie(network, `${body === AREA ? "area" : body} ${ids[s]}`, "bodySchool", body, schoolNode(ids[s]));
}

const tie = (network: Graph, name: string, type: Tie, from: string, to: string): unknown =>
  network.addEdgeWithKey(name, from, to, { type });
