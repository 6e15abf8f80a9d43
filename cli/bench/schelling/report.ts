/** What Schelling's grid came to, in whatever language it was run. */

import { peakMb, processorMs } from "../spent.ts";
import type { Report, Settings } from "../way.ts";
import type { Rules, SchellingRuns } from "./grid.ts";

export const schellingReport = ({ ms, moves, lastSimilar, peakMb }: SchellingRuns): Report => ({
  figure: ms,
  peakMb,
  check: { moves: moves.toFixed(1), similar: lastSimilar.toFixed(4) },
});

export const rulesOf = ({ side, agents, radius, wanted, steps }: Settings): Rules => ({
  side: Number(side),
  agents: Number(agents),
  radius: Number(radius),
  wanted: Number(wanted),
  steps: Number(steps),
});

/** A peer's runs: some to warm up, then those that count; each makes its model and runs it. */
export function peerRuns(
  { peerWarm, peerRuns: runs }: Settings,
  run: () => { readonly moves: number; readonly similar: () => number },
): Report {
  for (let i = 0; i < Number(peerWarm); i++) run();
  const begun = processorMs();
  const models = Array.from({ length: Number(runs) }, run);
  const ms = (processorMs() - begun) / models.length;
  const moves = models.reduce((sum, model) => sum + model.moves, 0) / models.length;
  return schellingReport({ ms, moves, lastSimilar: models[models.length - 1].similar(), peakMb: peakMb() });
}
