/** Partnerships that an action brokered, and which of the two schools supports the other. [B5] */

import type { State } from "../engine/state.ts";
import { schoolNode } from "../network/nodes.ts";
import type { OpenPlace } from "../place/open.ts";

export interface Brokered {
  /** Indices of the school whose published score is the higher, and of the other. */
  readonly supporting: number;
  readonly supported: number;
  readonly strength: number;
}

/** In the order of the schools' ids. */
export function brokeredTies({ network, schools }: State, place: OpenPlace): Brokered[] {
  const indexOf = new Map(place.schools.ids.map((id, s) => [schoolNode(id), s]));
  const found: { name: string; tie: Brokered }[] = [];
  network.forEachEdge((name, { type, action, strength }, source, target) => {
    const [a, b] = [indexOf.get(source), indexOf.get(target)];
    if (type !== "partnership" || action === "" || a === undefined || b === undefined) return;
    const higher = schools.score[a] > schools.score[b];
    found.push({ name, tie: { supporting: higher ? a : b, supported: higher ? b : a, strength } });
  });
  return found.sort((x, y) => (x.name < y.name ? -1 : 1)).map(({ tie }) => tie);
}
