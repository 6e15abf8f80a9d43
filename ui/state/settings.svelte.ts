/** The two scenarios as they are set now, and every decision on the way there, each of which can be undone. */

import type { Letter } from "../../sim/experiment/pairs.ts";
import { CONTEXTS, type ContextKey } from "../../sim/scenario/contexts.ts";
import {
  contextChange,
  leverStrength,
  withContext,
  withContextOf,
  withLever,
  withLeverOf,
} from "../../sim/scenario/edit.ts";
import { LEVERS, type LeverKey } from "../../sim/scenario/levers.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { say } from "../../text/say.ts";
import { fileName } from "../frame/file-name.ts";
import { save } from "../frame/save.ts";
import { changeWords, plainText, toPercent } from "../levers/words.ts";
import { History } from "./history.svelte.ts";
import { named } from "./name.ts";
import { type Pair, pairKey, runKey } from "./pair.ts";

export class Settings {
  /** The scenario whose settings are open. */
  letter = $state<Letter>("b");
  /** Words that levers are being found by. */
  find = $state("");
  /** As they were opened. */
  readonly original: Pair;
  readonly baseYear: number;
  /** The same for settings that give the same results. */
  readonly key = $derived.by(() => pairKey(this.pair));
  readonly #history: History<Pair>;
  readonly #onchange: () => void;

  constructor(original: Pair, baseYear: number, onchange: () => void) {
    this.original = original;
    this.baseYear = baseYear;
    this.#history = new History(original, (one, other) => pairKey(one) === pairKey(other));
    this.#onchange = onchange;
  }

  get pair(): Pair {
    return this.#history.now;
  }
  get a(): Scenario {
    return this.pair.a;
  }
  get b(): Scenario {
    return this.pair.b;
  }
  get originalA(): Scenario {
    return this.original.a;
  }
  get originalB(): Scenario {
    return this.original.b;
  }
  get isChanged(): boolean {
    return this.key !== pairKey(this.original);
  }
  get undoLabel(): string | undefined {
    return this.#history.undoLabel;
  }
  get redoLabel(): string | undefined {
    return this.#history.redoLabel;
  }

  /** Shows all the settings of a scenario. */
  choose(letter: Letter): void {
    this.letter = letter;
    this.find = "";
  }

  /** Moves a lever of B. */
  setLever(lever: LeverKey, strength: number): void {
    const { a, b } = this.pair;
    if (leverStrength(b, lever) === strength) return;
    const moved = withLever(b, lever, strength, this.baseYear);
    this.#do(this.#leverLabel(lever, moved), lever, { a, b: moved });
  }

  /** Changes the world around A and B alike. */
  setContext(factor: ContextKey, change: number): void {
    if ([this.a, this.b].every((scenario) => contextChange(scenario, factor) === change)) return;
    const [a, b] = [this.a, this.b].map((scenario) => withContext(scenario, factor, change, this.baseYear));
    this.#do(this.#contextLabel(factor, b), factor, { a, b });
  }

  resetLever(lever: LeverKey): void {
    this.settle();
    const b = withLeverOf(this.b, this.original.b, lever);
    if (runKey(b) !== runKey(this.b)) this.#do(this.#leverLabel(lever, b), lever, { a: this.a, b });
  }

  resetContext(factor: ContextKey): void {
    this.settle();
    const pair = {
      a: withContextOf(this.a, this.original.a, factor),
      b: withContextOf(this.b, this.original.b, factor),
    };
    if (pairKey(pair) !== this.key) this.#do(this.#contextLabel(factor, pair.b), factor, pair);
  }

  /** Changes B in one step of that name; steps of one key that follow each other are one gesture. */
  change(label: string, key: string, b: Scenario): void {
    if (runKey(b) !== runKey(this.b)) this.#do(label, key, { a: this.a, b });
  }

  resetAll(): void {
    if (this.isChanged) this.#do(say("page.step.reset"), "all", this.original);
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

  /** What comes next is a step of its own: the result of this one has been seen. */
  settle(): void {
    this.#history.settle();
  }

  /** A scenario as a file that the command runs. */
  download(letter: Letter): void {
    const scenario = this.pair[letter];
    const file = new Blob([`${JSON.stringify(scenario, null, 2)}\n`], { type: "application/json" });
    save(file, `${fileName(scenario.place, scenario.title)}.json`);
  }

  #leverLabel(lever: LeverKey, { actions }: Scenario): string {
    const percent = plainText(toPercent(leverStrength({ actions }, lever)));
    return say("page.step.lever", { lever: LEVERS[lever].label, percent });
  }

  #contextLabel(factor: ContextKey, { context }: Scenario): string {
    const change = changeWords(factor, contextChange({ context }, factor));
    return say("page.step.context", { factor: CONTEXTS[factor].label, change });
  }

  #do(label: string, key: string, pair: Pair): void {
    const { a, b } = this.original;
    this.#history.do(label, key, { a: named(pair.a, a), b: named(pair.b, b) });
    this.#onchange();
  }
}
