/** Means over binomial draws, exact: summed outwards from the likeliest outcome. */

/** A weight below this share of the largest adds nothing to a sum of doubles. */
const NEGLIGIBLE = 1e-20;

/** E f(X), X ~ Bin(n, p). Weights are relative to the likeliest outcome's, so that no factorial is needed. */
export function binomialMean(n: number, p: number, f: (count: number) => number): number {
  if (n <= 0 || p <= 0) return f(0);
  if (p >= 1) return f(n);
  const odds = p / (1 - p);
  const likeliest = Math.min(n, Math.floor((n + 1) * p));
  let sum = f(likeliest);
  let weights = 1;
  for (let k = likeliest, weight = 1; k < n && weight > NEGLIGIBLE; k++) {
    weight *= ((n - k) / (k + 1)) * odds;
    weights += weight;
    sum += weight * f(k + 1);
  }
  for (let k = likeliest, weight = 1; k > 0 && weight > NEGLIGIBLE; k--) {
    weight *= k / ((n - k + 1) * odds);
    weights += weight;
    sum += weight * f(k - 1);
  }
  return sum / weights;
}
