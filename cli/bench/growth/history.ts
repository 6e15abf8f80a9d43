/** Measurements of growth as they are kept: a file of JSON that grows by an entry a measurement. */

import { z } from "../../../sim/scenario/zod.ts";
import { AXIS_KEYS } from "./axes.ts";
import type { MeasuredAxis } from "./measure.ts";

const number = z.number().min(0);

export const growthEntry = z.strictObject({
  modelVersion: z.string().max(40),
  /** The day, as 2026-11-22. */
  day: z.string().max(40),
  machine: z.string().max(300),
  quick: z.boolean(),
  /** Seconds by the clock that it was given. */
  budget: number,
  axes: z.array(
    z.strictObject({
      key: z.enum(AXIS_KEYS),
      /** Size, seconds, MB at most, MB before anything was opened, microseconds a pupil-year where they are known. */
      points: z
        .array(z.tuple([z.number().positive(), number, number, number, number.nullable()]))
        .min(1)
        .max(100),
      left: z.array(number).max(100),
    }),
  ),
});
export type GrowthEntry = z.output<typeof growthEntry>;

/** Numbers of four digits are enough for whoever reads them again. */
const rounded = (value: number): number => Number(value.toPrecision(4));

export const keptAxes = (axes: readonly MeasuredAxis[]): GrowthEntry["axes"] =>
  axes.map(({ key, points, left }) => ({
    key,
    points: points.map(({ size, seconds, peakMb, emptyMb, micros }) => [
      size,
      rounded(seconds),
      rounded(peakMb),
      rounded(emptyMb),
      Number.isNaN(micros) ? null : rounded(micros),
    ]),
    left: [...left],
  }));

export const axesKept = ({ axes }: GrowthEntry): MeasuredAxis[] =>
  axes.map(({ key, points, left }) => ({
    key,
    points: points.map(([size, seconds, peakMb, emptyMb, micros]) => ({
      size,
      seconds,
      peakMb,
      emptyMb,
      micros: micros ?? Number.NaN,
    })),
    left,
  }));
