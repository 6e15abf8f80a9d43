/** The rows of evidence that levers name, as the page shows them: a view, so that the page need not hold the table. */

import type { EvidenceRow } from "../../sim/scenario/evidence.ts";
import { LEVER_KEYS, LEVERS } from "../../sim/scenario/levers.ts";
import { basisOf, evidenceRow, SOURCES, sourceText } from "./evidence-table.ts";

/** The file's text. */
export function pageRows(): string {
  const ids = new Set(LEVER_KEYS.flatMap((key) => LEVERS[key].evidence));
  return `${JSON.stringify({ rows: [...ids].map((id) => pageRow(evidenceRow(id))) }, null, 2)}\n`;
}

function pageRow(row: EvidenceRow) {
  const { id, finding, value, low, high, unit } = row;
  const { address } = SOURCES[row.source];
  return { id, source: sourceText(row), finding, value, low, high, unit, address, basis: basisOf(row) };
}
