/** The school that each service works with. [Y4] */

import type Graph from "graphology";
import type { OpenPlace } from "../place/open.ts";
import { schoolNode, serviceNode } from "./nodes.ts";

/** By service, the row of its school, the first by id where there are several; −1 where there is none. */
export function schoolsLinked(network: Graph, { schools, services }: OpenPlace): Int32Array {
  const linked = new Int32Array(services.ids.length).fill(-1);
  const serviceOf = new Map(services.ids.map((id, v) => [serviceNode(id), v]));
  for (let s = schools.ids.length - 1; s >= 0; s--) {
    const node = schoolNode(schools.ids[s]);
    if (!network.hasNode(node)) continue;
    network.forEachEdge(node, (_edge, { type }, source, target) => {
      const service = serviceOf.get(source === node ? target : source);
      if (type === "serviceSchool" && service !== undefined) linked[service] = s;
    });
  }
  return linked;
}
