/** What a comparison came to: for people as sentences and a table, for programs as data. */

import { MODEL_VERSION } from "../sim/engine/version.ts";
import { chanceRange } from "../sim/experiment/binomial.ts";
import { type Comparison, compareBy } from "../sim/experiment/compare.ts";
import { allMeasures, headlineMeasures, type Measure } from "../sim/experiment/measure.ts";
import type { Runs } from "../sim/experiment/runs.ts";
import { resultHash } from "../sim/export/hash.ts";
import { scenarioHash } from "../sim/export/provenance.ts";
import { ownOfPair } from "../sim/formula/of-pair.ts";
import { bareText, differenceUnitText, fewness, POINTS, unitText } from "../text/numbers.ts";
import { say } from "../text/say.ts";
import { resultSentence } from "../text/sentence.ts";
import { gapFindings, gapSentences } from "./gap-findings.ts";
import { tableText } from "./table.ts";

/** The headline indicators' sentences, then a table of both sides and their difference. */
export function comparisonText(a: Runs, b: Runs, place: string, letter = "B"): string {
  const compared = headlineFor(a, b).map((measure) => ({ measure, ...compareBy(a, b, measure) }));
  const heading = say("compare.heading", {
    a: a.scenario.title,
    b: b.scenario.title,
    letter,
    place,
    year: String(compared[0].year),
    n: a.results.length,
  });
  const sentences = compared.map(({ claim, measure, year }) =>
    resultSentence(claim, measure.words, year, { a: "A", b: letter }),
  );
  const table = tableText(headerOf(letter), compared.map(rowOf));
  const points = table.includes(` ${POINTS}`) || table.includes(`(${POINTS})`) ? [say("compare.points")] : [];
  const { n } = compared[0].claim.numbers;
  const [low, high] = chanceRange(n);
  const legend = [say("compare.legend", { letter, low, high, n, few: fewness(n) }), ...points];
  const few = fewness(a.results.length) === "enough" ? [] : [say("run.fewRuns")];
  return [heading, ...few, "", ...sentences, ...gapSentences(a, b, letter), "", table, ...legend].join("\n");
}

/** What heads the comparison: what heads A's result, then what only B's is headed by, with what either measures of its own. */
function headlineFor({ scenario: a }: Runs, { scenario: b }: Runs): Measure[] {
  const [ours, theirs] = [a, b].map((scenario) => headlineMeasures(scenario, ownOfPair(a, b)));
  const keys = new Set(ours.map(({ indicator }) => indicator));
  return [...ours, ...theirs.filter(({ indicator }) => !keys.has(indicator))];
}

/** How pairs are counted: nothing can be better of what has no better way, or where nothing differs. */
const wayOf = ({ better }: Measure["words"], { identical }: Comparison["difference"]): string =>
  identical ? "same" : better === "neither" ? "neither" : "better";

const headerOf = (b: string) =>
  (["indicator", "a", "b", "difference", "likely", "wins", "mean"] as const).map((column) =>
    say(`column.${column}`, { b }),
  );

function rowOf({ measure: { words }, a, b, difference, claim }: Comparison & { readonly measure: Measure }): string[] {
  const text = (value: number) => bareText(value, words);
  const points = differenceUnitText(words) === unitText(words) ? "" : ` ${differenceUnitText(words)}`;
  const { mean, low, high } = difference.mean;
  return [
    `${words.label} (${unitText(words)})`,
    text(a.median),
    text(b.median),
    `${text(difference.median)}${points}`,
    difference.differences.length === 1
      ? "–"
      : `${text(difference.band80[0])} to ${text(difference.band80[1])}${points}`,
    say("compare.wins", { way: wayOf(words, difference), wins: claim.numbers.wins, n: claim.numbers.n }),
    Number.isNaN(low)
      ? `${text(mean)}${points}`
      : say("compare.mean", { mean: `${text(mean)}${points}`, low: text(low), high: text(high) }),
  ];
}

/** Every place-level column compared, for programs. */
export const comparisonData = (a: Runs, b: Runs, letter = "B") => ({
  modelVersion: MODEL_VERSION,
  a: sideData(a, "A"),
  b: sideData(b, letter),
  gaps: gapFindings(a, b),
  headline: headlineFor(a, b).map((measure) => {
    const { claim, indicator, year } = compareBy(a, b, measure);
    return { indicator, sentence: resultSentence(claim, measure.words, year, { a: "A", b: letter }) };
  }),
  indicators: allMeasures(a.scenario.phase, ownOfPair(a.scenario, b.scenario)).map((measure) => {
    const { difference, ...rest } = compareBy(a, b, measure);
    return { ...rest, difference: { ...difference, differences: [...difference.differences] } };
  }),
});

const sideData = ({ scenario, results }: Runs, letter: string) => ({
  letter,
  title: scenario.title,
  scenarioHash: scenarioHash(scenario),
  resultHash: resultHash(results),
  replicates: results.length,
});
