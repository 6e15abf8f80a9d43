/** VC-01 (a) to (d): instances of the literature, placed as it places them. [A1] [A4] */

import { describe, expect, test } from "vitest";
import { acceptAtOnce } from "../../../../sim/between/admissions/boston.ts";
import { deferAcceptance } from "../../../../sim/between/admissions/deferred-acceptance.ts";
import { paretoImprovable } from "../../../../sim/between/admissions/efficiency.ts";
import { allStable, blockingPairs } from "../../../../sim/between/admissions/stability.ts";
import { tradeCycles } from "../../../../sim/between/admissions/top-trading-cycles.ts";
import { marketFrom, placedBy, type Small } from "./small-markets.ts";

/** Numbers from 1, as papers count, to numbers from 0. */
const fromOne = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map((n) => n - 1));
const one = (places: readonly number[]) => places.map((s) => s + 1);

describe("Abdulkadiroglu & Sonmez 2003, eight students at four schools [A1]", () => {
  const small: Small = {
    lists: fromOne([
      [2, 1, 3, 4],
      [1, 2, 3, 4],
      [3, 2, 1, 4],
      [3, 4, 1, 2],
      [1, 3, 4, 2],
      [4, 1, 2, 3],
      [1, 2, 3, 4],
      [1, 2, 4, 3],
    ]),
    orders: fromOne([
      [1, 2, 3, 4, 5, 6, 7, 8],
      [3, 5, 4, 8, 7, 2, 1, 6],
      [5, 3, 1, 7, 2, 8, 6, 4],
      [6, 8, 7, 4, 2, 3, 5, 1],
    ]),
    places: [2, 2, 3, 3],
  };
  test("top trading cycles", () => expect(one(placedBy(tradeCycles, small))).toEqual([2, 1, 3, 3, 1, 4, 2, 4]));
  test("deferred acceptance", () => expect(one(placedBy(deferAcceptance, small))).toEqual([1, 1, 3, 3, 3, 4, 2, 2]));
  test("immediate acceptance", () => expect(one(placedBy(acceptAtOnce, small))).toEqual([2, 1, 3, 3, 1, 4, 3, 2]));
  test("has one stable assignment, that of deferred acceptance", () => {
    const stable = allStable(marketFrom(small));
    expect(stable.map(({ school }) => one([...school]))).toEqual([[1, 1, 3, 3, 3, 4, 2, 2]]);
  });
});

describe("Roth 1982, three at three: what is stable may be worse for everyone than trading [A1] [A4]", () => {
  const small: Small = {
    lists: fromOne([
      [2, 1, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]),
    orders: fromOne([
      [1, 3, 2],
      [2, 1, 3],
      [2, 1, 3],
    ]),
    places: [1, 1, 1],
  };
  test("deferred acceptance gives two students their second choice, who could swap", () => {
    expect(one(placedBy(deferAcceptance, small))).toEqual([1, 2, 3]);
    expect(paretoImprovable(marketFrom(small), deferAcceptance(marketFrom(small)))).toBe(true);
  });
  test("top trading cycles let them swap, to which the third student objects", () => {
    expect(one(placedBy(tradeCycles, small))).toEqual([2, 1, 3]);
    expect(paretoImprovable(marketFrom(small), tradeCycles(marketFrom(small)))).toBe(false);
    expect(blockingPairs(marketFrom(small), tradeCycles(marketFrom(small)))).toEqual([{ student: 2, school: 0 }]);
  });
  test("immediate acceptance is another assignment again", () =>
    expect(one(placedBy(acceptAtOnce, small))).toEqual([2, 3, 1]));
});

describe("under immediate acceptance it pays to put a safe school first [A4]", () => {
  const orders = fromOne([
    [1, 2, 3],
    [1, 2, 3],
    [1, 2, 3],
  ]);
  const truth = fromOne([
    [1, 2, 3],
    [1, 2, 3],
    [2, 1, 3],
  ]);
  const small: Small = { lists: truth, orders, places: [1, 1, 1] };
  const safe: Small = { ...small, lists: truth.with(1, [1, 0, 2]) };
  test("truth costs the second student its second choice", () => {
    expect(one(placedBy(acceptAtOnce, small))).toEqual([1, 3, 2]);
    expect(one(placedBy(acceptAtOnce, safe))).toEqual([1, 2, 3]);
  });
  test("under deferred acceptance it has that by telling the truth", () =>
    expect(one(placedBy(deferAcceptance, small))).toEqual([1, 2, 3]));
});

describe("all stable assignments are found [A4]", () => {
  const knuth: Small = {
    lists: fromOne([
      [1, 2, 3, 4],
      [2, 1, 4, 3],
      [3, 4, 1, 2],
      [4, 3, 2, 1],
    ]),
    orders: fromOne([
      [4, 3, 2, 1],
      [3, 4, 1, 2],
      [2, 1, 4, 3],
      [1, 2, 3, 4],
    ]),
    places: [1, 1, 1, 1],
  };
  test("Knuth 1976, four by four: ten", () => expect(allStable(marketFrom(knuth))).toHaveLength(10));
  test("deferred acceptance gives that which is best for whoever proposes", () => {
    expect(one(placedBy(deferAcceptance, knuth))).toEqual([1, 2, 3, 4]);
    expect(one(placedBy(deferAcceptance, { ...knuth, lists: knuth.orders, orders: knuth.lists }))).toEqual([
      4, 3, 2, 1,
    ]);
  });
  test("Gale & Shapley 1962, three by three: three", () => {
    const [abc, bca, cab] = fromOne([
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
    ]);
    const small: Small = { lists: [abc, bca, cab], orders: [bca, cab, abc], places: [1, 1, 1] };
    expect(allStable(marketFrom(small))).toHaveLength(3);
  });
  test("a market with more assignments than can be tried is refused", () => {
    const many: Small = { lists: Array(24).fill([0, 1]), orders: [[], []], places: [1, 1] };
    expect(() => allStable(marketFrom(many))).toThrow(RangeError);
  });
});
