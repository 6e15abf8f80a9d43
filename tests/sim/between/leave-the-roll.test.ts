/** Leaving every roll and coming back. [B9] */

import { describe, expect, test } from "vitest";
import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { leaveTheRoll } from "../../../sim/between/leave-the-roll.ts";
import { publish } from "../../../sim/between/publish.ts";
import type { State } from "../../../sim/engine/state.ts";
import { NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, scenarioWith, stateOf } from "./small-year.ts";

const place = opened();
const start = stateOf(place);
comeOfAge(place, start);
const placed = afterwards([publish, choose, admit], place, start);
const rows = Array.from({ length: placed.pupils.count }, (_, p) => p);
const onRoll = rows.filter((p) => placed.pupils.school[p] !== NO_SCHOOL);

const after = (stated: Partial<Parameters>, from: State = placed): State =>
  afterwards([leaveTheRoll], place, from, parametersWith(stated));

const changed = (change: (state: State) => void): State => {
  const state = afterwards([], place, placed);
  change(state);
  return state;
};

test("the less a pupil takes part the likelier it leaves every roll; one who takes part in full never does [B9]", () => {
  const shares = [0, 0.5, 1].map((participation) => {
    const state = after(
      { "leaveRoll.rate": 0.1 },
      changed(({ pupils }) => pupils.participation.fill(participation)),
    );
    return onRoll.filter((p) => state.pupils.placement[p] === PLACEMENT.notOnRoll).length / onRoll.length;
  });
  expect(Math.abs(shares[0] - 0.1)).toBeLessThan(0.025);
  expect(Math.abs(shares[1] - 0.05)).toBeLessThan(0.018);
  expect(shares[2]).toBe(0);
});

test("links with employers keep some of those on a roll who would leave it, and make nobody leave [B9]", () => {
  const leaving = (strength: number, irrelevant: number) => {
    const actions = [{ lever: "employerLinks" as const, start: placed.year, strength }];
    const stated = parametersWith({ "leaveRoll.rate": 0.2, "leaveRoll.irrelevant": irrelevant });
    const { pupils } = afterwards([leaveTheRoll], place, placed, stated, scenarioWith({ actions }));
    return onRoll.filter((p) => pupils.placement[p] === PLACEMENT.notOnRoll);
  };
  const usual = leaving(0, 0.5);
  const fewer = leaving(1, 0.5);
  expect(leaving(1, 1)).toEqual([]);
  expect(leaving(1, 0)).toEqual(usual);
  expect(usual).toEqual(expect.arrayContaining(fewer));
  expect(Math.abs(fewer.length / usual.length - 0.5)).toBeLessThan(0.15);
});

describe("pupils out of school", () => {
  const away = changed(({ pupils }) => {
    for (const p of onRoll.slice(0, 600)) {
      pupils.school[p] = NO_SCHOOL;
      pupils.placement[p] = p % 2 === 0 ? PLACEMENT.alternative : PLACEMENT.notOnRoll;
    }
  });

  test("come back to schools with room at the stated rate, from alternative provision and from no roll [B9]", () => {
    const state = after({ "leaveRoll.rate": 0, "leaveRoll.back": 0.4 }, away);
    for (const half of [0, 1]) {
      const out = onRoll.slice(0, 600).filter((p) => p % 2 === half);
      const back = out.filter((p) => state.pupils.school[p] !== NO_SCHOOL);
      expect(Math.abs(back.length / out.length - 0.4)).toBeLessThan(0.08);
      for (const p of back) expect(state.pupils.placement[p]).toBe(PLACEMENT.class);
      for (const p of back) expect(state.pupils.travel[p]).toBeGreaterThanOrEqual(0);
    }
    expect(state.pupils.count).toBe(away.pupils.count);
    expect(state.schools.takenBeyond.every((count) => count === 0)).toBe(true);
  });

  test("stay out in the last year of the phase, and in the year in which they left [B9]", () => {
    const leaving = afterwards([], place, away);
    for (const p of rows) leaving.pupils.cohort[p] = leaving.year - (place.phase.years - 1);
    expect(bitsOf(after({ "leaveRoll.rate": 0, "leaveRoll.back": 1 }, leaving))).toEqual(bitsOf(leaving));
    const excluded = afterwards([], place, away);
    excluded.pupils.excluded.fill(1);
    expect(bitsOf(after({ "leaveRoll.rate": 1, "leaveRoll.back": 1 }, excluded))).toEqual(bitsOf(excluded));
  });

  test("stay out where no school has room [O2]", () => {
    const full = afterwards([], place, away);
    full.schools.places.fill(0);
    expect(bitsOf(after({ "leaveRoll.rate": 0, "leaveRoll.back": 1 }, full))).toEqual(bitsOf(full));
  });
});

test("switched off, nobody leaves or returns, bit for bit [B9]", () => {
  expect(bitsOf(after(leaveTheRoll.off!))).toEqual(bitsOf(placed));
  expect(bitsOf(after({ "leaveRoll.rate": 0.1 }))).not.toEqual(bitsOf(placed));
});
