/** What was measured, as a table that people read: every size, and the exponents below it. */

import { numberText } from "../../../text/numbers.ts";
import { say } from "../../../text/say.ts";
import { type Grown, memoryOf, microsOf, ofLarger, secondsOf } from "./costs.ts";
import type { Fit } from "./fit.ts";
import type { MeasuredAxis } from "./measure.ts";

export const sizeHeads = (): string[] =>
  (["axis", "size", "seconds", "micros", "peak", "bytes"] as const).map((key) => say(`growth.column.${key}`));

/** Every size of every axis: its name stands in the first row. */
export const sizeRows = (axes: readonly MeasuredAxis[]): string[][] =>
  axes.flatMap(({ key, points }) =>
    points.map(({ size, seconds, micros, peakMb, emptyMb }, i) => [
      i === 0 ? say(`growth.${key}`) : "",
      numberText(size, 0),
      numberText(seconds, 2),
      numberText(micros, 2),
      numberText(peakMb, 0),
      key === "pupils" && emptyMb > 0 ? numberText(((peakMb - emptyMb) * 2 ** 20) / size, 0) : "",
    ]),
  );

export const exponentHeads = (): string[] =>
  (["axis", "held", "sizes", "time", "timeLarger", "memory", "memoryLarger"] as const).map((key) =>
    say(`growth.column.${key}`),
  );

export const exponentRows = (axes: readonly MeasuredAxis[]): string[][] =>
  axes.map((axis) => [
    say(`growth.${axis.key}`),
    say(`growth.held.${axis.key}`),
    sizesText(axis),
    ...bothTexts(secondsOf(axis)),
    ...bothTexts(memoryOf(axis)),
  ]);

/** The exponent over all sizes, and over the larger half. */
const bothTexts = (grown: Grown): string[] => [exponentText(grown.fit), exponentText(ofLarger(grown).fit)];

/** "1.04 ± 0.02": a standard error either way. */
export const exponentText = ({ exponent, spread }: Fit): string =>
  Number.isNaN(spread) ? numberText(exponent, 2) : `${numberText(exponent, 2)} ± ${numberText(spread, 2)}`;

function sizesText({ points, left }: MeasuredAxis): string {
  const [first, last] = [points[0].size, points[points.length - 1].size].map((size) => numberText(size, 0));
  const measured = points.length === 1 ? first : say("bench.spread", { low: first, high: last });
  if (left.length === 0) return measured;
  return `${measured}; ${say("growth.noTime", { sizes: left.map((size) => numberText(size, 0)).join(", ") })}`;
}

/** For programs: the fits beside the points. */
export const plainAxis = (axis: MeasuredAxis) => ({
  ...axis,
  time: secondsOf(axis).fit,
  micros: microsOf(axis).fit,
  memory: memoryOf(axis).fit,
});
