/** A design in the unit cube: which points are tried, before anything is said of what they are points of. */

/** Points that can be asked for in any order, none of which is kept. */
export interface UnitDesign {
  /** How many. */
  readonly points: number;
  /** How many numbers a point has. */
  readonly dimensions: number;
  /** Writes the numbers of a point, each from 0 to 1, to `out`. */
  readonly at: (point: number, out: Float64Array) => void;
}
