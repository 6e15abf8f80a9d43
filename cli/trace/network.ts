/** The network of one replicate, year by year, as a file for programs that draw and measure networks. */

import { runReplicate } from "../../sim/engine/ensemble.ts";
import type { Job } from "../../sim/engine/job.ts";
import { placeAtEnd } from "../../sim/engine/places.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { gexfLines } from "../../sim/export/gexf.ts";
import { networkFile } from "../../sim/export/network-file.ts";
import { scenarioHash } from "../../sim/export/provenance.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { lookAt } from "../../sim/trace/look.ts";
import { say } from "../../text/say.ts";
import { writeWhole } from "../paths.ts";

/** Runs the replicate, which has the same bits as in a whole run, and writes the file; what there is to say of it. */
export function writeNetwork(file: string, place: OpenPlace, job: Job, replicate: number): string {
  const atEnd = placeAtEnd(place, job.scenario);
  const { listener, look } = lookAt(atEnd);
  runReplicate(place, job, replicate, { listener });
  const network = networkFile(look(), atEnd, descriptionOf(job, place, replicate));
  writeWhole(file, new TextEncoder().encode(`${[...gexfLines(network)].join("\n")}\n`));
  const { nodes, edges, years } = network;
  const [first, last] = years.map(String);
  return say("trace.network", { file, nodes: nodes.length, edges: edges.length, first, last, replicate });
}

const descriptionOf = ({ scenario }: Job, { title }: OpenPlace, replicate: number): string =>
  `${scenario.title}, ${title}. Replicate ${replicate} of seed ${scenario.seed}, model ${MODEL_VERSION}, scenario ${scenarioHash(scenario)}.`;
