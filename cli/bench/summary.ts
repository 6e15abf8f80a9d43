/** What rounds come to: medians, ratios to the reference round by round, how far they spread, and whether work agrees. */

import type { Measured, MeasuredWorkload, Passed } from "./rounds.ts";
import type { Report } from "./way.ts";

export interface WaySummary {
  readonly key: string;
  readonly label: string;
  /** Why it was not measured; nothing else is said of it then. */
  readonly passed?: Passed;
  readonly rounds: number;
  /** The figure of each round and their median. */
  readonly figures: readonly number[];
  readonly median: number;
  /** The figure over the reference's of the same round: their median, and the least and largest; NaN where there is none. */
  readonly ratio: number;
  readonly least: number;
  readonly largest: number;
  readonly peakMb: number;
  readonly check: Readonly<Record<string, string>>;
  /** Whether what must be as the reference's is. */
  readonly agrees: boolean;
  /** Medians of further figures. */
  readonly also: Readonly<Record<string, number>>;
  readonly shares?: Readonly<Record<string, number>>;
}

export function summaryOf({ workload, ways }: MeasuredWorkload): WaySummary[] {
  const reference = ways.find(({ way }) => way.key === workload.reference);
  return ways.map((measured) => summarised(measured, reference?.reports ?? []));
}

function summarised({ way, reports, passed }: Measured, reference: readonly Report[]): WaySummary {
  const figures = reports.map(({ figure }) => figure);
  const ratios = figures.flatMap((figure, i) => (reference[i] === undefined ? [] : [figure / reference[i].figure]));
  const [first] = reports;
  return {
    key: way.key,
    label: way.label,
    ...(passed && { passed }),
    rounds: reports.length,
    figures,
    median: median(figures),
    ratio: median(ratios),
    least: ratios.length === 0 ? NaN : Math.min(...ratios),
    largest: ratios.length === 0 ? NaN : Math.max(...ratios),
    peakMb: median(reports.map(({ peakMb }) => peakMb)),
    check: first?.check ?? {},
    agrees: !way.same || [...reports, ...reference].every(({ check }) => sameCheck(check, first?.check ?? check)),
    also: mediansOf(reports),
    ...(first?.shares && { shares: first.shares }),
  };
}

const sameCheck = (a: Report["check"], b: Report["check"]): boolean => JSON.stringify(a) === JSON.stringify(b);

function mediansOf(reports: readonly Report[]): Record<string, number> {
  const keys = Object.keys(reports[0]?.also ?? {});
  return Object.fromEntries(keys.map((key) => [key, median(reports.map(({ also = {} }) => also[key]))]));
}

/** The middle value, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}
