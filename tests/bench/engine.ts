/**
 * What a year of the model costs on this machine, process by process: `npm run bench:engine [-- PLACE … --years 12]`. It
 * reports processor time; it asserts nothing. Each scenario is run once to warm up and then timed.
 */

import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { simulate } from "../../sim/engine/simulate.ts";
import { YEAR } from "../../sim/engine/year-order.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { isShipped } from "../../sim/place/shipped-names.ts";
import { readScenario, type Scenario } from "../../sim/scenario/scenario.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { years: { type: "string", default: "12" }, replicates: { type: "string", default: "4" } },
});

for (const path of positionals.length > 0 ? positionals : ["tarnford", "averdale"]) report(path);

function report(name: string): void {
  const place = placeOf(name);
  const scenario = scenarioOf(name, Number(values.years));
  time(place, scenario, 0);
  const [micros, pupilYears] = total(place, scenario, Number(values.replicates));
  const shares = sharesByProcess(place, scenario);
  console.log(`${name}: ${(micros / pupilYears).toFixed(2)} µs of processor a pupil-year (${pupilYears} pupil-years)`);
  for (const [process, share] of shares)
    console.log(`  ${process.padEnd(20)} ${(100 * share).toFixed(1).padStart(5)} %`);
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
