/** A country in a worker of its own: grown by code, opened, and run year by year; its last state stays until it is ended. */

import { growCountry } from "../../../cli/bench/engine/country.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import type { State } from "../../../sim/engine/state.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";

export interface Country {
  readonly pupils: number;
  readonly schools: number;
  readonly years: number;
}

export interface CountryRun {
  /** Milliseconds by the clock. */
  readonly growing: number;
  readonly opening: number;
  readonly running: number;
  readonly years: number;
  readonly pupils: number;
}

/** Of the last run, so that what it holds is there to be measured. */
let last: State | undefined;

addEventListener("message", async ({ data }: MessageEvent<Country>) => {
  const begun = performance.now();
  const place = growCountry(data.pupils, data.schools);
  const grown = performance.now();
  const open = openPlace(place, "secondary");
  const opened = performance.now();
  const read = readScenario(
    { schemaVersion: 1, title: "As it is", place: "country", years: data.years, burnIn: 1 },
    "",
  );
  if ("faults" in read) throw new Error("the scenario has faults");
  const years = new Set<number>();
  for (const { state, year } of simulate({
    place: open,
    scenario: read.scenario,
    replicate: 0,
    assumptions: "centre",
  })) {
    last = state;
    if (years.has(year)) continue;
    years.add(year);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const running = performance.now() - opened;
  const done: CountryRun = {
    growing: grown - begun,
    opening: opened - grown,
    running,
    years: years.size,
    pupils: last?.pupils.count ?? 0,
  };
  postMessage(done);
});
