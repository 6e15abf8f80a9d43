/** When what a scenario states of schools takes effect. [B10] */

import type { SchoolChange } from "./schools-schema.ts";

/** Whether the school is no more once it has happened: it closes, or merges into another. */
export const endsSchool = ({ what }: Pick<SchoolChange, "what">): boolean => what === "close" || what === "merge";

/** The year a change takes effect: none before the base year is over, so that what came before is shared. */
export const effectiveYear = ({ year }: SchoolChange, baseYear: number): number => Math.max(year, baseYear + 1);

/** The changes that take effect in a year, or by the end of it. */
export const changesIn = (changes: readonly SchoolChange[], baseYear: number, year: number): readonly SchoolChange[] =>
  changes.filter((change) => effectiveYear(change, baseYear) === year);
export const changesBy = (changes: readonly SchoolChange[], baseYear: number, year: number): readonly SchoolChange[] =>
  changes.filter((change) => effectiveYear(change, baseYear) <= year);
