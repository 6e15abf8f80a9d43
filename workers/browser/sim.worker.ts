/** The model in a Web Worker: it opens places and runs replicates, and can be stopped between processes. */

import * as Comlink from "comlink";
import type { ReplicateResult } from "../../sim/engine/job.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { type Driver, driveReplicate } from "../job-runner.ts";
import { KeptStates } from "../kept-states.ts";
import type { SimApi } from "./api.ts";
import { breath } from "./breath.ts";
import { withChildren } from "./with-children.ts";
import { withUtility } from "./with-utility.ts";

const names: string[] = [];
const places: OpenPlace[] = [];
const states = new KeptStates();
let current = 0;

const api: SimApi = {
  async open(name) {
    const { openShipped, viewOf } = await import("./open-shipped.ts");
    const known = names.indexOf(name);
    const handle = known < 0 ? places.push(openShipped(name)) - 1 : known;
    names[handle] = name;
    return { handle, ...viewOf(places[handle]) };
  },

  async read(text, file) {
    const { readScenario } = await import("./read-scenario.ts");
    return readScenario(text, file);
  },

  async run(generation, handle, asked, keep) {
    const place = placeAt(handle);
    current = Math.max(current, generation);
    const job = await withUtility(asked);
    const results: ReplicateResult[] = [];
    const driver: Driver = { breathe: breath, isCancelled: () => generation < current };
    for (const replicate of job.replicates) {
      const options = states.optionsFor(place, job, replicate, keep);
      const result = await (job.eachChild ? withChildren : driveReplicate)(place, job, replicate, driver, options);
      if (result === undefined) return undefined;
      results.push(result);
    }
    return Comlink.transfer(results, results.flatMap(buffersOf));
  },

  async look(generation, handle, asked, replicate) {
    const place = placeAt(handle);
    current = Math.max(current, generation);
    const driver: Driver = { breathe: breath, isCancelled: () => generation < current };
    const { lookAtRun, columnsOf } = await import("./look-at-run.ts");
    const look = await lookAtRun(place, await withUtility(asked), replicate, driver);
    return look && Comlink.transfer(look, columnsOf(look));
  },

  async plan(handle, a, b, indicator) {
    const { explainPlan } = await import("./explain-runs.ts");
    return explainPlan(placeAt(handle), a, b, indicator);
  },

  async together(generation, handle, asked) {
    const { runTogether } = await import("./explain-runs.ts");
    current = Math.max(current, generation);
    const driver: Driver = { breathe: breath, isCancelled: () => generation < current };
    return runTogether(placeAt(handle), asked, driver, states);
  },

  async follow(handle, asked) {
    const { followFamily } = await import("./explain-runs.ts");
    return followFamily(placeAt(handle), asked);
  },

  supersede(generation) {
    current = Math.max(current, generation);
  },
};

function placeAt(handle: number): OpenPlace {
  const place = places.at(handle);
  if (place === undefined) throw new Error(`no place is open under ${handle}`);
  return place;
}

const buffersOf = ({ place, school, neighbourhood, byGroup, each }: ReplicateResult): Transferable[] =>
  [
    place,
    school,
    neighbourhood,
    ...Object.values(byGroup ?? {}),
    ...(Object.values(each ?? {}) as Float32Array[]),
  ].flatMap((column) => (column === undefined ? [] : [column.buffer]));

Comlink.expose(api);
