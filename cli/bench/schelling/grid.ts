/** Schelling's grid as columns: agents with a home, a group and a mark of content, on a square with an empty margin. */

import { peakMb, processorMs } from "../spent.ts";
import { below, type Chance, sown, words } from "../xoshiro.ts";

export interface Rules {
  readonly side: number;
  readonly agents: number;
  readonly radius: number;
  /** Neighbours of one's own group that content an agent. */
  readonly wanted: number;
  readonly steps: number;
}

/** How a group is marked on the grid, and how those like an agent are counted around its cell. */
export interface Kernel {
  readonly marks: readonly [first: number, second: number];
  readonly like: (cells: Uint8Array, stride: number, cell: number, mark: number) => number;
}

export interface SchellingRuns {
  /** Milliseconds of processor and moves a run, settling and steps. */
  readonly ms: number;
  readonly moves: number;
  /** After the last run: of those with a neighbour, the mean share of neighbours of their own group. */
  readonly lastSimilar: number;
  readonly peakMb: number;
}

interface Grid extends Rules {
  readonly stride: number;
  readonly cells: Uint8Array;
  readonly mark: Uint8Array;
  readonly happy: Uint8Array;
  readonly home: Int32Array;
  readonly order: Int32Array;
  readonly empty: Int32Array;
  /** Words for a shuffle. */
  readonly drawn: Uint32Array;
}

/** Runs with the seeds from `seed` on, one after the other. */
export function schellingRuns(kernel: Kernel, rules: Rules, seed: number, runs: number): SchellingRuns {
  const grid = gridOf(rules);
  let moves = 0;
  const begun = processorMs();
  for (let run = 0; run < runs; run++) {
    const chance = sown(seed + run);
    settle(grid, kernel, chance);
    for (let step = 0; step < rules.steps; step++) moves += move(grid, kernel, chance);
  }
  const ms = (processorMs() - begun) / runs;
  return { ms, moves: moves / runs, lastSimilar: similar(grid, kernel), peakMb: peakMb() };
}

function gridOf(rules: Rules): Grid {
  const { side, agents, radius } = rules;
  const stride = side + 2 * radius;
  return {
    ...rules,
    stride,
    cells: new Uint8Array(stride * stride),
    mark: new Uint8Array(agents),
    happy: new Uint8Array(agents),
    home: new Int32Array(agents),
    order: new Int32Array(agents),
    empty: new Int32Array(side * side),
    drawn: new Uint32Array(side * side),
  };
}

function settle(grid: Grid, { marks }: Kernel, chance: Chance): void {
  const { side, agents, radius, stride, cells, mark, happy, home, order, empty, drawn } = grid;
  cells.fill(0);
  for (let c = 0; c < side * side; c++) empty[c] = (Math.floor(c / side) + radius) * stride + (c % side) + radius;
  shuffle(empty, empty.length, chance, drawn);
  for (let a = 0; a < agents; a++) {
    home[a] = empty[side * side - 1 - a];
    mark[a] = a < agents >> 1 ? marks[0] : marks[1];
    happy[a] = 0;
    order[a] = a;
    cells[home[a]] = mark[a];
  }
}

/** A step: everyone in a fresh order, who is not content moves to an empty cell; how many moved. */
function move(grid: Grid, { like }: Kernel, chance: Chance): number {
  const { side, agents, wanted, stride, cells, mark, happy, home, order, empty, drawn } = grid;
  const vacant = side * side - agents;
  let moves = 0;
  shuffle(order, agents, chance, drawn);
  for (let i = 0; i < agents; i++) {
    const a = order[i];
    const cell = home[a];
    const content = like(cells, stride, cell, mark[a]) >= wanted;
    happy[a] = content ? 1 : 0;
    if (content) continue;
    const slot = below(chance, vacant);
    const to = empty[slot];
    empty[slot] = cell;
    cells[cell] = 0;
    cells[to] = mark[a];
    home[a] = to;
    moves++;
  }
  return moves;
}

/** Fisher and Yates's shuffle, by as many words as there are to be moved but one. */
function shuffle(list: Int32Array, count: number, chance: Chance, drawn: Uint32Array): void {
  words(chance, count - 1, drawn);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor((drawn[count - 1 - i] * (i + 1)) / 4294967296);
    const kept = list[i];
    list[i] = list[j];
    list[j] = kept;
  }
}

function similar({ agents, stride, cells, mark, home }: Grid, { marks, like }: Kernel): number {
  let [sum, counted] = [0, 0];
  for (let a = 0; a < agents; a++) {
    const same = like(cells, stride, home[a], mark[a]);
    const other = like(cells, stride, home[a], marks[0] + marks[1] - mark[a]);
    if (same + other === 0) continue;
    sum += same / (same + other);
    counted++;
  }
  return sum / counted;
}
