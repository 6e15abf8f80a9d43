/** What a validation case gave, and the words for it. */

import { agrees, type Case, type Row } from "../sim/theory/cases/case.ts";
import { say } from "../text/say.ts";
import { figure } from "./figure.ts";

/** A case with what it gave; no rows where the file it needs is not there. */
export interface Outcome {
  readonly known: Case;
  readonly rows?: readonly Row[];
}

/** Figures, how many of them lie in their band and out of it, how many are known to miss, and how many have no target. */
export function counts(
  rows: readonly Row[],
): [figures: number, within: number, out: number, unmet: number, none: number] {
  const unmet = rows.filter((row) => row.unmet !== undefined).length;
  const none = rows.filter(({ band }) => band === undefined).length - unmet;
  const out = rows.filter((row) => !agrees(row)).length;
  return [rows.length, rows.length - none - unmet - out, out, unmet, none];
}

export const skippedText = ({ id, file }: Case): string =>
  say("validate.skipped", { id, name: file?.name ?? "", where: file?.where ?? "" });

/** "0.27 to 0.31", or the one value that agrees. */
export const bandText = (band: Row["band"]): string =>
  band === undefined ? "–" : band[0] === band[1] ? figure(band[0]) : `${figure(band[0])} to ${figure(band[1])}`;
