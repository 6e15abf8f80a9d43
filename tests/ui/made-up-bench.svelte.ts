/** A bench that keeps two scenarios and remembers what was asked of it, for tests of the panel of levers. */

import type { Letter } from "../../sim/experiment/pairs.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import type { Admissions } from "../../sim/scenario/admissions-schema.ts";
import type { ContextKey } from "../../sim/scenario/contexts.ts";
import { contextChange, leverStrength, withContext, withLever } from "../../sim/scenario/edit.ts";
import { withAdmissions } from "../../sim/scenario/edit-admissions.ts";
import { LEVERS, type LeverKey } from "../../sim/scenario/levers.ts";
import { readScenario, type Scenario } from "../../sim/scenario/scenario.ts";
import type { Bench, Sheet } from "../../ui/levers/bench.ts";

export function scenario(title: string, rest: object = {}): Scenario {
  const result = readScenario(
    { schemaVersion: 1, title, note: `Note of ${title}.`, place: "tarnford", ...rest },
    title,
  );
  if ("faults" in result) throw new Error(JSON.stringify(result.faults));
  return result.scenario;
}

export class MadeUpBench implements Bench {
  readonly baseYear = 2025;
  readonly asked: string[] = [];
  readonly originalA: Scenario;
  readonly originalB: Scenario;
  letter = $state<Letter>("b");
  find = $state("");
  sheet = $state.raw<Sheet | undefined>();
  #now = $state.raw<Step>({ a: scenario("A"), b: scenario("B"), label: "" });
  #past = $state.raw<readonly Step[]>([]);
  #future = $state.raw<readonly Step[]>([]);

  constructor(a: Scenario, b: Scenario) {
    this.originalA = a;
    this.originalB = b;
    this.#now = { a, b, label: "" };
  }

  get a() {
    return this.#now.a;
  }
  get b() {
    return this.#now.b;
  }
  get scenarios() {
    return [
      { id: "a", scenario: this.a, original: this.originalA },
      { id: "b", scenario: this.b, original: this.originalB },
    ];
  }
  readonly front = "b";
  readonly isFull = false;
  readonly done: readonly string[] = [];
  readonly undone: readonly string[] = [];
  get open() {
    return this.letter;
  }
  pick(id: string) {
    this.letter = id as Letter;
  }
  copy(id = this.open) {
    this.asked.push(`copy ${id}`);
  }
  remove(id: string) {
    this.asked.push(`remove ${id}`);
  }
  makeBase(id: string) {
    this.asked.push(`make base ${id}`);
  }
  describe(id: string, { title, note }: { readonly title: string; readonly note: string }) {
    this.asked.push(`describe ${id}: ${title}; ${note}`);
  }
  async openFile(_text: string, name: string) {
    this.asked.push(`open ${name}`);
    return "";
  }
  setValues(values: readonly IndicatorKey[]) {
    this.asked.push(`values ${values.join()}`);
    const [a, b] = [this.a, this.b].map((each) => ({ ...each, values: [...values] }));
    this.#step({ a, b, label: "values" });
  }
  go(back: number) {
    this.asked.push(`go ${back}`);
  }
  get undoLabel() {
    return this.#past.length > 0 ? this.#now.label : undefined;
  }
  get redoLabel() {
    return this.#future[0]?.label;
  }
  get isChanged() {
    return this.a !== this.originalA || this.b !== this.originalB;
  }
  setLever(lever: LeverKey, strength: number) {
    this.asked.push(`${lever} ${strength}`);
    const b = withLever(this.b, lever, strength, this.baseYear);
    this.#step({ a: this.a, b, label: `${LEVERS[lever].label} to ${Math.round(strength * 100)} %` });
  }
  resetLever(lever: LeverKey) {
    this.asked.push(`reset ${lever}`);
    const b = withLever(this.b, lever, leverStrength(this.originalB, lever), this.baseYear);
    this.#step({ a: this.a, b, label: `reset ${lever}` });
  }
  setAdmissions(label: string, _key: string, admissions: Admissions | undefined) {
    this.asked.push(label);
    this.#step({ a: this.a, b: withAdmissions(this.b, admissions), label });
  }
  resetAdmissions() {
    this.asked.push("reset admissions");
    this.#step({ a: this.a, b: withAdmissions(this.b, this.originalB.admissions), label: "reset admissions" });
  }
  copyAdmissions(label: string) {
    this.asked.push(label);
  }
  setContext(factor: ContextKey, change: number) {
    this.asked.push(`${factor} ${change}`);
    const [a, b] = [this.a, this.b].map((each) => withContext(each, factor, change, this.baseYear));
    this.#step({ a, b, label: `${factor} to ${change}` });
  }
  resetContext(factor: ContextKey) {
    this.asked.push(`reset ${factor}`);
    const a = withContext(this.a, factor, contextChange(this.originalA, factor), this.baseYear);
    const b = withContext(this.b, factor, contextChange(this.originalB, factor), this.baseYear);
    this.#step({ a, b, label: `reset ${factor}` });
  }
  resetAll() {
    this.asked.push("reset all");
    this.#step({ a: this.originalA, b: this.originalB, label: "Reset all" });
  }
  undo() {
    const before = this.#past.at(-1);
    if (before === undefined) throw new Error("there is nothing to undo");
    this.#future = [this.#now, ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.#now = before;
  }
  redo() {
    const [next, ...rest] = this.#future;
    this.#past = [...this.#past, this.#now];
    this.#future = rest;
    this.#now = next;
  }
  download(letter: Letter) {
    this.asked.push(`download ${letter}`);
  }

  #step(next: Step) {
    this.#past = [...this.#past, this.#now];
    this.#future = [];
    this.#now = next;
  }
}

interface Step {
  readonly a: Scenario;
  readonly b: Scenario;
  /** What led here. */
  readonly label: string;
}
