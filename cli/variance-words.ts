/** Where differences lie, between pupils and between runs, as tables. */

import { headlineMeasures } from "../sim/experiment/measure.ts";
import { bands } from "../sim/experiment/quantiles.ts";
import { lastYear, type Runs } from "../sim/experiment/runs.ts";
import { LEAST_PARTED, spreadOf } from "../sim/experiment/spread.ts";
import { formulasOf } from "../sim/formula/of-scenario.ts";
import { OUTCOMES, type Parts, type PartsByOutcome } from "../sim/pattern/partition.ts";
import { hasRanges } from "../sim/scenario/resolve.ts";
import { numberText } from "../text/numbers.ts";
import { say } from "../text/say.ts";
import { tableText } from "./table.ts";

const PARTS = ["cohort", "school", "schoolYear", "neighbourhood", "family", "pupil"] as const satisfies (keyof Parts)[];

export interface Parted {
  readonly runs: Runs;
  /** By replicate. */
  readonly parts: readonly PartsByOutcome[];
  /** The same runs under another's draw of the ranges; left out where the scenario states none. */
  readonly swapped: Runs | undefined;
}

export const varianceData = ({ runs, parts, swapped }: Parted) => ({
  pupils: OUTCOMES.flatMap((outcome) =>
    PARTS.map((part) => ({ outcome, part, ...bands(valuesOf(parts, outcome, part)) })),
  ),
  runs: swapped === undefined ? [] : spreads(runs, swapped),
});

const valuesOf = (parts: readonly PartsByOutcome[], outcome: (typeof OUTCOMES)[number], part: keyof Parts): number[] =>
  parts.map((one) => one[outcome][part]);

const spreads = (runs: Runs, swapped: Runs) =>
  headlineMeasures(runs.scenario, formulasOf(runs.scenario).indicators).map((one) => spreadOf(runs, swapped, one));

export function varianceText({ runs, parts, swapped }: Parted): string {
  const header = [say("variance.column.outcome"), ...PARTS.map((part) => say(`variance.column.${part}`))];
  const rows = OUTCOMES.map((outcome) => [
    say("patterns.outcome", { outcome }),
    ...PARTS.map((part) => shareText(valuesOf(parts, outcome, part))),
  ]);
  const pupils = [say("variance.heading", { n: parts.length }), tableText(header, rows), say("variance.legend")];
  return [...pupils, "", ...(swapped === undefined ? [withoutSpread(runs)] : spreadLines(runs, swapped))].join("\n");
}

/** Why nothing is said of what runs differ by. */
const withoutSpread = ({ scenario, results: { length: n } }: Runs): string =>
  hasRanges(scenario) ? say("variance.spread.few", { n, least: LEAST_PARTED }) : say("variance.chanceOnly");

/** Median and the band of 80 % of runs. */
function shareText(values: readonly number[]): string {
  const { median, band80 } = bands(values);
  const [low, high] = band80.map((value) => numberText(value, 2));
  const middle = numberText(median, 2);
  return low === high ? middle : say("places.spread", { median: middle, low, high });
}

function spreadLines(runs: Runs, swapped: Runs): string[] {
  const columns = ["indicator", "sd", "chance", "assumptions"] as const;
  const rows = spreads(runs, swapped).map(({ label, sd, chance, assumptions }) => [
    label,
    numberText(sd, 4),
    numberText(100 * chance, 0),
    numberText(100 * assumptions, 0),
  ]);
  return [
    say("variance.spread", { year: String(lastYear(runs)), n: runs.results.length }),
    tableText(
      columns.map((column) => say(`variance.column.${column}`)),
      rows,
    ),
    say("variance.spread.legend"),
  ];
}
