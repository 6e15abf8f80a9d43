/** What a lever has to say of itself, once, for form, check, schema, document and explanation. */

import type { Arena } from "../declare.ts";
import type { Parameters } from "../parameters.ts";

/** What a lever acts on. */
export type Reach = "schools" | "neighbourhoods" | "place";

/** Whether a lever is among the first that people meet, or among more of its arena. */
export type Tier = "first" | "more";

export interface LeverDeclaration {
  readonly label: string;
  readonly arena: Arena;
  readonly reach: Reach;
  readonly tier: Tier;
  readonly rule: string;
  /** Keys of the processes of the year through which it acts: it does nothing where none of them acts. */
  readonly processes: readonly string[];
  /** What it moves first, as processes name what they read and write: "schools.sharing", "network", "applications". */
  readonly mediator: string;
  /** Values of parameters under which those of its processes that cannot be switched off do nothing for it. */
  readonly off?: Readonly<Partial<Parameters>>;
  /** In plain words, what stands in the way of it: the law, or more years than are run. */
  readonly caution?: string;
  /** Plain words for strength 0, ¼, ½, ¾ and 1. */
  readonly levels: readonly [string, string, string, string, string];
  /** Capacity points a year at full strength, for each school or neighbourhood reached or for the place. */
  readonly capacity: number;
  /** Pounds of the base year, a year at full strength, for each school or neighbourhood reached or for the place. */
  readonly cost: number;
  readonly evidence: readonly string[];
  readonly checked: boolean;
  readonly meaning: string;
}

/** The levers of an arena: the arena said once, the keys of the table kept as its type. */
export const leversOf = <K extends string>(
  arena: Arena,
  table: Record<K, Omit<LeverDeclaration, "arena">>,
): Record<K, LeverDeclaration> =>
  Object.fromEntries(
    Object.entries<Omit<LeverDeclaration, "arena">>(table).map(([key, stated]) => [key, { arena, ...stated }]),
  ) as Record<K, LeverDeclaration>;
