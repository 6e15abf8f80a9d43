/** VC-03: where Schelling's grid comes to rest, by threshold and density. */

import published from "../../../seeds/evidence/published-models.json" with { type: "json" };
import { replay } from "../replay.ts";
import { schelling } from "../schelling.ts";
import { around, type Case, type Effort, type Row, stated } from "./case.ts";

const SEEDS = 10;
const TOLERANCE = 0.02;
/** Thresholds that are checked at every density, and the one at which two of the three come to rest in time. */
const EVERYWHERE = [0.2, 0.3, 0.5];
const HIGH = { threshold: 0.7, densities: [0.8, 0.9] };
/** Above this share of like neighbours nobody comes to rest. */
const RESTLESS = { threshold: 0.8, limit: 500, similar: 0.56 };

export const schellingCase: Case = {
  id: "VC-03",
  title: "Schelling's grid",
  source: "Schelling 1971; values of an independent re-implementation, 30 seeds",
  bands: `Mean of ${SEEDS} seeds within ${TOLERANCE} of the reference; at a threshold of .8 no rest in ${RESTLESS.limit} ticks and fewer than .56 alike.`,
  rows: (effort) => [...resting(), ...restless(effort)],
};

const isChecked = ({ threshold, density }: (typeof published.schelling.rows)[number]): boolean =>
  EVERYWHERE.includes(threshold) || (threshold === HIGH.threshold && HIGH.densities.includes(density));

function resting(): Row[] {
  return published.schelling.rows.filter(isChecked).map(({ size, density, threshold, similar }) => ({
    setting: `threshold ${threshold}, density ${density}, ${size} × ${size}, ${SEEDS} seeds`,
    quantity: "share of neighbours alike",
    ...around(similar[0], TOLERANCE),
    ours: replay(schelling, { size, density, threshold }, SEEDS).mean.similar as number,
  }));
}

function restless(effort: Effort): Row[] {
  const seeds = effort === "full" ? SEEDS : 2;
  const { threshold, limit } = RESTLESS;
  const crowds = published.schelling.rows.filter((row) => row.threshold === threshold);
  return crowds.flatMap(({ size, density, similar }) => {
    const { results, mean } = replay(schelling, { size, density, threshold, limit }, seeds);
    const setting = `threshold ${threshold}, density ${density}, ${size} × ${size}, ${limit} ticks, ${seeds} seeds`;
    return [
      {
        setting,
        quantity: "share of neighbours alike",
        reference: similar[0],
        ...stated(0, RESTLESS.similar),
        ours: mean.similar as number,
      },
      {
        setting,
        quantity: "seeds that came to rest",
        ...stated(0, 0),
        ours: results.filter(({ unhappy }) => unhappy === 0).length,
      },
    ];
  });
}
