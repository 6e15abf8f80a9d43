/** What a comparison came to: for people as sentences and a table, for programs as data. */

import { MODEL_VERSION } from "../sim/engine/version.ts";
import { type Comparison, compare } from "../sim/experiment/compare.ts";
import type { Runs } from "../sim/experiment/runs.ts";
import { resultHash } from "../sim/export/hash.ts";
import { scenarioHash } from "../sim/export/provenance.ts";
import { headlineOf } from "../sim/indicators/headline.ts";
import { INDICATORS } from "../sim/indicators/registry.ts";
import { SERIES } from "../sim/indicators/series.ts";
import { bareText, unitText } from "../text/numbers.ts";
import { say } from "../text/say.ts";
import { resultSentence } from "../text/sentence.ts";
import { tableText } from "./table.ts";

/** The headline indicators' sentences, then a table of both sides and their difference. */
export function comparisonText(a: Runs, b: Runs, place: string): string {
  const compared = headlineOf(a.scenario).map((indicator) => compare(a, b, indicator));
  const heading = say("compare.heading", {
    a: a.scenario.title,
    b: b.scenario.title,
    place,
    year: String(compared[0].year),
    n: a.results.length,
  });
  const sentences = compared.map(({ claim, indicator, year }) => resultSentence(claim, INDICATORS[indicator], year));
  return [heading, "", ...sentences, "", tableText(HEADER(), compared.map(rowOf))].join("\n");
}

const HEADER = () =>
  (["indicator", "a", "b", "difference", "likely", "wins", "mean"] as const).map((column) => say(`column.${column}`));

function rowOf({ indicator, a, b, difference, claim }: Comparison): string[] {
  const words = INDICATORS[indicator];
  const text = (value: number) => bareText(value, words);
  const { mean, low, high } = difference.mean;
  return [
    `${words.label} (${unitText(words)})`,
    text(a.median),
    text(b.median),
    text(difference.median),
    `${text(difference.band80[0])} to ${text(difference.band80[1])}`,
    say("compare.wins", { wins: claim.numbers.wins, n: claim.numbers.n }),
    say("compare.mean", { mean: text(mean), low: text(low), high: text(high) }),
  ];
}

/** Every place-level column compared, for programs. */
export const comparisonData = (a: Runs, b: Runs) => ({
  modelVersion: MODEL_VERSION,
  a: sideData(a),
  b: sideData(b),
  headline: headlineOf(a.scenario).map((indicator) => {
    const { claim, year } = compare(a, b, indicator);
    return { indicator, sentence: resultSentence(claim, INDICATORS[indicator], year) };
  }),
  indicators: SERIES.map(({ indicator, group }) => {
    const { difference, ...rest } = compare(a, b, indicator, undefined, group);
    return { ...rest, difference: { ...difference, differences: [...difference.differences] } };
  }),
});

const sideData = ({ scenario, results }: Runs) => ({
  title: scenario.title,
  scenarioHash: scenarioHash(scenario),
  resultHash: resultHash(results),
  replicates: results.length,
});
