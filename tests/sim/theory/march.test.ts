/** An organisation whose code and people learn from each other. */

import { describe, expect, test } from "vitest";
import { march } from "../../../sim/theory/march/model.ts";
import { found, k, knowledge, superior } from "../../../sim/theory/march/organisation.ts";
import { chance, replay } from "../../../sim/theory/replay.ts";

const of = (reality: number[], code: number[], people: number[][]) => ({
  m: reality.length,
  reality: Int8Array.from(reality),
  code: Int8Array.from(code),
  beliefs: Int8Array.from(people.flat()),
});

describe("an organisation", () => {
  test("begins without a code and with beliefs of 1, 0 and −1 in equal parts, right on a third of reality", () => {
    const organisation = found(200, 500, chance(march, 1)("beliefs"));
    const share = (value: number) => organisation.beliefs.filter((belief) => belief === value).length / 100_000;
    for (const value of [-1, 0, 1]) expect(share(value)).toBeCloseTo(1 / 3, 2);
    expect(organisation.code.every((value) => value === 0)).toBe(true);
    expect(knowledge(organisation, organisation.code)).toBe(0);
  });

  test("learns from those who are right on more dimensions than its code, and from no others", () => {
    const people = [
      [1, 0, 0],
      [1, 1, -1],
      [-1, 1, 1],
    ];
    const { better, plus, minus } = superior(of([1, 1, 1], [1, 0, 0], people));
    expect(better).toBe(2);
    expect([Array.from(plus), Array.from(minus)]).toEqual([
      [1, 2, 1],
      [1, 0, 1],
    ]);
  });
});

describe("k (footnote 1)", () => {
  const views = { better: 10, plus: Int32Array.of(6, 2, 4), minus: Int32Array.of(1, 7, 4) };

  test("counts those who differ less those who do not, of all or of those with a belief", () => {
    expect([k(views, -1, 0, "all"), k(views, -1, 0, "held")]).toEqual([8, 5]);
    expect([k(views, 0, 0, "all"), k(views, 0, 0, "held")]).toEqual([4, 5]);
    expect([k(views, 1, 1, "all"), k(views, 1, 1, "held")]).toEqual([6, 5]);
  });

  test("is 0 where the majority is of the code's mind, or there is none, or most hold no belief like the code", () => {
    expect([k(views, 1, 0, "all"), k(views, -1, 1, "held")]).toEqual([0, 0]);
    expect([k(views, 1, 2, "all"), k(views, 0, 2, "held")]).toEqual([0, 0]);
    expect(k({ better: 10, plus: Int32Array.of(3), minus: Int32Array.of(1) }, 0, 0, "all")).toBe(0);
  });
});

describe("mutual learning", () => {
  test("gives no code where the code does not learn", () => {
    expect(replay(march, { p2: 0, periods: 50 }, 3).results.map((run) => run.knowledge)).toEqual([0, 0, 0]);
  });

  test("of one person and a quick code ends with what that person knew", () => {
    for (const { seed, knowledge: known } of replay(march, { p2: 1, n: 1 }, 20).results) {
      const person = found(30, 1, chance(march, seed)("beliefs"));
      expect(known).toBe(knowledge(person, person.beliefs) / 30);
    }
  });

  test("ends, and the same way of a seed", () => {
    const runs = replay(march, { p1: 0.5 }, 20);
    expect(runs).toEqual(replay(march, { p1: 0.5 }, 20));
    expect(new Set(runs.results.map((run) => run.knowledge)).size).toBeGreaterThan(5);
    for (const { periods } of runs.results) expect(periods).toBeLessThan(1000);
  });

  test("rests only once the code has nothing to learn and nobody differs from it: one period more changes nothing", () => {
    const { results } = replay(march, { p1: 0.3 }, 10);
    const longer = replay(march, { p1: 0.3, periods: 2000 }, 10).results;
    expect(longer).toEqual(results);
  });
});
