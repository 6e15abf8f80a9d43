/** A family that was followed: for people as sentences and tables, for programs as data. */

import { MODEL_VERSION } from "../sim/engine/version.ts";
import { scenarioHash } from "../sim/export/provenance.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { differences } from "../sim/trace/differs.ts";
import type { ChildJourney, Journey } from "../sim/trace/journey.ts";
import type { AllOfThem, LikeKey } from "../sim/trace/like.ts";
import { numberText } from "../text/numbers.ts";
import { say } from "../text/say.ts";
import { choiceText, offerText } from "./trace/choice-words.ts";
import { differencesText } from "./trace/difference-words.ts";
import { learningText, yearsText } from "./trace/year-words.ts";

export interface Picked {
  readonly family: number;
  /** How it was picked by lot: among how many children of a kind, of how many. */
  readonly lot?: {
    readonly like: LikeKey;
    readonly child: number;
    readonly alike: number;
    readonly all: number;
    readonly first: number;
    readonly last: number;
  };
  readonly allOfThem?: AllOfThem;
}

export interface Side {
  readonly scenario: Scenario;
  readonly journey: Journey | undefined;
}

export interface Traced {
  readonly place: OpenPlace;
  readonly replicate: number;
  readonly picked: Picked;
  /** A, and B where there is one. */
  readonly sides: readonly Side[];
}

const LETTERS = ["A", "B"] as const;

export function traceData({ place, replicate, picked, sides }: Traced) {
  const [a, b] = sides.map(({ scenario, journey }) => ({
    title: scenario.title,
    seed: scenario.seed,
    scenarioHash: scenarioHash(scenario),
    ...(journey ?? { family: picked.family, absent: true }),
  }));
  return {
    modelVersion: MODEL_VERSION,
    place: { id: place.id, title: place.title, fictional: place.fictional },
    note: noteOf(place),
    replicate,
    picked,
    a,
    ...(b && { b, differences: differencesOf(sides) }),
  };
}

function differencesOf([a, b]: readonly Side[]) {
  return a.journey === undefined || b?.journey === undefined ? [] : differences(a.journey, b.journey);
}

const noteOf = ({ fictional }: OpenPlace): string =>
  [say("trace.synthetic"), ...(fictional ? [] : [say("trace.inferred")])].join(" ");

export function traceText(traced: Traced): string {
  const { place, replicate, picked, sides } = traced;
  const [a, b] = sides;
  const { seed } = a.scenario;
  const titles = { a: a.scenario.title, b: b?.scenario.title ?? "", hasB: b === undefined ? "no" : "yes" };
  const heading = say("trace.heading", { place: place.title, replicate, seed: String(seed), ...titles });
  const children = [...new Set(sides.flatMap(({ journey }) => journey?.children.map(({ child }) => child) ?? []))];
  const parts = [
    [heading, noteOf(place), ...pickedText(picked, place)].join("\n"),
    sides.map((side, i) => familyText(side, LETTERS[i], picked.family)).join("\n"),
    ...children.flatMap((child) => childText(sides, child)),
    ...(b === undefined ? [] : [differencesText(differencesOf(sides))]),
  ];
  return parts.join("\n\n");
}

function pickedText({ family, lot, allOfThem }: Picked, { phase }: OpenPlace): string[] {
  if (lot === undefined) return [say("trace.picked.key", { family: String(family) })];
  const { like, alike, all, first, last } = lot;
  const entry = `Year ${phase.firstYearGroup}`;
  const years = { first: String(first), last: String(last) };
  const kind = say("trace.like", { like });
  const lines = [say("trace.picked.lot", { family: String(family), like: alike, all, kind, entry, ...years })];
  if (allOfThem === undefined) return lines;
  const { higher, lower, same, median } = allOfThem;
  return [...lines, say("trace.all", { all, higher, lower, same, median: numberText(median, 3), ...years })];
}

function familyText({ scenario, journey }: Side, side: string, family: number): string {
  const who = { side, family: String(family), seed: String(scenario.seed) };
  if (journey === undefined) return say("trace.absent", who);
  const homes = journey.homes.map(({ neighbourhood, from }) =>
    say("trace.home", { neighbourhood, from: String(from) }),
  );
  const { advantage, freeMeals, faith, outside } = journey;
  return say("trace.family", {
    ...who,
    advantage: numberText(advantage, 2),
    meals: yes(freeMeals),
    faith: yes(faith),
    outside: yes(outside),
    homes: homes.join(", "),
  });
}

/** One child, in all runs it is in. */
function childText(sides: readonly Side[], key: number): string[] {
  const told = sides.flatMap(({ journey }, i) => {
    const child = journey?.children.find(({ child }) => child === key);
    return child === undefined ? [] : [{ side: LETTERS[i] as string, child }];
  });
  const [{ child }] = told;
  const heading = say("trace.child", { child: String(key), sex: child.sex, need: yes(child.need) });
  const of = (tell: (side: string, child: ChildJourney) => string[]) =>
    told.flatMap(({ side, child }) => tell(side, child));
  return [
    heading,
    ...of((side, { choices }) => choices.map((choice) => choiceText(side, choice))),
    ...of((side, { offers }) => offers.map((offer) => offerText(side, offer))),
    yearsText(told),
    learningText(told),
  ];
}

const yes = (is: boolean): string => (is ? "yes" : "no");
