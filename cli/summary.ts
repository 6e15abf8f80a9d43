/** What a run came to: for programs as data, for people as a sentence and a table. */

import { MODEL_VERSION } from "../sim/engine/version.ts";
import { allMeasures, headlineMeasures, type Measure, measureByYear, valuesOf } from "../sim/experiment/measure.ts";
import { bands } from "../sim/experiment/quantiles.ts";
import { type Runs, yearsOf } from "../sim/experiment/runs.ts";
import { resultHash } from "../sim/export/hash.ts";
import { scenarioHash } from "../sim/export/provenance.ts";
import { formulasOf } from "../sim/formula/of-scenario.ts";
import { bareText, fewness, levelText, unitText } from "../text/numbers.ts";
import { say } from "../text/say.ts";
import { tableText } from "./table.ts";

/** The headline indicators by year, and every place-level column in the first and last year, the scenario's own too. */
export function summaryOf(runs: Runs, place: string) {
  const years = yearsOf(runs);
  const [first, last] = [years[0], years.at(-1) ?? 0];
  return {
    title: runs.scenario.title,
    place: runs.scenario.place,
    sentence: headlineSentence(runs, place),
    modelVersion: MODEL_VERSION,
    scenarioHash: scenarioHash(runs.scenario),
    resultHash: resultHash(runs.results),
    seed: runs.scenario.seed,
    replicates: runs.results.length,
    replicatesAsked: runs.scenario.replicates,
    complete: runs.results.length === runs.scenario.replicates,
    years,
    headline: headlineFor(runs).map((measure) => ({
      indicator: measure.indicator,
      byYear: measureByYear(runs, measure),
    })),
    indicators: allMeasures(runs.scenario.phase, formulasOf(runs.scenario).indicators).map((measure) => ({
      indicator: measure.indicator,
      group: measure.group,
      unit: measure.words.unit,
      first: bands(valuesOf(runs, measure, first)),
      last: bands(valuesOf(runs, measure, last)),
    })),
  };
}

const headlineFor = ({ scenario }: Runs): Measure[] => headlineMeasures(scenario, formulasOf(scenario).indicators);

/** One sentence about the first headline indicator. */
export function headlineSentence(runs: Runs, place: string): string {
  const [measure] = headlineFor(runs);
  const { words } = measure;
  const all = measureByYear(runs, measure);
  const [start, end] = [all[0], all[all.length - 1]];
  const years = yearsOf(runs);
  const [low, high] =
    fewness(runs.results.length) === "few" ? endsOf(valuesOf(runs, measure, years.at(-1) ?? 0)) : end.band80;
  return say("run.headline", {
    title: runs.scenario.title,
    place,
    year: String(years.at(-1)),
    first: String(years[0]),
    label: words.label,
    median: levelText(end.median, words),
    start: levelText(start.median, words),
    low: bareText(low, words),
    high: bareText(high, words),
    few: fewness(runs.results.length),
    n: runs.results.length,
  });
}

/** The lowest and the highest of the values that are numbers: 80 % of a few runs would be a guess between them. */
function endsOf(values: ArrayLike<number>): readonly [number, number] {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  return known.length === 0 ? [Number.NaN, Number.NaN] : [Math.min(...known), Math.max(...known)];
}

/** The headline indicators in the first and the last year; without the ranges of one run. */
export function headlineTable(runs: Runs): string {
  const years = yearsOf(runs);
  const rows = headlineFor(runs).map((measure) => rowOf(runs, measure));
  const header = [
    say("column.indicator"),
    String(years[0]),
    String(years.at(-1)),
    say("column.band50"),
    say("column.band80"),
  ];
  const shown = (cells: string[]) => (runs.results.length === 1 ? cells.slice(0, 3) : cells);
  return tableText(shown(header), rows.map(shown));
}

function rowOf(runs: Runs, measure: Measure): string[] {
  const { words } = measure;
  const all = measureByYear(runs, measure);
  const end = all[all.length - 1];
  return [
    `${words.label} (${unitText(words)})`,
    bareText(all[0].median, words),
    bareText(end.median, words),
    range(end.band50),
    range(end.band80),
  ];
  function range([low, high]: readonly [number, number]): string {
    return `${bareText(low, words)} to ${bareText(high, words)}`;
  }
}
