/** Repertoires left to themselves: what rests, what grows, what is let go. [B6] [W1] */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepWithin } from "../../../../sim/between/practice/limits.ts";
import { ownYear } from "../../../../sim/between/practice/own-year.ts";
import { usualValue } from "../../../../sim/scenario/usual-value.ts";
import { type Alone, begun, effects, live, mean, sd, settled } from "./alone.ts";

/** What a leaver gains by 16 whose school shared practice fully for five years, against the same without. */
function gainOfSharing(alone: Alone): number {
  const [apart, sharing] = [alone.held.slice(), alone.held.slice()];
  const rooms = { ...alone.rooms, sharing: new Float64Array(alone.rooms.keys.length).fill(1) };
  let at16 = 0;
  for (let year = 1; year <= 5; year++) {
    live(alone, apart, "after", year);
    ownYear(sharing, alone.values, rooms, alone.parameters, alone.chance("after"), year);
    at16 = 0.9 * at16 + mean(effects(alone, sharing)) - mean(effects(alone, apart));
  }
  return at16;
}

const STILL = { "practice.growth": 0, "practice.growthSharing": 0, "practice.turnover": 0, "practice.churn": 0 };

describe("at rest, over sixty schools and 120 years of the kernel alone", () => {
  const runs = [1, 2, 3, 4, 5, 6].map((seed) => {
    const alone = settled(seed, 60, 60);
    const years = Array.from({ length: 120 }, (_, turn) => {
      live(alone, alone.held, "rest", turn);
      return { effect: effects(alone, alone.held), held: alone.held.slice() };
    });
    return years;
  });
  const over = (measure: (year: { effect: Float64Array; held: Float64Array }) => number) =>
    mean(runs.map((years) => mean(years.map(measure))));
  const lag = (years: number) =>
    mean(runs.map((run) => mean(run.slice(years).map((now, i) => correlation(now.effect, run[i].effect)))));

  test("about half of practices are known somewhere in a school, and about .23 used [B6]", () => {
    expect(over(({ held }) => held.filter((share) => share > 0).length / held.length)).toBeCloseTo(0.5, 1);
    expect(over(({ held }) => mean(held))).toBeGreaterThan(0.215);
    expect(over(({ held }) => mean(held))).toBeLessThan(0.255);
  });

  test("effects keep the spread that is declared, .05 SD a year, and a persistence of about .95 [B6] [W7]", () => {
    expect(over(({ effect }) => sd(effect))).toBeGreaterThan(0.045);
    expect(over(({ effect }) => sd(effect))).toBeLessThan(0.055);
    expect(lag(1)).toBeGreaterThan(0.94);
    expect(lag(1)).toBeLessThan(0.96);
    expect(lag(5)).toBeGreaterThan(0.7);
    expect(lag(5)).toBeLessThan(0.83);
  });

  test("the mean over schools does not drift [O8]", () => {
    const drift = runs.map((years) => {
      const means = years.map(({ effect }) => mean(effect));
      return mean(means.slice(60)) - mean(means.slice(0, 60));
    });
    expect(Math.abs(mean(drift))).toBeLessThan(0.004);
  });

  test("practices that nobody held at the start are held by nobody: only inquiry finds them [B7]", () => {
    for (const years of runs) {
      const { held } = years[years.length - 1];
      expect(held.some((share, at) => at % 48 >= 32 && share > 0)).toBe(false);
    }
  });
});

describe("a year of a school's own", () => {
  test("with growth, turnover and churn of 0 leaves every bit as it was [B6]", () => {
    const alone = begun(1, 5, STILL);
    const before = alone.held.slice();
    live(alone, alone.held, "year", 1);
    expect(alone.held).toEqual(before);
  });

  test("takes up r·h(1 − h)·tanh v̂: what is thought well of grows, what is thought badly of shrinks", () => {
    const alone = begun(1, 5, { ...STILL, "practice.growth": 0.1, "practice.attention": 64 });
    const before = alone.held.slice();
    live(alone, alone.held, "year", 1);
    before.forEach((share, at) => {
      const expected = share + 0.1 * share * (1 - share) * Math.tanh(alone.values.judged[at]);
      expect(alone.held[at]).toBeCloseTo(expected < 0.5 / 60 ? 0 : expected, 12);
    });
  });

  test("spreads practices faster where staff share them, and nothing faster where they do not [W1]", () => {
    const gain = (sharing: number) => {
      const alone = begun(2, 40, { ...STILL, "practice.growthSharing": 0.2, "practice.misjudgement": 0 });
      const before = mean(effects(alone, alone.held));
      const rooms = { ...alone.rooms, sharing: new Float64Array(40).fill(sharing) };
      ownYear(alone.held, alone.values, rooms, alone.parameters, alone.chance("year"), 1);
      return mean(effects(alone, alone.held)) - before;
    };
    expect(gain(0)).toBe(0);
    expect(gain(0.5)).toBeGreaterThan(0);
    expect(gain(1)).toBeGreaterThan(gain(0.5));
  });

  test.each([
    ["sceptical", 0],
    ["trials", 0.03],
    ["optimistic", 0.12],
  ] as const)("under the stance %s five years of full sharing give %f SD at 16 [W1]", (stance, expected) => {
    const stated = (["practice.growthSharing", "practice.misjudgement"] as const).map((key) => [
      key,
      usualValue({ stance, phase: "secondary" }, key),
    ]);
    const gains = Array.from({ length: 20 }, (_, seed) =>
      gainOfSharing(settled(seed + 1, 60, 60, Object.fromEntries(stated))),
    );
    expect(mean(gains)).toBeCloseTo(expected, 2);
  });

  test("moves towards what is usual in the place by turnover × (1 − induction)", () => {
    const alone = begun(3, 4, {
      ...STILL,
      "practice.turnover": 1,
      "practice.induction": 0.5,
      "practice.attention": 64,
    });
    const before = alone.held.slice();
    live(alone, alone.held, "year", 1);
    const pool = mean([0, 1, 2, 3].map((s) => before[s * 48]));
    for (let s = 0; s < 4; s++) expect(alone.held[s * 48]).toBeCloseTo((before[s * 48] + pool) / 2, 12);
  });

  test("schools that misjudge nothing come to use what works, schools that judge by hearsay hardly [B6]", () => {
    const rise = (misjudgement: number) =>
      mean(
        [1, 2, 3, 4, 5].map((seed) => {
          const alone = begun(seed, 60, { "practice.misjudgement": misjudgement });
          const before = mean(effects(alone, alone.held));
          for (let turn = 1; turn <= 40; turn++) live(alone, alone.held, "years", turn);
          return mean(effects(alone, alone.held)) - before;
        }),
      );
    expect(rise(0)).toBeGreaterThan(0.03);
    expect(Math.abs(rise(20))).toBeLessThan(0.01);
  });

  test("does not depend on the order in which schools are held, to the bit [O5]", () => {
    const forwards = settled(5, 7, 10);
    const { values, rooms, parameters, chance } = forwards;
    const turned = Array.from({ length: 7 }, (_, s) => 6 - s);
    const rows = (column: Float64Array) =>
      Float64Array.from(turned.flatMap((s) => [...column.slice(s * 48, s * 48 + 48)]));
    const keys = Uint32Array.from(turned, (s) => rooms.keys[s]);
    const other = { ...rooms, keys, byKey: rooms.byKey.map((s) => 6 - s) };
    const judged = { ...values, judged: rows(values.judged) };
    const held = new Float64Array(7 * 48);
    ownYear(held, judged, other, { ...parameters, "practice.churn": 1 }, chance("begin"));
    for (let turn = 1; turn <= 10; turn++) ownYear(held, judged, other, parameters, chance("settle"), turn);
    expect(rows(held)).toEqual(forwards.held);
  });
});

test("use never goes beyond the budget or 0–1, and nobody is left who would be less than half a teacher [B6]", () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 64 });
  fc.assert(
    fc.property(
      shares,
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 1, max: 64, noNaN: true }),
      (all, staff, most) => {
        const held = Float64Array.from(all);
        keepWithin(held, 0, held.length, staff, most);
        expect(held.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(most + 1e-9);
        all.forEach((share, p) => {
          expect(held[p]).toBeLessThanOrEqual(share);
          if (share < 0.5 / staff) expect(held[p]).toBe(0);
        });
        const kept = held.filter((_, p) => all[p] >= 0.5 / staff);
        if (Array.from(all, (share) => (share < 0.5 / staff ? 0 : share)).reduce((a, b) => a + b, 0) <= most) {
          expect([...kept]).toEqual(all.filter((share) => share >= 0.5 / staff));
        }
      },
    ),
  );
});

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(Array.from(a, (value, i) => (value - meanA) * (b[i] - meanB))) / (sd(a) * sd(b));
}
