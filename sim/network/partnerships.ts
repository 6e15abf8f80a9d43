/** Who works with whom: the partnerships of the network, compiled once a year into rows a loop can read. [B5] */

import type Graph from "graphology";
import type { OpenPlace } from "../place/open.ts";
import type { Structure } from "../scenario/structures.ts";
import { schoolNode } from "./nodes.ts";

/** What a partnership's edge holds. */
export interface PartnershipTie {
  readonly type: "partnership";
  /** How closely two schools work together, 0–1; 1 is as closely as two schools can. */
  readonly strength: number;
  /** What of its action's strength it has: schools share their time among partners. */
  readonly share: number;
  /** How freely they tell one another what they do, 0–1. */
  readonly trust: number;
  /** The school year in which it formed. */
  readonly since: number;
  /** How partners were found: a pairing, "named", or "spontaneous". */
  readonly rule: string;
  /** The action that brokers it, as `actionNames` writes it; empty where it formed of itself. */
  readonly action: string;
  /** In what structure they work; of two that found one another, "pair". */
  readonly structure: Structure;
  /** The id of the school whose head leads a federation; empty in any other structure. */
  readonly lead: string;
}

/**
 * Compressed rows over schools: the partners of school s are `partner[offsets[s]]` to `partner[offsets[s + 1] − 1]`, in
 * order of index. Two schools tied more than once count as one tie: the strongest, with the highest trust.
 */
export interface PartnershipTies {
  readonly offsets: Int32Array;
  readonly partner: Int32Array;
  readonly strength: Float64Array;
  readonly trust: Float64Array;
  /** Pairs of schools that are tied. */
  readonly edges: number;
}

/** The partnerships in force. The order depends on the schools' ids alone, never on when ties were made. [R2] */
export function partnershipTies(network: Graph, { schools }: OpenPlace): PartnershipTies {
  const indexOf = new Map(schools.ids.map((id, s) => [schoolNode(id), s]));
  return compiled(schools.ids.map((id) => partnersOf(network, schoolNode(id), indexOf)));
}

/** Each school's partners, in the order in which their practice counts. */
export function compiled(rows: readonly (readonly Partner[])[]): PartnershipTies {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, s) => {
    offsets[s + 1] = offsets[s] + row.length;
  });
  const all = rows.flat();
  return {
    offsets,
    partner: Int32Array.from(all, ({ partner }) => partner),
    strength: Float64Array.from(all, ({ strength }) => strength),
    trust: Float64Array.from(all, ({ trust }) => trust),
    edges: all.length / 2,
  };
}

/** One school's tie with another. */
export interface Partner {
  readonly partner: number;
  strength: number;
  trust: number;
}

function partnersOf(network: Graph, node: string, indexOf: ReadonlyMap<string, number>): Partner[] {
  const found = new Map<number, Partner>();
  network.forEachEdge(node, (_edge, attributes, source, target) => {
    if (attributes.type !== "partnership") return;
    const partner = indexOf.get(source === node ? target : source);
    if (partner === undefined) return;
    const { strength, trust } = attributes as PartnershipTie;
    const known = found.get(partner);
    if (known === undefined) found.set(partner, { partner, strength, trust });
    else {
      known.strength = Math.max(known.strength, strength);
      known.trust = Math.max(known.trust, trust);
    }
  });
  return [...found.values()].sort((a, b) => a.partner - b.partner);
}
