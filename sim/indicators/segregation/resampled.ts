/** The mean of X ln X over binomial draws: what the bootstrap of an index made of entropies needs, and all it needs. */

import { ln } from "../../random/maths.ts";
import { binomialMean } from "./binomial.ts";

/** From here on the expansion is used; below it every outcome is summed. */
const MANY = 1000;
/** The last central moment of the expansion: its next term is below 1e-16 of the whole at 1,000. */
const LAST_MOMENT = 11;

const timesLog = (count: number): number => (count > 0 ? count * ln(count) : 0);

/** E[X ln X], X ~ Bin(N, c/N): a cell or margin of c pupils as it comes back from resampling all N. Each c is asked once. */
export function resampling(N: number): (count: number) => number {
  const few = new Float64Array(MANY).fill(Number.NaN);
  const many = new Map<number, number>();
  return (count) => {
    if (count < MANY && Number.isInteger(count)) {
      if (Number.isNaN(few[count])) few[count] = summed(N, count);
      return few[count];
    }
    const mean = many.get(count) ?? (count < MANY ? summed(N, count) : expanded(N, count));
    many.set(count, mean);
    return mean;
  };
}

/** Every outcome by itself. */
export const summed = (N: number, count: number): number => binomialMean(N, count / N, timesLog);

/** Taylor's series about the mean μ: μ ln μ + Σₖ (−1)ᵏ mₖ / (k (k − 1) μᵏ⁻¹), mₖ the central moments of the binomial. */
export function expanded(N: number, count: number): number {
  const moments = centralMoments(N, count / N);
  let sum = timesLog(count);
  let scale = 1;
  for (let k = 2; k <= LAST_MOMENT; k++) {
    scale *= -count;
    sum -= moments[k] / (k * (k - 1) * scale);
  }
  return sum;
}

/** mₖ₊₁ = Σⱼ C(k, j) (N p q mⱼ − p mⱼ₊₁), j < k (Kendall & Stuart, The Advanced Theory of Statistics, ch. 5). */
function centralMoments(N: number, p: number): number[] {
  const variance = N * p * (1 - p);
  const moments = [1, 0];
  for (let k = 1; k < LAST_MOMENT; k++) {
    let next = 0;
    let choose = 1;
    for (let j = 0; j < k; j++) {
      next += choose * (variance * moments[j] - p * moments[j + 1]);
      choose *= (k - j) / (j + 1);
    }
    moments.push(next);
  }
  return moments;
}
