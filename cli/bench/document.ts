/** docs/performance.md: the table of a measurement, each process's share of a year, earlier versions, and definitions. */

import { numberText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import { code, document, table } from "../document/markdown.ts";
import { CHOICE_ROUND, SCHELLING } from "./definitions.ts";
import type { Entry } from "./history.ts";
import { type Found, headerOf, rowsOf } from "./report.ts";
import type { WaySummary } from "./summary.ts";

/** `about` says when and on what it was measured; `history` ends with this measurement. */
export const performanceDocument = (
  found: readonly Found[],
  about: { readonly modelVersion: string; readonly rounds: number; readonly quick: boolean; readonly machine: string },
  history: readonly Entry[],
): string =>
  document(
    "# Performance",
    `*Made by \`npm run bench\` with model version ${about.modelVersion}; nothing here is written by hand.*`,
    `${say("bench.heading", { rounds: about.rounds })}. ${about.machine}.${about.quick ? " Sizes are the smaller ones of `--quick`." : ""}`,
    `A ratio is the median over rounds of the ratios within a round, with the least and the largest beside it: only what was run in
turn on one machine compares. Figures alone move by a quarter from day to day, and more where the machine is shared.`,
    "## Side by side",
    sideBySide(found),
    ...byProcess(found),
    ...earlier(history),
    CHOICE_ROUND,
    SCHELLING,
    AROUND,
  );

const AROUND = `## The whole year and what is around it

The whole year is every process of the model with no action, after a year of settling; its figure is processor time a pupil-year
(the pupils of every year that is run, settling and the base year included), beside that of the choice round in C a
family-year, every family counted. The country is regions like Averdale side by side, made by code. Indicators' series
are those of the place, its schools and its neighbourhoods. The ensemble is timed by the clock: two threads that lose
nothing have a ratio of .5. Start-up is of whole processes.`;

/** Columns of figures stand to the right. */
const RIGHT = new Set([2, 4, 6]);

const sideBySide = (found: readonly Found[]): string =>
  table(
    headerOf().map((head, column) => (RIGHT.has(column) ? `${head}:` : head)),
    found.flatMap(rowsOf),
  );

/** Each process's share of a year at every place that was run, in the order of the first. */
function byProcess(found: readonly Found[]): string[] {
  const places = found.flatMap(({ workload, ways }) =>
    ways.flatMap((way) =>
      way.shares ? [{ way, label: workload.ways.find(({ key }) => key === way.key)!.label }] : [],
    ),
  );
  if (places.length === 0) return [];
  const rows = Object.keys(places[0].way.shares ?? {}).map((process) => [
    code(process),
    ...places.map(({ way }) => shareText(way, process)),
  ]);
  return ["## By process, % of a run", table(["process", ...places.map(({ label }) => `${say(label)}:`)], rows)];
}

const shareText = ({ shares = {} }: WaySummary, process: string): string => numberText(100 * (shares[process] ?? 0), 1);

/** What a pupil-year has cost, version by version. */
function earlier(history: readonly Entry[]): string[] {
  const rows = history.flatMap(({ modelVersion, day = "", quick, figures }) =>
    Object.entries(figures.year ?? {}).map(([way, { median, ratio }]) => [
      modelVersion,
      day,
      quick ? "quick" : "full",
      way,
      numberText(median, 2),
      numberText(ratio ?? NaN, 1),
    ]),
  );
  if (rows.length === 0) return [];
  const words = `Each was measured when it was made, so that figures of two rows compare loosely and ratios closely. Before the choice round in
C was measured beside, there is no ratio.`;
  const heads = ["model version", "day", "sizes", "place", "µs of processor:", "ratio to C:"];
  return ["## A pupil-year, version by version", words, table(heads, rows)];
}
