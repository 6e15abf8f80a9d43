/** Where households live, and how they move until homes are apart. Sage & Flache 2021, residential stage. */

import { peaked } from "../../population/peaked.ts";
import { type Sequence, shuffle } from "../../random/sequence.ts";
import { fading, pick } from "../soft-choice.ts";
import { neighbourCells } from "../torus.ts";

export const SIDE = 80;
/** Cells along a side of the blocks over which homes are counted. */
const BLOCK = 5;
const BLOCKS = SIDE / BLOCK;
const EMPTY_SHARE = 0.1;
const MOVERS = 250;
const DESTINATIONS = 8;
const RADIUS = 6;

/** A peak and what an all-own-group place is worth. */
export interface Taste {
  readonly f: number;
  readonly M: number;
}

/** Households by row: two groups of one size, one child each. */
export interface Homes {
  readonly group: Uint8Array;
  readonly cell: Int32Array;
  /** By cell: row of the household that lives there, −1 where nobody does. */
  readonly at: Int32Array;
  /** Cells where nobody lives, in no order. */
  readonly empty: Int32Array;
}

/** Households on random cells, groups alternating by row. */
export function settle(random: Sequence): Homes {
  const cells = shuffle(
    Int32Array.from({ length: SIDE * SIDE }, (_, cell) => cell),
    random,
  );
  const count = Math.round(cells.length * (1 - EMPTY_SHARE));
  const at = new Int32Array(cells.length).fill(-1);
  for (let i = 0; i < count; i++) at[cells[i]] = i;
  const group = Uint8Array.from({ length: count }, (_, i) => i & 1);
  return { group, cell: cells.slice(0, count), at, empty: cells.slice(count) };
}

/** `ticks` times, 250 households one after another weigh their home against eight empty cells, by share of their group alone. */
export function moveHomes(
  homes: Homes,
  ticks: number,
  beta: number,
  tasteOf: (household: number) => Taste,
  random: Sequence,
): void {
  const around = neighbourCells(SIDE, RADIUS, (dx, dy) => dx * dx + dy * dy <= RADIUS * RADIUS);
  const order = Int32Array.from(homes.cell.keys());
  const weights = new Float64Array(DESTINATIONS + 1);
  const seats = new Int32Array(DESTINATIONS);
  for (let tick = 0; tick < ticks; tick++) {
    shuffle(order, random, MOVERS);
    for (let i = 0; i < MOVERS; i++) {
      const household = order[i];
      const taste = tasteOf(household);
      const worth = (cell: number) => peaked(ownShare(homes, around, household, cell), taste.f, taste.M);
      for (let k = 0; k < DESTINATIONS; k++) seats[k] = random.below(homes.empty.length);
      for (let k = 0; k < DESTINATIONS; k++) weights[k] = fading(beta * (worth(homes.empty[seats[k]]) - 1));
      weights[DESTINATIONS] = fading(beta * (worth(homes.cell[household]) - 1));
      const chosen = pick(weights, DESTINATIONS + 1, random);
      if (chosen < DESTINATIONS) move(homes, household, seats[chosen]);
    }
  }
}

/** Share of one's group among the households in a cell and within six cells of it; oneself counts where one lives now. */
function ownShare(
  { group, at }: Homes,
  around: { readonly each: number; readonly cells: Int32Array },
  household: number,
  cell: number,
): number {
  let own = at[cell] === household ? 1 : 0;
  let all = own;
  for (let i = cell * around.each; i < (cell + 1) * around.each; i++) {
    const neighbour = at[around.cells[i]];
    if (neighbour < 0) continue;
    all += 1;
    if (group[neighbour] === group[household]) own += 1;
  }
  return all === 0 ? 0 : own / all;
}

function move({ cell, at, empty }: Homes, household: number, seat: number): void {
  const left = cell[household];
  cell[household] = empty[seat];
  at[cell[household]] = household;
  at[left] = -1;
  empty[seat] = left;
}

/** Which block a cell lies in, and how many blocks there are. */
export const blockOf = (cell: number): number =>
  Math.floor(Math.floor(cell / SIDE) / BLOCK) * BLOCKS + Math.floor((cell % SIDE) / BLOCK);
export const BLOCK_COUNT = BLOCKS * BLOCKS;
