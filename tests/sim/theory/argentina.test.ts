/** Yearly enrolment with flight from the other group. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { peaked } from "../../../sim/population/peaked.ts";
import { sequence } from "../../../sim/random/sequence.ts";
import { lister } from "../../../sim/theory/argentina/list.ts";
import { argentina, enrolments } from "../../../sim/theory/argentina/model.ts";
import { byLottery, firstCome } from "../../../sim/theory/argentina/places.ts";
import { enrol, nearest, SCHOOLS, schoolX, schoolY, unhappy, type Year } from "../../../sim/theory/argentina/year.ts";
import { chance, replay } from "../../../sim/theory/replay.ts";
import { defaults } from "../../../sim/theory/settings.ts";

const NEAREST_FIVE = 0.2;
const turns = Int32Array.from({ length: SCHOOLS }, (_, s) => s);

/** Blue households, all at school 0 and a little east and south of it; no seat but theirs and those stated. */
function street(households: number, seats: Record<number, number>, value: Record<number, number>): Year {
  const year: Year = {
    group: new Uint8Array(households),
    x: new Float64Array(households).fill(18),
    y: new Float64Array(households).fill(17),
    school: new Uint8Array(households),
    rolls: new Int32Array(2 * SCHOOLS),
    taken: new Int32Array(SCHOOLS),
    seats: new Int32Array(SCHOOLS),
    value: new Float64Array(2 * SCHOOLS),
  };
  year.rolls[0] = year.taken[0] = year.seats[0] = households;
  for (const [school, count] of Object.entries(seats)) year.seats[Number(school)] = count;
  for (const [school, worth] of Object.entries(value)) year.value[Number(school)] = worth;
  return year;
}

const everyone = (year: Year): number[] => Array.from(year.group, (_, h) => h);

describe("a household", () => {
  test("lives nearest to the school in whose square it lives", () => {
    const at = sequence("places");
    for (let i = 0; i < 500; i++) {
      const [x, y] = [160 * at.uniform(), 160 * at.uniform()];
      const apart = (s: number) => (x - schoolX(s)) ** 2 + (y - schoolY(s)) ** 2;
      expect(apart(nearest(x, y))).toBe(Math.min(...Array.from(turns, apart)));
    }
  });

  test("lists the nearest schools by falling worth, and of those of one worth the farthest alone", () => {
    const year = street(1, {}, { 0: 0.5, 1: 0.2, 5: 0.9, 6: 0.2, 2: 0.2, 10: 1, 24: 1 });
    const list = new Uint8Array(SCHOOLS);
    const length = lister(NEAREST_FIVE)(year, 0, list);
    expect(Array.from(list.subarray(0, length))).toEqual([5, 0, 2]);
    expect(lister(0.04)(year, 0, list)).toBe(1);
    expect(list[0]).toBe(0);
  });

  test("is unhappy below its threshold, at N(.4, .05)", () => {
    const content = (value: number) =>
      unhappy(street(20_000, {}, { 0: value }), 0.4, 0.05, sequence("moods")).length / 20_000;
    expect(content(0.4)).toBeCloseTo(0.5, 1);
    expect(content(0.35)).toBeCloseTo(0.841, 1);
    expect(content(0.7)).toBe(0);
  });

  test("judges schools by last year's composition, in the first year by this year's", () => {
    const settings = { ...defaults(argentina.settings), households: 2000 };
    const judged = (rolls: Int32Array, s: number) => {
      const [blue, red] = [rolls[s], rolls[SCHOOLS + s]];
      return [blue / (blue + red), red / (blue + red)].map((x) => peaked(x, 0.7, 0.8));
    };
    const first = enrol(settings, null, sequence("first"));
    const second = enrol(settings, first.rolls, sequence("second"));
    for (const year of [first, second]) {
      for (let s = 0; s < SCHOOLS; s++) {
        expect([year.value[s], year.value[SCHOOLS + s]]).toEqual(judged(first.rolls, s));
        expect(year.seats[s]).toBe(Math.round(1.25 * year.taken[s]));
      }
    }
  });
});

describe("places", () => {
  test("first come, first served: the best with a seat, one's own among them, and a full one is passed over", () => {
    const year = street(3, { 5: 1, 1: 1 }, { 5: 0.9, 1: 0.8, 0: 0.1 });
    firstCome(year, everyone(year), lister(NEAREST_FIVE));
    expect(Array.from(year.school)).toEqual([5, 1, 0]);
    expect([year.taken[0], year.taken[1], year.taken[5]]).toEqual([1, 1, 1]);
  });

  test("first come, first served: who finds no seat at all stays", () => {
    const year = street(2, {}, { 5: 0.9, 1: 0.8 });
    firstCome(year, everyone(year), lister(NEAREST_FIVE));
    expect(Array.from(year.school)).toEqual([0, 0]);
  });

  test("by lottery: chance alone decides who has the last seat, and whether another's turn is lost on who has one", () => {
    const won = [0, 0];
    let both = 0;
    for (let seed = 0; seed < 400; seed++) {
      const year = street(2, { 5: 1, 1: 1 }, { 5: 0.9, 1: 0.8, 0: 0.1 });
      byLottery(year, everyone(year), lister(NEAREST_FIVE), turns, sequence(`lots ${seed}`));
      const winner = year.school.indexOf(5);
      won[winner] += 1;
      expect([0, 1]).toContain(year.school[1 - winner]);
      if (year.school[1 - winner] === 1) both += 1;
    }
    for (const times of [...won, both]) expect(Math.abs(times - 200)).toBeLessThan(50);
  });

  test("by lottery: a first choice goes before another's second, whoever came first", () => {
    const year = street(2, { 5: 1, 1: 1 }, { 5: 0.9, 1: 0.8, 0: 0.1, 25: 0, 26: 0.9, 30: 0.1 });
    year.group[1] = 1;
    year.rolls[0] = year.rolls[SCHOOLS] = 1;
    byLottery(year, everyone(year), lister(NEAREST_FIVE), turns, sequence("lots"));
    expect(Array.from(year.school)).toEqual([5, 1]);
  });
});

describe("25 years", () => {
  const settings = fc.record({
    share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    radius: fc.double({ min: 0.04, max: 1, noNaN: true }),
    lottery: fc.boolean(),
    years: fc.integer({ min: 1, max: 6 }),
    households: fc.integer({ min: 100, max: 800 }),
    extra: fc.double({ min: 0, max: 2, noNaN: true }),
    threshold: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  test("neither lose nor double a household nor fill a seat twice", () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 1, max: 99 }), (given, seed) => {
        const all = { ...defaults(argentina.settings), ...given };
        for (const { group, school, rolls, taken, seats } of enrolments(all, chance(argentina, seed))) {
          const counted = new Int32Array(2 * SCHOOLS);
          for (let h = 0; h < group.length; h++) counted[group[h] * SCHOOLS + school[h]] += 1;
          expect(Array.from(rolls)).toEqual(Array.from(counted));
          for (let s = 0; s < SCHOOLS; s++) {
            expect(taken[s]).toBe(rolls[s] + rolls[SCHOOLS + s]);
            expect(taken[s]).toBeLessThanOrEqual(seats[s]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("leave all at the nearest school where nobody is unhappy, or nobody considers another", () => {
    for (const given of [{ threshold: 0, spread: 0 }, { radius: 0.04 }]) {
      const { D, nearestD, moved } = replay(argentina, { ...given, years: 4 }, 1).results[0];
      expect([moved, D]).toEqual([0, nearestD]);
    }
  });

  test("come out the same of a seed, otherwise of another; and a lottery meets the same households", () => {
    const few = { share: 0.2, years: 3 };
    const [one, two] = replay(argentina, few, 2).results;
    expect(replay(argentina, few, 1).results[0]).toEqual(one);
    expect(two.D).not.toBe(one.D);
    const lots = replay(argentina, { ...few, lottery: true }, 1).results[0];
    expect(lots.nearestD).toBe(one.nearestD);
    expect(lots.D).not.toBe(one.D);
  });
});
