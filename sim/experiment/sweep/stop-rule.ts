/** When a sweep has seen enough: every scenario at every point run so often that chance moves its mean little. */

import type { Planned } from "../plan/jobs.ts";
import type { Plan } from "../plan/plan.ts";

export type Stop = NonNullable<Plan["stop"]>;

export interface StopRule {
  /** One point in one round: what each scenario gave, in their order; NaN where its run failed. */
  readonly take: (point: number, values: ArrayLike<number>) => void;
  /** The largest standard error; infinite where a point has fewer than two values. */
  readonly largestError: () => number;
  /** After so many whole rounds: as many where they suffice, else how many to have next. */
  readonly rounds: (done: number) => number;
}

/**
 * The mean is that of the difference from the baseline on the same luck; of the outcome itself where a plan has one scenario.
 * Its standard error is √(s² / n), s² being the sample variance over replicates (Welford 1962), and falls as 1 / √n: so many
 * rounds as that foretells are to come next, and never more than there were, as s² is a guess at first.
 */
export function stopRule({ points, plan }: Planned, stop: Stop): StopRule {
  const compared = Math.max(1, plan.scenarios.length - 1);
  const count = new Int32Array(points * compared);
  const mean = new Float64Array(points * compared);
  const squares = new Float64Array(points * compared);
  const largestError = (): number => {
    let worst = 0;
    for (let i = 0; i < count.length; i++) {
      const n = count[i];
      worst = Math.max(worst, n < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(squares[i] / (n - 1) / n));
    }
    return worst;
  };
  return {
    take: (point, values) => {
      for (let c = 0; c < compared; c++) {
        const value = values.length === 1 ? values[0] : values[c + 1] - values[0];
        if (Number.isNaN(value)) continue;
        const at = point * compared + c;
        count[at] += 1;
        const off = value - mean[at];
        mean[at] += off / count[at];
        squares[at] += off * (value - mean[at]);
      }
    },
    largestError,
    rounds: (done) => {
      if (done < stop.least) return Math.min(stop.least, plan.replicates);
      const share = largestError() / stop.error;
      if (share <= 1) return done;
      return Math.min(plan.replicates, 2 * done, Math.max(done + 1, Math.ceil(done * share * share)));
    },
  };
}
