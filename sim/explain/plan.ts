/** What is run to explain why B differs from A, beside A and B themselves. [E1] [E2] */

import type { Scenario } from "../scenario/scenario.ts";
import { type Chain, chainTo, type Declared } from "./chain.ts";
import { type Coalitions, coalitionsOf } from "./coalitions.ts";
import { type Mediator, mediatorsOf } from "./mediators.ts";
import { antitheticOrders } from "./orders.ts";
import { PART_ARENAS, type Part, type PartArena, partsOf } from "./parts.ts";
import { allCoalitions, coalitionsOf as coalitionsOfOrders } from "./shapley.ts";
import { sourcesOf } from "./sources.ts";

/** Among whom a difference is shared out: an arena, or one thing done; parts that come and go together. */
export interface Player {
  readonly key: string;
  readonly parts: readonly Part[];
}

export interface GamePlan {
  readonly players: readonly Player[];
  /** Orders of joining, where not every coalition is run. */
  readonly orders?: readonly (readonly number[])[];
  /** By the members of a coalition, as positions joined by commas: where its scenario stands. */
  readonly at: ReadonlyMap<string, number>;
}

export interface ExplainPlan {
  readonly parts: readonly Part[];
  /** Beside A (at 0) and B (at 1): the one at 2 first. */
  readonly scenarios: readonly Scenario[];
  /** Of each part, where B without it stands. */
  readonly without: readonly number[];
  readonly arenas: GamePlan;
  readonly actions: GamePlan;
  /** From all that differs and can be followed to the outcome; undefined where nothing leads there. */
  readonly chain: Chain | undefined;
  /** By part: the columns that it first changes on its own chain; none where none leads there. */
  readonly firsts: readonly (readonly string[])[];
  /** Replayed from A in B, each in a run of its own; they stand after the scenarios. */
  readonly mediators: readonly Mediator[];
}

/** So many things done are shared out exactly, by every coalition of them; beyond, by orders drawn in so many pairs. */
export const MOST_EXACT = 6;
const PAIRS = 16;

/** The plan for an outcome that is measured on these columns, in years of these processes. */
export function planOf(a: Scenario, b: Scenario, year: readonly Declared[], outcome: readonly string[]): ExplainPlan {
  const parts = partsOf(a, b);
  const coalitions = coalitionsOf(a, b, parts);
  const chain = chainTo(year, parts.flatMap(sourcesOf), outcome);
  return {
    parts,
    without: parts.map((left) => coalitions.at(parts.filter((part) => part !== left))),
    arenas: gameOf(arenaPlayers(parts), coalitions),
    actions: gameOf(actionPlayers(parts), coalitions),
    scenarios: coalitions.scenarios,
    chain,
    firsts: parts.map((part) => chainTo(year, sourcesOf(part), outcome)?.first ?? []),
    mediators: chain === undefined ? [] : mediatorsOf(chain.columns, outcome),
  };
}

/** Which of these outcomes, each as its columns, is the first that something of what differs reaches; 0 where none is. */
export function firstReached(
  a: Scenario,
  b: Scenario,
  year: readonly Declared[],
  outcomes: readonly (readonly string[])[],
): number {
  const sources = partsOf(a, b).flatMap(sourcesOf);
  const found = outcomes.findIndex((outcome) => chainTo(year, sources, outcome) !== undefined);
  return Math.max(0, found);
}

/** The four arenas of levers always; what is assumed where something of it differs. */
const arenaPlayers = (parts: readonly Part[]): Player[] =>
  PART_ARENAS.map((key) => ({ key, parts: inArena(parts, key) })).filter(
    (player) => player.key !== "assumptions" || player.parts.length > 0,
  );

/** Each thing done, and all that is assumed together. */
function actionPlayers(parts: readonly Part[]): Player[] {
  const assumed = inArena(parts, "assumptions");
  const done = parts.filter((part) => !assumed.includes(part)).map((part) => ({ key: part.key, parts: [part] }));
  return assumed.length === 0 ? done : [...done, { key: "assumptions", parts: assumed }];
}

const inArena = (parts: readonly Part[], arena: PartArena): Part[] => parts.filter((part) => part.arena === arena);

function gameOf(players: readonly Player[], coalitions: Coalitions): GamePlan {
  const n = players.length;
  const done = players.filter(({ key }) => key !== "assumptions").length;
  const orders = done > MOST_EXACT ? antitheticOrders(n, PAIRS) : undefined;
  const asked = orders === undefined ? allCoalitions(n) : coalitionsOfOrders(orders);
  const at = new Map(
    asked.map((members) => [members.join(), coalitions.at(members.flatMap((member) => players[member].parts))]),
  );
  return { players, at, ...(orders && { orders }) };
}
