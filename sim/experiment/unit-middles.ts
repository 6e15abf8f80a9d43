/** The middle of the runs in each school or neighbourhood, in A, in B and of their paired difference: what a map shows. */

import type { IndicatorKey } from "../indicators/registry.ts";
import type { UnitType } from "../indicators/series.ts";
import { bands, quantile } from "./quantiles.ts";
import { type Runs, sharedRuns } from "./runs.ts";
import { unitValues } from "./unit-runs.ts";

/** A value a unit, in the order of the place's ids; NaN where there is nobody to speak of. */
export interface UnitMiddles {
  readonly a: Float32Array;
  readonly b: Float32Array;
  /** Median of B less A, and the 10th and 90th percentile. */
  readonly difference: Float32Array;
  readonly low: Float32Array;
  readonly high: Float32Array;
}

/** Middles over the replicates that both sides have. Throws where the unit was not recorded: a fault of ours. */
export function unitMiddles(a: Runs, b: Runs, unit: UnitType, indicator: IndicatorKey, year: number): UnitMiddles {
  const [left, right] = sharedRuns(a, b).map((runs) =>
    runs.results.map((_, r) => unitValues(runs, r, unit, indicator, year)),
  );
  const units = left[0]?.length ?? 0;
  const middles = emptyMiddles(units);
  const [valuesA, valuesB, differences] = [left, right, left].map((runs) => new Float64Array(runs.length));
  for (let u = 0; u < units; u++) {
    for (let r = 0; r < left.length; r++) {
      valuesA[r] = left[r][u];
      valuesB[r] = right[r][u];
      differences[r] = valuesB[r] - valuesA[r];
    }
    const { median, band80 } = bands(differences);
    middles.a[u] = quantile(valuesA, 0.5);
    middles.b[u] = quantile(valuesB, 0.5);
    middles.difference[u] = median;
    middles.low[u] = band80[0];
    middles.high[u] = band80[1];
  }
  return middles;
}

const emptyMiddles = (units: number) => ({
  a: new Float32Array(units),
  b: new Float32Array(units),
  difference: new Float32Array(units),
  low: new Float32Array(units),
  high: new Float32Array(units),
});
