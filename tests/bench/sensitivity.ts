/**
 * How far each assumption moves what the model says, one at a time: `npm run report:sensitivity [-- --seeds 6]` writes
 * docs/sensitivity.md (`--phase primary`: of the primary phase). Every parameter is put at either end of what is plausible while the others stay, on the same
 * seeds, with nothing done and with partnerships among all schools.
 */

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { document, number, table, toParameter } from "../../cli/document/markdown.ts";
import { runReplicate } from "../../sim/engine/ensemble.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { INDICATORS, type IndicatorKey } from "../../sim/indicators/registry.ts";
import { columnOf } from "../../sim/indicators/series.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { PARAMETER_KEYS, type ParameterKey, parameter, parameterIn } from "../../sim/scenario/parameters.ts";
import type { Phase } from "../../sim/scenario/phase.ts";
import { readScenario, type Scenario } from "../../sim/scenario/scenario.ts";
import { errorOf, meanOf } from "./over-seeds.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "6" },
    only: { type: "string" },
    phase: { type: "string", default: "secondary" },
    out: { type: "string", default: "docs/sensitivity.md" },
  },
});
const SEEDS = Number(values.seeds);
const YEARS = 8;
const BURN_IN = 8;
/** Years at the end over which a measure is averaged. */
const ENDS = 4;
/** Standard errors from which a difference is told from chance: few seeds, and thousands of differences looked at. */
const TOLD_APART = 5;

const MEASURES = ["attainmentGap", "attainment", "participationGap", "absence", "schoolDissimilarity"] as const;

const phase: Phase = values.phase === "primary" ? "primary" : "secondary";
const town = openPlace(shippedPlace("tarnford") as Place, phase);
const keys = PARAMETER_KEYS.filter((key) => key.startsWith(values.only ?? ""));
const alone = scenarioWith({});
const together = scenarioWith({
  actions: [{ lever: "partnerships", start: town.baseYear + 1, strength: 1 }],
});

interface Row {
  readonly key: ParameterKey;
  /** High less low, by measure, then for what partnerships do to mean attainment: mean and standard error. */
  readonly moves: readonly (readonly [mean: number, error: number])[];
}

function clampTo(key: ParameterKey, value: number): number {
  const { range, whole } = parameter(key);
  const within = Math.min(range[1], Math.max(range[0], value));
  return whole === true ? Math.round(within) : within;
}

/** By measure and replicate, the end of the run under one value; last, what partnerships add to mean attainment. */
function measured(key: ParameterKey, value: number): number[][] {
  const set = (scenario: Scenario): Scenario => ({ ...scenario, parameters: { ...scenario.parameters, [key]: value } });
  const runs = Array.from({ length: SEEDS }, (_, r) => endOf(town, set(alone), r));
  const partnered = Array.from({ length: SEEDS }, (_, r) => endOf(town, set(together), r));
  const own = MEASURES.map((_, m) => runs.map((run) => run[m]));
  const attainment = MEASURES.indexOf("attainment");
  return [...own, partnered.map((run, r) => run[attainment] - runs[r][attainment])];
}

function endOf(place: OpenPlace, scenario: Scenario, replicate: number): number[] {
  const job = { scenario, replicates: [], units: ["place"], assumptions: "centre" } as const;
  const { place: series, years } = runReplicate(place, job, replicate);
  return MEASURES.map((measure: IndicatorKey) => {
    const end = (columnOf(measure) + 1) * years.length;
    return meanOf([...series.subarray(end - ENDS, end)]);
  });
}

function scenarioWith(stated: object): Scenario {
  const read = readScenario(
    {
      schemaVersion: 1,
      title: "sensitivity",
      place: "tarnford",
      phase,
      years: YEARS,
      burnIn: BURN_IN,
      seed: 1,
      ...stated,
    },
    "sensitivity",
  );
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.scenario;
}

function text(all: readonly Row[]): string {
  const told = all.filter(({ moves }) => moves.some(isTold));
  const size = ({ moves }: Row) =>
    Math.max(...moves.map((move, m) => (isTold(move) ? Math.abs(move[0]) / UNITS[m] : 0)));
  const sorted = told.toSorted((a, b) => size(b) - size(a));
  const quiet = all.filter((row) => !told.includes(row)).map(({ key }) => toParameter(key));
  return document(
    "# Sensitivity",
    `*Made by \`npm run report:sensitivity\` with model version ${MODEL_VERSION}; nothing here is written by hand.*`,
    INTRODUCTION,
    table(
      [
        "parameter",
        "from",
        "to",
        "rests on",
        ...MEASURES.map((key) => `${INDICATORS[key].label}:`),
        "partnerships add:",
      ],
      sorted.map(line),
    ),
    `Not told from chance in any column (${quiet.length}): ${quiet.join(", ")}.`,
  );
}

/** What makes moves of different measures comparable: the difference that would matter. */
const UNITS = [...MEASURES.map((key) => INDICATORS[key].material), INDICATORS.attainment.material];

const isTold = ([middle, error]: readonly [number, number]): boolean =>
  middle !== 0 && Math.abs(middle) > TOLD_APART * error;

function line({ key, moves }: Row): string[] {
  const { prior, evidence, checked } = parameterIn(phase, key);
  const rests = evidence.length === 0 ? "assumption" : checked ? "checked" : "unchecked";
  const cells = moves.map((move, m) => {
    if (!isTold(move)) return "·";
    const said = number(Number(move[0].toPrecision(2)));
    return Math.abs(move[0]) >= UNITS[m] ? `**${said}**` : said;
  });
  return [toParameter(key), number(prior.low), number(prior.high), rests, ...cells];
}

const INTRODUCTION = `Each row moves one parameter from the lower to the upper end of what is plausible and leaves all others at their
defaults; each number is what that does to a measure of Tarnford, averaged over the last ${ENDS} of ${YEARS} years after ${BURN_IN} of
burn-in and over ${SEEDS} seeds, the same at both ends. The last column is what partnerships among all schools add to mean attainment,
at the upper end less at the lower. **Bold** would matter to somebody (it is at least the indicator's material difference);
a dot is not told from chance (within ${TOLD_APART} standard errors). Effects one at a time say nothing of how assumptions act together.
Rows are in the order of how much they move anything. What acts only through a lever other than partnerships is moved while that
lever is not in force: of such a parameter a dot says that it was not tried.`;

/** What was found above less what was found below: mean over seeds, and its standard error. */
function move(below: readonly number[], above: readonly number[]): [mean: number, error: number] {
  const differences = below.map((value, r) => above[r] - value);
  return [meanOf(differences), errorOf(differences)];
}

const rows: Row[] = keys.flatMap((key, i) => {
  const { low, high } = parameterIn(phase, key).prior;
  if (!(high > low)) return [];
  process.stderr.write(`\r${i + 1} of ${keys.length} ${key.padEnd(40)}`);
  const [below, above] = [low, high].map((value) => measured(key, clampTo(key, value)));
  return [{ key, moves: below.map((column, m) => move(column, above[m])) }];
});
process.stderr.write("\n");
writeFileSync(values.out, text(rows));
