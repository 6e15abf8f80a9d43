/** The model in a Web Worker: it opens places and runs replicates, and can be stopped between processes. */

import * as Comlink from "comlink";
import type { ReplicateResult } from "../../sim/engine/job.ts";
import { placeView } from "../../sim/place/map.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { InputError } from "../../sim/scenario/faults.ts";
import { parseScenario } from "../../sim/scenario/scenario.ts";
import { type Driver, driveReplicate } from "../job-runner.ts";
import { KeptStates } from "../kept-states.ts";
import type { SimApi } from "./api.ts";
import { breath } from "./breath.ts";

const names: string[] = [];
const places: OpenPlace[] = [];
const states = new KeptStates();
let current = 0;

const api: SimApi = {
  open(name) {
    const place = shippedPlace(name);
    if (place === undefined) throw new Error(`no shipped place is called "${name}"`);
    const handle = names.indexOf(name) < 0 ? names.push(name) - 1 : names.indexOf(name);
    places[handle] ??= openPlace(place, "secondary");
    return { handle, ...placeView(places[handle]) };
  },

  read(text, file) {
    const read = parseScenario(text, file);
    if ("faults" in read) throw new InputError(read.faults);
    return read.scenario;
  },

  async run(generation, handle, job, keep) {
    const place = places.at(handle);
    if (place === undefined) throw new Error(`no place is open under ${handle}`);
    current = Math.max(current, generation);
    const results: ReplicateResult[] = [];
    const driver: Driver = { breathe: breath, isCancelled: () => generation < current };
    for (const replicate of job.replicates) {
      const options = states.optionsFor(place, job, replicate, keep);
      const result = await driveReplicate(place, job, replicate, driver, options);
      if (result === undefined) return undefined;
      results.push(result);
    }
    return Comlink.transfer(results, results.flatMap(buffersOf));
  },

  supersede(generation) {
    current = Math.max(current, generation);
  },
};

const buffersOf = ({ place, school, neighbourhood }: ReplicateResult): Transferable[] =>
  [place, school, neighbourhood].flatMap((column) => (column === undefined ? [] : [column.buffer]));

Comlink.expose(api);
