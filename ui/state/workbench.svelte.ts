/** What is being compared and what was found: the state of the page. */

import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import type { ExplainPlan } from "../../sim/explain/plan.ts";
import { isCurrent, type Precomputed } from "../../sim/export/precomputed.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import type { PlaceView } from "../../sim/place/map.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { Followed, Following, Opened, Packed, Together, TogetherResult } from "../../workers/browser/api.ts";
import { Cancelled } from "../../workers/browser/client.ts";
import { SimPool } from "../../workers/browser/pool.ts";
import { withLatest } from "../frame/latest.ts";
import { Looks } from "./look.svelte.ts";
import { secondsOf } from "./pace.ts";
import { type Pair, pairKey } from "./pair.ts";
import { PairRunner, type Pool } from "./runner.svelte.ts";
import { type Keeper, sessionText, shelfIn } from "./session.ts";
import { Settings } from "./settings.svelte.ts";
import { type Shown, shownOfFile, shownOfRuns } from "./shown.ts";

export interface ScenarioFile {
  readonly name: string;
  readonly text: string;
}

/** Whether this device found what was computed beforehand. */
export type Checked = "notYet" | "same" | "differs";

/** Whole comparisons kept, the one looked at longest ago going first. */
const MOST_SHOWN = 24;

/** In a place of more pupils than this a change is run when it is asked for: a run takes minutes. */
const MOST_AT_ONCE = 20_000;

export class Workbench {
  /** Whether a change is run at once. */
  isAutomatic = $state(true);
  place = $state.raw<PlaceView | undefined>();
  settings = $state.raw<Settings | undefined>();
  /** What is drawn. */
  shown = $state.raw<Shown | undefined>();
  readonly runner: PairRunner;
  /** Single runs that figures look at closely. */
  readonly looks: Looks;

  /** Whether what was set at an earlier visit was taken up. */
  isRestored = $state(false);
  /** Whether this device refuses to keep anything. */
  isKeepingRefused = $state(false);

  readonly #pool: Pool;
  readonly #keeper: Keeper | undefined;
  /** The place's tables, where it is none that ships. */
  readonly #tables: Packed | undefined;
  /** Whether what was kept was taken up, and whether something ran when the place was left. */
  #isRead = false;
  #wasBusy = false;
  /** Questions beside the comparison that are not answered yet. */
  #besides = 0;
  readonly #files: readonly [a: ScenarioFile, b: ScenarioFile];
  #whole: ReadonlyMap<string, Shown> = new Map();
  /** Whether anything was run or stopped: the check that follows the first drawing is then no longer wanted. */
  #isAsked = false;
  #opening: Promise<Opened> | undefined;
  #read: Promise<Settings> | undefined;
  #beforehand = $state.raw<Shown | undefined>();
  #checked = $state<Checked>("notYet");

  /** Without a keeper nothing is kept between visits. */
  constructor(a: ScenarioFile, b: ScenarioFile, pool: Pool = new SimPool(), keeper?: Keeper, tables?: Packed) {
    this.#files = [a, b];
    this.#keeper = keeper;
    this.#tables = tables;
    this.#pool = pool;
    this.runner = new PairRunner(pool);
    this.looks = new Looks(pool, (scenario) => this.#open(scenario));
  }

  /** Draws what was computed beforehand, if it is of this model and these files; then runs the comparison here. */
  async open(file?: Precomputed): Promise<void> {
    if (file !== undefined && !this.#isAsked && this.#isOfThis(file)) this.#show(file);
    const session = this.#keeper?.load() ?? "";
    if (session !== "") await this.#restore(session);
    this.#isRead = true;
    if (this.shown !== undefined && !this.#isAsked) await idle();
    // In a large place what was taken up waits to be asked for, and this is asking.
    if (!this.#isAsked || this.runner.phase === "waiting") await this.run();
  }

  /** Stops all that is under way, as another place comes to the front; nothing of what was set or found is lost. */
  leave(): void {
    this.#wasBusy = this.runner.isBusy;
    this.letGo();
    this.cancel();
  }

  /** Goes on where it was left. */
  async comeBack(): Promise<void> {
    if (!this.#isRead) {
      this.#isAsked = false;
      await this.open();
    } else if (this.#wasBusy) await this.run();
  }

  /** Back to what the page was opened with; that can be undone. */
  startAfresh(): void {
    this.isRestored = false;
    this.settings?.startAfresh();
  }

  /** Takes up what was set at an earlier visit, unless something was done meanwhile. */
  async #restore(session: string): Promise<void> {
    const settings = this.settings ?? (await this.#reading());
    if (settings === undefined) return;
    const shelf = await shelfIn(session, settings.first, (text) =>
      this.#readAgain(text, "session", settings.first.all[0].original),
    );
    if (shelf === undefined || this.#isAsked || settings.done.length > 0) return;
    this.isRestored = true;
    settings.restore(shelf);
  }

  /** A scenario's text as the reader of files takes it; rejects with every fault in it, a line each. */
  read(text: string, name: string): Promise<Scenario> {
    return this.#pool.read(text, name);
  }

  /** Whether what is drawn is of other settings than these. */
  get isStale(): boolean {
    const { shown, settings } = this;
    return shown !== undefined && settings !== undefined && shown.key !== settings.key;
  }

  /** Whether what is drawn is what was computed beforehand, and was found here too. */
  get checked(): Checked {
    return this.shown?.key === this.#beforehand?.key ? this.#checked : "notYet";
  }

  /** Pairs that are drawn. */
  get drawn(): number {
    return this.shown?.pairs.replicates.length ?? 0;
  }

  /** Runs what is missing of the pair as it is set now. */
  async run(): Promise<void> {
    this.#isAsked = true;
    try {
      const settings = this.settings ?? (await this.#reading());
      if (settings === undefined) return;
      await this.runner.run(settings.pair, this.#open(settings.a), (pair, a, b) => this.#draw(pair, a, b));
    } catch (error) {
      this.runner.fail(error);
    }
  }

  /** Whether a change is run at once; what waits is run when that is switched on. */
  runByItself(isAutomatic: boolean): void {
    this.isAutomatic = isAutomatic;
    if (isAutomatic && this.runner.phase === "waiting") void this.run();
  }

  /** Runs every pair anew, from the states that the workers keep. */
  async again(): Promise<void> {
    this.runner.forget();
    await this.run();
  }

  cancel(): void {
    this.#isAsked = true;
    this.runner.cancel();
  }

  /** What a figure asks for beside the comparison. Rejects with Cancelled where the comparison is run anew meanwhile. */
  ask(job: Job): Promise<ReplicateResult[]> {
    return this.#beside(job.scenario, (handle) => this.#pool.run(handle, job));
  }

  /** What is to be run to explain a difference; undefined where it cannot be parted. Rejects as `ask` does, and so do the next two. */
  plan({ a, b }: Pair, indicator: IndicatorKey): Promise<ExplainPlan | undefined> {
    return this.#beside(a, (handle) => this.#pool.plan(handle, a, b, indicator));
  }

  together(asked: Together): Promise<TogetherResult> {
    return this.#beside(asked.a, (handle) => this.#pool.together(handle, asked));
  }

  follow(asked: Following): Promise<Followed> {
    return this.#beside(asked.a, (handle) => this.#pool.follow(handle, asked));
  }

  /** Ends at once what is run beside the comparison; the comparison itself goes on. */
  letGo(): void {
    if (!this.runner.isBusy && this.#besides > 0) void this.#pool.cancel();
  }

  async #beside<T>(of: Scenario, question: (handle: number) => Promise<T>): Promise<T> {
    const { handle } = await this.#open(of);
    this.#besides += 1;
    try {
      return await question(handle);
    } finally {
      this.#besides -= 1;
    }
  }

  /** How many jobs are worked on at once. */
  get lanes(): number {
    return this.#pool.lanes;
  }

  /** Seconds that so many pairs of runs take here, about; 0 until the place is open. */
  secondsFor(pairs: number): number {
    const { place, settings, lanes } = this;
    return place && settings ? secondsOf(place.pupils, pairs, lanes, settings.a.years) : 0;
  }

  /** A file of another shape is not of this page, whatever else it is. */
  #isOfThis(file: Precomputed): boolean {
    try {
      return isCurrent(file, [this.#files[0].text, this.#files[1].text]);
    } catch {
      return false;
    }
  }

  #show(file: Precomputed): void {
    const shown = shownOfFile(file);
    this.place = file.place;
    this.shown = shown;
    this.#beforehand = shown;
    this.#keep(shown);
    this.#begin(shown, file.place.baseYear);
    this.runner.expect(shown.pairs.replicates.length);
  }

  /** The scenarios' settings, read and their place opened; undefined where it was stopped meanwhile. */
  async #reading(): Promise<Settings | undefined> {
    this.runner.expect(0);
    this.#read ??= this.#readFiles();
    this.#read.catch(() => {
      this.#read = undefined;
    });
    const settings = await this.#read;
    return this.runner.isBusy ? settings : undefined;
  }

  async #readFiles(): Promise<Settings> {
    const [a, b] = await Promise.all(this.#files.map(({ name, text }) => this.#pool.read(text, name)));
    const place = await this.#open(a);
    this.place = place;
    this.isAutomatic = place.pupils <= MOST_AT_ONCE;
    this.runner.total = Math.min(a.replicates, b.replicates);
    return this.#begin({ a, b }, place.baseYear);
  }

  #begin({ a, b }: Pair, baseYear: number): Settings {
    const read = (text: string, name: string) => this.#readAgain(text, name, a);
    this.settings = new Settings({ a, b }, baseYear, () => void this.#changed(), read);
    return this.settings;
  }

  /** Reads a scenario and holds it against the place, as `here` is of it. A run that is stopped meanwhile stops the reading too: then it is read again. */
  async #readAgain(text: string, name: string, here: Scenario): Promise<Scenario> {
    try {
      const { handle } = await this.#open(here);
      return await this.#pool.read(text, name, handle);
    } catch (error) {
      if (error instanceof Cancelled) return this.#readAgain(text, name, here);
      throw error;
    }
  }

  /** A comparison under the names and values that its scenarios have now. */
  #dressed(shown: Shown): Shown {
    return this.settings?.key === shown.key ? { ...shown, ...this.settings.pair } : shown;
  }

  /** What was found before comes back at once; what was not is run. */
  async #changed(): Promise<void> {
    this.#isAsked = true;
    if (this.settings !== undefined && this.#keeper !== undefined)
      this.isKeepingRefused = !this.#keeper.save(sessionText(this.settings.shelf, this.settings.first));
    this.letGo();
    const whole = this.settings && this.#whole.get(this.settings.key);
    if (whole !== undefined) {
      this.#keep(whole);
      this.shown = this.#dressed(whole);
      this.settings?.settle();
      this.runner.rest(whole.pairs.replicates.length);
    }
    const isUnchecked = whole === this.#beforehand && this.#checked === "notYet";
    if (whole !== undefined && !isUnchecked) return;
    if (this.isAutomatic) await this.run();
    else if (whole === undefined) this.runner.wait();
  }

  #open({ place, phase }: Scenario): Promise<Opened> {
    const files = this.#tables;
    this.#opening ??= this.#pool.open({ place, phase, ...(files && { files }) });
    this.#opening.catch(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  #draw(pair: Pair, a: readonly ReplicateResult[], b: readonly ReplicateResult[]): void {
    const isWhole = a.length === this.runner.total;
    if (!isWhole && this.#whole.has(pairKey(pair))) return;
    const shown = shownOfRuns(pair, a, b);
    this.shown = this.#dressed(shown);
    if (!isWhole) return;
    this.#keep(shown);
    this.settings?.settle();
    if (shown.key === this.#beforehand?.key) this.#check(shown, this.#beforehand);
  }

  /** Holds what was found here against what was computed beforehand. */
  #check(here: Shown, beforehand: Shown): void {
    const [ours, theirs] = [here.hashes(), beforehand.hashes()];
    this.#checked = ours.every((hash, i) => hash === theirs[i]) ? "same" : "differs";
  }

  #keep(shown: Shown): void {
    this.#whole = withLatest(this.#whole, shown.key, shown, MOST_SHOWN);
  }
}

/** When the page has nothing more urgent to do: the model's workers would take the time it needs to draw itself. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 500);
  });
