/** docs/programmes.md: programmes and systems as scenarios, by their cards, with what runs of them gave. */

import type { EvidenceRow } from "../../sim/scenario/evidence.ts";
import { LEVERS } from "../../sim/scenario/levers.ts";
import { NO_END } from "../../sim/scenario/no-end.ts";
import type { Action, Targets } from "../../sim/scenario/scenario.ts";
import type { Published } from "../programmes/card.ts";
import { type Finding, findingsOf } from "../programmes/findings.ts";
import { listed } from "../programmes/listed.ts";
import { PROGRAMMES, type Programme } from "../programmes/registry.ts";
import { storedRuns } from "../programmes/stored.ts";
import { arenaTitle } from "./common.ts";
import { basisOf, evidenceRow, sourceText } from "./evidence-table.ts";
import { anchor, code, document, number, table, toEvidence } from "./markdown.ts";

const MADE = `*Made by \`npm run report:programmes\` from the cards in \`seeds/programmes/cards/\` and from runs that are kept in
\`seeds/programmes/runs/\`.*`;

const INTRODUCTION = `Programmes and systems that the field talks about, each as a scenario in \`scenarios/programmes/\` that can be run, compared and
changed. **No file holds an effect on any outcome**: only which levers are pulled, for whom, from when to when and how hard, and what
became of schools and admissions where the programme changed those. What follows comes from the same assumptions as in
any other scenario, so a programme here is its parts as the model has them, and never the programme itself. The strengths are our judgement
of what was done; try others. Files are for a place whose base year is 2025, as of both that ship: what is done begins in the second year, 2027, and
its third year is 2029. They run on Tarnford, and on Averdale with \`"place": "averdale"\`.

Under **Runs** stands what they gave: A is the place left alone, B the same place with the programme, on the same seeds; the verdicts are
those of \`catchment compare\`, under the usual reading of the evidence. Of so many sentences one in twenty is more than chance by
chance. What working together gives hangs above all on how well schools judge practices (\`practice.misjudgement\`), which was set and not
found: at the sceptical stance little of it is left. Of trust between partners only those runs count in which some schools of A
have found a partner by themselves. Published figures lead to their row of [evidence](evidence.md); what is in no row is cited with
the work, *read* where we read a summary of it and *unchecked* where not.`;

/** The whole document. */
export const programmesDocument = (): string =>
  document("# Programmes and systems", MADE, INTRODUCTION, overview(), ...PROGRAMMES.flatMap(section));

const overview = (): string =>
  table(
    ["programme", "where", "phase", "acts", "£ in its dearest year, Tarnford:"],
    PROGRAMMES.map((programme) => {
      const { key, title, where, phase, arenas, cost } = listed(programme);
      return [
        `[${title}](#${key})`,
        where,
        phase,
        arenas.map(arenaTitle).join("; "),
        cost === undefined ? "–" : cost.toLocaleString("en-GB"),
      ];
    }),
  );

/** What is known of one, and what runs of it gave. */
export function section(programme: Programme): string[] {
  const { card, key, file } = programme;
  const { phase, against } = listed(programme);
  return [
    `## ${anchor(key)}${card.title}`,
    `*${card.where}. ${card.when}.* ${code(file)}, of ${phase} schools; compare it with ${code(against)}.`,
    card.done,
    partsTable(programme),
    list("**Published.**", card.published.map(publishedText)),
    `**What a run can say.** ${card.can}`,
    list("**What it cannot say.**", card.cannot),
    ...runsText(programme),
    ...(card.hangsOn === undefined ? [] : [`**What that hangs on.** ${card.hangsOn.says}`]),
    `**Replicate with care.** ${card.care}`,
  ];
}

const list = (head: string, lines: readonly string[]): string =>
  [head, "", ...lines.map((line) => `- ${line}`)].join("\n");

/** A lever a line, in the order of the file; then what else it changes. */
function partsTable({ card, scenario }: Programme): string {
  const rows = card.parts.map(({ lever, standsFor }) => {
    const actions = scenario.actions.filter((action) => action.lever === lever);
    return [`[${LEVERS[lever].label}](levers.md#${lever})`, actions.map(actionText).join("; "), standsFor];
  });
  const besides = card.besides.map(({ key, standsFor }) => [code(key), "–", standsFor]);
  return table(["in the file", "how", "stands for"], [...rows, ...besides]);
}

/** "0.75 from 2027 to 2029, a fifth…": strength, years and whom it is for. */
function actionText({ strength, start, end, ramp, targets, structure }: Action): string {
  const until = end === NO_END ? "on" : `to ${end}`;
  const growing = ramp > 1 ? `, whole after ${ramp} years` : "";
  const form = structure === undefined ? "" : `, ${STRUCTURE_WORDS[structure]}`;
  return `${number(strength)} from ${start} ${until}${growing}${form}${targetText(targets)}`;
}

const STRUCTURE_WORDS = {
  pair: "in pairs",
  trio: "in threes",
  cluster: "in clusters",
  federation: "in federations",
  areaNetwork: "as a network of the area",
} as const;

function targetText(targets: Targets): string {
  if (targets === "all") return "";
  if ("ids" in targets) return `, at ${targets.ids.join(", ")}`;
  const whom = targets.rule === "mostDisadvantaged" ? "with most eligible for free meals" : "with the lowest scores";
  return `, for ${number(100 * targets.share)} % ${whom}`;
}

function publishedText(published: Published): string {
  if ("evidence" in published) return rowText(evidenceRow(published.evidence), published.figure !== false);
  const { says, work, read, address } = published;
  const cited = address === undefined ? work : `[${work}](${address})`;
  return `${says} ${cited}; ${read ? "read" : "*unchecked*"}.`;
}

const CHECKED = { computed: "computed", read: "read", finding: "*number unchecked*", memory: "*unchecked*" } as const;

/** A row of evidence as a sentence: what, how much, of whom, by whom. */
function rowText(row: EvidenceRow, hasFigure: boolean): string {
  const { id, topic, context, finding } = row;
  const said = finding === undefined ? "" : ` ${finding}`;
  return `${topic}${hasFigure ? valueText(row) : ""} (${context}).${said} ${sourceText(row)}; ${CHECKED[basisOf(row)]}: ${toEvidence(id)}.`;
}

function valueText({ value, unit }: EvidenceRow): string {
  if (value === undefined || unit === undefined) return "";
  return unit === "share" ? `: ${number(100 * value)} %` : `: ${number(value)} ${unit}`;
}

/** What runs gave, by place and year. */
function runsText(programme: Programme): string[] {
  const said = PLACES.flatMap(([place, title]) => {
    const version = storedRuns(place).programmes[programme.key]?.modelVersion;
    return findingsOf(programme, place).map((finding) => list(runsHead(title, finding, version), finding.sentences));
  });
  return said.length === 0 ? ["**Runs.** None is kept yet."] : said;
}

const PLACES = [
  ["tarnford", "Tarnford"],
  ["averdale", "Averdale"],
] as const;

function runsHead(title: string, { year, seeds }: Finding, version = ""): string {
  const few = seeds < 6 ? " B less A, from which nothing is told but that it runs." : "";
  return `**Runs in ${title}, ${year}**: ${seeds} ${seeds === 1 ? "seed" : "seeds"}, model ${version}.${few}`;
}
