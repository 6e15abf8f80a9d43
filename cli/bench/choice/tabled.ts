/** Gumbel draws by the engine's table of quantiles, of many words at once. */

import { gumbelQuantiles, valueAt } from "../../../sim/random/quantiles.ts";

const quantiles = gumbelQuantiles();

/** Writes the Gumbel draw of each of the first `count` words. */
export function drawTabled(words: Uint32Array, draws: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) draws[i] = valueAt(quantiles, words[i]);
}
