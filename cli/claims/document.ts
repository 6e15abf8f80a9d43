/** What was found of the field's claims as a Markdown document. */

import { type Judged, LEAST_RUNS } from "../../sim/claim/judged.ts";
import { MAPS } from "../../sim/claim/maps.ts";
import { LATE, wordsOf } from "../../sim/claim/measured.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { PARAMETERS } from "../../sim/scenario/parameters.ts";
import { bareText, differenceUnitText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import { document, number, table, toEvidence, toParameter } from "../document/markdown.ts";
import type { ClaimFound, Mapped, Tried } from "./findings.ts";
import type { ClaimPlan } from "./plan.ts";
import { lackingLines } from "./whole.ts";
import {
  disagreement,
  disagrees,
  expectsText,
  isUnsettled,
  medianText,
  outcomeText,
  rangeText,
  summaryText,
  underText,
  verdictText,
  whereText,
} from "./words.ts";

const INTRODUCTION = `# What the field claims, tried

Claims of the field of equity in schools as experiments: what a place does on one side and not on the other, on the same
seeds, under readings of the evidence that differ in how much they believe (its [stances](stances.md)). Made by \`npm run
report\`; nothing in it is written by hand but what each claim says and what the model cannot say of it, and every number can
be had again with \`catchment claims\`. What a claim rests on is an experiment *in the model*: where the model supports it,
the model's assumptions suffice for it, and where it does not, they do not. Neither says what is so in any school. A difference is judged as everywhere here: it must be more than chance produces
over the runs, and large enough to matter. What is claimed to stay the same is judged by equivalence: it is as claimed where
the 95 % interval of the mean lies within what would not matter, and not settled where it lies neither so nor clearly beyond.
Below ${LEAST_RUNS} runs there is no verdict. *Runs that way* are those on the side that more runs are on; a run in which nothing differs counts half.`;

export function claimsDocument(plan: ClaimPlan, found: readonly ClaimFound[]): string {
  const settings = `${plan.years} years after ${plan.burnIn} of settling; measures are means over the last ${LATE}. ${plan.places
    .map(({ open, seeds }) => `${open.title}: ${seeds} seeds`)
    .join(
      "; ",
    )}.${plan.maps > 0 ? ` Maps: ${plan.places[0].open.title}, ${plan.maps} seeds a cell, stance \`trials\`.` : ""}`;
  return document(
    INTRODUCTION,
    `Model version ${MODEL_VERSION}. ${settings}`,
    ...partly(plan, found),
    "## All claims",
    "By the first of each claim's comparisons, and how many of all its comparisons came out as claimed.",
    summary(found),
    "## Where the model disagrees",
    `Under \`${chiefStance(plan)}\`, every comparison that does not come out as the claim has it.`,
    ...disagreements(plan, found),
    ...found.flatMap(claimParts),
  );
}

/** Said before anything else, where seeds or cells are lacking. */
function partly(plan: ClaimPlan, found: readonly ClaimFound[]): string[] {
  const lines = lackingLines(plan, found).map((line) => `- ${line}`);
  return lines.length === 0 ? [] : [`**${say("claims.partly")}**\n\n${lines.join("\n")}`];
}

function summary(found: readonly ClaimFound[]): string {
  const [{ tried }] = found;
  return table(
    [say("claims.column.claim"), ...tried.map(whereText)],
    found.map(({ key, claim, tried: all }) => [`[${claim.title}](#${key})`, ...all.map(summaryText)]),
  );
}

/** The stance under which disagreements are listed: the usual one, where it was tried. */
const chiefStance = ({ stances }: ClaimPlan) => stances.find((stance) => stance === "trials") ?? stances[0];

/** Place by place: what the model does not support, and what is not settled. */
function disagreements(plan: ClaimPlan, found: readonly ClaimFound[]): string[] {
  const stance = chiefStance(plan);
  return plan.places.flatMap(({ open }) => {
    const where = underText([{ place: open, stance }]);
    const tried = found.map(({ claim, tried: all }) => ({
      title: claim.title,
      findings: all.find((one) => one.place === open && one.stance === stance)?.findings ?? [],
    }));
    const runs = Math.max(...tried.flatMap(({ findings }) => findings.map((one) => one.runs)));
    if (runs < LEAST_RUNS) return [say("claims.noVerdict", { where, runs, least: LEAST_RUNS })];
    const heads = [
      { head: say("claims.disagree", { where }), lines: linesOf(tried, disagrees) },
      { head: say("claims.unsettled", { where }), lines: linesOf(tried, isUnsettled) },
    ].filter(({ lines }) => lines.length > 0);
    if (heads.length === 0) return [say("claims.agree", { where })];
    return heads.map(({ head, lines }) => `**${head}**\n\n${lines.join("\n")}`);
  });
}

/** A claim's title over its findings of a kind, claim by claim; nothing of a claim that has none. */
function linesOf(
  tried: readonly { readonly title: string; readonly findings: readonly Judged[] }[],
  is: (one: Judged) => boolean,
): string[] {
  return tried.flatMap(({ title, findings }) => {
    const lines = findings.filter(is).map((one) => `  - ${disagreement(one)}`);
    return lines.length === 0 ? [] : [`- *${title}*`, ...lines];
  });
}

const claimParts = ({ key, claim, tried, maps }: ClaimFound): string[] => [
  `<a id="${key}"></a>\n\n## ${claim.title}`,
  `${claim.says} ${claim.evidence.map(toEvidence).join(", ")}.`,
  Object.entries(claim.arms)
    .map(([arm, { title }]) => `- \`${arm}\`: ${title}`)
    .join("\n"),
  verdictText(tried),
  foundTable(tried),
  ...maps.flatMap((map) => mapParts(claim.findings[0].what, map)),
  `*What the model cannot say*: ${claim.cannotSay}`,
];

function foundTable(tried: readonly Tried[]): string {
  const heads = (["finding", "expects", "where", "outcome", "median", "range", "runs"] as const).map(
    (name) => say(`claims.column.${name}`) + (["median", "range", "runs"].includes(name) ? ":" : ""),
  );
  const rows = (tried[0]?.findings ?? []).flatMap((_, i) =>
    tried
      .filter(({ findings }) => findings[i].outcome !== "notRun")
      .map((one) => {
        const found = one.findings[i];
        const { n, count } = found.claim.numbers;
        return [
          found.finding.what,
          expectsText(found),
          whereText(one),
          outcomeText(found),
          medianText(found),
          rangeText(found),
          n === 0 ? "–" : say("claims.runs", { count: number(count), n }),
        ];
      }),
  );
  return table(heads, rows);
}

/** What a cell's outcome is marked by: bold as claimed, a dagger the other way, in brackets too small to matter, ? where chance is not told from it. */
function marked(text: string, { outcome }: Judged): string {
  if (outcome === "asClaimed") return `**${text}**`;
  if (outcome === "otherWay") return `${text} †`;
  if (outcome === "notRun" || outcome === "nobody") return "–";
  return outcome === "tooSmall" || outcome === "none" ? `(${text})` : `${text} ?`;
}

function mapParts(what: string, { map, cells }: Mapped): string[] {
  const { title, across, down } = MAPS[map];
  const words = wordsOf(cells[0][0].finding.measure);
  const finer = { label: words.label, unit: words.unit, decimals: words.decimals + 1 };
  const usual = (key: keyof typeof PARAMETERS, value: number) =>
    number(value) + (PARAMETERS[key].default === value ? " (usual)" : "");
  const rows = down.values.map((value, j) => [
    usual(down.parameter, value),
    ...cells[j].map((cell) => marked(bareText(cell.over.median, finer), cell)),
  ]);
  const head = `**Where it holds: ${title.toLowerCase().replace("(k)", "(K)")}.**`;
  if (cells.flat().every(({ runs }) => runs === 0)) return [`${head} ${say("claims.mapNotRun")}`];
  return [
    `${head} ${what[0].toUpperCase()}${what.slice(1)}, median difference in ${differenceUnitText(finer)}. In bold: as claimed; †: the other way; in brackets: beyond chance and too small to matter, or no difference; ?: no more than chance${fewest(cells)}; –: not run. Across ${toParameter(across.parameter)}, down ${toParameter(down.parameter)}.`,
    table([" ", ...across.values.map((value) => `${usual(across.parameter, value)}:`)], rows),
  ];
}

/** What few runs a cell cannot say, as a difference that would matter may be missed in them. */
const fewest = (cells: Mapped["cells"]): string => {
  const runs = Math.max(...cells.flat().map((cell) => cell.runs));
  return `, in ${runs} runs a cell, which may miss a difference that matters`;
};
