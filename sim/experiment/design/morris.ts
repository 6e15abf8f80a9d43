/**
 * Trajectories that move one input at a time, for elementary effects. M. D. Morris, Technometrics 33 (1991), 161–174; the
 * matrices as A. Saltelli et al., Global Sensitivity Analysis: The Primer (2008), section 3.3, writes them.
 */

import { below, bits, stream } from "../../random/streams.ts";
import { permutation } from "./permutation.ts";
import type { UnitDesign } from "./unit-design.ts";

export interface MorrisOptions {
  readonly trajectories: number;
  readonly dimensions: number;
  /** Levels of the grid, an even number. */
  readonly levels: number;
  readonly seed: number;
}

/** How far an input is moved: p / (2 (p − 1)), half the grid, so that every level is as likely as another. */
export const stepOf = (levels: number): number => levels / (2 * (levels - 1));

/** What a trajectory is drawn as. */
export interface Trajectory {
  /** The lower end of each input's move. */
  readonly base: Float64Array;
  /** Whether an input is moved up. */
  readonly isUp: (input: number) => boolean;
  /** The order in which inputs are moved: the turn of each. */
  readonly turn: (input: number) => number;
}

/** The point after so many moves: each input stands at the end its move has brought it to. */
export function pointOf({ base, isUp, turn }: Trajectory, moves: number, step: number, out: Float64Array): void {
  for (let d = 0; d < base.length; d++) out[d] = base[d] + (turn(d) < moves === isUp(d) ? step : 0);
}

/** `dimensions + 1` points a trajectory, one after another. */
export function morris({ trajectories, dimensions, levels, seed }: MorrisOptions): UnitDesign {
  const chance = stream(seed, 0, "design", 0);
  const step = stepOf(levels);
  const length = dimensions + 1;
  const base = new Float64Array(dimensions);
  const at = (point: number, out: Float64Array): void => {
    const trajectory = Math.floor(point / length);
    const turn = permutation(dimensions, seed, trajectory);
    for (let d = 0; d < dimensions; d++) base[d] = below(chance, trajectory, 2 * d, levels / 2) / (levels - 1);
    const isUp = (d: number) => (bits(chance, trajectory, 2 * d + 1) & 1) === 1;
    pointOf({ base, isUp, turn }, point - trajectory * length, step, out);
  };
  return { points: trajectories * length, dimensions, at };
}
