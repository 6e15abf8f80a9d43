/** A rugged landscape: what a way of working is worth when its parts depend on one another (Kauffman's NK). */

import { type Sequence, shuffle } from "../../random/sequence.ts";

/** Ways of working are words of N bits. */
export interface Landscape {
  readonly N: number;
  /** Bits on which the contribution of each bit depends, itself first: entry bit × (K + 1) + i. */
  readonly inputs: Int32Array;
  /** Contribution of each bit by the values of these: entry bit × 2^(K + 1) + values, from 0 to 1. */
  readonly contributions: Float64Array;
  readonly each: number;
}

/** Contributions uniform on (0, 1), each dependent on its bit and K others drawn at random. */
export function landscape(N: number, K: number, draw: Sequence): Landscape {
  const each = Math.min(K, N - 1) + 1;
  const inputs = new Int32Array(N * each);
  for (let bit = 0; bit < N; bit++) {
    const others = Int32Array.from({ length: N - 1 }, (_, i) => (i < bit ? i : i + 1));
    inputs[bit * each] = bit;
    inputs.set(shuffle(others, draw, each - 1).subarray(0, each - 1), bit * each + 1);
  }
  const contributions = new Float64Array(N << each);
  for (let i = 0; i < contributions.length; i++) contributions[i] = draw.uniform();
  return { N, inputs, contributions, each };
}

/** F: the sum of contributions of a way of working. */
export function worth({ N, inputs, contributions, each }: Landscape, way: number): number {
  let sum = 0;
  for (let bit = 0; bit < N; bit++) {
    let values = 0;
    for (let i = 0; i < each; i++) values |= ((way >>> inputs[bit * each + i]) & 1) << i;
    sum += contributions[(bit << each) + values];
  }
  return sum;
}

/**
 * Fmax: every way of working is visited, each a bit from the one before (Gray code), so that few contributions change.
 * The bit on which fewest depend changes most often.
 */
export function best(land: Landscape): number {
  const { N, contributions, each } = land;
  const { starts, bits, flips } = dependents(land);
  const depend = (bit: number): number => starts[bit + 1] - starts[bit];
  const often = Array.from({ length: N }, (_, bit) => bit).sort((a, b) => depend(a) - depend(b));
  const at = Int32Array.from({ length: N }, (_, bit) => bit << each);
  let way = 0;
  let sum = worth(land, way);
  let [highest, most] = [way, sum];
  for (let visit = 1; visit < 1 << N; visit++) {
    const bit = often[31 - Math.clz32(visit & -visit)];
    way ^= 1 << bit;
    for (let i = starts[bit]; i < starts[bit + 1]; i++) {
      const before = at[bits[i]];
      const after = before ^ flips[i];
      at[bits[i]] = after;
      sum += contributions[after] - contributions[before];
    }
    if (sum <= most) continue;
    most = sum;
    highest = way;
  }
  return worth(land, highest);
}

/** Of each bit: whose contributions depend on it, and where it stands among their inputs. */
function dependents({ N, inputs, each }: Landscape): { starts: Int32Array; bits: Int32Array; flips: Int32Array } {
  const starts = new Int32Array(N + 1);
  for (const input of inputs) starts[input + 1]++;
  for (let bit = 0; bit < N; bit++) starts[bit + 1] += starts[bit];
  const next = starts.slice();
  const bits = new Int32Array(inputs.length);
  const flips = new Int32Array(inputs.length);
  for (let i = 0; i < inputs.length; i++) {
    const slot = next[inputs[i]]++;
    bits[slot] = Math.floor(i / each);
    flips[slot] = 1 << (i % each);
  }
  return { starts, bits, flips };
}
