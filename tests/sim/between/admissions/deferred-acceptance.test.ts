/** Deferred acceptance against worked examples of the literature and on generated markets. [A1] [A4] */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deferAcceptance } from "../../../../sim/between/admissions/deferred-acceptance.ts";
import type { Market } from "../../../../sim/between/admissions/market.ts";

/** A market from lists of schools (by number) and each school's order of students. */
function market(
  lists: readonly (readonly number[])[],
  orders: readonly (readonly number[])[],
  places: number[],
): Market {
  const flat = lists.flat();
  const offsets = Int32Array.from([0, ...lists.map((list) => list.length)]);
  for (let i = 0; i < lists.length; i++) offsets[i + 1] += offsets[i];
  const priority = lists.flatMap((list, student) => list.map((school) => orders[school].indexOf(student)));
  return {
    offsets,
    lists: Int16Array.from(flat),
    capacity: Int32Array.from(places),
    priority: Float64Array.from(priority),
  };
}

describe("worked examples", () => {
  test("Gale & Shapley 1962, example 2: everyone proposes to a different first choice and has it [A1]", () => {
    const lists = [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ];
    const orders = [
      [1, 2, 0],
      [2, 0, 1],
      [0, 1, 2],
    ];
    expect([...deferAcceptance(market(lists, orders, [1, 1, 1])).school]).toEqual([0, 1, 2]);
  });

  test("Abdulkadiroglu & Sonmez 2003, example 1: the student-optimal stable assignment [A1]", () => {
    const lists = [
      [1, 0, 2],
      [0, 1, 2],
      [0, 1, 2],
    ];
    const orders = [
      [0, 2, 1],
      [1, 0, 2],
      [1, 0, 2],
    ];
    expect([...deferAcceptance(market(lists, orders, [1, 1, 1])).school]).toEqual([0, 1, 2]);
  });

  test("with lists of one a pupil gains by hiding its first choice: short lists are not strategy-proof [A4]", () => {
    const orders = [
      [1, 0, 2],
      [2, 1, 0],
    ];
    const honest = deferAcceptance(market([[0], [0], [0]], orders, [1, 1]));
    const hiding = deferAcceptance(market([[1], [0], [0]], orders, [1, 1]));
    const complete = deferAcceptance(market([[0, 1], [0], [0]], orders, [1, 1]));
    expect([honest.school[0], hiding.school[0], complete.school[0]]).toEqual([-1, 1, 1]);
  });

  test("a school without places holds nobody, and a priority of infinity is never held [A1]", () => {
    const closed = deferAcceptance(market([[0, 1]], [[0], [0]], [0, 1]));
    expect([...closed.school, ...closed.rank]).toEqual([1, 2]);
    const refused = { ...market([[0]], [[0]], [1]), priority: Float64Array.of(Number.POSITIVE_INFINITY) };
    expect([...deferAcceptance(refused).school]).toEqual([-1]);
  });
});

const SCHOOLS = 6;
const generated = fc
  .record({
    lists: fc.array(fc.uniqueArray(fc.nat(SCHOOLS - 1), { maxLength: 4 }), { minLength: 1, maxLength: 40 }),
    places: fc.array(fc.nat(6), { minLength: SCHOOLS, maxLength: SCHOOLS }),
    seed: fc.nat(),
  })
  .map(({ lists, places, seed }) => {
    const order = lists.map((_, i) => i);
    const rank = (school: number) => (i: number) => Math.imul(i + 1, 0x9e3779b1 ^ Math.imul(school + seed, 0x85ebca6b));
    const orders = places.map((_, s) => order.toSorted((a, b) => rank(s)(a) - rank(s)(b) || a - b));
    return { lists, places, orders };
  });

describe("on generated markets", () => {
  test("no pupil prefers a school that has room or holds someone of lower priority: stable [A4]", () => {
    fc.assert(
      fc.property(generated, ({ lists, places, orders }) => {
        const { school, rank } = deferAcceptance(market(lists, orders, places));
        const held = places.map((_, s) => [...school.keys()].filter((i) => school[i] === s));
        lists.forEach((list, i) => {
          expect(school[i]).toBe(rank[i] === 0 ? -1 : list[rank[i] - 1]);
          for (const better of list.slice(0, rank[i] === 0 ? list.length : rank[i] - 1)) {
            expect(held[better]).toHaveLength(places[better]);
            for (const other of held[better])
              expect(orders[better].indexOf(other)).toBeLessThan(orders[better].indexOf(i));
          }
        });
      }),
    );
  });

  test("nobody fares better in any stable assignment found by schools proposing: student-optimal [A1]", () => {
    fc.assert(
      fc.property(generated, ({ lists, places, orders }) => {
        const { rank } = deferAcceptance(market(lists, orders, places));
        const other = schoolsPropose(lists, orders, places);
        lists.forEach((list, i) => {
          if (other[i] < 0) return;
          expect(rank[i]).toBeGreaterThan(0);
          expect(rank[i]).toBeLessThanOrEqual(list.indexOf(other[i]) + 1);
        });
      }),
    );
  });

  test("the order in which students are numbered does not matter [R2]", () => {
    fc.assert(
      fc.property(generated, ({ lists, places, orders }) => {
        const there = deferAcceptance(market(lists, orders, places)).school;
        const last = lists.length - 1;
        const turned = orders.map((order) => order.map((i) => last - i));
        const back = deferAcceptance(market(lists.toReversed(), turned, places)).school;
        expect([...back].reverse()).toEqual([...there]);
      }),
    );
  });
});

/** The dense form, schools proposing: the student-pessimal stable assignment. */
function schoolsPropose(lists: number[][], orders: number[][], places: number[]): number[] {
  const held = lists.map(() => -1);
  for (let changed = true; changed; ) {
    changed = false;
    for (let s = 0; s < places.length; s++) {
      let room = places[s] - held.filter((at) => at === s).length;
      for (const i of orders[s]) {
        if (room <= 0) break;
        const wants = lists[i].includes(s) && held[i] !== s;
        if (!wants || (held[i] >= 0 && lists[i].indexOf(held[i]) < lists[i].indexOf(s))) continue;
        held[i] = s;
        room -= 1;
        changed = true;
      }
    }
  }
  return held;
}
