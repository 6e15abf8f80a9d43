/** The places at hand: the one in front, and those that were left, whose scenarios and results stay as they were. */

import type { Precomputed } from "../../sim/export/precomputed.ts";
import type { PackageReading, Packed } from "../../workers/browser/api.ts";
import { Cancelled } from "../../workers/browser/client.ts";
import { SimPool } from "../../workers/browser/pool.ts";
import { keep, kept } from "../frame/kept.ts";
import { withWords } from "../frame/with-words.ts";
import type { Pool } from "./runner.svelte.ts";
import {
  HOME,
  type Last,
  lastIn,
  lastText,
  type OpenedPackage,
  packageSpot,
  type Spot,
  sessionKey,
  spotKey,
} from "./spots.ts";
import { type ScenarioFile, Workbench } from "./workbench.svelte.ts";

export type PlacesPool = Pool & Pick<SimPool, "readPackage">;

/** Where words are kept between visits; tests give their own. */
export interface Device {
  readonly load: (key: string) => string | null;
  /** False where this device refuses. */
  readonly save: (key: string, text: string) => boolean;
}

const onThisDevice: Device = { load: kept, save: keep };

const PLACE = "catchment.place";
const PACKAGE = "catchment.package";

/** Scenarios that a place begins with, and what keeps its tables: fetched where somebody goes elsewhere. */
const firstScenarios = withWords(
  () => import("../place/first-scenarios.ts"),
  () => import("../../text/place.ts"),
);
const keptPackage = () => import("./kept-package.ts");

export class Places {
  /** What is compared in the place in front. */
  bench: Workbench = $state.raw() as Workbench;
  spot: Spot = $state.raw(HOME);
  /** The package opened last in this visit. */
  opened: OpenedPackage | undefined = $state.raw();
  /** The package of the last visit's scenarios, where it has to be opened again. */
  missing: Last | undefined = $state.raw();
  /** Until that is closed. */
  isMissingTold = $state(true);
  /** The hash of the package that this device keeps; empty where it keeps none. */
  keptHash = $state("");

  readonly #pool: PlacesPool;
  readonly #device: Device;
  readonly #benches = new Map<string, Workbench>();
  /** Counts goings: an earlier one that is still under way leads nowhere. */
  #turn = 0;

  constructor(
    home: readonly [a: ScenarioFile, b: ScenarioFile],
    pool: PlacesPool = new SimPool(),
    device: Device = onThisDevice,
  ) {
    this.#pool = pool;
    this.#device = device;
    this.bench = this.#benchOf(HOME, home);
  }

  /** Begins where the last visit ended; `file` is what was computed beforehand for a first one. */
  async begin(file: Promise<Precomputed | undefined>): Promise<void> {
    const last = lastIn(this.#device.load(PLACE) ?? "");
    const spot = last && (await this.#spotOf(last));
    if (spot !== undefined) return this.go(spot);
    this.missing = last;
    const { bench } = this;
    await bench.open(await file);
  }

  /** A data package's files, read as the command reads them; with all faults where they will not do. */
  async read(files: Packed, folder: string): Promise<PackageReading> {
    try {
      const reading = await this.#pool.readPackage(files, folder);
      if (!("faults" in reading)) this.opened = { files, read: reading };
      return reading;
    } catch (error) {
      // A run that is stopped meanwhile stops the reading too: then it is read again.
      if (error instanceof Cancelled) return this.read(files, folder);
      throw error;
    }
  }

  /**
   * Goes to a place: as it was left, or with the scenarios that it begins with and what was set there at an earlier visit.
   * `onleave` is called as the one before is left.
   */
  async go(spot: Spot, onleave = () => {}): Promise<void> {
    const turn = ++this.#turn;
    const known = this.#benches.get(spotKey(spot));
    const bench = known ?? this.#benchOf(spot, (await firstScenarios()).firstScenarios(spot));
    if (turn !== this.#turn || bench === this.bench) return;
    this.bench.leave();
    onleave();
    this.bench = bench;
    this.spot = spot;
    if (spot.opened !== undefined && spot.opened.read.hash === this.missing?.hash) this.missing = undefined;
    this.#device.save(PLACE, lastText(spot));
    await (known === undefined ? bench.open() : bench.comeBack());
  }

  /** Keeps the tables of a package on this device; false where it refuses. */
  async keep({ files, read }: OpenedPackage): Promise<boolean> {
    const { packageText } = await keptPackage();
    const isKept = this.#device.save(PACKAGE, packageText(files));
    this.keptHash = isKept ? read.hash : "";
    return isKept;
  }

  forget(): void {
    this.#device.save(PACKAGE, "");
    this.keptHash = "";
  }

  /** Where a visit ended; undefined where that is a package whose tables are not here. */
  async #spotOf({ place, phase, hash }: Last): Promise<Spot | undefined> {
    if (hash === undefined) return { place, phase };
    const { packageIn } = await keptPackage();
    const files = packageIn(this.#device.load(PACKAGE) ?? "");
    const read = files && (await this.read(files, ""));
    if (files === undefined || read === undefined || "faults" in read || read.hash !== hash) return undefined;
    if (read.phases.every((one) => one.phase !== phase)) return undefined;
    this.keptHash = hash;
    return packageSpot({ files, read }, phase);
  }

  #benchOf(spot: Spot, [a, b]: readonly [a: ScenarioFile, b: ScenarioFile]): Workbench {
    const key = sessionKey(spot);
    const keeper = { load: () => this.#device.load(key), save: (text: string) => this.#device.save(key, text) };
    const bench = new Workbench(a, b, this.#pool, keeper, spot.opened?.files);
    this.#benches.set(spotKey(spot), bench);
    return bench;
  }
}
