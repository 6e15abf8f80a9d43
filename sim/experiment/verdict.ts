/** What a set of paired differences amounts to, as a claim: a key and numbers, never words. */

import type { Indicator } from "../indicators/indicator.ts";
import { chanceRange } from "./binomial.ts";
import type { Paired } from "./paired.ts";
import type { Reason } from "./reason.ts";

/** Below so many pairs nothing can be told from chance: five coins of five fall alike in one of sixteen tosses. */
export const LEAST_PAIRS = 6;

/** How often B differed from A in the direction it mostly did. */
export const FREQUENCIES = ["almostEvery", "most", "moreOftenThanNot"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export interface Claim {
  readonly key: "nobody" | `noDifference.${Reason}` | "chance" | "tooSmall" | "difference";
  readonly numbers: {
    readonly n: number;
    /** Replicates in which B did better (higher, where neither direction is); a tie counts half. */
    readonly wins: number;
    /** Replicates in which B differed in the direction named. */
    readonly count: number;
    readonly median: number;
    /** 10th and 90th percentile of the paired differences. */
    readonly low: number;
    readonly high: number;
    readonly material: number;
  };
  readonly direction: "higher" | "lower" | "none";
  readonly frequency: Frequency | "none";
  /** Whether that direction is what people hope for. */
  readonly better: "yes" | "no" | "neither";
}

/** The verdict on one indicator. `reason` is asked only where nothing at all differs. */
export function verdict(pairs: Paired, indicator: Pick<Indicator, "better" | "material">, reason: () => Reason): Claim {
  const n = pairs.differences.length;
  const wins = indicator.better === "lower" ? n - pairs.higher : pairs.higher;
  const numbers = {
    n,
    wins,
    count: Math.max(pairs.higher, n - pairs.higher),
    median: pairs.median,
    low: pairs.band80[0],
    high: pairs.band80[1],
    material: indicator.material,
  };
  const silent = { numbers, direction: "none", frequency: "none", better: "neither" } as const;
  if (n === 0) return { key: "nobody", ...silent };
  if (pairs.identical) return { key: `noDifference.${reason()}`, ...silent };
  const [low, high] = chanceRange(n);
  if (pairs.higher >= low && pairs.higher <= high) return { key: "chance", ...silent };
  const direction = pairs.higher > high ? "higher" : "lower";
  return {
    key: Math.abs(pairs.median) < indicator.material ? "tooSmall" : "difference",
    numbers,
    direction,
    frequency: frequencyOf(numbers.count / n),
    better: indicator.better === "neither" ? "neither" : indicator.better === direction ? "yes" : "no",
  };
}

/** 29–30 of 30 in almost every run, 24–28 in most, 21–23 more often than not; for another n by share. */
const frequencyOf = (share: number): Frequency =>
  share >= 0.95 ? "almostEvery" : share >= 0.8 ? "most" : "moreOftenThanNot";

/** Whether the mean lies, in 95 of 100 intervals, within what would not matter: no difference that is worth the name. */
export const isEquivalent = ({ mean }: Pick<Paired, "mean">, material: number): boolean =>
  mean.low > -material && mean.high < material;
