/** Which of the runs is looked at closely where nobody chose one: neither the kindest nor the unkindest to B. */

import { type Pairs, sideIn } from "../../../sim/experiment/pairs.ts";
import type { IndicatorKey } from "../../../sim/indicators/registry.ts";
import type { FigureProps } from "../figure.ts";

/** The number of the run whose B less A of the measure is the middle one in the last year; of an even number the lower. */
export function middleRun(pairs: Pairs, indicator: IndicatorKey): number {
  const last = pairs.years[pairs.years.length - 1];
  const [a, b] = [sideIn(pairs, "a", indicator, last), sideIn(pairs, "b", indicator, last)];
  const known = pairs.replicates.map((run, i) => ({ run, difference: b[i] - a[i] }));
  const ordered = known.filter(({ difference }) => !Number.isNaN(difference));
  ordered.sort((one, other) => one.difference - other.difference || one.run - other.run);
  return ordered[Math.floor((ordered.length - 1) / 2)]?.run ?? pairs.replicates[0] ?? 0;
}

/** The run that figures look at, and the middle one: while runs come in, there is none yet, and the first is looked at. */
export function lookedAt({
  bench,
  shown,
  compared,
  view,
}: Pick<FigureProps, "bench" | "shown" | "compared" | "view">): {
  readonly run: number;
  readonly middle: number | undefined;
} {
  const { pairs } = shown;
  const middle = bench.runner.isBusy ? undefined : middleRun(pairs, compared.indicator);
  return { run: view.run ?? middle ?? pairs.replicates[0] ?? 0, middle };
}
