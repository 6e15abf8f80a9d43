/** How a cost grows with a size: the straight line through their logarithms, by least squares. */

/** A size and what it cost, both above 0. */
export interface Point {
  readonly size: number;
  readonly cost: number;
}

/** cost = scale × size^exponent. */
export interface Fit {
  readonly exponent: number;
  /** Standard error of the exponent; NaN of two points, which lie on their line whatever they are. */
  readonly spread: number;
  readonly scale: number;
  readonly points: number;
}

/** NaN where there are fewer than two sizes; what is not above 0 has no logarithm and is left out. */
export function fitOf(all: readonly Point[]): Fit {
  const points = all.filter(({ size, cost }) => size > 0 && cost > 0);
  const [x, y] = [points.map(({ size }) => Math.log(size)), points.map(({ cost }) => Math.log(cost))];
  const [atX, atY] = [mean(x), mean(y)];
  const squares = sum(x.map((value) => (value - atX) ** 2));
  if (!(squares > 0)) return { exponent: Number.NaN, spread: Number.NaN, scale: Number.NaN, points: points.length };
  const exponent = sum(x.map((value, i) => (value - atX) * (y[i] - atY))) / squares;
  const apart = sum(x.map((value, i) => (y[i] - atY - exponent * (value - atX)) ** 2));
  const spread = points.length > 2 ? Math.sqrt(apart / (points.length - 2) / squares) : Number.NaN;
  return { exponent, spread, scale: Math.exp(atY - exponent * atX), points: points.length };
}

export const costAt = ({ scale, exponent }: Fit, size: number): number => scale * size ** exponent;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
