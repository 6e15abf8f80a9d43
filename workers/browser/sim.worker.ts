/** The model in a Web Worker: it opens places, runs replicates and compares them, and can be stopped between processes. */

import * as Comlink from "comlink";
import type { ReplicateResult } from "../../sim/engine/job.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { compare } from "../../sim/experiment/compare.ts";
import { bandsByYear, valuesIn, yearsOf } from "../../sim/experiment/runs.ts";
import { resultHash } from "../../sim/export/hash.ts";
import { INDICATORS, type IndicatorKey } from "../../sim/indicators/registry.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { InputError } from "../../sim/scenario/faults.ts";
import { parseScenario } from "../../sim/scenario/scenario.ts";
import { type Driver, driveReplicate } from "../job-runner.ts";
import { StartStates } from "../start-states.ts";
import type { Compared, Opened, Side, SimApi } from "./api.ts";
import { breath } from "./breath.ts";

const names: string[] = [];
const places: OpenPlace[] = [];
const starts = new StartStates();
let current = 0;

const api: SimApi = {
  open(name): Opened {
    const place = shippedPlace(name);
    if (place === undefined) throw new Error(`no shipped place is called "${name}"`);
    const handle = names.indexOf(name) < 0 ? names.push(name) - 1 : names.indexOf(name);
    places[handle] ??= openPlace(place, "secondary");
    const opened = places[handle];
    return {
      handle,
      title: opened.title,
      fictional: opened.fictional,
      baseYear: opened.baseYear,
      schools: opened.schools.ids.length,
      pupils: opened.schools.roll.reduce((sum, roll) => sum + roll, 0),
    };
  },

  read(text, file) {
    const read = parseScenario(text, file);
    if ("faults" in read) throw new InputError(read.faults);
    return read.scenario;
  },

  async run(generation, handle, job) {
    const place = places.at(handle);
    if (place === undefined) throw new Error(`no place is open under ${handle}`);
    current = Math.max(current, generation);
    const results: ReplicateResult[] = [];
    const driver: Driver = { breathe: breath, isCancelled: () => generation < current };
    for (const replicate of job.replicates) {
      const result = await driveReplicate(place, job, replicate, driver, starts.optionsFor(place, job, replicate));
      if (result === undefined) return undefined;
      results.push(result);
    }
    return Comlink.transfer(results, results.flatMap(buffersOf));
  },

  supersede(generation) {
    current = Math.max(current, generation);
  },

  compare(a, b, indicator): Compared {
    const comparison = compare(a, b, indicator);
    const { place: _place, school: _school, neighbourhood: _neighbourhood, ...facts } = INDICATORS[indicator];
    return {
      indicator: facts,
      years: yearsOf(a),
      lastYear: comparison.year,
      a: bandsByYear(a, indicator),
      b: bandsByYear(b, indicator),
      runsA: runsOf(a, indicator),
      runsB: runsOf(b, indicator),
      differences: comparison.difference.differences,
      claim: comparison.claim,
      modelVersion: MODEL_VERSION,
    };
  },

  hash: ({ results }) => resultHash(results),
};

/** Values by replicate, then year. */
function runsOf(side: Side, indicator: IndicatorKey): number[][] {
  const byYear = yearsOf(side).map((year) => valuesIn(side, indicator, year));
  return side.results.map((_, i) => byYear.map((values) => values[i]));
}

const buffersOf = ({ place, school, neighbourhood }: ReplicateResult): Transferable[] =>
  [place, school, neighbourhood].flatMap((column) => (column === undefined ? [] : [column.buffer]));

Comlink.expose(api);
