/** A published model run once a seed, with the mean and spread of each result over the seeds. */

import { type Sequence, sequence } from "../random/sequence.ts";
import { type Declared, defaults, type Settings } from "./settings.ts";
import type { Result, Theory } from "./theory.ts";

export interface Replay<D extends Declared = Declared, R extends string = string> {
  readonly name: string;
  readonly settings: Settings<D>;
  /** One row a seed. */
  readonly results: readonly (Readonly<Record<R, Result>> & { readonly seed: number })[];
  readonly mean: Readonly<Record<R, Result>>;
  /** Standard deviation between seeds (n − 1); NaN of a single seed. */
  readonly sd: Readonly<Record<R, Result>>;
}

/** Runs seeds 1 to `seeds`; settings not given are at their defaults. Part and seed name the chance of a run; `onSeed` hears how many are done. */
export function replay<D extends Declared, R extends string>(
  theory: Theory<D, R>,
  given: Partial<Settings<D>>,
  seeds: number,
  onSeed: (done: number) => void = () => {},
): Replay<D, R> {
  const settings = { ...defaults(theory.settings), ...given } as Settings<D>;
  const rows = Array.from({ length: seeds }, (_, i) => {
    const row = oneRun(theory, settings, i + 1);
    onSeed(i + 1);
    return row;
  });
  const results = rows.map((row, i) => ({ seed: i + 1, ...row }));
  return { name: theory.name, settings, results, mean: over(rows, mean), sd: over(rows, sd) };
}

/** The results of one seed. */
export const oneRun = <D extends Declared, R extends string>(
  theory: Theory<D, R>,
  settings: Settings<D>,
  seed: number,
): Readonly<Record<R, Result>> => theory.run(settings, chance(theory, seed));

/** The sequence of each part of one seed of a model. */
export const chance =
  ({ name }: Pick<Theory, "name">, seed: number) =>
  (part: string): Sequence =>
    sequence(`${name} ${part} ${seed}`);

/** Each result of the rows as one number, or one an entry where a result is several. */
function over<R extends string>(
  rows: readonly Readonly<Record<R, Result>>[],
  of: (values: readonly number[]) => number,
): Readonly<Record<R, Result>> {
  const keys = Object.keys(rows[0]) as R[];
  const entries = keys.map((key): [R, Result] => {
    const first = rows[0][key];
    if (typeof first === "number") return [key, of(rows.map((row) => row[key] as number))];
    return [key, first.map((_, i) => of(rows.map((row) => (row[key] as readonly number[])[i])))];
  });
  return Object.fromEntries(entries) as Record<R, Result>;
}

/** Mean of the values that are numbers; NaN of none. */
export function mean(values: readonly number[]): number {
  const numbers = values.filter((value) => !Number.isNaN(value));
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** Standard deviation (n − 1) of the values that are numbers; NaN of fewer than two. */
export function sd(values: readonly number[]): number {
  const numbers = values.filter((value) => !Number.isNaN(value));
  if (numbers.length < 2) return Number.NaN;
  const middle = mean(numbers);
  return Math.sqrt(numbers.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / (numbers.length - 1));
}
