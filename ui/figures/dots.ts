/** Dots on a line, piled up where they would overlap. */

export interface Dot {
  readonly value: number;
  /** Pixels along the line. */
  readonly x: number;
  /** How many dots lie under it. */
  readonly level: number;
}

/** Places values at `x`, each as low as it can lie without touching one already there. */
export function pile(values: ArrayLike<number>, x: (value: number) => number, diameter: number): Dot[] {
  const dots: Dot[] = [];
  for (const value of Array.from(values).sort((a, b) => a - b)) {
    const at = x(value);
    const near = dots.filter((dot) => Math.abs(dot.x - at) < diameter).map((dot) => dot.level);
    let level = 0;
    while (near.includes(level)) level++;
    dots.push({ value, x: at, level });
  }
  return dots;
}

/** The range of an axis for differences: holds every value, zero and the material difference on both sides. */
export function rangeOf(values: ArrayLike<number>, material: number): readonly [low: number, high: number] {
  const all = [...Array.from(values), -1.5 * material, 1.5 * material];
  return [Math.min(...all), Math.max(...all)];
}
