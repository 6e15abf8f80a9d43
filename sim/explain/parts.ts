/** What differs between two scenarios, one thing each: what an explanation parts their difference among. [E1] */

import { canonicalJson } from "../export/canonical.ts";
import type { ContextKey } from "../scenario/contexts.ts";
import type { Arena } from "../scenario/declare.ts";
import { acting } from "../scenario/edit.ts";
import { LEVERS } from "../scenario/levers.ts";
import type { ParameterKey } from "../scenario/parameters.ts";
import type { Action, Scenario } from "../scenario/scenario.ts";

/** The arenas of what is done, and all that is not done but assumed, or befalls the place. */
export const PART_ARENAS = ["within", "between", "beyond", "system", "assumptions"] as const;
export type PartArena = (typeof PART_ARENAS)[number];

/** Whether B does it and A does not, the other way round, or both in another way. */
export type Change = "added" | "removed" | "changed";

export type About =
  | { readonly kind: "action"; readonly change: Change; readonly action: Action }
  | { readonly kind: "context"; readonly factor: ContextKey }
  | { readonly kind: "parameter"; readonly parameter: ParameterKey }
  | { readonly kind: "process"; readonly process: string; readonly off: "a" | "b" }
  | { readonly kind: "admissions" | "schools" | "stance" | "unstated" | "trusts" | "utility" };

export interface Part {
  /** Its own among the parts of a pair: "actions.0", "parameters.learn.persistence". */
  readonly key: string;
  readonly about: About;
  readonly arena: PartArena;
}

/** An action where it stands in either scenario, and the part that decides which of the two is taken; none where both have it. */
export interface Slot {
  readonly a?: Action;
  readonly b?: Action;
  readonly part?: Part;
}

/** All that differs; what does nothing (an action of strength 0, a title) does not count. */
export const partsOf = (a: Scenario, b: Scenario): Part[] => [
  ...slotsOf(a, b).flatMap(({ part }) => part ?? []),
  ...OTHER_DEEDS.filter((kind) => differ(a[kind], b[kind])).map(whole("between")),
  ...WHOLE.filter((kind) => differ(a[kind], b[kind])).map(whole("assumptions")),
  ...contextParts(acting(a), acting(b)),
  ...processParts(a, b),
  ...parameterParts(a, b),
];

/** Stated as a whole: what is done about schools, and what is assumed. */
const OTHER_DEEDS = ["admissions", "schools"] as const;
const WHOLE = ["stance", "unstated", "trusts", "utility"] as const;

const whole =
  (arena: PartArena) =>
  (kind: (typeof OTHER_DEEDS | typeof WHOLE)[number]): Part => ({ key: kind, about: { kind }, arena });

/**
 * The actions of both in one order: B's, with those that only A has before what follows them there. Of one lever, what
 * only A has and what only B has are one action that changes.
 */
export function slotsOf(a: Scenario, b: Scenario): Slot[] {
  const [own, other] = [a, b].map((scenario) => acting(scenario).actions);
  const both = matched(own, other);
  const left = own.map((action, at) => ({ action, at })).filter(({ at }) => ![...both.values()].includes(at));
  const before = (at: number): Slot[] => {
    const ahead = left.findIndex((one) => one.at > at);
    return left.splice(0, ahead < 0 ? left.length : ahead).map(({ action }) => ({ a: action }));
  };
  const slots = other.flatMap((action, at): Slot[] => {
    const twin = both.get(at);
    return twin === undefined ? [{ b: action }] : [...before(twin), { a: own[twin], b: action }];
  });
  return [...slots, ...before(own.length)].map((slot, i) =>
    differ(slot.a, slot.b) ? { ...slot, part: partOf(slot, i) } : slot,
  );
}

/** For each of B's actions, by where it stands, which of A's it is: the same one, else the next of its lever. */
function matched(own: readonly Action[], other: readonly Action[]): Map<number, number> {
  const both = new Map<number, number>();
  const taken = new Set<number>();
  const match = (isTwin: (one: Action, two: Action) => boolean) =>
    other.forEach((action, at) => {
      if (both.has(at)) return;
      const twin = own.findIndex((one, i) => !taken.has(i) && isTwin(one, action));
      if (twin < 0) return;
      taken.add(twin);
      both.set(at, twin);
    });
  match((one, two) => !differ(one, two));
  match((one, two) => one.lever === two.lever);
  return both;
}

function partOf({ a, b }: Slot, i: number): Part {
  const action = (b ?? a) as Action;
  const change = a === undefined ? "added" : b === undefined ? "removed" : "changed";
  return { key: `actions.${i}`, about: { kind: "action", change, action }, arena: arenaOf(LEVERS[action.lever].arena) };
}

const arenaOf = (arena: Arena): PartArena => PART_ARENAS.find((one) => one === arena) ?? "assumptions";

const contextParts = (a: Scenario, b: Scenario): Part[] => {
  const of = ({ context }: Scenario, factor: ContextKey) => context.filter((one) => one.factor === factor);
  return [...new Set([...a.context, ...b.context].map(({ factor }) => factor))]
    .filter((factor) => differ(of(a, factor), of(b, factor)))
    .map((factor) => ({ key: `context.${factor}`, about: { kind: "context", factor }, arena: "assumptions" }));
};

const processParts = (a: Scenario, b: Scenario): Part[] =>
  keysThatDiffer(a.processes, b.processes).map((process) => ({
    key: `processes.${process}`,
    about: { kind: "process", process, off: process in b.processes ? "b" : "a" },
    arena: "assumptions",
  }));

const parameterParts = (a: Scenario, b: Scenario): Part[] =>
  keysThatDiffer(a.parameters, b.parameters).map((key) => ({
    key: `parameters.${key}`,
    about: { kind: "parameter", parameter: key as ParameterKey },
    arena: "assumptions",
  }));

const keysThatDiffer = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => differ(a[key], b[key]));

const differ = (one: unknown, other: unknown): boolean => canonicalJson(one) !== canonicalJson(other);
