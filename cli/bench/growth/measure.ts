/** Sizes measured one after the other from the smallest on, each in a process of its own, as far as time allows. */

import type { Report } from "../way.ts";
import type { Axis, AxisKey } from "./axes.ts";

/** What one size cost. */
export interface Measured {
  readonly size: number;
  readonly seconds: number;
  /** The most memory that its process held, MB, and what it held before anything was opened; 0 where that is not known. */
  readonly peakMb: number;
  readonly emptyMb: number;
  /** Microseconds of processor a pupil-year; NaN where that is not known. */
  readonly micros: number;
}

export interface MeasuredAxis {
  readonly key: AxisKey;
  readonly points: readonly Measured[];
  /** Sizes for which there was no time, or no memory. */
  readonly left: readonly number[];
}

export interface Way {
  /** Seconds by the clock for all. */
  readonly budget: number;
  /** Seconds by the clock since some moment. */
  readonly now: () => number;
  /** Runs one size; undefined where it was interrupted. It throws where the run came to no end, as for want of memory. */
  readonly run: (doing: ReturnType<Axis["doing"]>) => Promise<Report | undefined>;
  readonly onDone: (axis: Axis, size: number) => void;
  readonly onFailed: (axis: Axis, size: number, why: string) => void;
}

/** The axes of which something could be measured; undefined where it was interrupted. */
export async function measureGrowth(axes: readonly Axis[], way: Way): Promise<MeasuredAxis[] | undefined> {
  const end = way.now() + way.budget;
  const found: MeasuredAxis[] = [];
  for (const axis of axes) {
    const now = way.now();
    const measured = await measureAxis(axis, Math.min(end, now + axis.share * way.budget), way);
    if (measured === undefined) return undefined;
    if (measured.points.length > 0) found.push(measured);
  }
  return found;
}

/** How much faster than in proportion what a size takes may grow. */
const STEEPER = 1.2;

/** Stops before a size that would not be done in time, and at one that fails; the smallest is always tried. */
async function measureAxis(axis: Axis, end: number, way: Way): Promise<MeasuredAxis | undefined> {
  const points: Measured[] = [];
  const took: number[] = [];
  for (const [i, size] of axis.sizes.entries()) {
    const begun = way.now();
    if (i > 0 && begun + nextTakes(took, size / axis.sizes[i - 1]) > end) break;
    const report = await way.run(axis.doing(size)).catch((fault: Error) => {
      way.onFailed(axis, size, fault.message);
      return null;
    });
    if (report === undefined) return undefined;
    if (report === null) break;
    points.push(measuredOf(size, report));
    took.push(way.now() - begun);
    way.onDone(axis, size);
  }
  return { key: axis.key, points, left: axis.sizes.slice(points.length) };
}

/** What the smallest size took is mostly to start and to warm up, which does not grow; what came on top does. */
function nextTakes(took: readonly number[], larger: number): number {
  const [smallest, last] = [took[0], took[took.length - 1]];
  return smallest + Math.max(0, last - smallest) * larger ** STEEPER;
}

const measuredOf = (size: number, { figure, peakMb, also = {} }: Report): Measured => ({
  size,
  seconds: figure,
  peakMb,
  emptyMb: also["empty MB"] ?? 0,
  micros: also.micros ?? Number.NaN,
});
