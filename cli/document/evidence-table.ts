/** The table of evidence, and who rests on which row. */

import evidence from "../../seeds/evidence/evidence.json" with { type: "json" };
import type { EvidenceRow, Source } from "../../sim/scenario/evidence.ts";
import { LEVER_KEYS, LEVERS } from "../../sim/scenario/levers.ts";
import { PARAMETER_KEYS, PARAMETERS, type ParameterKey } from "../../sim/scenario/parameters.ts";
import { STANCE_TABLE } from "../../sim/scenario/stances.ts";

export const ROWS = evidence.rows as readonly EvidenceRow[];
export const SOURCES: Readonly<Record<string, Source>> = evidence.sources;

/** The row of an id; an unknown one is an error of ours. */
export function evidenceRow(id: string): EvidenceRow {
  const row = ROWS.find((each) => each.id === id);
  if (row === undefined) throw new Error(`unknown evidence: ${id}`);
  return row;
}

/** Everything that names evidence: what it is, its key, and the ids. */
export interface Use {
  readonly by: "parameter" | "lever" | "stance";
  readonly key: string;
  readonly evidence: readonly string[];
}

export const USES: readonly Use[] = [
  ...PARAMETER_KEYS.map((key) => ({ by: "parameter", key, evidence: PARAMETERS[key].evidence }) as const),
  ...LEVER_KEYS.map((key) => ({ by: "lever", key, evidence: LEVERS[key].evidence }) as const),
  ...(Object.keys(STANCE_TABLE) as ParameterKey[]).map(
    (key) => ({ by: "stance", key, evidence: STANCE_TABLE[key]?.evidence ?? [] }) as const,
  ),
];

/** What rests on a row. */
export const usesOf = (id: string): readonly Use[] => USES.filter(({ evidence }) => evidence.includes(id));

/** "Chapman & Muijs 2014, Title". */
export function sourceText({ source }: Pick<EvidenceRow, "source">): string {
  const { authors, year, title } = SOURCES[source];
  return `${authors}${year === undefined ? "" : ` ${year}`}, ${title}`;
}

/** How far a row was checked, in one word. */
export function basisOf({ read, computed, recalled }: EvidenceRow): "read" | "computed" | "finding" | "memory" {
  if (read) return computed === true ? "computed" : "read";
  return recalled === "number" ? "finding" : "memory";
}
