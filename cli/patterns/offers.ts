/** Published offers of school places by authority: what the halves of a place's authorities are held to. [P04] */

import { readRows } from "../../sim/place/csv-rows.ts";
import { fault, InputError } from "../../sim/scenario/faults.ts";
import type { Phase } from "../../sim/scenario/phase.ts";
import { readText } from "../text-file.ts";

/** Shares of applicants, by year and authority. */
export interface Offered {
  readonly firstPreference: number;
  readonly anyPreference: number;
}
export interface Offers {
  /** Of the entry of this year; undefined where the table has none. */
  readonly of: (authority: string, year: number, phase: Phase) => Offered | undefined;
}

const MOST_ROWS = 100_000;
const COLUMNS = [
  "time_period",
  "la_name",
  "school_phase",
  "applications_received",
  "first_preference_offers",
  "preferred_school_offer",
] as const;

/** Reads the table of applications and offers as the Department for Education publishes it; InputError with its faults. */
export function readOffers(file: string): Offers {
  const read = readText(file);
  if ("faults" in read) throw new InputError(read.faults);
  const shares = new Map<string, Offered>();
  const faults = readRows(read.text, file, MOST_ROWS, (header, tell) => {
    const missing = COLUMNS.filter((column) => !header.includes(column));
    for (const column of missing) tell(fault(file, "row 1", `a column ${column}`, header.join(", ").slice(0, 120)));
    if (missing.length > 0) return undefined;
    const at = COLUMNS.map((column) => header.indexOf(column));
    return (row) => {
      const [period, authority, phase, applied, first, any] = at.map((column) => row[column]);
      const applications = Number(applied);
      shares.set(keyOf(authority, period.slice(0, 4), phase), {
        firstPreference: Number(first) / applications,
        anyPreference: Number(any) / applications,
      });
    };
  });
  if (faults.length > 0) throw new InputError(faults);
  return { of: (authority, year, phase) => shares.get(keyOf(authority, String(year), phase)) };
}

const keyOf = (authority: string, year: string, phase: string): string => `${year} ${phase.toLowerCase()} ${authority}`;
