/** The programmes' scenarios and cards, and the evidence that cards name: one part of the page, fetched when they are asked for. */

import evidence from "../../seeds/evidence/evidence.json";
import type { EvidenceRow, Source } from "../../sim/scenario/evidence.ts";
import type { LeverKey } from "../../sim/scenario/levers.ts";

/** A work that is in no row of evidence: what it says, and whether a summary of it was read. */
interface Work {
  readonly says: string;
  readonly work: string;
  readonly read: boolean;
  readonly address?: string;
}
/** A row of the table of evidence, by its id; without its number where that is our assumption and nobody's finding. */
interface Row {
  readonly evidence: string;
  readonly figure?: boolean;
}
export type Published = Work | Row;

/** What is said of a programme. */
export interface Card {
  readonly title: string;
  readonly where: string;
  readonly when: string;
  readonly done: string;
  readonly parts: readonly { readonly lever: LeverKey; readonly standsFor: string }[];
  readonly besides?: readonly { readonly key: string; readonly standsFor: string }[];
  readonly published: readonly Published[];
  readonly can: string;
  readonly hangsOn?: { readonly lever: LeverKey; readonly says: string };
  readonly cannot: readonly string[];
  readonly care: string;
}

export interface ProgrammeFile {
  readonly key: string;
  readonly card: Card;
  readonly phase: "secondary" | "primary" | "both";
  /** The scenario as its file has it, for the reader of files. */
  readonly text: string;
}

type Files<T> = Readonly<Record<string, T>>;
const SCENARIOS = import.meta.glob("../../scenarios/programmes/*.json", { eager: true, import: "default" }) as Files<{
  readonly phase?: ProgrammeFile["phase"];
}>;
const CARDS = import.meta.glob("../../seeds/programmes/cards/*.json", {
  eager: true,
  import: "default",
}) as Files<Card>;

const keyOf = (path: string): string => path.replace(/^.*\/|\.json$/g, "");

/** Every programme that has a scenario and a card, by title. */
export const PROGRAMME_FILES: readonly ProgrammeFile[] = Object.entries(SCENARIOS)
  .map(([path, scenario]) => ({
    key: keyOf(path),
    card: CARDS[`../../seeds/programmes/cards/${keyOf(path)}.json`],
    phase: scenario.phase ?? "secondary",
    text: JSON.stringify(scenario),
  }))
  .sort((one, other) => (one.card.title < other.card.title ? -1 : 1));

const ROWS = evidence.rows as readonly EvidenceRow[];
const SOURCES = evidence.sources as Readonly<Record<string, Source>>;

/** A row of evidence with its source; an unknown one is an error of ours. */
export function rowOf(id: string): { readonly row: EvidenceRow; readonly source: Source } {
  const row = ROWS.find((each) => each.id === id);
  if (row === undefined) throw new Error(`unknown evidence: ${id}`);
  return { row, source: SOURCES[row.source] };
}
