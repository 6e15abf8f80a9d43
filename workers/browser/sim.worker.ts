/** The model in a Web Worker: it opens places and runs replicates, and can be stopped between processes. */

import * as Comlink from "comlink";
import type { ReplicateResult } from "../../sim/engine/job.ts";
import { placeView } from "../../sim/place/map.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { type Driver, driveReplicate } from "../job-runner.ts";
import { KeptStates } from "../kept-states.ts";
import type { PlaceAsked, SimApi } from "./api.ts";
import { breath } from "./breath.ts";
import { withChildren } from "./with-children.ts";
import { withUtility } from "./with-utility.ts";

/** What was asked for and is open or being opened, by handle. */
const wanted: PlaceAsked[] = [];
const places: Promise<OpenPlace>[] = [];
const states = new KeptStates();
let current = 0;

const api: SimApi = {
  async open(handle, asked) {
    places[handle] ??= opened(asked);
    wanted[handle] = asked;
    // What could not be opened is tried again when it is asked for again.
    places[handle].catch(() => delete places[handle]);
    return { handle, ...placeView(await places[handle]) };
  },

  async readPackage(files, folder) {
    const { readPackage } = await import("./open-package.ts");
    return readPackage(files, folder);
  },

  async read(text, file, handle) {
    const { readScenario } = await import("./read-scenario.ts");
    return readScenario(text, file, async (scenario) =>
      handle !== undefined && isOf(scenario, wanted[handle]) ? placeAt(handle) : undefined,
    );
  },

  async run(generation, handle, asked, keep) {
    const place = await placeAt(handle);
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
    const place = await placeAt(handle);
    current = Math.max(current, generation);
    const driver: Driver = { breathe: breath, isCancelled: () => generation < current };
    const { lookAtRun, columnsOf } = await import("./look-at-run.ts");
    const look = await lookAtRun(place, await withUtility(asked), replicate, driver);
    return look && Comlink.transfer(look, columnsOf(look));
  },

  async plan(handle, a, b, indicator) {
    const { explainPlan } = await import("./explain-runs.ts");
    return explainPlan(await placeAt(handle), a, b, indicator);
  },

  async together(generation, handle, asked) {
    const { runTogether } = await import("./explain-runs.ts");
    current = Math.max(current, generation);
    const driver: Driver = { breathe: breath, isCancelled: () => generation < current };
    return runTogether(await placeAt(handle), asked, driver, states);
  },

  async follow(handle, asked) {
    const { followFamily } = await import("./explain-runs.ts");
    return followFamily(await placeAt(handle), asked);
  },

  supersede(generation) {
    current = Math.max(current, generation);
  },
};

async function opened(asked: PlaceAsked): Promise<OpenPlace> {
  if (asked.files === undefined) return (await import("./open-shipped.ts")).openShipped(asked);
  return (await import("./open-package.ts")).openPackage(asked.files, asked);
}

type OfPlace = Pick<PlaceAsked, "place" | "phase">;

const isOf = ({ place, phase }: OfPlace, other: OfPlace): boolean => place === other.place && phase === other.phase;

/** Waits for one that is still being opened. */
function placeAt(handle: number): Promise<OpenPlace> {
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
