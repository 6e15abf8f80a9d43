/** The scenarios at hand, the first of which is the baseline that the one in front is compared with. Plain data, changed by functions. */

import type { Scenario } from "../../sim/scenario/scenario.ts";
import { named } from "./name.ts";
import { runKey } from "./pair.ts";

/** More at once are too many to keep apart. */
export const MOST = 6;
const IDS = ["a", "b", "c", "d", "e", "f"] as const;

export interface Held {
  /** Stays the same whatever becomes of it. */
  readonly id: string;
  readonly scenario: Scenario;
  /** As it was opened or copied. */
  readonly original: Scenario;
  /** What a person called it or wrote of it; otherwise it is named by what it does. */
  readonly words?: Words;
}

export interface Words {
  readonly title?: string;
  readonly note?: string;
}

export interface Shelf {
  /** The baseline first. */
  readonly all: readonly Held[];
  /** The id of the one that is compared with the baseline. */
  readonly front: string;
}

export const shelfOf = (a: Scenario, b: Scenario): Shelf => ({
  all: [
    { id: "a", scenario: a, original: a },
    { id: "b", scenario: b, original: b },
  ],
  front: "b",
});

export const baseOf = ({ all }: Shelf): Held => all[0];

export function heldIn({ all }: Shelf, id: string): Held {
  const held = all.find((one) => one.id === id);
  if (held === undefined) throw new Error(`no scenario ${id} is at hand`);
  return held;
}

export const frontOf = (shelf: Shelf): Held => heldIn(shelf, shelf.front);

export const isFull = ({ all }: Shelf): boolean => all.length >= MOST;

export const isChanged = ({ scenario, original }: Held): boolean => runKey(scenario) !== runKey(original);

/** One more scenario, behind the others and in front of the person. */
export function withAdded(shelf: Shelf, scenario: Scenario, original = scenario): Shelf {
  const id = IDS.find((free) => shelf.all.every((held) => held.id !== free));
  if (id === undefined) throw new Error(`more than ${MOST} scenarios are at hand`);
  return { all: [...shelf.all, { id, scenario, original }], front: id };
}

/** A copy of a scenario under another title. What its futures go back to is what they went back to in the first. */
export function withCopy(shelf: Shelf, id: string, title: string): Shelf {
  const { scenario, original } = heldIn(shelf, id);
  const copy = { ...scenario, title };
  return withAdded(shelf, copy, { ...copy, context: original.context });
}

/** Without one of them; the one before it comes to the front. The baseline and the last beside it stay. */
export function without(shelf: Shelf, id: string): Shelf {
  const at = shelf.all.findIndex((held) => held.id === id);
  if (at <= 0 || shelf.all.length <= 2) return shelf;
  const all = shelf.all.filter((held) => held.id !== id);
  return { all, front: shelf.front === id ? all[Math.max(1, at - 1)].id : shelf.front };
}

/** With another baseline, first of all; the one that was, is compared with it where nothing else is. */
export function withBase(shelf: Shelf, id: string): Shelf {
  const base = heldIn(shelf, id);
  const all = [base, ...shelf.all.filter((held) => held !== base)];
  return { all, front: shelf.front === id ? baseOf(shelf).id : shelf.front };
}

/** A scenario under a title and with a note of a person's own, which stay when it is changed. */
export const withWords = (shelf: Shelf, id: string, words: Words): Shelf =>
  replaced(shelf, id, (held) => ({
    ...held,
    words: { ...held.words, ...words },
    scenario: { ...held.scenario, ...words },
  }));

/** The scenario in place of what it was, under the name that is true of it. */
export const withScenario = (shelf: Shelf, id: string, scenario: Scenario): Shelf =>
  replaced(shelf, id, (held) => ({ ...held, scenario: { ...named(scenario, held.original), ...held.words } }));

/** Every scenario changed alike. */
export const withEach = (shelf: Shelf, change: (held: Held) => Scenario): Shelf =>
  shelf.all.reduce((so, held) => withScenario(so, held.id, change(held)), shelf);

/** Every scenario as it was opened or copied, with the baseline's luck. */
export const asOpened = (shelf: Shelf): Shelf => {
  const { seed } = baseOf(shelf).original;
  return {
    ...shelf,
    all: shelf.all.map(({ id, original }) => {
      const scenario = original.seed === seed ? original : { ...original, seed };
      return { id, original: scenario, scenario };
    }),
  };
};

/** Whether two hold the same scenarios, in settings, values and words alike. */
export const isSame = (one: Shelf, other: Shelf): boolean =>
  one.all.length === other.all.length &&
  one.all.every(({ id, scenario, words }, i) => {
    const there = other.all[i];
    return (
      id === there.id &&
      words === there.words &&
      String(scenario.values) === String(there.scenario.values) &&
      runKey(scenario) === runKey(there.scenario)
    );
  });

/** What two scenarios must share to be run with the same luck. */
const SHARED = ["place", "phase", "years", "burnIn", "seed"] as const;

/** In what of that a scenario is unlike the baseline. */
export const unlike = (scenario: Scenario, base: Scenario): (typeof SHARED)[number][] =>
  SHARED.filter((key) => scenario[key] !== base[key]);

const replaced = (shelf: Shelf, id: string, change: (held: Held) => Held): Shelf => ({
  ...shelf,
  all: shelf.all.map((held) => (held.id === id ? change(held) : held)),
});
