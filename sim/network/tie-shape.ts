/** How the partnerships of a year hang together: who brokered them, whom they run through, where they keep to themselves. [B5] */

import Graph, { type MultiUndirectedGraph } from "graphology";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import modularity from "graphology-metrics/graph/modularity.js";
import type { OpenPlace } from "../place/open.ts";
import { schoolNode } from "./nodes.ts";
import { partnershipTies } from "./partnerships.ts";

export interface TieShape {
  /** Share of ties in force that an action brokered, rather than schools finding one another. */
  readonly brokered: number;
  /** Freeman's centralisation of betweenness: 0 where no school stands between others more than any other, 1 a star. */
  readonly centralisation: number;
  /** Share of schools in the largest group of schools that ties connect. */
  readonly connected: number;
  /** Transitivity: of pairs of partners that one school has, the share who are partners themselves. */
  readonly clustering: number;
  /** Modularity of ties by borough: above 0 they keep within boroughs more than chance alone would have it. */
  readonly modularity: number;
}

/** All of it NaN where no schools are tied, but for the share that is connected. */
export function tieShape(network: MultiUndirectedGraph, place: OpenPlace): TieShape {
  const ties = simpleGraph(network, place);
  if (ties.size === 0) return { ...NONE, connected: ties.order === 0 ? Number.NaN : 1 / ties.order };
  return {
    brokered: brokeredShare(network),
    centralisation: centralisationOf(ties),
    connected: largestGroup(ties) / ties.order,
    clustering: transitivity(ties),
    modularity: modularity(ties, { getNodeCommunity: "borough" }),
  };
}

const NONE = { brokered: Number.NaN, centralisation: Number.NaN, clustering: Number.NaN, modularity: Number.NaN };

/** Schools that are open and their partnerships, each pair once, in the order of their ids. [O5] */
function simpleGraph(network: Graph, place: OpenPlace): Graph {
  const { ids, boroughs } = place.schools;
  const { offsets, partner } = partnershipTies(network, place);
  const graph = new Graph({ type: "undirected" });
  const open = ids.flatMap((id, s) => (network.degree(schoolNode(id)) > 0 ? [s] : []));
  const inOrder = open.sort((a, b) => (ids[a] < ids[b] ? -1 : 1));
  for (const s of inOrder) graph.addNode(ids[s], { borough: boroughs[s] });
  for (const s of inOrder) {
    const others = Array.from(partner.subarray(offsets[s], offsets[s + 1]), (other) => ids[other]).sort();
    for (const other of others) if (ids[s] < other) graph.addEdge(ids[s], other);
  }
  return graph;
}

function brokeredShare(network: Graph): number {
  let all = 0;
  let brokered = 0;
  network.forEachEdge((_edge, { type, action }) => {
    if (type !== "partnership") return;
    all += 1;
    if (action !== "") brokered += 1;
  });
  return brokered / all;
}

/** Σ (max − cᵢ) / (n − 1) over betweenness cᵢ of 0 to 1 (Freeman 1978); NaN below three schools. */
function centralisationOf(ties: Graph): number {
  if (ties.order < 3) return Number.NaN;
  const between = Object.values(betweennessCentrality(ties, { getEdgeWeight: null }));
  const most = Math.max(...between);
  return between.reduce((sum, c) => sum + (most - c), 0) / (ties.order - 1);
}

function largestGroup(ties: Graph): number {
  const seen = new Set<string>();
  let largest = 0;
  ties.forEachNode((start) => {
    const before = seen.size;
    const next = seen.has(start) ? [] : [start];
    for (let node = next.pop(); node !== undefined; node = next.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      next.push(...ties.neighbors(node));
    }
    largest = Math.max(largest, seen.size - before);
  });
  return largest;
}

/** Three times the triangles over the pairs of partners that schools have; NaN where no school has two. */
function transitivity(ties: Graph): number {
  let pairs = 0;
  let closed = 0;
  ties.forEachNode((node) => {
    const partners = ties.neighbors(node);
    pairs += (partners.length * (partners.length - 1)) / 2;
    partners.forEach((one, i) => {
      for (const other of partners.slice(i + 1)) if (ties.hasEdge(one, other)) closed += 1;
    });
  });
  return pairs === 0 ? Number.NaN : closed / pairs;
}
