/** What mixed housing and regeneration make of families who come of age in an area. */

import { describe, expect, it } from "vitest";
import { liftOfNewcomers } from "../../../sim/beyond/advantage-of-newcomers.ts";
import { newCohort } from "../../../sim/beyond/new-cohort.ts";
import { weightedMean } from "../../../sim/place/apportion.ts";
import type { ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { column, mean, nextYear, settled, stateAfter, town } from "../within/settled.ts";

const mixed = (targets?: object) => [{ lever: "housingMix", start: 2000, ...(targets && { targets }) }];
const lift = (actions: unknown, parameters = {}) =>
  liftOfNewcomers(nextYear({ actions: actions as ScenarioInput["actions"], parameters }));

describe("mixed housing", () => {
  it("leaves no difference between neighbourhoods where all homes everywhere are let at what each can pay [Y3]", () => {
    const raised = lift(mixed(), { "moveHome.mixedHomes": 1 })!;
    const after = Array.from(raised, (more, n) => more + town.meanAdvantage[n]);
    for (const z of after) expect(z).toBeCloseTo(after[0], 12);
  });

  it("moves families about and makes the place neither richer nor poorer [negative control]", () => {
    const raised = lift(mixed({ rule: "mostDisadvantaged", share: 0.3 }))!;
    expect(weightedMean(raised, town.neighbourhoods.children)).toBeCloseTo(0, 12);
    const most = town.neighbourhoods.fsmShare.indexOf(Math.max(...town.neighbourhoods.fsmShare));
    expect(raised[most]).toBeGreaterThan(0);
  });

  it("changes nobody who lived there before, and nobody from outside", () => {
    const before = settled.families;
    const usual = stateAfter([newCohort]).families;
    const after = stateAfter([newCohort], { actions: mixed() as ScenarioInput["actions"] }).families;
    expect(column(after.key, after.count)).toEqual(column(usual.key, usual.count));
    expect(column(after.z, before.count)).toEqual(column(before.z, before.count));
    const changed = [...Array(after.count).keys()].filter((f) => after.z[f] !== usual.z[f]);
    expect(changed.length).toBeGreaterThan(50);
    expect(changed.filter((f) => after.outside[f] === 1 || f < before.count)).toEqual([]);
  });
});

describe("regeneration", () => {
  const all = [{ lever: "regeneration", start: 2000 }];

  it("brings nobody better off unless that is assumed; then as much as is said [Y3]", () => {
    expect(mean([...lift(all)!].map(Math.abs))).toBe(0);
    expect([...lift(all, { "newCohort.regeneration": 0.1 })!]).toEqual(town.neighbourhoods.ids.map(() => 0.1));
  });
});

it("nothing is worked out where neither is in use [O4]", () => {
  expect(lift([])).toBeUndefined();
});
