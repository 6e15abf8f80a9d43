/** What was set, kept on this device between visits. It is read as anybody's file would be: nothing of it is believed. */

import type { Scenario } from "../../sim/scenario/scenario.ts";
import { type Held, isFull, type Shelf, shelfOf, unlike, type Words, withAdded, withWords } from "./shelf.ts";

/** The version of what is kept; of another one nothing is taken. */
const VERSION = 1;

/** Where a session is kept; tests give their own. */
export interface Keeper {
  /** What was kept; nothing where nothing was. */
  readonly load: () => string | null;
  /** Keeps a text; false where this device refuses. */
  readonly save: (text: string) => boolean;
}

interface Kept {
  readonly scenario: unknown;
  readonly original: unknown;
  readonly words?: unknown;
}

/** The scenarios at hand as a text; empty where nothing was changed. */
export const sessionText = ({ all, front }: Shelf, first: Shelf): string =>
  isFresh({ all, front }, first)
    ? ""
    : JSON.stringify({
        version: VERSION,
        front: all.findIndex(({ id }) => id === front),
        scenarios: all.map(({ scenario, original, words }) => ({ scenario, original, words })),
      });

const isFresh = ({ all }: Shelf, first: Shelf): boolean =>
  all.length === first.all.length && all.every((held, i) => held.scenario === first.all[i].scenario);

/** Reads a scenario's text; rejects where it is none. */
type Read = (text: string) => Promise<Scenario>;

/**
 * The scenarios that a text keeps; undefined where any of them is not what it should be, or of another place than `first`.
 */
export async function shelfIn(text: string, first: Shelf, read: Read): Promise<Shelf | undefined> {
  try {
    const { front, scenarios } = keptIn(text);
    const held = await Promise.all(scenarios.map((one) => heldOf(one, read)));
    return held.every((one) => isAlike(one, held[0], first)) ? shelfOfAll(held, front) : undefined;
  } catch {
    return undefined;
  }
}

type Parsed = Omit<Held, "id">;

/** Whether it can be compared with the baseline that was kept, and is of the place that was opened. */
const isAlike = ({ scenario, original }: Parsed, base: Parsed, { all: [opened] }: Shelf): boolean =>
  unlike(scenario, base.scenario).length === 0 &&
  [scenario, original].every(({ place, phase }) => place === opened.original.place && phase === opened.original.phase);

function keptIn(text: string): { readonly front: number; readonly scenarios: readonly Kept[] } {
  const found = Object(JSON.parse(text)) as Record<string, unknown>;
  const { version, front, scenarios } = found;
  if (version !== VERSION || !Array.isArray(scenarios) || scenarios.length < 2) throw new Error("another form");
  if (typeof front !== "number" || !(front > 0 && front < scenarios.length)) throw new Error("nothing in front");
  return { front, scenarios: scenarios.map((one) => Object(one) as Kept) };
}

async function heldOf({ scenario, original, words }: Kept, read: Read): Promise<Parsed> {
  const [now, then] = await Promise.all([scenario, original].map((one) => read(JSON.stringify(one))));
  return { scenario: now, original: then, ...(isWords(words) && { words: wordsIn(words, now) }) };
}

const isWords = (words: unknown): words is Words => typeof words === "object" && words !== null;

/** Which words are a person's is kept beside the scenario; what they are is read with it. */
const wordsIn = (words: Words, { title, note }: Scenario): Words => ({
  ...("title" in words && { title }),
  ...("note" in words && { note }),
});

function shelfOfAll(held: readonly Parsed[], front: number): Shelf {
  const [base, second, ...others] = held;
  const two = shelfOf(base.scenario, second.scenario);
  const begun: Shelf = { ...two, all: two.all.map((one, i) => ({ ...one, original: held[i].original })) };
  const whole = others.reduce((shelf, { scenario, original }) => {
    if (isFull(shelf)) throw new Error("too many scenarios");
    return withAdded(shelf, scenario, original);
  }, begun);
  const named = whole.all.reduce(
    (shelf, { id }, i) => (held[i].words === undefined ? shelf : withWords(shelf, id, held[i].words)),
    whole,
  );
  return { ...named, front: named.all[front].id };
}
