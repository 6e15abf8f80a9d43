/** Coordinating bodies: a partnership of the whole area, the authority of each borough, and trusts. [B5] [Y4] */

import type Graph from "graphology";
import type { OpenPlace } from "../place/open.ts";
import { GOVERNANCES } from "../place/place.ts";
import type { Trusts } from "../scenario/trusts-schema.ts";
import { AREA, authorityNode, schoolNode, serviceNode, trustNode } from "./nodes.ts";

/** Is the school run by a trust, and not maintained by its authority? */
export const isOfTrust = ({ schools }: OpenPlace, s: number): boolean =>
  schools.governance[s] === GOVERNANCES.indexOf("trust");

/** What ties of bodies are made with: a name, the kind of tie, and its ends. */
type AddTie = (name: string, type: "bodySchool" | "bodyService" | "bodyBody", from: string, to: string) => void;

/**
 * The area has all; an authority the maintained schools of its borough; a trust the schools that a scenario says it runs.
 * Authorities and trusts are tied to the area.
 */
export function addBodies(network: Graph, { schools, services }: OpenPlace, trusts: Trusts, tie: AddTie): void {
  network.addNode(AREA, { kind: "body" });
  for (const id of schools.ids) tie(`area ${id}`, "bodySchool", AREA, schoolNode(id));
  for (const id of services.ids) tie(`area service ${id}`, "bodyService", AREA, serviceNode(id));
  const maintained = GOVERNANCES.indexOf("maintained");
  for (const borough of [...new Set(schools.boroughs)].sort()) {
    const own = schools.ids.filter((_, s) => schools.boroughs[s] === borough && schools.governance[s] === maintained);
    addBody(network, authorityNode(borough), own, tie);
  }
  for (const name of Object.keys(trusts).sort()) addBody(network, trustNode(name), trusts[name], tie);
}

function addBody(network: Graph, node: string, schools: readonly string[], tie: AddTie): void {
  network.addNode(node, { kind: "body" });
  tie(`area ${node}`, "bodyBody", AREA, node);
  for (const id of schools) tie(`${node} ${id}`, "bodySchool", node, schoolNode(id));
}
