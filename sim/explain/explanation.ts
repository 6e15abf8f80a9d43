/** What the runs of a plan say of one outcome: parts that add up, and what the columns on the chain carry. [E1] [E2] [O7] */

import { type Comparison, compareBy } from "../experiment/compare.ts";
import { type Measure, valuesOf } from "../experiment/measure.ts";
import { type Paired, paired } from "../experiment/paired.ts";
import { lastYear, type Runs } from "../experiment/runs.ts";
import { type Claim, verdict } from "../experiment/verdict.ts";
import { monteCarloErrors } from "./drawn-error.ts";
import { type Mediated, mediatedBy } from "./mediated.ts";
import type { Part } from "./parts.ts";
import type { ExplainPlan, GamePlan, Player } from "./plan.ts";
import { type Share, shapley, shapleyByOrders } from "./shapley.ts";

/** One player's part of the difference, over the runs. */
export interface PlayerPart {
  readonly player: Player;
  readonly part: Paired;
  readonly claim: Claim;
  /** Standard error of its mean from drawing some orders only; 0 where every coalition was run. */
  readonly error: number;
}

export interface Shared {
  readonly parts: readonly PlayerPart[];
  /** B less A, in the runs in which every part is known: what the parts add up to. */
  readonly total: Paired;
  /** The largest amount by which the parts of a run miss its total. */
  readonly miss: number;
  /** Orders of joining that were drawn; 0 where every coalition was run. */
  readonly orders: number;
}

export interface Explanation {
  readonly measure: Measure;
  readonly year: number;
  readonly total: Comparison;
  /** B less B without the part. */
  readonly leftOut: readonly { readonly part: Part; readonly comparison: Comparison }[];
  readonly arenas: Shared;
  readonly actions: Shared;
  readonly mediated: readonly Mediated[];
}

/** All runs of a plan in order: A, B, its scenarios, B with each mediator replayed. In the last year, unless another is asked for. */
export function explanationOf(
  plan: ExplainPlan,
  runs: readonly Runs[],
  measure: Measure,
  year: number = lastYear(runs[0]),
): Explanation {
  const [a, b] = runs;
  const replayed = runs.slice(2 + plan.scenarios.length);
  const total = compareBy(a, b, measure, year);
  return {
    measure,
    year,
    total,
    leftOut: plan.parts.map((part, i) => ({ part, comparison: compareBy(runs[plan.without[i]], b, measure, year) })),
    arenas: sharedOut(plan.arenas, runs, measure, year),
    actions: sharedOut(plan.actions, runs, measure, year),
    mediated: plan.mediators.map((mediator, i) => mediatedBy(mediator, [a, b, replayed[i]], measure, year)),
  };
}

function sharedOut({ players, orders, at }: GamePlan, runs: readonly Runs[], measure: Measure, year: number): Shared {
  const values = runs.map((each) => valuesOf(each, measure, year));
  const n = values[0].length;
  const game = (members: readonly number[]) => values[at.get(members.join()) as number];
  const by = (some: readonly (readonly number[])[]) => shapleyByOrders(some, players.length, n, game);
  const shares = orders === undefined ? shapley(players.length, n, game) : by(orders);
  const errors = orders === undefined ? shares.map(() => 0) : monteCarloErrors(pairsOf(orders).map(by));
  const known = Array.from({ length: n }, (_, run) => shares.every((share) => !Number.isNaN(share[run])));
  const difference = values[1].map((value, run) => (known[run] ? value - values[0][run] : Number.NaN));
  return {
    parts: players.map((player, i) => ({ player, error: errors[i], ...partOf(shares[i], measure) })),
    total: ofNothing(difference),
    miss: missOf(shares, difference),
    orders: orders?.length ?? 0,
  };
}

const pairsOf = (orders: readonly (readonly number[])[]): (readonly number[])[][] =>
  Array.from({ length: orders.length / 2 }, (_, pair) => orders.slice(2 * pair, 2 * pair + 2));

function partOf(share: Share, { words }: Measure): Pick<PlayerPart, "part" | "claim"> {
  const part = ofNothing(share);
  return { part, claim: verdict(part, words, () => "notReached") };
}

/** Differences that are known already, as those of a comparison. */
const ofNothing = (differences: Float64Array): Paired => paired(new Float64Array(differences.length), differences);

function missOf(shares: readonly Share[], difference: Float64Array): number {
  const misses = Array.from(difference, (total, run) =>
    Math.abs(shares.reduce((sum, share) => sum + share[run], 0) - total),
  );
  return Math.max(0, ...misses.filter((miss) => !Number.isNaN(miss)));
}
