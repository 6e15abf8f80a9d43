/** Households move home by the mix of groups about them, until like live with like. Dignum et al. 2022, residential stage. */

import { peaked } from "../../population/peaked.ts";
import { exp } from "../../random/maths.ts";
import type { Sequence } from "../../random/sequence.ts";
import { register, share, type Town, takingTurns } from "./town.ts";

export interface Taste {
  /** Share of one's own group that is liked best. */
  readonly f: number;
  /** Worth of a place where everybody is of one's own group. */
  readonly M: number;
}

export interface Moving extends Taste {
  readonly steps: number;
  readonly turns: number;
  /** Empty cells that a mover looks at. */
  readonly considered: number;
  /** b: weight of the neighbourhood's mix against that of the cells about. */
  readonly mixture: number;
  readonly temperature: number;
}

/**
 * In each step those whose turn it is weigh their home against some random empty cells, with probability in proportion
 * to exp(T·U), U = C((1 − b)·x_local + b·x_neighbourhood). All shares are those at the start of the step; a cell that
 * somebody has left or taken is empty or full at once.
 */
export function moveHomes(town: Town, moving: Moving, random: Sequence): void {
  const { cell, empty, group } = town;
  if (empty.length === 0) return;
  const nextTurn = takingTurns(cell.length, moving.turns, random);
  const before = new Int32Array(cell.length);
  for (let step = 0; step < moving.steps; step++) {
    const acting = nextTurn();
    for (const i of acting) {
      before[i] = cell[i];
      const seat = chooseHome(town, moving, i, random);
      if (seat < 0) continue;
      cell[i] = empty[seat];
      empty[seat] = before[i];
    }
    for (const i of acting) {
      if (cell[i] === before[i]) continue;
      register(town, before[i], group[i], -1);
      register(town, cell[i], group[i], 1);
    }
  }
}

/** The place in `empty` of the cell a household moves to; −1 where it stays. */
function chooseHome(town: Town, moving: Moving, i: number, random: Sequence): number {
  const { cell, empty, group } = town;
  const weight = (home: number) => exp(moving.temperature * (residentialUtility(town, moving, home, group[i]) - 1));
  let chosen = -1;
  let total = weight(cell[i]);
  for (let n = 0; n < moving.considered; n++) {
    const seat = random.below(empty.length);
    const candidate = weight(empty[seat]);
    total += candidate;
    if (random.uniform() * total < candidate) chosen = seat;
  }
  return chosen;
}

function residentialUtility({ unit, residents, around }: Town, moving: Moving, cell: number, group: number): number {
  const local = share(around, cell, group);
  const b = moving.mixture;
  const x = b === 0 ? local : (1 - b) * local + b * share(residents, unit[cell], group);
  return peaked(x, moving.f, moving.M);
}
