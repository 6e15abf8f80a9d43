/** docs/levers.md: what a place can decide to do, and futures that it does not choose. */

import { CONTEXT_KEYS, CONTEXTS } from "../../sim/scenario/contexts.ts";
import { ARENAS, type Arena } from "../../sim/scenario/declare.ts";
import type { LeverDeclaration } from "../../sim/scenario/levers/declare.ts";
import { LEVER_KEYS, LEVERS, type LeverKey, NAMED_STRENGTHS } from "../../sim/scenario/levers.ts";
import { arenaTitle, GENERATED, restsOn } from "./common.ts";
import { anchor, code, document, number, span, table } from "./markdown.ts";

const INTRODUCTION = `A lever is a choice of the place, under \`actions\` in a scenario; a [parameter](parameters.md) is an assumption about
how the world works. Every lever has a strength from 0, where it changes nothing, to 1, and may be given for some of what
it reaches. Money and capacity are for a year at full strength and in proportion below; both are assumptions. Capacity
points stand for the time and attention of the people who lead. *Unchecked* means that how strongly the lever acts rests
on memory or judgement, whatever was read of the studies named. Levers marked *first* are those that the page shows at once;
the others are folded away under them, and found by name.`;

const REACH_WORDS = { schools: "each school", neighbourhoods: "each neighbourhood", place: "the whole place" } as const;

/** The whole document. */
export function leversDocument(): string {
  const arenas = ARENAS.filter((arena) => keysOf(arena).length > 0);
  return document("# Levers", GENERATED, INTRODUCTION, overview(), ...arenas.flatMap(chapter), ...futures());
}

const keysOf = (arena: Arena): LeverKey[] => LEVER_KEYS.filter((key) => LEVERS[key].arena === arena);

const overview = (): string =>
  table(
    ["lever", "arena", "for", "pounds a year:", "capacity points:", "on the page"],
    LEVER_KEYS.map((key) => {
      const { label, arena, reach, cost, capacity, tier }: LeverDeclaration = LEVERS[key];
      const link = `[${label}](#${key})`;
      return [link, arenaTitle(arena), REACH_WORDS[reach], number(cost), number(capacity), tier];
    }),
  );

const chapter = (arena: Arena): string[] => [`## ${arenaTitle(arena)}`, ...keysOf(arena).flatMap(section)];

function section(key: LeverKey): string[] {
  const lever: LeverDeclaration = LEVERS[key];
  const strengths = Object.values(NAMED_STRENGTHS);
  return [
    `### ${anchor(key)}${lever.label}`,
    `${code(key)}. ${lever.meaning}`,
    ...(lever.caution === undefined ? [] : [`*Bear in mind:* ${lever.caution}`]),
    table(
      strengths.map((strength) => number(strength)),
      [[...lever.levels]],
    ),
    `Acts on ${REACH_WORDS[lever.reach]}, by rule ${lever.rule}, through ${lever.processes.map(processLink).join(", ")}: it moves ${code(lever.mediator)} first. Rests on ${restsOn(lever)}.`,
  ];
}

const processLink = (key: string): string => `[${key}](year.md#${key})`;

const futures = (): string[] => [
  `## ${arenaTitle("context")}`,
  "Futures a place does not choose, under `context` in a scenario. 0 is no change.",
  table(
    ["future", "what it is", "unit", "allowed:"],
    CONTEXT_KEYS.map((key) => {
      const { label, meaning, unit, range } = CONTEXTS[key];
      return [code(key), `**${label}.** ${meaning}`, unit, span(...range)];
    }),
  ),
];
