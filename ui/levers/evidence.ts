/** The rows of evidence that levers name, as `npm run documents` takes them from the one table. */

import table from "../../seeds/evidence/levers.json";
import { LEVERS, type LeverKey } from "../../sim/scenario/levers.ts";
import { say } from "../../text/say.ts";
import { plainText } from "./words.ts";

/** How far we checked a row: read or computed; or its number alone, or all of it, is from memory. */
export type Basis = "read" | "computed" | "finding" | "memory";

export interface EvidenceRow {
  readonly id: string;
  readonly source: string;
  readonly finding: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly address?: string;
  readonly basis: Basis;
}

const rows: readonly EvidenceRow[] = table.rows as readonly EvidenceRow[];

/** The rows a lever rests on, in the order in which it names them. */
export function evidenceFor(lever: LeverKey): EvidenceRow[] {
  const { evidence } = LEVERS[lever];
  return evidence.map((id) => {
    const row = rows.find((each) => each.id === id);
    if (row === undefined) throw new Error(`unknown evidence: ${id}, of the lever ${lever}`);
    return row;
  });
}

/** "0.08 SD; 0 to 0.2 taken as plausible."; nothing where a finding has no number. */
export function valueWords({ value, low, high, unit }: EvidenceRow): string | undefined {
  if (value === undefined || low === undefined || high === undefined || unit === undefined) return undefined;
  return say("levers.evidence.value", { value: plainText(value), low: plainText(low), high: plainText(high), unit });
}

/** Whether a number or a finding rests on memory. */
export const isUnchecked = ({ basis }: EvidenceRow): boolean => basis === "finding" || basis === "memory";
