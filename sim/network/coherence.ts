/** Coherence: how far the services and schools around a neighbourhood form one net that somebody holds. [Y4] */

import type Graph from "graphology";
import type { Year } from "../engine/process.ts";
import { schoolAt } from "../place/near.ts";
import type { OpenPlace } from "../place/open.ts";
import { isOpen } from "../population/open-schools.ts";
import { phasesOf } from "../population/phases.ts";
import { isOfTrust } from "./bodies.ts";
import { reachedByServices } from "./network.ts";
import { AREA, schoolNode, serviceNode } from "./nodes.ts";

/**
 * For each neighbourhood, density of the subgraph of the services that reach it, the schools nearest to it (of each phase
 * that is run) and the area's coordinating body, times the strength of coordination: 0 (each on its own) to 1 (all tied,
 * fully coordinated). Ties between two services, and between schools of two phases, are not recorded, so such pairs are
 * left out of the density. A partnership counts by strength ×
 * trust, any other tie as 1, but the area's to a school of a trust as a parameter says. 0 where no service reaches, and everywhere without coordination.
 */
export function coherence(year: Year): Float64Array {
  const { place, parameters, levers } = year;
  const { ids } = place.neighbourhoods;
  const result = new Float64Array(ids.length);
  const coordination = levers.coordination[0];
  if (!(coordination > 0)) return result;
  const near = parameters["coherence.schools"];
  const phases = phasesOf(year).map((phase) => ({
    phase,
    weights: tieWeights(phase.state.network, phase.place, parameters["coherence.trusts"]),
  }));
  const reaching = servicesReaching(place);
  for (let n = 0; n < ids.length; n++) {
    const around = phases.map(({ phase, weights }) => ({ schools: nearestOpen(phase, n, near), weights }));
    if (reaching[n].length > 0) result[n] = coordination * density(around, reaching[n]);
  }
  return result;
}

/** Schools that are open, nearest first, so many at most. */
function nearestOpen({ place, state }: Year, n: number, most: number): number[] {
  const found: number[] = [];
  for (let rank = 0; rank < place.schools.ids.length && found.length < most; rank++) {
    const school = schoolAt(place.near, n, rank);
    if (isOpen(state.schools, school)) found.push(school);
  }
  return found;
}

/** Weights of ties among schools, services and body: a square table, schools first, the body last. */
interface Weights {
  readonly table: Float64Array;
  readonly size: number;
  readonly schools: number;
}

/** Schools of one phase near a neighbourhood, and the weights of its ties. */
interface Around {
  readonly schools: readonly number[];
  readonly weights: Weights;
}

/** Ties held over those there could be; those of services to the body are the same in every phase. */
function density(around: readonly Around[], services: readonly number[]): number {
  let held = 0;
  let all = services.length;
  for (const { schools, weights } of around) {
    held += heldBySchools(schools, services, weights);
    all += (schools.length * (schools.length + 1)) / 2 + services.length * schools.length;
  }
  const { table, size, schools: count } = around[around.length - 1].weights;
  for (const service of services) held += table[(count + service) * size + size - 1];
  return held / all;
}

function heldBySchools(
  schools: readonly number[],
  services: readonly number[],
  { table, size, schools: count }: Weights,
): number {
  let held = 0;
  for (let i = 0; i < schools.length; i++) {
    const row = schools[i] * size;
    held += table[row + size - 1];
    for (let j = i + 1; j < schools.length; j++) held += table[row + schools[j]];
    for (const service of services) held += table[row + count + service];
  }
  return held;
}

function tieWeights(network: Graph, place: OpenPlace, ofTrusts: number): Weights {
  const { schools, services } = place;
  const names = [...schools.ids.map(schoolNode), ...services.ids.map(serviceNode), AREA];
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const table = new Float64Array(names.length * names.length);
  names.forEach((name, i) => {
    network.forEachEdge(name, (_edge, attributes, source, target) => {
      const j = indexOf.get(source === name ? target : source);
      if (j === undefined) return;
      const weight = attributes.type === "partnership" ? attributes.strength * attributes.trust : 1;
      table[i * names.length + j] = Math.max(table[i * names.length + j], weight);
    });
  });
  schools.ids.forEach((_, s) => {
    if (isOfTrust(place, s)) table[(s + 1) * names.length - 1] *= ofTrusts;
  });
  return { table, size: names.length, schools: schools.ids.length };
}

/** The services that reach each neighbourhood, in order. */
function servicesReaching(place: OpenPlace): number[][] {
  const reaching: number[][] = place.neighbourhoods.ids.map(() => []);
  reachedByServices(place).forEach((reached, v) => {
    for (const n of reached) reaching[n].push(v);
  });
  return reaching;
}
