/** Lazer & Friedman's network of problem solvers, who copy the best they see or else try a change of their own. */

import type { Sequence } from "../../random/sequence.ts";
import { declareTheory } from "../theory.ts";
import { best, type Landscape, landscape, worth } from "./landscape.ts";
import { NETWORKS, type Network, type Ties, ties } from "./network.ts";

/** What each agent does now, as a word of bits, and what it is worth. */
interface Agents {
  readonly ways: Int32Array;
  readonly worths: Float64Array;
}

/** Mean score, (F / Fmax)⁸, of agents before the first round and after each of `t`. `Fmax` is the best of the landscape. */
export function scores(
  land: Landscape,
  Fmax: number,
  { network, agents, t }: { readonly network: Network; readonly agents: number; readonly t: number },
  draw: (part: string) => Sequence,
): Float64Array {
  const tries = draw("tries");
  const seen = ties(network, agents);
  let now = begin(land, agents, draw("starts"));
  let next: Agents = { ways: now.ways.slice(), worths: now.worths.slice() };
  const path = new Float64Array(t + 1);
  path[0] = meanScore(now, Fmax);
  for (let round = 1; round <= t; round++) {
    for (let a = 0; a < agents; a++) act(a, land, seen, now, next, tries.below(land.N));
    [now, next] = [next, now];
    path[round] = meanScore(now, Fmax);
  }
  return path;
}

/** Each agent at a way of working drawn at random. */
function begin(land: Landscape, agents: number, starts: Sequence): Agents {
  const ways = Int32Array.from({ length: agents }, () => starts.below(1 << land.N));
  return { ways, worths: Float64Array.from(ways, (way) => worth(land, way)) };
}

/** All act at once: on what the others did in the round before. Who sees nothing better changes one bit if that pays. */
function act(a: number, land: Landscape, seen: Ties, now: Agents, next: Agents, bit: number): void {
  const model = bestSeen(a, seen, now.worths);
  if (model !== a) {
    next.ways[a] = now.ways[model];
    next.worths[a] = now.worths[model];
    return;
  }
  const changed = now.ways[a] ^ (1 << bit);
  const value = worth(land, changed);
  const pays = value > now.worths[a];
  next.ways[a] = pays ? changed : now.ways[a];
  next.worths[a] = pays ? value : now.worths[a];
}

/** The first of the best among an agent and those it sees; itself unless another is better. */
function bestSeen(a: number, { starts, seen }: Ties, worths: Float64Array): number {
  let model = a;
  for (let i = starts[a]; i < starts[a + 1]; i++) if (worths[seen[i]] > worths[model]) model = seen[i];
  return model;
}

function meanScore({ worths }: Agents, Fmax: number): number {
  let sum = 0;
  for (let a = 0; a < worths.length; a++) sum += eighth(worths[a] / Fmax);
  return sum / worths.length;
}

/** x⁸. */
function eighth(x: number): number {
  const square = x * x;
  return square * square * (square * square);
}

export const lazerFriedman = declareTheory({
  name: "lazer-friedman",
  title: "Lazer & Friedman's exploration and exploitation in a network",
  source:
    "Lazer & Friedman 2007, The network structure of exploration and exploitation, Administrative Science Quarterly 52(4):667–694; the rules as commonly restated.",
  cases: ["VC-10"],
  settings: {
    network: {
      kind: "word",
      default: "linear",
      words: NETWORKS,
      meaning: "Who sees whom: nobody, a line, a ring of two or of five on each side, all.",
    },
    t: { kind: "whole", default: 200, range: [0, 2000], meaning: "Rounds." },
    N: { kind: "whole", default: 20, range: [2, 20], meaning: "Parts (bits) of a way of working." },
    K: {
      kind: "whole",
      default: 5,
      range: [0, 10],
      meaning: "Other parts on which the worth of a part depends, at most N − 1.",
    },
    agents: { kind: "whole", default: 100, range: [1, 300], meaning: "Agents." },
  },
  results: {
    score: "Mean of agents' (F / Fmax)⁸ after the last round.",
  },
  run({ N, K, ...settings }, draw) {
    const land = landscape(N, K, draw("landscape"));
    const path = scores(land, best(land), settings, draw);
    return { score: path[settings.t] };
  },
});
