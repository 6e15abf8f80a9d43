/** Why scenarios differ: for people as tables with what they leave open, for programs as data. */

import type { Comparison } from "../sim/experiment/compare.ts";
import type { Paired } from "../sim/experiment/paired.ts";
import type { Claim } from "../sim/experiment/verdict.ts";
import type { Chain } from "../sim/explain/chain.ts";
import type { Explanation, Shared } from "../sim/explain/explanation.ts";
import type { Mediated } from "../sim/explain/mediated.ts";
import type { Part } from "../sim/explain/parts.ts";
import type { ExplainPlan } from "../sim/explain/plan.ts";
import { sourcesOf } from "../sim/explain/sources.ts";
import { bareText, differenceUnitText, numberText } from "../text/numbers.ts";
import { say } from "../text/say.ts";
import type { Explained } from "./explain.ts";
import { columnWords, declaredMediator, partWords, playerWords } from "./part-words.ts";
import { tableText } from "./table.ts";

/** Parts of every outcome that heads the comparison; the chain and what goes through it, of the first that is reached. */
export function explanationText({ plan, explanations, chainAt }: Explained, letter: string): string {
  if (plan.parts.length === 0) return say("explain.nothing", { letter });
  const [first, ...others] = explanations;
  const blocks = [
    ...outcomeText(first, letter),
    ...chainText(plan, explanations[chainAt], letter),
    ...mediatedText(explanations[chainAt], letter),
    ...others.flatMap((each) => outcomeText(each, letter)),
    say("explain.limits"),
  ];
  return blocks.join("\n\n");
}

/** What heads an outcome, then its tables. */
function outcomeText(explanation: Explanation, letter: string): string[] {
  const { measure, year, leftOut, arenas, actions } = explanation;
  const { words } = measure;
  const told = toldOf(explanation.total.claim);
  const of = { label: words.label, letter, year: String(year), told };
  const heading = `${say("explain.heading", of)} (${differenceUnitText(words)})`;
  const luck = told === "chance" ? [say("explain.withinChance")] : [];
  return [
    [heading, "═".repeat([...heading].length), ...luck].join("\n"),
    `${say("explain.leftOut", { letter })}\n${leftOutTable(leftOut, explanation, letter)}`,
    `${say("explain.arenas")}\n${sharedTable(arenas, "explain.column.arena", explanation, letter)}`,
    ...(actions.parts.length < 2
      ? []
      : [`${say("explain.actions")}\n${sharedTable(actions, "explain.column.deed", explanation, letter)}`]),
  ];
}

/** Whether there is a difference to give reasons for, one within chance, or none. */
function toldOf({ key }: Claim): "difference" | "chance" | "none" {
  if (key === "difference" || key === "tooSmall") return "difference";
  return key === "chance" ? "chance" : "none";
}

const verdictWords = ({ key, frequency }: Claim): string => say("explain.verdict", { key, frequency });

/** The columns that every table of parts has after its first. */
const headerOf = (letter: string): string[] => [
  say("explain.column.mean"),
  say("explain.column.likely"),
  say("explain.column.wins", { letter }),
  say("explain.column.verdict"),
];

function cellsOf(difference: Paired, claim: Claim, { measure: { words } }: Explanation): string[] {
  const text = (value: number) => bareText(value, words);
  const { mean, low, high } = difference.mean;
  const { wins, n } = claim.numbers;
  return [
    Number.isNaN(low) ? text(mean) : say("compare.mean", { mean: text(mean), low: text(low), high: text(high) }),
    `${text(difference.band80[0])} to ${text(difference.band80[1])}`,
    say("compare.wins", { way: difference.identical ? "same" : "better", wins, n }),
    verdictWords(claim),
  ];
}

function leftOutTable(leftOut: Explanation["leftOut"], explanation: Explanation, letter: string): string {
  const row = (name: string, { difference, claim }: Comparison) => [name, ...cellsOf(difference, claim, explanation)];
  return tableText(
    [say("explain.column.part"), ...headerOf(letter)],
    [
      ...leftOut.map(({ part, comparison }) => row(partWords(part, letter), comparison)),
      row(say("explain.total", { letter }), explanation.total),
    ],
  );
}

type Heading = "explain.column.arena" | "explain.column.deed";

function sharedTable({ parts, total, orders }: Shared, heading: Heading, explanation: Explanation, letter: string) {
  const { words } = explanation.measure;
  const drawn = orders > 0;
  const error = (value: number) => (drawn ? [`± ${bareText(value, words)}`] : []);
  const table = tableText(
    [say(heading), ...headerOf(letter), ...(drawn ? [say("explain.column.error")] : [])],
    [
      ...parts.map(({ player, part, claim, error: off }) => [
        playerWords(player, letter),
        ...cellsOf(part, claim, explanation),
        ...error(off),
      ]),
      [say("explain.sum"), ...cellsOf(total, explanation.total.claim, explanation), ...error(0)],
    ],
  );
  return drawn ? `${table}\n${say("explain.orders", { n: parts.length, orders })}` : table;
}

/** Where each part's chain begins, and how far it is to the outcome. */
function chainText({ chain, parts, firsts }: ExplainPlan, { measure }: Explanation, letter: string): string[] {
  const lines = parts.map((part, i) => chainLine(part, firsts[i], letter));
  const way = chain === undefined ? [] : [say("explain.chain.reaches", { n: chain.columns.length, laps: chain.laps })];
  return [[say("explain.chain", { label: measure.words.label }), ...lines, ...way].join("\n")];
}

/** What a part moves first by its own word, and what is read off the processes; plainly so where nothing leads on. */
function chainLine(part: Part, first: readonly string[], letter: string): string {
  const declared = declaredMediator(part);
  const values = {
    part: partWords(part, letter),
    columns: first.map(columnWords).join("; "),
    mediator: declared === undefined ? "none" : columnWords(declared),
  };
  if (first.length > 0) return say(`explain.chain.${declared === undefined ? "first" : "through"}`, values);
  return say(`explain.chain.${sourcesOf(part).length === 0 ? "none" : "noOutcome"}`, values);
}

/** Columns that carry something, in the order of the chain; then those that are the same or carry nothing. */
function mediatedText(explanation: Explanation, letter: string): string[] {
  const { mediated, measure, year, total } = explanation;
  if (mediated.length === 0) return [];
  const moving = mediated.filter(({ carried }) => !carried.identical);
  const still = mediated.filter(({ carried }) => carried.identical);
  const told = toldOf(total.claim) === "difference";
  const heading = say("explain.mediated", { letter });
  const header = [
    say("explain.column.mediator"),
    say("explain.column.carried"),
    say("explain.column.share"),
    say("explain.column.verdict"),
  ];
  const rows = moving.map((one) => mediatedRow(one, explanation));
  return [
    `${heading}\n${tableText(header, rows)}`,
    ...(told ? [] : [say("explain.mediated.total", { label: measure.words.label, year: String(year) })]),
    ...(still.length === 0 ? [] : [stillText(still)]),
  ];
}

function mediatedRow({ mediator, carried, claim, share, low, high }: Mediated, { measure }: Explanation): string[] {
  const percent = (value: number) => `${numberText(100 * value, 0)} %`;
  const known = !Number.isNaN(share);
  return [
    columnWords(mediator.key),
    bareText(carried.mean.mean, measure.words),
    known ? say("explain.share", { share: percent(share), low: percent(low), high: percent(high) }) : "–",
    claim.key === "chance" ? say("explain.share.chance") : verdictWords(claim),
  ];
}

const stillText = (still: readonly Mediated[]): string =>
  say("explain.mediated.still", {
    columns: still.map(({ mediator }) => columnWords(mediator.key)).join("; "),
  });

/** The same for programs: every part of every outcome, run by run. */
export const explanationData = ({ plan, explanations, chainAt }: Explained, letter: string) => ({
  parts: plan.parts.map((part) => ({ ...part, words: partWords(part, letter) })),
  runsBeside: plan.scenarios.length + plan.mediators.length,
  outcomes: explanations.map((each) => ({
    indicator: each.measure.indicator,
    group: each.measure.group,
    year: each.year,
    total: plain(each.total.difference, each.total.claim),
    leftOut: each.leftOut.map(({ part, comparison }) => ({
      part: part.key,
      ...plain(comparison.difference, comparison.claim),
    })),
    arenas: sharedData(each.arenas),
    actions: sharedData(each.actions),
    mediated: each.mediated.map(({ mediator, carried, claim, share, low, high }) => ({
      ...mediator,
      words: columnWords(mediator.key),
      ...plain(carried, claim),
      share,
      low,
      high,
    })),
  })),
  chain: plan.chain && { ...plan.chain, of: explanations[chainAt].measure.indicator, ...chainWords(plan.chain) },
});

/** What the columns of a chain are called, in its order, and those that it begins with. */
const chainWords = ({ columns, first }: Chain) => ({
  words: columns.map(columnWords),
  firstWords: first.map(columnWords),
});

const plain = (difference: Paired, claim: Claim) => ({
  difference: { ...difference, differences: [...difference.differences] },
  claim,
});

const sharedData = ({ parts, total, miss, orders }: Shared) => ({
  parts: parts.map(({ player, part, claim, error }) => ({ key: player.key, error, ...plain(part, claim) })),
  total: [...total.differences],
  miss,
  orders,
});
