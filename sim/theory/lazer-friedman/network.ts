/** Who sees whose way of working. */

export const NETWORKS = ["none", "linear", "ring4", "ring10", "full"] as const;
export type Network = (typeof NETWORKS)[number];

/** How many on each side an agent sees. */
const SIDES = { none: 0, linear: 1, ring4: 2, ring10: 5 } as const;

/** Neighbours of each agent: those of agent a are `seen[starts[a]]` to `seen[starts[a + 1] − 1]`, none twice. */
export interface Ties {
  readonly starts: Int32Array;
  readonly seen: Int32Array;
}

/** A line sees one on each side, its ends one; a ring of 4 or of 10 sees two or five on each side; full sees everybody. */
export function ties(network: Network, agents: number): Ties {
  const starts = new Int32Array(agents + 1);
  const seen: number[] = [];
  for (let a = 0; a < agents; a++) {
    for (let b = 0; b < agents; b++) if (b !== a && isSeen(network, a, b, agents)) seen.push(b);
    starts[a + 1] = seen.length;
  }
  return { starts, seen: Int32Array.from(seen) };
}

function isSeen(network: Network, a: number, b: number, agents: number): boolean {
  if (network === "full") return true;
  const apart = Math.abs(a - b);
  if (network === "linear") return apart === 1;
  return Math.min(apart, agents - apart) <= SIDES[network];
}
