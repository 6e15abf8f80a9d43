/** docs/evidence.md: what the model's numbers rest on, how far it was checked, and where to find it. */

import type { EvidenceRow } from "../../sim/scenario/evidence.ts";
import { GENERATED } from "./common.ts";
import { basisOf, ROWS, SOURCES, sourceText, usesOf } from "./evidence-table.ts";
import { anchor, code, document, number, span, table, toParameter } from "./markdown.ts";

const INTRODUCTION = `Published and computed values, in our own words, from \`seeds/evidence/evidence.json\`. In brackets is what we take
as plausible, by judgement: where the text does not say otherwise it is not a published interval. **Strength** is how far we
trust the value for the use made of it. **Checked** says how: *computed* by us from official files; *read* in a summary of
the study; *unchecked: number* where the finding was read and its number is from memory; *unchecked* where all of it is.
Addresses are where something was read or is kept; not every one was opened.`;

const CHECKED = { computed: "computed", read: "read", finding: "*unchecked: number*", memory: "*unchecked*" } as const;

const HEADS = ["what", "value, and plausible", "where and whom", "source", "checked; strength"];

/** The whole document. */
export function evidenceDocument(): string {
  const used = ROWS.filter(({ id }) => usesOf(id).length > 0);
  const asides = ROWS.filter(({ id }) => usesOf(id).length === 0);
  return document(
    "# Evidence",
    GENERATED,
    INTRODUCTION,
    counts(used.length),
    "## What parameters, levers and stances rest on",
    table(
      [...HEADS, "rests on it"],
      used.map((row) => [...cells(row), usedBy(row)]),
    ),
    "## Context: nothing rests on these rows alone",
    table(
      [...HEADS, "why it is here"],
      asides.map((row) => [...cells(row), row.aside ?? ""]),
    ),
    "## Sources",
    Object.keys(SOURCES).map(sourceLine).join("\n"),
  );
}

function counts(used: number): string {
  const of = (basis: ReturnType<typeof basisOf>) => ROWS.filter((row) => basisOf(row) === basis).length;
  return `${ROWS.length} rows: ${of("computed")} computed, ${of("read")} read, ${of("finding")} with a number from memory, ${of("memory")} from memory. Something rests on ${used} of them.`;
}

function cells(row: EvidenceRow): string[] {
  const { id, topic, finding, context, strength } = row;
  return [
    `${anchor(id)}**${topic}.** ${finding ?? ""} ${code(id)}`,
    valueText(row),
    context,
    linked(row),
    `${CHECKED[basisOf(row)]}; ${strength}`,
  ];
}

/** "0.95 correlation (0.93 to 0.97)"; "–" where a finding has no number. */
function valueText({ value, low, high, unit }: EvidenceRow): string {
  if (value === undefined || low === undefined || high === undefined || unit === undefined) return "–";
  return `${number(value)} ${unit} (${span(low, high)})`;
}

/** Authors and year, leading to the source's line. */
function linked({ source }: EvidenceRow): string {
  const { authors, year } = SOURCES[source];
  return `[${authors}${year === undefined ? "" : ` ${year}`}](#source-${source})`;
}

const usedBy = ({ id }: EvidenceRow): string =>
  usesOf(id)
    .map(({ by, key }) => (by === "parameter" ? toParameter(key) : WORDS[by](key)))
    .join(", ");

const WORDS = {
  lever: (key: string) => `lever [${key}](levers.md#${key})`,
  stance: (key: string) => `[stances](stances.md) of ${code(key)}`,
} as const;

function sourceLine(key: string): string {
  const { address } = SOURCES[key];
  const text = sourceText({ source: key });
  return `- ${anchor(`source-${key}`)}${address === undefined ? text : `[${text}](${address})`}`;
}
