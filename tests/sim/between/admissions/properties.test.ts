/** VC-01 (f): what each mechanism promises, over a thousand generated markets each; and a market where a promise ends. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptAtOnce } from "../../../../sim/between/admissions/boston.ts";
import { deferAcceptance } from "../../../../sim/between/admissions/deferred-acceptance.ts";
import { couldGain, paretoImprovable } from "../../../../sim/between/admissions/efficiency.ts";
import type { Mechanism } from "../../../../sim/between/admissions/market.ts";
import { MECHANISMS } from "../../../../sim/between/admissions/mechanisms.ts";
import { dictateInTurn } from "../../../../sim/between/admissions/serial-dictatorship.ts";
import { allStable, blockingPairs, isStable } from "../../../../sim/between/admissions/stability.ts";
import { tradeCycles } from "../../../../sim/between/admissions/top-trading-cycles.ts";
import { MECHANISM_KEYS } from "../../../../sim/scenario/admissions.ts";
import { SOAKING } from "../../../properties.ts";
import { isFeasible, marketFrom, permutations, placedBy, type Small, smallMarkets } from "./small-markets.ts";

const often = SOAKING ? {} : { numRuns: 1000 };
const anyMarkets = smallMarkets({ students: 9, schools: 5 });
const completeMarkets = smallMarkets({ students: 6, schools: 4, complete: true });

/** Position on its list of what a student has; past its end where it has nothing. */
const positions = (mechanism: Mechanism, small: Small): number[] =>
  placedBy(mechanism, small).map((s, i) => (s < 0 ? small.lists[i].length : small.lists[i].indexOf(s)));

/** Is there a student who has something better by its true list after stating another? */
function someoneGains(mechanism: Mechanism, small: Small, others: (list: readonly number[]) => number[][]): boolean {
  const honest = positions(mechanism, small);
  return small.lists.some((truth, i) =>
    others(truth).some((list) => {
      const got = placedBy(mechanism, { ...small, lists: small.lists.with(i, list) })[i];
      return got >= 0 && truth.includes(got) && truth.indexOf(got) < honest[i];
    }),
  );
}

/** Could all feasible assignments be tried, does one make somebody better off and nobody worse? The slow, sure form. */
function dominated(small: Small, got: readonly number[]): boolean {
  const room = [...small.places];
  const search = (i: number, better: boolean): boolean => {
    if (i === small.lists.length) return better;
    const had = got[i];
    const list = small.lists[i];
    const limit = had < 0 ? list.length : list.indexOf(had) + 1;
    if (had < 0 && search(i + 1, better)) return true;
    for (let at = 0; at < limit; at++) {
      const s = list[at];
      if (room[s] === 0 || !small.orders[s].includes(i)) continue;
      room[s] -= 1;
      const found = search(i + 1, better || s !== had);
      room[s] += 1;
      if (found) return true;
    }
    return false;
  };
  return search(0, false);
}

describe.each(MECHANISM_KEYS)("%s, on any market", (key) => {
  const { assign, stable, efficient } = MECHANISMS[key];

  test("nobody is placed beyond places, off its list, or where it is not acceptable [A1] [O2]", () => {
    fc.assert(
      fc.property(anyMarkets, (small) => {
        const market = marketFrom(small);
        expect(isFeasible(market, assign(market))).toBe(true);
      }),
      often,
    );
  });

  test("what it is declared to keep it keeps: stability, efficiency [A1] [A4]", () => {
    fc.assert(
      fc.property(anyMarkets, (small) => {
        const market = marketFrom(small);
        const assignment = assign(market);
        if (stable) expect(blockingPairs(market, assignment)).toEqual([]);
        if (efficient) expect(couldGain(market, assignment)).toBe(0);
      }),
      often,
    );
  });

  test("what it is not declared to keep it breaks on some market [A1] [A4]", () => {
    const breaks = (broken: (small: Small) => boolean) =>
      fc.check(
        fc.property(anyMarkets, (small) => !broken(small)),
        { numRuns: 2000, seed: 1 },
      ).failed;
    const unstable = breaks((small) => !isStable(marketFrom(small), assign(marketFrom(small))));
    const wasteful = breaks((small) => paretoImprovable(marketFrom(small), assign(marketFrom(small))));
    expect([unstable, wasteful]).toEqual([!stable, !efficient]);
  });

  test("with complete lists no student gains by any other list, or on some market one does, as declared [A4]", () => {
    const manipulable = fc.property(completeMarkets, (small) => !someoneGains(assign, small, permutations));
    const { failed } = fc.check(manipulable, SOAKING ? { numRuns: 2000 } : { numRuns: 1000 });
    expect(failed).toBe(!MECHANISMS[key].strategyProof);
  });
});

describe("deferred acceptance", () => {
  test("is the best for every student of all stable assignments [A1]", () => {
    fc.assert(
      fc.property(smallMarkets({ students: 5, schools: 4 }), (small) => {
        const market = marketFrom(small);
        const ours = deferAcceptance(market);
        const all = allStable(market);
        expect(all.map(({ school }) => [...school])).toContainEqual([...ours.school]);
        for (const { rank } of all) {
          rank.forEach((place, i) => {
            // In every stable assignment the same students are placed (Roth 1986).
            expect(place === 0).toBe(ours.rank[i] === 0);
            expect(ours.rank[i]).toBeLessThanOrEqual(place);
          });
        }
      }),
      often,
    );
  });

  test("does not depend on how students and schools are numbered, nor so on who asks first [R2]", () => {
    const shuffledMarkets = anyMarkets.chain((small) =>
      fc.record({
        small: fc.constant(small),
        students: fc.shuffledSubarray([...small.lists.keys()], { minLength: small.lists.length }),
        schools: fc.shuffledSubarray([...small.places.keys()], { minLength: small.places.length }),
      }),
    );
    fc.assert(
      fc.property(shuffledMarkets, ({ small, students, schools }) => {
        const moved: Small = {
          lists: students.map((i) => small.lists[i].map((s) => schools.indexOf(s))),
          orders: schools.map((s) => small.orders[s].map((i) => students.indexOf(i))),
          places: schools.map((s) => small.places[s]),
        };
        const there = placedBy(deferAcceptance, moved).map((s) => (s < 0 ? -1 : schools[s]));
        const here = placedBy(deferAcceptance, small);
        expect(there).toEqual(students.map((i) => here[i]));
      }),
      often,
    );
  });

  test("never hurts anyone by a seat more at any school [A4]", () => {
    fc.assert(
      fc.property(anyMarkets, (small) => {
        const before = positions(deferAcceptance, small);
        small.places.forEach((seats, s) => {
          const after = positions(deferAcceptance, { ...small, places: small.places.with(s, seats + 1) });
          after.forEach((at, i) => {
            expect(at).toBeLessThanOrEqual(before[i]);
          });
        });
      }),
      often,
    );
  });

  test("with lists cut to two as on a form, on some market a student gains by what it lists [A4]", () => {
    const cut = (small: Small): Small => ({ ...small, lists: small.lists.map((list) => list.slice(0, 2)) });
    const pairs = (schools: number) =>
      Array.from({ length: schools * schools }, (_, k) => [Math.floor(k / schools), k % schools]).filter(
        ([a, b]) => a !== b,
      );
    const gains = (small: Small): boolean => {
      const formed = cut(small);
      const honest = placedBy(deferAcceptance, formed);
      return small.lists.some((truth, i) =>
        pairs(small.places.length).some((list) => {
          const got = placedBy(deferAcceptance, { ...formed, lists: formed.lists.with(i, list) })[i];
          return got >= 0 && (honest[i] < 0 || truth.indexOf(got) < truth.indexOf(honest[i]));
        }),
      );
    };
    const { failed } = fc.check(
      fc.property(completeMarkets, (small) => !gains(small)),
      { numRuns: 1000, seed: 1 },
    );
    expect(failed).toBe(true);
    // One such market: three students want schools 0, 1, 2 in that order, and all schools rank them alike.
    const exhibited: Small = {
      lists: [
        [0, 1, 2],
        [0, 1, 2],
        [0, 1, 2],
      ],
      orders: [
        [0, 1, 2],
        [0, 1, 2],
        [0, 1, 2],
      ],
      places: [1, 1, 1],
    };
    expect(placedBy(deferAcceptance, cut(exhibited))).toEqual([0, 1, -1]);
    expect(
      placedBy(deferAcceptance, {
        ...cut(exhibited),
        lists: [
          [0, 1],
          [0, 1],
          [0, 2],
        ],
      }),
    ).toEqual([0, 1, 2]);
    expect(gains(exhibited)).toBe(true);
  });
});

describe("trading places afterwards", () => {
  test("finds that some could gain exactly where a better feasible assignment exists [A1]", () => {
    fc.assert(
      fc.property(smallMarkets({ students: 5, schools: 4 }), (small) => {
        for (const mechanism of [deferAcceptance, acceptAtOnce, tradeCycles, dictateInTurn]) {
          const market = marketFrom(small);
          const assignment = mechanism(market);
          expect(paretoImprovable(market, assignment)).toBe(dominated(small, [...assignment.school]));
        }
      }),
      often,
    );
  });

  test("finds what is left over where nobody is placed though there is room [A1]", () => {
    const small: Small = { lists: [[0], [0]], orders: [[0, 1]], places: [1] };
    const nobody = { school: Int32Array.of(-1, -1), rank: Int32Array.of(0, 0) };
    expect(couldGain(marketFrom(small), nobody)).toBe(1);
  });
});

describe("top trading cycles", () => {
  test("let a student trade first place at a school that it did not list [A1]", () => {
    const small: Small = {
      lists: [[1], [0], [1]],
      orders: [
        [0, 1, 2],
        [1, 2, 0],
      ],
      places: [1, 1],
    };
    expect(placedBy(tradeCycles, small)).toEqual([1, 0, -1]);
    const { orders: _, ...listedOnly } = marketFrom(small);
    expect([...tradeCycles(listedOnly).school]).toEqual([-1, 0, 1]);
  });

  test("refuse orders that leave out a student whom the school accepts", () => {
    const market = marketFrom({ lists: [[0]], orders: [[0]], places: [1] });
    const orders = { offsets: Int32Array.of(0, 0), students: new Int32Array(0) };
    expect(() => tradeCycles({ ...market, orders })).toThrow(RangeError);
  });
});

describe("long lists and many schools", () => {
  const many = 40_000;
  const lists = [Array.from({ length: many }, (_, s) => s), [many - 1]];

  test.each(MECHANISM_KEYS)("%s: neither overflows a rank nor a school's number [A1]", (key) => {
    const places = new Array<number>(many).fill(0).with(many - 1, 2);
    const small: Small = { lists, orders: Array(many).fill([0, 1]), places };
    const { orders: _, ...market } = marketFrom(small);
    const { school, rank } = MECHANISMS[key].assign(market);
    expect([...school]).toEqual([many - 1, many - 1]);
    expect([...rank]).toEqual([many, 1]);
  });
});

test("a mechanism that asks in turn needs of each entry only what it has asked for, from the top of every list [A1]", () => {
  for (const { assign, inTurn } of Object.values(MECHANISMS)) {
    if (!inTurn) continue;
    const holds = (small: Small) => {
      const whole = marketFrom(small);
      const lists = new Int32Array(whole.lists.length).fill(-1);
      const asked = whole.offsets.slice();
      const work = (from: typeof whole, i: number, at: number): number => {
        expect(at).toBe(asked[i]++);
        lists[at] = from.lists[at];
        return from.priority[at];
      };
      const market = { ...whole, lists, priority: new Float64Array(0), ask: { known: whole, work } };
      expect(assign(market)).toEqual(assign(whole));
    };
    fc.assert(fc.property(anyMarkets, holds), often);
  }
});
