/** The single-peaked preference for own-group share that published models of school choice have in common. */

/**
 * Utility of a school or neighbourhood in which a share `x` is of one's own group: x/f up to the peak f, then falling in
 * a straight line to M where everybody is. 0 ≤ x ≤ 1, 0 < f ≤ 1, 0 ≤ M ≤ 1. Stoica & Flache 2014; Dignum et al. 2022.
 */
export function peaked(x: number, f: number, M: number): number {
  if (x <= f) return x / f;
  return M + ((1 - M) * (1 - x)) / (1 - f);
}
