/**
 * What a year of the model costs on this machine, process by process: `npm run bench:engine [-- PLACE … --years 12]`. It
 * reports processor time; it asserts nothing. Each scenario is run once to warm up and then timed. With
 * `--out docs/performance.md` it is written there as tables.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { document, table } from "../../cli/document/markdown.ts";
import { simulate } from "../../sim/engine/simulate.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { YEAR } from "../../sim/engine/year-order.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { isShipped } from "../../sim/place/shipped-names.ts";
import { readScenario, type Scenario } from "../../sim/scenario/scenario.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    years: { type: "string", default: "12" },
    replicates: { type: "string", default: "4" },
    out: { type: "string" },
  },
});

/** What a place costs. */
interface Cost {
  readonly name: string;
  /** Microseconds of processor a pupil-year. */
  readonly micros: number;
  readonly pupilYears: number;
  /** Of the time of a run, by process, largest first. */
  readonly shares: readonly (readonly [process: string, share: number])[];
}

/** What earlier versions cost, measured on two virtual cores when each was made. */
const EARLIER = [
  ["0.2.0", "averdale", "5.9"],
  ["0.3.0", "averdale", "6.7"],
];

const costs = (positionals.length > 0 ? positionals : ["tarnford", "averdale"]).map(costOf);
for (const cost of costs) print(cost);
if (values.out !== undefined) writeFileSync(values.out, performanceDocument());

function costOf(name: string): Cost {
  const place = placeOf(name);
  const scenario = scenarioOf(name, Number(values.years));
  time(place, scenario, 0);
  const [micros, pupilYears] = total(place, scenario, Number(values.replicates));
  return { name, micros: micros / pupilYears, pupilYears, shares: sharesByProcess(place, scenario) };
}

function print({ name, micros, pupilYears, shares }: Cost): void {
  console.log(`${name}: ${micros.toFixed(2)} µs of processor a pupil-year (${pupilYears} pupil-years)`);
  for (const [process, share] of shares)
    console.log(`  ${process.padEnd(20)} ${(100 * share).toFixed(1).padStart(5)} %`);
}

function performanceDocument(): string {
  const now = costs.map(({ name, micros }) => [MODEL_VERSION, name, micros.toFixed(1)]);
  return document(
    "# Performance",
    `*Made by \`npm run bench:engine -- --out docs/performance.md\` with model version ${MODEL_VERSION}; nothing here is written by hand.*`,
    `Processor time of the engine by itself, one thread and no page: ${values.replicates} replicates of ${values.years} years after one to warm up,
secondary phase, on ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}. Another machine, or the same one when it is busy, may differ by a quarter:
only versions measured side by side compare closely. Figures of earlier versions were measured when each was made.`,
    "## Of a pupil-year",
    table(["model version", "place", "µs of processor:"], [...EARLIER, ...now]),
    "## By process, % of a run",
    table(["process", ...costs.map(({ name }) => `${name}:`)], sharesOfAll()),
  );
}

/** Each process's share at every place, in the order of the first. */
function sharesOfAll(): string[][] {
  return costs[0].shares.map(([process]) => [
    `\`${process}\``,
    ...costs.map(({ shares }) => (100 * (new Map(shares).get(process) ?? 0)).toFixed(1)),
  ]);
}

function placeOf(name: string): Place {
  if (isShipped(name)) return shippedPlace(name) as Place;
  throw new Error(`${name}: name a place that ships`);
}

function scenarioOf(place: string, years: number): Scenario {
  const file = `scenarios/${place}-alone.json`;
  const text = existsSync(file)
    ? readFileSync(file, "utf8")
    : JSON.stringify({ schemaVersion: 1, title: place, place });
  const read = readScenario({ ...JSON.parse(text), years, burnIn: 1 }, file);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.scenario;
}

/** Microseconds of processor, and pupil-years, over some replicates. */
function total(place: Place, scenario: Scenario, replicates: number): [micros: number, pupilYears: number] {
  let [micros, pupilYears] = [0, 0];
  for (let replicate = 1; replicate <= replicates; replicate++) {
    const [spent, years] = time(place, scenario, replicate);
    micros += spent;
    pupilYears += years;
  }
  return [micros, pupilYears];
}

function time(place: Place, scenario: Scenario, replicate: number): [micros: number, pupilYears: number] {
  const opened = openPlace(place, "secondary");
  const before = process.cpuUsage();
  let pupilYears = 0;
  for (const done of simulate({ place: opened, scenario, replicate, assumptions: "centre" })) {
    if (done.process === "learn") pupilYears += done.state.pupils.count;
  }
  const { user, system } = process.cpuUsage(before);
  return [user + system, pupilYears];
}

/** Share of the time of a run that each process takes, largest first. */
function sharesByProcess(place: Place, scenario: Scenario): [process: string, share: number][] {
  const spent = new Map<string, number>([...YEAR.map(({ key }) => [key, 0] as const), ["record", 0]]);
  let last = performance.now();
  for (const done of simulate({
    place: openPlace(place, "secondary"),
    scenario,
    replicate: 1,
    assumptions: "centre",
  })) {
    const now = performance.now();
    spent.set(done.process, (spent.get(done.process) ?? 0) + now - last);
    last = now;
  }
  const all = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  return [...spent].map(([key, ms]): [string, number] => [key, ms / all]).sort((a, b) => b[1] - a[1]);
}
