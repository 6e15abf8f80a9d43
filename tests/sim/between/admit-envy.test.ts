/** Who has cause to envy: whoever was passed over for others whom the school itself puts after them. [A4] */

import { describe, expect, test } from "vitest";
import type { State } from "../../../sim/engine/state.ts";
import { admittedUnder, atSchool, chosen, entrants, metres, start, turnedAway } from "./admission-year.ts";

const lists = chosen(start, 50);
const envious = ({ pupils, applications }: State): number[] =>
  [...applications!.pupils].filter((p) => pupils.envious[p] === 1);

describe("justified envy", () => {
  test("is nobody's under deferred acceptance, whatever the order and the quotas [A4]", () => {
    expect(envious(admittedUnder(undefined, lists))).toEqual([]);
    for (const order of [["distance"], ["lottery"], ["disadvantage", "distance"]] as const) {
      expect(envious(admittedUnder({ order: [...order] }, lists))).toEqual([]);
      expect(envious(admittedUnder({ order: [...order], quotas: { reserve: 0.2, lottery: 0.2 } }, lists))).toEqual([]);
    }
  });

  test("under Boston's mechanism is that of whoever lives nearer than a child taken by a school it listed before its own", () => {
    const state = admittedUnder({ order: ["distance"], mechanism: "boston" }, lists);
    const away = metres(state);
    const farthest = entrants(state).map((rows, school) =>
      Math.max(...rows.filter((p) => state.pupils.preference[p] > 0).map((p) => away(p, school))),
    );
    const passedOver = turnedAway(state).filter(({ pupil, school }) => away(pupil, school) < farthest[school]);
    expect(new Set(envious(state))).toEqual(new Set(passedOver.map(({ pupil }) => pupil)));
    expect(passedOver.length).toBeGreaterThan(0);
  });

  test("is nobody's where every school has room for all", () => {
    const state = admittedUnder({ mechanism: "sd" }, chosen(start, 10_000));
    expect(envious(state)).toEqual([]);
    expect(atSchool(state).length).toBeGreaterThan(100);
  });
});
