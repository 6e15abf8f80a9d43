/** What was found of the field's claims as a Markdown document. */

import type { Judged } from "../../sim/claim/judged.ts";
import { MAPS } from "../../sim/claim/maps.ts";
import { wordsOf } from "../../sim/claim/measured.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { PARAMETERS } from "../../sim/scenario/parameters.ts";
import { bareText, differenceUnitText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import { document, number, table, toEvidence, toParameter } from "../document/markdown.ts";
import type { ClaimFound, Mapped, Tried } from "./findings.ts";
import type { ClaimPlan } from "./plan.ts";
import { disagreement, expectsText, medianText, outcomeText, rangeText } from "./words.ts";

const INTRODUCTION = `# What the field claims, tried

Claims of the field of equity in schools as experiments: what a place does on one side and not on the other, on the same
seeds, under three readings of the evidence. Made by \`npm run report\`; nothing in it is written by hand but what each claim
says and what the model cannot say of it, and every number can be had again with \`catchment claims\`. What a claim rests on
is an experiment *in the model*: where it is borne out, the model's assumptions suffice for it, and where it is not, they do
not. Neither says what is so in any school. A difference is judged as everywhere here: it must be more than chance produces
over the runs, and large enough to matter; what is claimed to stay the same is borne out where the mean's 95 % interval lies
within what would not matter.`;

export function claimsDocument(plan: ClaimPlan, found: readonly ClaimFound[]): string {
  const settings = `${plan.years} years after ${plan.burnIn} of settling; measures are means over the last three. ${plan.places
    .map(({ open, seeds }) => `${open.title}: ${seeds} seeds`)
    .join(
      "; ",
    )}.${plan.maps > 0 ? ` Maps: ${plan.places[0].open.title}, ${plan.maps} seeds a cell, stance \`trials\`.` : ""}`;
  return document(
    INTRODUCTION,
    `Model version ${MODEL_VERSION}. ${settings}`,
    "## All claims",
    "By the first of each claim's comparisons, which decides it.",
    summary(found),
    "## Where the model disagrees",
    "Under `trials`, every comparison that does not come out as the claim has it.",
    ...disagreements(found),
    ...found.flatMap(claimParts),
  );
}

const whereText = ({ place, stance }: Tried): string => say("claims.where", { place: place.title, stance });

function summary(found: readonly ClaimFound[]): string {
  const [{ tried }] = found;
  return table(
    [say("claims.column.claim"), ...tried.map(whereText)],
    found.map(({ key, claim, tried: all }) => [
      `[${claim.title}](#${key})`,
      ...all.map(({ findings: [first] }) => `${outcomeText(first)} (${medianText(first)})`),
    ]),
  );
}

function disagreements(found: readonly ClaimFound[]): string[] {
  const places = [...new Set(found.flatMap(({ tried }) => tried.map(({ place }) => place.title)))];
  return places.map((title) => {
    const lines = found.flatMap(({ claim, tried }) =>
      tried
        .filter(({ place, stance }) => place.title === title && stance === "trials")
        .flatMap(({ findings }) => findings.filter(({ outcome }) => outcome !== "asClaimed"))
        .map((one) => `- ${disagreement(claim.title, one)}`),
    );
    return `**${title}**\n\n${lines.join("\n")}`;
  });
}

const claimParts = ({ key, claim, tried, maps }: ClaimFound): string[] => [
  `<a id="${key}"></a>\n\n## ${claim.title}`,
  `${claim.says} ${claim.evidence.map(toEvidence).join(", ")}.`,
  Object.entries(claim.arms)
    .map(([arm, { title }]) => `- \`${arm}\`: ${title}`)
    .join("\n"),
  ...borne(tried),
  foundTable(tried),
  ...maps.flatMap((map) => mapParts(claim.findings[0].what, map)),
  `*What the model cannot say*: ${claim.cannotSay}`,
];

/** Where the claim is borne out and where not, by its first comparison. */
function borne(tried: readonly Tried[]): string[] {
  const outcomes = [...new Set(tried.map(({ findings: [{ outcome }] }) => outcome))];
  const lines = outcomes.map((outcome) => {
    const where = tried.filter(({ findings: [first] }) => first.outcome === outcome).map(whereText);
    return say("claims.borne", { outcome, where: where.join("; ") });
  });
  return [lines.join(" ")];
}

function foundTable(tried: readonly Tried[]): string {
  const heads = (["finding", "expects", "where", "outcome", "median", "range", "runs"] as const).map(
    (name) => say(`claims.column.${name}`) + (["median", "range", "runs"].includes(name) ? ":" : ""),
  );
  const rows = (tried[0]?.findings ?? []).flatMap((_, i) =>
    tried.map((one) => {
      const { findings } = one;
      const found = findings[i];
      const { n, count } = found.claim.numbers;
      return [
        found.finding.what,
        expectsText(found),
        whereText(one),
        outcomeText(found),
        medianText(found),
        rangeText(found),
        `${number(count)} of ${n}`,
      ];
    }),
  );
  return table(heads, rows);
}

/** What a cell's outcome is marked by: bold as claimed, a dagger the other way, no mark where it is not told apart. */
const marked = (text: string, { outcome }: Judged): string =>
  outcome === "asClaimed" ? `**${text}**` : outcome === "otherWay" ? `${text} †` : `(${text})`;

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
  return [
    `**Where it holds: ${title.toLowerCase().replace("(k)", "(K)")}.** ${what[0].toUpperCase()}${what.slice(1)}, median difference in ${differenceUnitText(finer)}. In bold: as claimed; †: the other way; in brackets: no more than chance, or too small to matter. Across ${toParameter(across.parameter)}, down ${toParameter(down.parameter)}.`,
    table([" ", ...across.values.map((value) => `${usual(across.parameter, value)}:`)], rows),
  ];
}
