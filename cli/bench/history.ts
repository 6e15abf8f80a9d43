/** What earlier versions cost, each measured when it was made: a file of JSON that grows by an entry a measurement. */

import { existsSync } from "node:fs";
import { fault, faultsOf, InputError, parseJson } from "../../sim/scenario/faults.ts";
import { z } from "../../sim/scenario/zod.ts";
import { checkFile } from "../paths.ts";
import { json } from "../print.ts";
import { readText } from "../text-file.ts";
import type { Found } from "./report.ts";

const figure = z.strictObject({
  median: z.number(),
  /** To the reference of the same run; left out where there was none. */
  ratio: z.number().optional(),
});

export const entry = z.strictObject({
  modelVersion: z.string().max(40),
  /** The day, as 2026-11-22; left out where it was not kept. */
  day: z.string().max(40).optional(),
  processor: z.string().max(200).optional(),
  quick: z.boolean(),
  rounds: z.int().min(1),
  /** By workload, then by way. */
  figures: z.record(z.string(), z.record(z.string(), figure)),
});

export type Entry = z.output<typeof entry>;

/** A file of earlier measurements and what it holds. */
export interface KeptIn<E> {
  readonly file: string;
  readonly entries: readonly E[];
}

/** The entries of a file, the earliest first; every fault where it is no such file. */
export const readHistory = (file: string): Entry[] => readEntries(file, entry);

/** The file that was named and its entries, none where it is still to be written; a fault where it cannot be. */
export function historyFor<E>(file: string | undefined, kind: z.ZodType<E>): KeptIn<E> | undefined {
  if (file === undefined) return undefined;
  checkFile("--history", file, true);
  return { file, entries: existsSync(file) ? readEntries(file, kind) : [] };
}

/** Entries of a kind. */
export function readEntries<T>(file: string, kind: z.ZodType<T>): T[] {
  const read = readText(file);
  if ("faults" in read) throw new InputError(read.faults);
  const parsed = parseJson(read.text, file);
  if ("faults" in parsed) throw new InputError(parsed.faults);
  if (!Array.isArray(parsed.value)) throw new InputError([fault(file, "", "a list of measurements", "something else")]);
  const checked = z.array(kind).safeParse(parsed.value);
  if (!checked.success) throw new InputError(faultsOf(checked.error, parsed.value, file));
  return checked.data;
}

export const historyText = (entries: readonly Entry[]): string => json(entries);

/** What is kept of a measurement. */
export function entryOf(found: readonly Found[], about: Omit<Entry, "figures">): Entry {
  const figures = found.map(({ workload, ways }) => {
    const measured = ways.filter(({ passed }) => passed === undefined);
    return [workload.key, Object.fromEntries(measured.map((way) => [way.key, kept(way)]))];
  });
  return { ...about, figures: Object.fromEntries(figures) };
}

const kept = ({ median, ratio }: { readonly median: number; readonly ratio: number }) => ({
  median: rounded(median),
  ...(Number.isNaN(ratio) ? {} : { ratio: rounded(ratio) }),
});

const rounded = (value: number): number => Number(value.toPrecision(4));
