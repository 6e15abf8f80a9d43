/** The school that each service works with. [Y4] */

import type Graph from "graphology";
import type { OpenPlace } from "../place/open.ts";
import { schoolNode, serviceNode } from "./nodes.ts";

/** By service, the row of its school, the first by id where there are several; −1 where there is none. */
export function schoolsLinked(network: Graph, { schools, services }: OpenPlace): Int32Array {
  const rowOf = new Map(schools.ids.map((id, s) => [schoolNode(id), s]));
  return Int32Array.from(services.ids, (id) => {
    const rows = network.mapEdges(serviceNode(id), (_edge, { type }, source, target) =>
      type === "serviceSchool" ? (rowOf.get(source) ?? rowOf.get(target)) : undefined,
    );
    const schoolRows = rows.filter((row) => row !== undefined);
    return schoolRows.length > 0 ? Math.min(...schoolRows) : -1;
  });
}
