/** Whom an action by a rule reaches, as places change. */

import { expect, test } from "vitest";
import { reached } from "../../../sim/network/reached.ts";
import { comeOfAge, opened, scenarioWith, stateOf } from "../between/small-year.ts";

const place = opened();
const count = place.neighbourhoods.ids.length;

const under = (rule: "mostDisadvantaged" | "lowestScoring", state: ReturnType<typeof stateOf>): number[] => {
  const targets = { rule, share: 1 / count };
  const [action] = scenarioWith({ actions: [{ lever: "familySupport", start: 2026, targets }] }).actions;
  return [...reached(action, place, state).keys()].filter((n) => reached(action, place, state)[n] === 1);
};

/** A state whose resident pupils of one neighbourhood alone are eligible, and of another alone attain low. */
function oneOfEach(poor: number, low: number) {
  const state = stateOf(place);
  comeOfAge(place, state);
  const { families, pupils } = state;
  for (let f = 0; f < families.count; f++) families.fsm[f] = families.neighbourhood[f] === poor ? 1 : 0;
  for (let p = 0; p < pupils.count; p++) {
    pupils.attainment[p] = families.neighbourhood[pupils.family[p]] === low ? -2 : 1;
  }
  return state;
}

test("neighbourhoods are ranked by who lives there now, and by what they attain, each rule by its own figure", () => {
  for (const [poor, low] of [
    [0, 1],
    [count - 1, 2],
    [3, 3],
  ]) {
    const state = oneOfEach(poor, low);
    expect(under("mostDisadvantaged", state)).toEqual([poor]);
    expect(under("lowestScoring", state)).toEqual([low]);
  }
});

test("families who live outside the place do not count for the neighbourhood they come through", () => {
  const state = oneOfEach(0, 1);
  const { families, pupils } = state;
  for (let p = 0; p < pupils.count; p++) {
    const f = pupils.family[p];
    if (families.outside[f] === 0) continue;
    families.fsm[f] = 1;
    pupils.attainment[p] = -900;
  }
  expect(families.outside.some((outside) => outside === 1)).toBe(true);
  expect(under("mostDisadvantaged", state)).toEqual([0]);
  expect(under("lowestScoring", state)).toEqual([1]);
});

test("before anybody is at school neighbourhoods are ranked by the base year's share eligible", () => {
  const shares = place.neighbourhoods.fsmShare;
  const [chosen] = under("mostDisadvantaged", stateOf(place));
  expect(shares[chosen]).toBe(Math.max(...shares));
});
