/** What was found of claims, kept in a file: values by replicate, so that a report that was stopped goes on. */

import { existsSync } from "node:fs";
import { fault, faultsOf, InputError, parseJson } from "../../sim/scenario/faults.ts";
import { z } from "../../sim/scenario/zod.ts";
import { writeWhole } from "../paths.ts";
import { readText } from "../text-file.ts";

const kept = z.strictObject({
  modelVersion: z.string().max(40),
  /** By key, a line each: what decides it, and its value in each replicate from the first on; null where there is none. */
  found: z.record(z.string(), z.strictObject({ hash: z.string().max(80), values: z.array(z.number().nullable()) })),
});

/** By key: values by replicate, of what `hash` decides. */
export type Found = Map<string, { readonly hash: string; readonly values: number[] }>;

const LARGEST = 50_000_000;

/** What a file holds of this model version: nothing where it is not there, or of another. */
export function readFound(file: string | undefined, modelVersion: string): Found {
  const found: Found = new Map();
  if (file === undefined || !existsSync(file)) return found;
  const read = readText(file);
  if ("faults" in read) throw new InputError(read.faults);
  const parsed = parseJson(read.text, file, LARGEST);
  if ("faults" in parsed) throw new InputError(parsed.faults);
  const checked = kept.safeParse(parsed.value);
  if (!checked.success) throw new InputError(faultsOf(checked.error, parsed.value, file));
  if (checked.data.modelVersion !== modelVersion) return found;
  for (const [key, { hash, values }] of Object.entries(checked.data.found)) {
    found.set(key, { hash, values: values.map((value) => value ?? Number.NaN) });
  }
  return found;
}

export function writeFound(file: string, modelVersion: string, found: Found): void {
  const lines = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([key, { hash, values }]) => `${JSON.stringify(key)}:${JSON.stringify({ hash, values: values.map(shorter) })}`,
    );
  const text = `{"modelVersion":${JSON.stringify(modelVersion)},"found":{\n${lines.join(",\n")}\n}}\n`;
  if (lines.length === 0) throw new InputError([fault(file, "", "something found", "nothing")]);
  writeWhole(file, new TextEncoder().encode(text));
}

/** Six digits are far beyond what chance leaves; NaN is null. */
const shorter = (value: number): number | null => (Number.isNaN(value) ? null : Number(value.toPrecision(6)));
