/** Schelling's grid: two groups, one threshold, and who ends up living beside whom. */

import { type Sequence, shuffle } from "../random/sequence.ts";
import { declareTheory } from "./theory.ts";
import { neighbourCells } from "./torus.ts";

const EMPTY = 0;

/** What stands on the torus: 0 nobody, else the group, 1 or 2; and which cells are empty, in no order. */
interface Town {
  readonly cells: Uint8Array;
  readonly empty: Int32Array;
  readonly neighbours: { readonly each: number; readonly cells: Int32Array };
}

export const schelling = declareTheory({
  name: "schelling",
  title: "Schelling's grid of two groups",
  source:
    "Schelling 1971, Dynamic models of segregation, Journal of Mathematical Sociology 1:143–186; the rules of the NetLogo models library's Segregation, on a torus with a threshold on the share of neighbours.",
  cases: ["VC-03"],
  settings: {
    size: { kind: "whole", default: 50, range: [3, 300], meaning: "Cells along each side of the torus." },
    density: { kind: "number", default: 0.9, range: [0.01, 0.99], meaning: "Share of cells with somebody in them." },
    threshold: {
      kind: "number",
      default: 0.3,
      range: [0, 1],
      meaning: "Somebody with a smaller share of like neighbours among the eight cells around moves.",
    },
    limit: { kind: "whole", default: 2000, range: [0, 10000], meaning: "Ticks after which it stops, settled or not." },
  },
  results: {
    similar: "Share of pairs of neighbours who are of one group, at the end.",
    ticks: "Ticks until nobody was unhappy, or the limit.",
    unhappy: "Share of people unhappy at the end.",
  },
  run({ size, density, threshold, limit }, draw) {
    const town = settle(size, density, draw("homes"));
    const moves = draw("moves");
    let unhappy = unhappyIn(town, threshold);
    let ticks = 0;
    for (; unhappy.length > 0 && ticks < limit; ticks++) {
      for (const cell of shuffle(unhappy, moves)) moveAway(town, cell, moves);
      unhappy = unhappyIn(town, threshold);
    }
    return { similar: similarity(town), ticks, unhappy: unhappy.length / (size * size - town.empty.length) };
  },
});

/** Two groups of equal size (the first one larger where the number is odd) on random cells. */
function settle(size: number, density: number, homes: Sequence): Town {
  const people = Math.round(density * size * size);
  const order = shuffle(
    Int32Array.from({ length: size * size }, (_, cell) => cell),
    homes,
  );
  const cells = new Uint8Array(size * size);
  for (let i = 0; i < people; i++) cells[order[i]] = 1 + (i & 1);
  return { cells, empty: order.slice(people), neighbours: neighbourCells(size, 1, () => true) };
}

/** Share of neighbours who are of the same group as whoever is in a cell; NaN where there is no neighbour. */
function likeAround({ cells, neighbours }: Town, cell: number): number {
  const own = cells[cell];
  let like = 0;
  let anybody = 0;
  for (let at = cell * neighbours.each; at < (cell + 1) * neighbours.each; at++) {
    const other = cells[neighbours.cells[at]];
    if (other === EMPTY) continue;
    anybody += 1;
    if (other === own) like += 1;
  }
  return like / anybody;
}

/** Cells of those whose share of like neighbours is below the threshold; whoever has no neighbour is content. */
function unhappyIn(town: Town, threshold: number): number[] {
  const unhappy: number[] = [];
  for (let cell = 0; cell < town.cells.length; cell++) {
    if (town.cells[cell] !== EMPTY && likeAround(town, cell) < threshold) unhappy.push(cell);
  }
  return unhappy;
}

/** To any empty cell, whatever it is like; the cell that was left is empty for the next. */
function moveAway({ cells, empty }: Town, cell: number, { below }: Sequence): void {
  if (empty.length === 0) return;
  const at = below(empty.length);
  cells[empty[at]] = cells[cell];
  cells[cell] = EMPTY;
  empty[at] = cell;
}

/** Share of all pairs of neighbours who are of one group, as the models library counts it. */
function similarity({ cells, neighbours }: Town): number {
  let like = 0;
  let pairs = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] === EMPTY) continue;
    for (let at = cell * neighbours.each; at < (cell + 1) * neighbours.each; at++) {
      const other = cells[neighbours.cells[at]];
      if (other === EMPTY) continue;
      pairs += 1;
      if (other === cells[cell]) like += 1;
    }
  }
  return like / pairs;
}
