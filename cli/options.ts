/** Options of the command that no scenario speaks of: counts, units, formats. */

import { UNITS, type Unit } from "../sim/engine/job.ts";
import { type Fault, fault, InputError } from "../sim/scenario/faults.ts";

export const COMMAND_LINE = "the command line";

/** Refuses an option: expected this, found that. */
export const refuse = (option: string, expected: string, found: string, advice = ""): never => {
  throw new InputError([fault(COMMAND_LINE, option, expected, found, advice)]);
};

/** A whole number within bounds. */
export function wholeNumber(option: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text.trim()) && value >= low && value <= high) return value;
  return refuse(option, `a whole number from ${low} to ${high}`, `"${text.slice(0, 60)}"`);
}

/** Units of the table, the place always among them. */
export function unitsOf(text: string): Unit[] {
  const named = text.split(",").map((name) => name.trim());
  const unknown = named.find((name) => !(UNITS as readonly string[]).includes(name));
  if (unknown !== undefined) refuse("--units", `some of ${UNITS.join(",")}`, `"${unknown.slice(0, 60)}"`);
  return UNITS.filter((unit) => unit === "place" || named.includes(unit));
}

export const FORMATS = ["parquet", "csv"] as const;
export type Format = (typeof FORMATS)[number];

export function formatOf(text: string): Format {
  const found = FORMATS.find((format) => format === text);
  return found ?? refuse("--format", `one of ${FORMATS.join(", ")}`, `"${text.slice(0, 60)}"`);
}

/** "FILE@YEAR": the last @ parts them, so that a path may hold others. */
export function fileAtYear(text: string, first: number, last: number): { file: string; year: number } {
  const at = text.lastIndexOf("@");
  if (at < 1) return refuse("--save", "FILE@YEAR", `"${text.slice(0, 60)}"`);
  return { file: text.slice(0, at), year: wholeNumber("--save", text.slice(at + 1), first, last) };
}

type Readers = Readonly<Record<string, () => unknown>>;

/** What each reader returns; where any of them refuses, one InputError with the faults of all. */
export function readAll<R extends Readers>(readers: R): { readonly [K in keyof R]: ReturnType<R[K]> } {
  const faults: Fault[] = [];
  const values = Object.entries(readers).map(([key, reader]) => {
    try {
      return [key, reader()];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const one of error.faults) faults.push(one);
      return [key, undefined];
    }
  });
  if (faults.length > 0) throw new InputError(faults);
  return Object.fromEntries(values) as { readonly [K in keyof R]: ReturnType<R[K]> };
}
