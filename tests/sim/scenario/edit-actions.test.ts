/** One action changed on a timeline: whatever is asked, its years stay in order and within the run, and nothing else is touched. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  atStrength,
  endingIn,
  type Horizon,
  horizonOf,
  LEAST_STRENGTH,
  moved,
  newAction,
  rampedOver,
  shownEnd,
  startingIn,
  withAction,
  withNewAction,
  withoutActions,
} from "../../../sim/scenario/edit-actions.ts";
import { LEVER_KEYS } from "../../../sim/scenario/levers.ts";
import { NO_END } from "../../../sim/scenario/no-end.ts";
import type { Action } from "../../../sim/scenario/scenario.ts";
import { scenarioOf } from "../../generated.ts";

const horizon: Horizon = { first: 2026, last: 2037 };
const action = (rest: Partial<Action> = {}): Action => ({
  ...newAction("coordination", 2027, horizon),
  end: 2030,
  ...rest,
});

const horizons = fc
  .record({ baseYear: fc.integer({ min: 2000, max: 2050 }), years: fc.integer({ min: 1, max: 60 }) })
  .map(({ baseYear, years }) => horizonOf({ years }, baseYear));
const leverKeys = fc.constantFrom(...LEVER_KEYS);
type Edit = (action: Action, horizon: Horizon) => Action;
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.integer({ min: -80, max: 80 }).map(
    (by): Edit =>
      (one, within) =>
        moved(one, by, within),
  ),
  fc.integer({ min: 1990, max: 2120 }).map(
    (year): Edit =>
      (one, within) =>
        startingIn(one, year, within),
  ),
  fc.integer({ min: 1990, max: 2120 }).map(
    (year): Edit =>
      (one, within) =>
        endingIn(one, year, within),
  ),
  fc.double({ min: -2, max: 3, noNaN: true }).map(
    (strength): Edit =>
      (one) =>
        atStrength(one, strength),
  ),
  fc.integer({ min: -5, max: 90 }).map(
    (years): Edit =>
      (one) =>
        rampedOver(one, years),
  ),
);

test("whatever is done to an action, it begins before it ends, within the run, and does something", () => {
  fc.assert(
    fc.property(
      horizons,
      leverKeys,
      fc.integer({ min: 1990, max: 2120 }),
      fc.array(edits),
      (within, lever, year, all) => {
        const one = all.reduce((last, edit) => edit(last, within), newAction(lever, year, within));
        expect(one.start).toBeLessThanOrEqual(one.end);
        expect(one.start).toBeGreaterThanOrEqual(within.first);
        expect(shownEnd(one, within)).toBeLessThanOrEqual(within.last);
        expect(one.strength).toBeGreaterThanOrEqual(LEAST_STRENGTH);
        expect(one.strength).toBeLessThanOrEqual(1);
        const file = { place: "tarnford", years: within.last - within.first + 1, actions: [one] };
        expect(scenarioOf(file).actions).toEqual([one]);
      },
    ),
  );
});

test("a new action begins in a year of the run and goes on when it ends, as one that a slider begins", () => {
  expect(newAction("coordination", 2030, horizon)).toMatchObject({ start: 2030, end: NO_END, strength: 0.5, ramp: 1 });
  expect(newAction("coordination", 2050, horizon)).toMatchObject({ start: 2037, end: NO_END });
  expect(newAction("coordination", 2020, horizon)).toMatchObject({ start: 2026, end: NO_END });
});

describe("moving", () => {
  test("keeps the length, also at the ends of the run", () => {
    fc.assert(
      fc.property(horizons, leverKeys, fc.integer({ min: -80, max: 80 }), (within, lever, by) => {
        const begun = newAction(lever, within.first + 2, within);
        const one = { ...begun, end: Math.min(within.last, begun.start + 3) };
        const other = moved(one, by, within);
        expect(other.end - other.start).toBe(one.end - one.start);
      }),
    );
  });

  test("one year on and one year back is where it was", () => {
    expect(moved(moved(action(), 1, horizon), -1, horizon)).toEqual(action());
  });

  test("leaves an action without an end without one", () => {
    expect(moved(action({ end: 2300 }), 3, horizon)).toMatchObject({ start: 2030, end: 2300 });
    expect(moved(action({ end: 2300 }), 99, horizon)).toMatchObject({ start: 2037, end: 2300 });
  });
});

describe("the ends of an action", () => {
  test("do not cross", () => {
    expect(startingIn(action(), 2035, horizon)).toMatchObject({ start: 2030, end: 2030 });
    expect(endingIn(action(), 2020, horizon)).toMatchObject({ start: 2027, end: 2027 });
  });

  test("that was open is closed by a year before the run's last, and stays open at its last", () => {
    expect(endingIn(action({ end: 2300 }), 2036, horizon).end).toBe(2036);
    expect(endingIn(action({ end: 2300 }), 2037, horizon).end).toBe(2300);
    expect(endingIn(action(), 2037, horizon).end).toBe(2037);
  });
});

test("changing, adding and leaving out actions touches no other, and the scenario before is as it was", () => {
  const before = scenarioOf({ actions: [action(), action({ lever: "publishing" }), action({ lever: "youthWork" })] });
  const kept = structuredClone(before);
  const second = action({ lever: "travelPass" });
  expect(withAction(before, 1, second).actions).toEqual([before.actions[0], second, before.actions[2]]);
  expect(withNewAction(before, second).actions).toEqual([...before.actions, second]);
  expect(withoutActions(before, [0, 2]).actions).toEqual([before.actions[1]]);
  expect(withoutActions(withNewAction(before, second), [3])).toEqual(before);
  expect(before).toEqual(kept);
});
