/** A town on a torus: households of two groups on its cells, counted around each cell and in each neighbourhood. */

import { type Sequence, shuffle } from "../../random/sequence.ts";
import { neighbourCells } from "../torus.ts";

export interface Town {
  /** Cells along a side. */
  readonly side: number;
  /** Neighbourhoods along a side, and schools, one in the middle of each. */
  readonly units: number;
  /** By household. */
  readonly group: Uint8Array;
  /** By household. */
  readonly cell: Int32Array;
  /** Cells where nobody lives, in no order. */
  readonly empty: Int32Array;
  /** By cell: its neighbourhood. */
  readonly unit: Int32Array;
  /** Neighbourhood × group: who lives there. */
  readonly residents: Float64Array;
  /** Cell × group: who lives on the cells within the radius, the cell itself left out. */
  readonly around: Float64Array;
  readonly near: { readonly each: number; readonly cells: Int32Array };
}

/** Households on random cells, each of either group as likely as the other. Density is of the cells that schools and neighbourhoods leave. */
export function settle(side: number, units: number, density: number, radius: number, random: Sequence): Town {
  const cells = shuffle(
    Int32Array.from({ length: side * side }, (_, cell) => cell),
    random,
  );
  const count = Math.max(1, Math.floor(density * (cells.length - 2 * units * units)));
  const group = Uint8Array.from({ length: count }, () => random.below(2));
  const town: Town = {
    side,
    units,
    group,
    cell: cells.slice(0, count),
    empty: cells.slice(count),
    unit: Int32Array.from(cells.keys(), (cell) => unitOf(cell, side, units)),
    residents: new Float64Array(2 * units * units),
    around: new Float64Array(2 * cells.length),
    near: neighbourCells(side, radius, () => true),
  };
  for (let i = 0; i < count; i++) register(town, town.cell[i], group[i], 1);
  return town;
}

/** Which neighbourhood the middle of a cell lies in: the one whose school is nearest. */
function unitOf(cell: number, side: number, units: number): number {
  const along = (coordinate: number) => Math.floor(((coordinate + 0.5) * units) / side);
  return along(Math.floor(cell / side)) * units + along(cell % side);
}

/** Counts a household in (+1) or out (−1) of the neighbourhood of a cell and of the cells about it. */
export function register({ unit, residents, around, near }: Town, cell: number, group: number, by: 1 | -1): void {
  residents[2 * unit[cell] + group] += by;
  for (let at = cell * near.each; at < (cell + 1) * near.each; at++) around[2 * near.cells[at] + group] += by;
}

/** Share of a group in row `unit` of counts unit × group; 0 where there is nobody. */
export function share(counts: Float64Array, unit: number, group: number): number {
  const all = counts[2 * unit] + counts[2 * unit + 1];
  return all === 0 ? 0 : counts[2 * unit + group] / all;
}

/**
 * Who acts in a step: the next 1 + ⌊households/turns⌋, the last of them fewer; all are shuffled anew when everybody has had
 * a turn.
 */
export function takingTurns(count: number, turns: number, random: Sequence): () => Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const size = 1 + Math.floor(count / turns);
  let at = count;
  return () => {
    if (at >= count) {
      shuffle(order, random);
      at = 0;
    }
    const acting = order.subarray(at, at + size);
    at += size;
    return acting;
  };
}
