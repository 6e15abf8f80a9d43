/** Parts of a game: published values, exact sums, and orders drawn in pairs that come to the exact parts. [O7] */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monteCarloErrors } from "../../../sim/explain/drawn-error.ts";
import { antitheticOrders } from "../../../sim/explain/orders.ts";
import { allCoalitions, coalitionsOf, type Game, shapley, shapleyByOrders } from "../../../sim/explain/shapley.ts";

const one =
  (value: (members: readonly number[]) => number): Game =>
  (members) => [value(members)];
const parts = (players: number, game: Game) => shapley(players, 1, game).map(([value]) => value);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function near(found: readonly number[], published: readonly number[]): void {
  for (const [i, value] of published.entries()) expect(found[i]).toBeCloseTo(value, 12);
}

/** A game whose values are looked up by its members. */
const lookedUp =
  (values: readonly number[][]): Game =>
  (members) =>
    values[members.reduce((mask, player) => mask | (1 << player), 0)];

describe("published values", () => {
  test("glove game: whoever holds the one left glove gets 2/3, the two with right gloves 1/6 each (Shapley 1953; Osborne & Rubinstein 1994, 14.4)", () => {
    const game = one((members) => (members.includes(0) && members.length > 1 ? 1 : 0));
    near(parts(3, game), [2 / 3, 1 / 6, 1 / 6]);
  });

  test("airport game: each piece of runway is shared by those who need it (Littlechild & Owen 1973)", () => {
    const runway = [8, 11, 13, 18];
    const game = one((members) => Math.max(0, ...members.map((player) => runway[player])));
    near(parts(4, game), [2, 3, 4, 9]);
  });

  test("a majority of 4, 3, 2 and 1 votes with quota 6 has the index 5/12, 1/4, 1/4, 1/12 (Shapley & Shubik 1954)", () => {
    const votes = [4, 3, 2, 1];
    const game = one((members) => (sum(members.map((player) => votes[player])) >= 6 ? 1 : 0));
    near(parts(4, game), [5 / 12, 1 / 4, 1 / 4, 1 / 12]);
  });
});

/** Values of every coalition of up to five players in two runs. */
const games = fc.integer({ min: 1, max: 5 }).chain((players) =>
  fc.record({
    players: fc.constant(players),
    values: fc.array(
      fc.tuple(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })),
      {
        minLength: 2 ** players,
        maxLength: 2 ** players,
      },
    ),
  }),
);

test("parts sum to what all are worth beyond none within 1e-9, in every run, exactly or by orders [O7]", () => {
  fc.assert(
    fc.property(games, ({ players, values }) => {
      const game = lookedUp(values);
      const byOrders = shapleyByOrders(antitheticOrders(players, 3), players, 2, game);
      for (const shares of [shapley(players, 2, game), byOrders]) {
        for (const run of [0, 1]) {
          const total = values[values.length - 1][run] - values[0][run];
          expect(Math.abs(sum(shares.map((share) => share[run])) - total)).toBeLessThan(1e-9);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("whoever adds nothing gets exactly 0, and twins get the same", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }), (bySize) => {
      // Player 0 adds nothing; 1, 2 and 3 are alike.
      const [nothing, ...alike] = parts(
        4,
        one((members) => bySize[members.filter((player) => player > 0).length]),
      );
      expect(nothing).toBe(0);
      for (const value of alike) expect(value).toBeCloseTo(alike[0], 9);
    }),
  );
});

test("orders come in pairs of which each is the other backwards, the same whenever they are asked for", () => {
  const orders = antitheticOrders(8, 10);
  expect(orders).toEqual(antitheticOrders(8, 10));
  expect(orders).toHaveLength(20);
  for (let i = 0; i < orders.length; i += 2) {
    expect(orders[i + 1]).toEqual(orders[i].toReversed());
    expect(orders[i].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  }
  expect(new Set(orders.map(String)).size).toBeGreaterThan(15);
});

test("every coalition asked for by all orders is among all coalitions, and all are there with every order of three", () => {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const all = allCoalitions(3).map(String).sort();
  expect([...new Set(coalitionsOf(orders).map(String))].sort()).toEqual(all);
});

test("antithetic orders converge on the exact parts, with an error that covers them [E1]", () => {
  const weights = [3, -5, 6, 9, -14, 20, 21];
  const game = one((members) => sum(members.map((player) => weights[player])) ** 3 / 500);
  const exact = parts(7, game);
  const off = [16, 128, 1024].map((pairs) => {
    const orders = antitheticOrders(7, pairs);
    const estimate = shapleyByOrders(orders, 7, 1, game).map(([value]) => value);
    const byPair = Array.from({ length: pairs }, (_, i) => shapleyByOrders(orders.slice(2 * i, 2 * i + 2), 7, 1, game));
    const errors = monteCarloErrors(byPair);
    for (const [i, value] of estimate.entries())
      expect(Math.abs(value - exact[i])).toBeLessThan(3.5 * errors[i] + 1e-12);
    return Math.max(...estimate.map((value, i) => Math.abs(value - exact[i])));
  });
  expect(off[2]).toBeLessThan(off[0] / 2);
});

test("one pair of orders has no error to state", () => {
  const game = one((members) => members.length);
  expect(monteCarloErrors([shapleyByOrders(antitheticOrders(3, 1), 3, 1, game)])).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
});
