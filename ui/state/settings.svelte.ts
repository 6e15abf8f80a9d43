/** The scenarios as they are set now, and every decision on the way there, each of which can be undone. */

import type { Letter } from "../../sim/experiment/pairs.ts";
import { INDICATORS, type IndicatorKey } from "../../sim/indicators/registry.ts";
import type { Admissions } from "../../sim/scenario/admissions-schema.ts";
import { CONTEXTS, type ContextKey } from "../../sim/scenario/contexts.ts";
import {
  contextChange,
  leverStrength,
  withContext,
  withContextOf,
  withLever,
  withLeverOf,
} from "../../sim/scenario/edit.ts";
import { withAdmissions } from "../../sim/scenario/edit-admissions.ts";
import { LEVERS, type LeverKey } from "../../sim/scenario/levers.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { say } from "../../text/say.ts";
import { fileName } from "../frame/file-name.ts";
import { save } from "../frame/save.ts";
import type { Sheet } from "../levers/bench.ts";
import { statedValues } from "../levers/valued.ts";
import { changeWords, plainText, toPercent } from "../levers/words.ts";
import { History } from "./history.svelte.ts";
import { copyTitle } from "./name.ts";
import { type Pair, pairKey, runKey } from "./pair.ts";
import * as shelves from "./shelf.ts";

/** Reads a scenario's file; throws with every fault in it. */
export type ReadFile = (text: string, name: string) => Promise<Scenario>;

const cannotRead: ReadFile = () => Promise.reject(new Error("nothing here reads files"));

export class Settings {
  /** Whose settings are open: those of the baseline, or of the scenario in front. */
  letter = $state<Letter>("b");
  /** Words that levers are being found by. */
  find = $state("");
  /** The sheet that is open over the page. */
  sheet = $state.raw<Sheet | undefined>();
  readonly baseYear: number;
  /** The same for settings that give the same results. */
  readonly key = $derived.by(() => pairKey(this.pair));
  readonly isChanged = $derived.by(() => this.shelf.all.some(shelves.isChanged));
  /** What the page was opened with. */
  readonly first: shelves.Shelf;
  readonly #history: History<shelves.Shelf>;
  readonly #onchange: () => void;
  readonly #read: ReadFile;

  constructor({ a, b }: Pair, baseYear: number, onchange: () => void, read: ReadFile = cannotRead) {
    this.baseYear = baseYear;
    this.first = shelves.shelfOf(a, b);
    this.#history = new History(this.first, shelves.isSame);
    this.#onchange = onchange;
    this.#read = read;
  }

  /** Every scenario at hand; the baseline first. */
  get shelf(): shelves.Shelf {
    return this.#history.now;
  }
  get scenarios(): readonly shelves.Held[] {
    return this.shelf.all;
  }
  /** The id of the scenario that is compared with the baseline. */
  get front(): string {
    return this.shelf.front;
  }
  /** The id of the scenario whose settings are open. */
  get open(): string {
    return this.letter === "a" ? shelves.baseOf(this.shelf).id : this.front;
  }
  get isFull(): boolean {
    return shelves.isFull(this.shelf);
  }
  get pair(): Pair {
    return { a: this.a, b: this.b };
  }
  get original(): Pair {
    return { a: this.originalA, b: this.originalB };
  }
  get a(): Scenario {
    return shelves.baseOf(this.shelf).scenario;
  }
  get b(): Scenario {
    return shelves.frontOf(this.shelf).scenario;
  }
  get originalA(): Scenario {
    return shelves.baseOf(this.shelf).original;
  }
  get originalB(): Scenario {
    return shelves.frontOf(this.shelf).original;
  }
  get undoLabel(): string | undefined {
    return this.#history.undoLabel;
  }
  get redoLabel(): string | undefined {
    return this.#history.redoLabel;
  }
  /** Steps that were done, the first first; steps that were undone, the next first. */
  get done(): readonly string[] {
    return this.#history.done;
  }
  get undone(): readonly string[] {
    return this.#history.undone;
  }

  /** Shows all the settings of the baseline or of the scenario in front. */
  choose(letter: Letter): void {
    this.letter = letter;
    this.find = "";
  }

  /** Brings a scenario to the front, or shows the settings of the baseline. */
  pick(id: string): void {
    const isBase = id === shelves.baseOf(this.shelf).id;
    this.choose(isBase ? "a" : "b");
    if (isBase || id === this.front) return;
    this.#history.look({ ...this.shelf, front: id });
    this.#onchange();
  }

  /** One scenario more, like another: the one whose settings are open unless said. */
  copy(id = this.open): void {
    if (this.isFull) return;
    const { title } = shelves.heldIn(this.shelf, id).scenario;
    const taken = this.shelf.all.map(({ scenario }) => scenario.title);
    const shelf = shelves.withCopy(this.shelf, id, copyTitle(title, taken));
    this.#do(say("shell.step.copy", { title }), "copy", shelf);
    this.choose("b");
  }

  /** One scenario more: the baseline, but for how schools admit, which is as in B. */
  copyAdmissions(label: string): void {
    if (this.isFull) return;
    const copied = shelves.withCopy(this.shelf, shelves.baseOf(this.shelf).id, this.a.title);
    const admitting = withAdmissions(this.a, this.b.admissions);
    this.#do(label, "copy", shelves.withScenario(copied, copied.front, admitting));
    this.choose("b");
  }

  /** Puts a scenario away; the baseline and the last beside it stay. */
  remove(id: string): void {
    const { title } = shelves.heldIn(this.shelf, id).scenario;
    const rest = shelves.without(this.shelf, id);
    if (rest !== this.shelf) this.#do(say("shell.step.remove", { title }), "remove", rest);
  }

  /** Compares the others with this one from now on. */
  makeBase(id: string): void {
    if (id === shelves.baseOf(this.shelf).id) return;
    const { title } = shelves.heldIn(this.shelf, id).scenario;
    this.#do(say("shell.step.base", { title }), "base", shelves.withBase(this.shelf, id));
  }

  /** Calls a scenario so; what is not said, and an empty title, stays what it was. */
  describe(id: string, words: shelves.Words): void {
    const { scenario } = shelves.heldIn(this.shelf, id);
    const title = words.title?.trim() || scenario.title;
    const note = words.note?.trim() ?? scenario.note;
    const said = { ...(title !== scenario.title && { title }), ...(note !== scenario.note && { note }) };
    if (Object.keys(said).length === 0) return;
    this.#do(say("shell.step.rename", { title }), "rename", shelves.withWords(this.shelf, id, said));
  }

  /** Opens a scenario's file as one more; what is wrong with it in words, nothing where it was opened. */
  async openFile(text: string, name: string): Promise<string> {
    if (this.isFull) return say("shell.full", { most: shelves.MOST });
    try {
      const scenario = await this.#read(text, name);
      const unlike = shelves.unlike(scenario, this.a);
      if (unlike.length > 0) return unlike.map((key) => say(`shell.unlike.${key}`, { name })).join("\n");
      this.#do(say("shell.step.open", { title: scenario.title }), "open", shelves.withAdded(this.shelf, scenario));
      this.choose("b");
      return "";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** Moves a lever of B. */
  setLever(lever: LeverKey, strength: number): void {
    if (leverStrength(this.b, lever) === strength) return;
    const moved = withLever(this.b, lever, strength, this.baseYear);
    this.#change(this.#leverLabel(lever, moved), lever, moved);
  }

  /** States how the schools of B admit; undefined is as today. */
  setAdmissions(label: string, key: string, admissions: Admissions | undefined): void {
    this.change(label, `admissions, ${key}`, withAdmissions(this.b, admissions));
  }

  /** Changes the world around every scenario alike. */
  setContext(factor: ContextKey, change: number): void {
    if (this.scenarios.every(({ scenario }) => contextChange(scenario, factor) === change)) return;
    const shelf = shelves.withEach(this.shelf, ({ scenario }) => withContext(scenario, factor, change, this.baseYear));
    this.#do(this.#contextLabel(factor, shelf), factor, shelf);
  }

  resetLever(lever: LeverKey): void {
    this.settle();
    this.change(this.#leverLabel(lever, this.originalB), lever, withLeverOf(this.b, this.originalB, lever));
  }

  resetAdmissions(): void {
    this.settle();
    const as = withAdmissions(this.b, this.originalB.admissions);
    this.change(say("page.step.admissions"), "admissions", as);
  }

  resetContext(factor: ContextKey): void {
    this.settle();
    const shelf = shelves.withEach(this.shelf, ({ scenario, original }) => withContextOf(scenario, original, factor));
    if (!shelves.isSame(shelf, this.shelf)) this.#do(this.#contextLabel(factor, shelf), factor, shelf);
  }

  /** Changes B in one step of that name; steps of one key that follow each other are one gesture. */
  change(label: string, key: string, b: Scenario): void {
    if (runKey(b) !== runKey(this.b)) this.#change(label, key, b);
  }

  /** Changes every scenario alike, in one step of that name. */
  changeAll(label: string, key: string, change: (scenario: Scenario) => Scenario): void {
    const shelf = shelves.withEach(this.shelf, ({ scenario }) => change(scenario));
    if (!shelves.isSame(shelf, this.shelf)) this.#do(label, key, shelf);
  }

  /** Heads the result of every scenario by these measures; nothing has to be run for it. */
  setValues(values: readonly IndicatorKey[]): void {
    const list = values.map((key) => INDICATORS[key].label).join(", ");
    const stated = statedValues(values);
    this.changeAll(say("shell.step.values", { list }), "values", (scenario) => ({ ...scenario, values: stated }));
  }

  /** Takes what was set at another time; what is set from now on can be undone back to it. */
  restore(shelf: shelves.Shelf): void {
    this.#history.look(shelf);
    this.#onchange();
  }

  /** What the page was opened with, in place of everything that is at hand. */
  startAfresh(): void {
    if (!shelves.isSame(this.shelf, this.first)) this.#do(say("shell.step.afresh"), "afresh", this.first);
    this.choose("b");
  }

  resetAll(): void {
    if (this.isChanged) this.#do(say("page.step.reset"), "all", shelves.asOpened(this.shelf));
  }

  undo(): void {
    if (this.undoLabel === undefined) return;
    this.#history.undo();
    this.#onchange();
  }

  redo(): void {
    if (this.redoLabel === undefined) return;
    this.#history.redo();
    this.#onchange();
  }

  /** Goes back by so many steps, or on where it is below nothing. */
  go(back: number): void {
    for (let step = 0; step < back; step++) this.#history.undo();
    for (let step = 0; step > back; step--) this.#history.redo();
    this.#onchange();
  }

  /** What comes next is a step of its own: the result of this one has been seen. */
  settle(): void {
    this.#history.settle();
  }

  /** A scenario as a file that the command runs. */
  download(letter: Letter): void {
    const scenario = this[letter];
    const file = new Blob([`${JSON.stringify(scenario, null, 2)}\n`], { type: "application/json" });
    save(file, `${fileName(scenario.place, scenario.title)}.json`);
  }

  #leverLabel(lever: LeverKey, { actions }: Scenario): string {
    const percent = plainText(toPercent(leverStrength({ actions }, lever)));
    return say("page.step.lever", { lever: LEVERS[lever].label, percent });
  }

  #contextLabel(factor: ContextKey, shelf: shelves.Shelf): string {
    const change = changeWords(factor, contextChange(shelves.frontOf(shelf).scenario, factor));
    return say("page.step.context", { factor: CONTEXTS[factor].label, change });
  }

  #change(label: string, key: string, b: Scenario): void {
    this.#do(label, `${key} of ${this.front}`, shelves.withScenario(this.shelf, this.front, b));
  }

  #do(label: string, key: string, shelf: shelves.Shelf): void {
    this.#history.do(label, key, shelf);
    this.#onchange();
  }
}
