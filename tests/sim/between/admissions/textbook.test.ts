/** Each mechanism against its definition, written as the paper words it and as slow as that is. [A1] */

import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptAtOnce } from "../../../../sim/between/admissions/boston.ts";
import { deferAcceptance } from "../../../../sim/between/admissions/deferred-acceptance.ts";
import { dictateInTurn } from "../../../../sim/between/admissions/serial-dictatorship.ts";
import { tradeCycles } from "../../../../sim/between/admissions/top-trading-cycles.ts";
import { SOAKING } from "../../../properties.ts";
import { marketFrom, placedBy, type Small, smallMarkets } from "./small-markets.ts";

const often = SOAKING ? {} : { numRuns: 1000 };
const markets = smallMarkets({ students: 10, schools: 5 });

/** The best of those who ask, at most as many as there is room for, unacceptable ones never. */
const best = (order: readonly number[], asking: readonly number[], room: number): number[] =>
  order.filter((i) => asking.includes(i)).slice(0, room);

/** Gale & Shapley 1962: everyone turned away asks again, all at once, until nobody is turned away. */
function deferred({ lists, orders, places }: Small): number[] {
  const at = lists.map(() => 0);
  for (let again = true; again; ) {
    again = false;
    orders.forEach((order, s) => {
      const asking = lists.flatMap((list, i) => (list[at[i]] === s ? [i] : []));
      const held = best(order, asking, places[s]);
      for (const i of asking) {
        if (held.includes(i)) continue;
        at[i] += 1;
        again = true;
      }
    });
  }
  return lists.map((list, i) => list[at[i]] ?? -1);
}

/** Abdulkadiroglu & Sonmez 2003: in round k only k-th choices are looked at, and what is given is given. */
function immediate({ lists, orders, places }: Small): number[] {
  const placed = lists.map(() => -1);
  const room = [...places];
  for (let k = 0; k < places.length; k++) {
    const asking = orders.map((_, s) => lists.flatMap((list, i) => (placed[i] < 0 && list[k] === s ? [i] : [])));
    orders.forEach((order, s) => {
      for (const i of best(order, asking[s], room[s])) {
        placed[i] = s;
        room[s] -= 1;
      }
    });
  }
  return placed;
}

/** Abdulkadiroglu & Sonmez 2003: all point, all cycles are carried out, all point again. */
function trading({ lists, orders, places }: Small): number[] {
  const placed = lists.map(() => -1);
  const room = [...places];
  const remaining = new Set(lists.keys());
  while (remaining.size > 0) {
    const wish = (i: number) => lists[i].find((s) => room[s] > 0 && orders[s].includes(i));
    const gone = [...remaining].filter((i) => wish(i) === undefined);
    for (const i of gone) remaining.delete(i);
    const next = new Map([...remaining].map((i) => [i, orders[wish(i)!].find((other) => remaining.has(other))!]));
    const onCycle = [...remaining].filter((start) => {
      let i = next.get(start)!;
      for (let steps = 0; steps < remaining.size && i !== start; steps++) i = next.get(i)!;
      return i === start;
    });
    const given = onCycle.map((i) => [i, wish(i)!] as const);
    for (const [i, s] of given) {
      placed[i] = s;
      room[s] -= 1;
      remaining.delete(i);
    }
  }
  return placed;
}

/** Everyone in turn takes the best that is left. */
function inTurn({ lists, orders, places }: Small): number[] {
  const room = [...places];
  return lists.map((list, i) => {
    const s = list.find((school) => room[school] > 0 && orders[school].includes(i)) ?? -1;
    if (s >= 0) room[s] -= 1;
    return s;
  });
}

test.each([
  ["deferred acceptance", deferAcceptance, deferred],
  ["immediate acceptance", acceptAtOnce, immediate],
  ["top trading cycles", tradeCycles, trading],
  ["serial dictatorship", dictateInTurn, inTurn],
])("%s is what its definition says [A1]", (_, mechanism, definition) => {
  fc.assert(
    fc.property(markets, (small) => {
      expect(placedBy(mechanism, small)).toEqual(definition(small));
    }),
    often,
  );
});

test("students choose in turn by their lottery numbers, not by their rows [A1]", () => {
  const small: Small = {
    lists: [[0], [0], [0, 1]],
    orders: [
      [0, 1, 2],
      [0, 1, 2],
    ],
    places: [1, 1],
  };
  const market = { ...marketFrom(small), lottery: Float64Array.of(0.9, 0.2, 0.1) };
  expect([...dictateInTurn(market).school]).toEqual([-1, -1, 0]);
  expect([...dictateInTurn({ ...market, lottery: Float64Array.of(0.9, 0.2, 0.5) }).school]).toEqual([-1, 0, 1]);
});
