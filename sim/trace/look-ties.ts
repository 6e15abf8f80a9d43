/** The ties of a year as columns: who works with whom, how closely, since when, and what moved between them. [B5] [B6] */

import type { LearnedFrom } from "../between/learned-from.ts";
import type { Year } from "../engine/process.ts";
import { isTrustNode, trustName } from "../network/nodes.ts";
import type { PartnershipTie } from "../network/partnerships.ts";
import { STRUCTURES } from "../scenario/structures.ts";
import type { Nodes } from "./look-nodes.ts";

/** Kinds of tie that are drawn; ties to neighbourhoods follow from the place. */
export const TIE_KINDS = ["partnership", "serviceSchool", "bodySchool", "bodyService", "bodyBody"] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** One row a tie. */
export interface Ties {
  /** Rows of the nodes at its ends. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  /** Index into TIE_KINDS. */
  readonly kind: Uint8Array;
  /** Of partnerships, 0–1; NaN for other ties. */
  readonly strength: Float32Array;
  readonly trust: Float32Array;
  /** Of partnerships: the school year in which it formed; 0 for other ties. */
  readonly since: Int16Array;
  /** Of partnerships: index into STRUCTURES, and 1 where an action brokered it. */
  readonly structure: Uint8Array;
  readonly brokered: Uint8Array;
  /** Knowledge that moved from the first to the second in the year, and the other way; NaN where it is not told. */
  readonly forward: Float32Array;
  readonly back: Float32Array;
}

interface Tie {
  readonly from: number;
  readonly to: number;
  readonly kind: TieKind;
  strength: number;
  trust: number;
  since: number;
  structure: number;
  brokered: boolean;
}

/**
 * Ties as they stand. Two schools tied more than once are one tie, as in the run: the strongest, with the highest trust,
 * from the earliest year, and the structure of the strongest. `learned` is what moved between partners in the year, where
 * it was noted.
 */
export function tiesIn({ state }: Year, nodes: Nodes, learned: LearnedFrom | undefined): Ties {
  const rowOf = rowsOf(nodes);
  const found = new Map<string, Tie>();
  state.network.forEachEdge((edge, attributes, source, target) => {
    const kind = attributes.type as TieKind;
    if (!TIE_KINDS.includes(kind)) return;
    const [one, other] = [rowOf(source), rowOf(target)];
    const [from, to] = kind === "partnership" && one > other ? [other, one] : [one, other];
    if (kind !== "partnership") {
      found.set(edge, { from, to, kind, ...NOT_A_PARTNERSHIP });
      return;
    }
    const tie = partnershipOf(from, to, attributes as PartnershipTie);
    const key = `${from}|${to}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, tie);
    else join(known, tie);
  });
  const ties = [...found.values()].sort(inOrder);
  return columnsOf(ties, movedBetween(learned));
}

const NOT_A_PARTNERSHIP = { strength: Number.NaN, trust: Number.NaN, since: 0, structure: 0, brokered: false };

const partnershipOf = (from: number, to: number, tie: PartnershipTie): Tie => ({
  from,
  to,
  kind: "partnership",
  strength: tie.strength,
  trust: tie.trust,
  since: tie.since,
  structure: STRUCTURES.indexOf(tie.structure),
  brokered: tie.action !== "",
});

function join(known: Tie, tie: Tie): void {
  if (tie.strength > known.strength) known.structure = tie.structure;
  known.strength = Math.max(known.strength, tie.strength);
  known.trust = Math.max(known.trust, tie.trust);
  known.since = Math.min(known.since, tie.since);
  known.brokered ||= tie.brokered;
}

const inOrder = (a: Tie, b: Tie): number =>
  TIE_KINDS.indexOf(a.kind) - TIE_KINDS.indexOf(b.kind) || a.from - b.from || a.to - b.to;

/** The row of a node by the network's name for it; a trust that is met for the first time is given one. */
function rowsOf(nodes: Nodes): (node: string) => number {
  const known = new Map(nodes.keys.map((key, row) => [key, row]));
  return (node) => {
    const row = known.get(node);
    if (row !== undefined) return row;
    nodes.names.push(isTrustNode(node) ? trustName(node) : node);
    nodes.x.push(Number.NaN);
    nodes.y.push(Number.NaN);
    known.set(node, nodes.keys.push(node) - 1);
    return nodes.keys.length - 1;
  };
}

/** What a school learned from another in the year; NaN where that was not noted. */
function movedBetween(learned: LearnedFrom | undefined): (learner: number, giver: number) => number {
  if (learned === undefined) return () => Number.NaN;
  const { ties, learned: amounts } = learned;
  return (learner, giver) => {
    for (let tie = ties.offsets[learner]; tie < ties.offsets[learner + 1]; tie++)
      if (ties.partner[tie] === giver) return amounts[tie];
    return 0;
  };
}

function columnsOf(ties: readonly Tie[], moved: (learner: number, giver: number) => number): Ties {
  const between = (learner: "from" | "to", giver: "from" | "to") =>
    Float32Array.from(ties, (tie) => (tie.kind === "partnership" ? moved(tie[learner], tie[giver]) : Number.NaN));
  return {
    from: Uint16Array.from(ties, ({ from }) => from),
    to: Uint16Array.from(ties, ({ to }) => to),
    kind: Uint8Array.from(ties, ({ kind }) => TIE_KINDS.indexOf(kind)),
    strength: Float32Array.from(ties, ({ strength }) => strength),
    trust: Float32Array.from(ties, ({ trust }) => trust),
    since: Int16Array.from(ties, ({ since }) => since),
    structure: Uint8Array.from(ties, ({ structure }) => structure),
    brokered: Uint8Array.from(ties, ({ brokered }) => Number(brokered)),
    forward: between("to", "from"),
    back: between("from", "to"),
  };
}
