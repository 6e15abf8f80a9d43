/** The plan as a timeline shows it and changes it: every change is one named step of the settings that hold it. */

import type { PlaceView } from "../../sim/place/map.ts";
import { CONTEXTS, type ContextKey } from "../../sim/scenario/contexts.ts";
import {
  atStrength,
  endingIn,
  type Horizon,
  horizonOf,
  moved,
  newAction,
  rampedOver,
  shownEnd,
  startingIn,
  withAction,
  withNewAction,
  withoutActions,
  withSpellAt,
} from "../../sim/scenario/edit-actions.ts";
import type { Fix } from "../../sim/scenario/fit.ts";
import type { LeverKey } from "../../sim/scenario/levers.ts";
import type { Action, Context, Scenario, Targets } from "../../sim/scenario/scenario.ts";
import type { Units } from "../../sim/scenario/use.ts";
import { say } from "../../text/say.ts";
import { changeWords, pairsWords, strengthWords, whoWords } from "../levers/words.ts";
import type { Settings } from "../state/settings.svelte.ts";
import { fixWords, labelOf, schoolWords, yearsWords } from "./words.ts";
import { everyYear } from "./years.ts";

/** An action with its place among the scenario's. */
export interface Row {
  readonly index: number;
  readonly action: Action;
}

/** A change of the world around the place, with its place among the scenario's. */
export interface Flag {
  readonly index: number;
  readonly spell: Context;
}

function namesIn(map: PlaceView["map"] | undefined, changes: Scenario["schools"]) {
  const named = (sites: PlaceView["map"]["schools"] | undefined): [string, string][] =>
    sites?.ids.map((id, i) => [id, sites.names[i]]) ?? [];
  const opened = (changes ?? []).filter(({ what }) => what === "open");
  return {
    schools: new Map([
      ...named(map?.schools),
      ...opened.map(({ school, name }): [string, string] => [school, name ?? school]),
    ]),
    neighbourhoods: new Map(named(map?.neighbourhoods)),
  };
}

export class Plan {
  /** The action whose form is open, by its place. */
  open = $state<number | undefined>();
  /** The future whose form is open, by its place. */
  openFuture = $state<number | undefined>();
  /** What was done last, for who cannot see it. */
  said = $state("");
  readonly #settings: () => Settings;
  readonly #place: () => PlaceView | undefined;
  readonly #opened = $derived.by(() => this.scenario.schools);
  /** Schools and neighbourhoods of the place, with those that the scenario opens, by id and name. */
  readonly names: Readonly<Record<"schools" | "neighbourhoods", ReadonlyMap<string, string>>> = $derived.by(() =>
    namesIn(this.#place()?.map, this.#opened),
  );
  readonly units: Units = $derived.by(() => ({
    schools: [...this.names.schools.keys()],
    neighbourhoods: [...this.names.neighbourhoods.keys()],
  }));

  constructor(settings: () => Settings, place: () => PlaceView | undefined) {
    this.#settings = settings;
    this.#place = place;
  }

  get scenario(): Scenario {
    return this.#settings().b;
  }
  get baseYear(): number {
    return this.#settings().baseYear;
  }
  get horizon(): Horizon {
    return horizonOf(this.scenario, this.baseYear);
  }
  get years(): number[] {
    return everyYear(this.horizon);
  }
  /** Actions that do something; one of no strength keeps its years for when its lever is moved. */
  get rows(): Row[] {
    return this.scenario.actions.flatMap((action, index) => (action.strength > 0 ? [{ action, index }] : []));
  }
  get flags(): Flag[] {
    return this.scenario.context.flatMap((spell, index) => (spell.change !== 0 ? [{ spell, index }] : []));
  }
  /** Begins an action of a lever; its place among the actions. */
  add(lever: LeverKey, year: number): number {
    const action = newAction(lever, year, this.horizon);
    this.#settings().settle();
    const values = { lever: labelOf(action), years: yearsWords(action, this.horizon) };
    this.#do(say("timeline.step.add", values), "timeline add", withNewAction(this.scenario, action));
    return this.scenario.actions.length - 1;
  }

  move(row: Row, by: number): void {
    this.#years(row, moved(row.action, by, this.horizon));
  }
  /** Changes the last year by so many. */
  lengthen(row: Row, by: number): void {
    this.endIn(row, shownEnd(row.action, this.horizon) + by);
  }
  startIn(row: Row, year: number): void {
    this.#years(row, startingIn(row.action, year, this.horizon));
  }
  endIn(row: Row, year: number): void {
    this.#years(row, endingIn(row.action, year, this.horizon));
  }
  /** Takes over the years of an action as they were drawn: one step of its own. */
  draw(row: Row, action: Action): void {
    this.#settings().settle();
    this.#years(row, action);
    this.#settings().settle();
  }
  setYears(row: Row, action: Action): void {
    this.#years(row, action);
  }
  setStrength(row: Row, strength: number): void {
    const action = atStrength(row.action, strength);
    this.#edit(row, action, "strength", "timeline.step.strength", {
      strength: strengthWords(action.lever, action.strength),
    });
  }
  setRamp(row: Row, years: number): void {
    const action = rampedOver(row.action, years);
    this.#edit(row, action, "ramp", "timeline.step.ramp", { years: action.ramp });
  }
  setTargets(row: Row, targets: Targets): void {
    const action = { ...row.action, targets };
    this.#edit(row, action, "who", "timeline.step.who", { who: whoWords(action) });
  }
  /** Changes how schools of a partnership find one another and work. */
  setPartners(row: Row, action: Action): void {
    this.#edit(row, action, "partners", "timeline.step.partners", { words: pairsWords(action) ?? "" });
  }

  remove(row: Row): void {
    this.open = undefined;
    this.#settings().settle();
    const values = { lever: labelOf(row.action), years: yearsWords(row.action, this.horizon) };
    const without = withoutActions(this.scenario, [row.index]);
    this.#do(say("timeline.step.remove", values), `timeline remove ${row.index}`, without);
  }

  apply(fix: Fix): void {
    this.open = undefined;
    this.#settings().settle();
    this.#do(fixWords(fix, this.scenario), "timeline fix", fix.scenario);
  }

  addProgramme(title: string, scenario: Scenario): void {
    this.#settings().settle();
    this.#do(say("timeline.step.programme", { title }), "timeline programme", scenario);
  }

  /** A change of the world from a year on: half of the most that it may be; a shock for that year alone. */
  addFuture(factor: ContextKey, year: number): void {
    const change = CONTEXTS[factor].range[1] / 2;
    const { start, end } = newAction("coordination", year, this.horizon);
    const spell: Context = { factor, change, start, end: factor === "shock" ? start : end, ramp: 1 };
    this.#settings().settle();
    this.#futures(spell, [...this.scenario.context, spell], "add");
    this.openFuture = this.scenario.context.length - 1;
  }
  setFuture({ index }: Flag, spell: Context): void {
    this.#futures(spell, withSpellAt(this.scenario.context, index, spell), String(index));
  }
  removeFuture({ index, spell }: Flag): void {
    this.openFuture = undefined;
    this.#settings().settle();
    const values = { factor: CONTEXTS[spell.factor].label, years: yearsWords(spell, this.horizon) };
    const label = say("timeline.step.future.remove", values);
    this.said = label;
    this.#around(label, "timeline future", withSpellAt(this.scenario.context, index));
  }

  /** Takes back what a scenario says of a school. */
  removeSchoolChange(at: number): void {
    const changes = this.scenario.schools ?? [];
    const words = schoolWords(changes[at], (id) => this.names.schools.get(id) ?? id);
    this.#settings().settle();
    const schools = changes.filter((_, i) => i !== at);
    this.#do(say("timeline.step.school.remove", { words }), "timeline school", { ...this.scenario, schools });
  }

  #futures(spell: Context, all: readonly Context[], key: string): void {
    const label = say("timeline.step.future", {
      factor: CONTEXTS[spell.factor].label,
      change: changeWords(spell.factor, spell.change),
      years: yearsWords(spell, this.horizon),
    });
    this.said = label;
    this.#around(label, `timeline future ${key}`, all);
  }

  /** The world around the place is the same in every scenario. */
  #around(label: string, key: string, context: readonly Context[]): void {
    this.#settings().changeAll(label, key, (scenario) => ({ ...scenario, context: [...context] }));
  }

  #years(row: Row, action: Action): void {
    this.#edit(row, action, "years", "timeline.step.years", { years: yearsWords(action, this.horizon) });
  }

  #edit(
    { index }: Row,
    action: Action,
    what: string,
    id:
      | "timeline.step.years"
      | "timeline.step.strength"
      | "timeline.step.ramp"
      | "timeline.step.who"
      | "timeline.step.partners",
    values: Readonly<Record<string, string | number>>,
  ): void {
    const label = say(id, { lever: labelOf(action), ...values });
    this.#do(label, `timeline ${what} ${index}`, withAction(this.scenario, index, action));
  }

  #do(label: string, key: string, scenario: Scenario): void {
    this.said = label;
    this.#settings().change(label, key, scenario);
  }
}
