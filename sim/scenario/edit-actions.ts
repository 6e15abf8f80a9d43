/** Changing one action among a scenario's: its years, its ramp, its strength, whom it is for. What a timeline does. */

import type { LeverKey } from "./levers.ts";
import { NO_END } from "./no-end.ts";
import type { Action, Context, Scenario, Targets } from "./scenario.ts";

/** The first and the last year that are simulated. */
export interface Horizon {
  readonly first: number;
  readonly last: number;
}

export const horizonOf = ({ years }: Pick<Scenario, "years">, baseYear: number): Horizon => ({
  first: baseYear + 1,
  last: baseYear + years,
});

/** The least that an action on a timeline does: one of no strength does nothing, and is taken away instead. */
export const LEAST_STRENGTH = 0.05;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** What has years: an action, or a change of the world around the place. */
type Spell = Pick<Action, "start" | "end">;

/** The last year in which a spell shows: its end, or the run's. */
export const shownEnd = ({ end }: Spell, { last }: Horizon): number => Math.min(end, last);

/** Whether it goes on when the run ends. */
export const isOpenEnded = ({ end }: Spell, { last }: Horizon): boolean => end > last;

/** A new action of a lever: at half strength, for all, from this year on, as one that a slider begins. */
export function newAction(lever: LeverKey, year: number, horizon: Horizon): Action {
  const start = within(year, horizon.first, horizon.last);
  return { lever, start, end: NO_END, ramp: 1, strength: 0.5, targets: "all" };
}

/** A spell so many years later or, below 0, earlier; as long as before, and within the run. One without an end keeps none. */
export function moved<S extends Spell>(spell: S, by: number, horizon: Horizon): S {
  if (isOpenEnded(spell, horizon)) return { ...spell, start: within(spell.start + by, horizon.first, horizon.last) };
  const length = spell.end - spell.start;
  const start = within(spell.start + by, horizon.first, Math.max(horizon.first, horizon.last - length));
  return { ...spell, start, end: Math.min(horizon.last, start + length) };
}

/** A spell that begins in another year, within the run and not after its end. */
export const startingIn = <S extends Spell>(spell: S, year: number, horizon: Horizon): S => ({
  ...spell,
  start: within(year, horizon.first, Math.max(horizon.first, shownEnd(spell, horizon))),
});

/** A spell that ends in another year, within the run and not before its start; to the end of the run it keeps having no end. */
export function endingIn<S extends Spell>(spell: S, year: number, horizon: Horizon): S {
  const start = within(spell.start, horizon.first, horizon.last);
  const end = within(year, start, horizon.last);
  return { ...spell, start, end: end === horizon.last && isOpenEnded(spell, horizon) ? spell.end : end };
}

/** A spell that goes on when the run ends. */
export const withoutEnd = <S extends Spell>(spell: S): S => ({ ...spell, end: NO_END });

/** An action at another strength: from the least that does something to 1, on the grid of hundredths. */
export const atStrength = (action: Action, strength: number): Action => ({
  ...action,
  strength: within(Math.round(strength * 100) / 100, LEAST_STRENGTH, 1),
});

/** A spell that is whole after so many years, 1 to 50. */
export const rampedOver = <S extends { readonly ramp: number }>(spell: S, years: number): S => ({
  ...spell,
  ramp: within(Math.round(years), 1, 50),
});

/** An action for others than before. */
export const aimedAt = (action: Action, targets: Targets): Action => ({ ...action, targets });

/** The scenario with another action in the place of one. */
export const withAction = (scenario: Scenario, index: number, action: Action): Scenario => ({
  ...scenario,
  actions: scenario.actions.map((each, i) => (i === index ? action : each)),
});

/** The scenario with one more action, the last. */
export const withNewAction = (scenario: Scenario, action: Action): Scenario => ({
  ...scenario,
  actions: [...scenario.actions, action],
});

/** The scenario without these actions. */
export const withoutActions = (scenario: Scenario, indices: readonly number[]): Scenario => ({
  ...scenario,
  actions: scenario.actions.filter((_, i) => !indices.includes(i)),
});

/** Changes of the world around the place with another in the place of one; without it where none is given. */
export const withSpellAt = (context: readonly Context[], index: number, spell?: Context): Context[] =>
  context.flatMap((each, i) => (i !== index ? [each] : spell === undefined ? [] : [spell]));
