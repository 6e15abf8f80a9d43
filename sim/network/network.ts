/** The network of the place: neighbourhoods, schools, services and coordinating bodies, and the ties between them. */

import Graph from "graphology";
import type { Attributes } from "graphology-types";
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
 * What years may change of the network, as it stands before any partnership: schools, services and bodies, and the ties
 * between them. Every node and tie has a name made of ids, so that it can be saved, laid out, measured and exported by
 * graphology's own tools. Ties to neighbourhoods follow from the place and stay: they are most of a country's, each 350
 * bytes as an object, and are worked out where they are asked for.
 */
export function createNetwork(place: OpenPlace, trusts: Trusts = {}): Graph {
  const network = noNetwork();
  addNodes(network, place);
  addLinks(network, place);
  addBodies(network, place, trusts, (name, type, from, to) => tie(network, name, type, from, to));
  return network;
}

/** The same with neighbourhoods and their ties: to one another, and to the services that reach them. */
export function wholeNetwork(place: OpenPlace, network: Graph): Graph {
  const { neighbourhoods, services } = place;
  const whole = noNetwork();
  neighbourhoods.ids.forEach((id, n) => {
    whole.addNode(neighbourhoodNode(id), { kind: "neighbourhood", x: neighbourhoods.x[n], y: neighbourhoods.y[n] });
  });
  network.forEachNode((node, attributes) => whole.addNode(node, attributes));
  addAdjacency(whole, place);
  const copyTies = (wanted: boolean) => (name: string, attributes: Attributes, from: string, to: string) => {
    if ((attributes.type === "serviceSchool") === wanted) whole.addEdgeWithKey(name, from, to, attributes);
  };
  reachedByServices(place).forEach((reached, v) => {
    addReach(whole, place, v, reached);
    network.forEachEdge(serviceNode(services.ids[v]), copyTies(true));
  });
  network.forEachEdge(copyTies(false));
  return whole;
}

const noNetwork = (): Graph => new Graph({ type: "undirected", multi: true, allowSelfLoops: false });

function addNodes(network: Graph, { schools, services }: OpenPlace): void {
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

/** By service, the neighbourhoods whose centres it reaches, in order. [Y4] */
export function reachedByServices({ neighbourhoods, services }: OpenPlace): number[][] {
  const homes = cellsOf(neighbourhoods.x, neighbourhoods.y);
  return services.ids.map((_, v) => pointsWithin(homes, services.x[v], services.y[v], services.reach[v]));
}

function addReach(
  network: Graph,
  { neighbourhoods, services }: OpenPlace,
  v: number,
  reached: readonly number[],
): void {
  for (const n of reached) {
    const [id, other] = [services.ids[v], neighbourhoods.ids[n]];
    tie(network, `reaches ${id}|${other}`, "serviceNeighbourhood", serviceNode(id), neighbourhoodNode(other));
  }
}

/** A service works with the nearest school that it reaches. [Y4] */
function addLinks(network: Graph, { schools, services }: OpenPlace): void {
  const cells = cellsOf(schools.x, schools.y);
  services.ids.forEach((id, v) => {
    const [x, y, reach] = [services.x[v], services.y[v], services.reach[v]];
    const s = nearestOf(pointsWithin(cells, x, y, reach), schools, x, y);
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
