/** What the cost of a run may grow with, and at which sizes it is measured. */

import type { MessageId } from "../../../text/en.ts";
import type { ProgramName } from "../programs.ts";
import type { Settings } from "../way.ts";

export const AXIS_KEYS = ["schools", "ties", "years", "replicates", "workers", "pupils"] as const;
export type AxisKey = (typeof AXIS_KEYS)[number];

export interface Axis {
  readonly key: AxisKey;
  readonly label: MessageId;
  /** What is held while it varies. */
  readonly held: MessageId;
  /** What its costs are in. */
  readonly unit: MessageId;
  /** From the smallest on. */
  readonly sizes: readonly number[];
  /** The most of the whole time that it may take: the last takes what the others leave. */
  readonly share: number;
  readonly doing: (size: number) => { readonly program: ProgramName; readonly settings: Settings };
}

/** Pupils a school as in England, whose 8 million are at 24,000 schools. */
export const PUPILS_A_SCHOOL = 8e6 / 24e3;

/** Pupil-years over pupils before a run has settled: year groups fill up one a year, and the base year is observed. */
export const FILLING = 2;

/** Years of settling in what is measured here: growth is of years that are alike. */
export const SETTLING = 1;

const DECADES = [1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6, 3e6, 1e7];

/** The sizes of a whole measurement, and those by which it is tried in a minute. */
const SIZES = {
  full: {
    schools: { pupils: 300_000, sizes: [300, 600, 1200, 2400, 4800] },
    ties: { pupils: 100_000, sizes: [2, 5, 10, 20, 40] },
    years: { pupils: 30_000, sizes: [1, 2, 4, 8, 16, 32] },
    replicates: { pupils: 10_000, sizes: [1, 2, 4, 8, 16, 32] },
    workers: { pupils: 30_000, runs: 16 },
    pupils: DECADES,
  },
  quick: {
    schools: { pupils: 10_000, sizes: [10, 20, 40] },
    ties: { pupils: 10_000, sizes: [5, 10, 20] },
    years: { pupils: 3000, sizes: [1, 2, 4] },
    replicates: { pupils: 3000, sizes: [1, 2, 4] },
    workers: { pupils: 3000, runs: 4 },
    pupils: DECADES.slice(0, 4),
  },
} as const;

const schoolsFor = (pupils: number): number => Math.max(2, Math.round(pupils / PUPILS_A_SCHOOL));

const run = (pupils: number, more: Settings = {}) => ({
  program: "growth" as const,
  settings: { place: "country", pupils, schools: schoolsFor(pupils), years: 1, replicates: 1, ...more },
});

/** In the order in which they are measured; `cores` is how many threads there can be. */
export function axesOf(effort: "full" | "quick", cores: number): Axis[] {
  const at = SIZES[effort];
  const seconds = { unit: "growth.unit.s", share: 0.1 } as const;
  return [
    {
      ...words("schools", at.schools.sizes),
      ...seconds,
      doing: (schools) => run(at.schools.pupils, { schools }),
    },
    { ...words("ties", at.ties.sizes), ...seconds, doing: (ties) => run(at.ties.pupils, { ties }) },
    { ...words("years", at.years.sizes), ...seconds, doing: (years) => run(at.years.pupils, { years }) },
    {
      ...words("replicates", at.replicates.sizes),
      ...seconds,
      doing: (replicates) => run(at.replicates.pupils, { replicates }),
    },
    {
      ...words("workers", threadsUpTo(cores, at.workers.runs)),
      unit: "growth.unit.sClock",
      share: 0.1,
      doing: (threads) => ({
        program: "ensemble",
        settings: { ...run(at.workers.pupils).settings, years: 4, replicates: at.workers.runs, threads },
      }),
    },
    { ...words("pupils", at.pupils), unit: "growth.unit.s", share: 1, doing: (pupils) => run(pupils) },
  ];
}

const words = <K extends AxisKey>(key: K, sizes: readonly number[]) => ({
  key,
  label: `growth.${key}` as const,
  held: `growth.held.${key}` as const,
  sizes,
});

/** 1, 2, 4 … of the cores there are, none more than the runs to be shared out: all threads have the same to do. */
export function threadsUpTo(cores: number, runs: number): number[] {
  const sizes: number[] = [];
  for (let threads = 1; threads <= Math.min(cores, runs); threads *= 2) sizes.push(threads);
  return sizes;
}
