/** What new staff bring: what is usual in the place, and what nearby schools do. [B8] */

import { describe, expect, test } from "vitest";
import { moversOf, newcomers } from "../../../../sim/between/practice/newcomers.ts";
import { kilometres } from "../../../../sim/place/ways.ts";
import { opened, parametersWith, stateOf, yearOf } from "../small-year.ts";
import { begun } from "./alone.ts";

const { held, rooms } = begun(4, 5);
const usual = newcomers(held, 48, rooms.byKey, undefined);
/** Everyone who comes to a school comes from the next. */
const ring = (to: number) => new Float64Array(5).map((_, from) => (from === (to + 1) % 5 ? 1 : 0));

describe("new staff", () => {
  test("bring what is usual where nobody comes from a school nearby [B6]", () => {
    const none = newcomers(held, 48, rooms.byKey, { share: 0, from: ring });
    for (let s = 0; s < 5; s++) expect([...none(s)]).toEqual([...usual(s)]);
  });

  test("bring what the schools they come from do, in the share of those who do [B8]", () => {
    const brought = newcomers(held, 48, rooms.byKey, { share: 0.4, from: ring });
    for (const s of [0, 3]) {
      const theirs = held.slice(((s + 1) % 5) * 48, ((s + 1) % 5) * 48 + 48);
      brought(s).forEach((share, p) => {
        expect(share).toBeCloseTo(0.6 * usual(s)[p] + 0.4 * theirs[p], 12);
      });
    }
  });

  test("are added up over any number of schools as one school after another", () => {
    const many = begun(4, 11);
    const shares = Float64Array.from(many.rooms.byKey, (_, from) => (from + 1) / 66);
    const brought = newcomers(many.held, 48, many.rooms.byKey, { share: 0.3, from: () => shares })(2);
    const pool = newcomers(many.held, 48, many.rooms.byKey, undefined)(2);
    brought.forEach((share, p) => {
      let sum = (1 - 0.3) * pool[p];
      for (const s of many.rooms.byKey) sum += 0.3 * shares[s] * many.held[s * 48 + p];
      expect(share).toBe(sum);
    });
  });

  test("come from schools near by, and from those that more staff leave", () => {
    const region = opened("averdale");
    const state = stateOf(region);
    const { x, y, ids } = region.schools;
    const byKey = ids.map((_, s) => s);
    const staff = new Float64Array(ids.length).fill(50);
    const from = () => moversOf(yearOf(region, state), byKey, staff)!.from(0).slice();
    const before = from();
    expect(before.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(before[0]).toBe(0);
    const closed = moversOf(yearOf(region, state), byKey.slice(1), staff)!;
    expect(closed.from(1)[0]).toBe(0);
    expect(Math.max(...closed.from(0))).toBe(0);
    const away = (s: number) => kilometres(x[0], y[0], x[s], y[s]);
    const others = byKey.slice(1).sort((a, b) => away(a) - away(b));
    expect(before[others[0]]).toBeGreaterThan(before[others[others.length - 1]]);
    state.schools.turnover[others[0]] = 0.2;
    expect(from()[others[0]]).toBeGreaterThan(before[others[0]]);
    expect(moversOf(yearOf(region, state, parametersWith({ "staff.within": 0 })), byKey, staff)).toBeUndefined();
  });
});
