import { describe, expect, it } from "vitest";
import { careForQuality, homeWorth, priceFelt, worthOf } from "../../../sim/beyond/home-worth.ts";
import { moveHome } from "../../../sim/beyond/move-home.ts";
import { followDemand } from "../../../sim/beyond/prices.ts";
import { settleMovers } from "../../../sim/beyond/vacancies.ts";
import type { Year } from "../../../sim/engine/process.ts";
import type { State } from "../../../sim/engine/state.ts";
import { schoolAt } from "../../../sim/place/near.ts";
import { bitsOf, column, mean, nextYear, settled, stateAfter, town, untouched } from "../within/settled.ts";

const indifferent = {
  "moveHome.rate": 0.3,
  "moveHome.price": 0,
  "moveHome.quality": 0,
  "moveHome.ownGroup": 0,
  "moveHome.distance": 0,
};
/** What a family's own home is worth to it, before taste. */
function worthOfOwn(year: Year, family: number): number {
  const worth = homeWorth(year);
  const { neighbourhood, group, z } = year.state.families;
  const [felt, care] = [priceFelt(worth, z[family]), careForQuality(worth, z[family])];
  return worthOf(worth, neighbourhood[family], 0, group[family], felt, care);
}
const homesOf = ({ families }: State): string[] =>
  Array.from(
    { length: families.count },
    (_, f) => `${families.neighbourhood[f]} ${families.x[f]} ${families.y[f]}`,
  ).sort();
const movedRows = (state: State): number[] =>
  Array.from({ length: state.families.count }, (_, f) => f).filter(
    (f) => state.families.x[f] !== settled.families.x[f],
  );

/** Spread between neighbourhoods' mean advantage, SD. */
function sorting({ families }: State): number {
  const sum = new Float64Array(town.neighbourhoods.ids.length);
  const count = new Float64Array(sum.length);
  for (let f = 0; f < families.count; f++) {
    if (families.outside[f] === 1) continue;
    sum[families.neighbourhood[f]] += families.z[f];
    count[families.neighbourhood[f]] += 1;
  }
  const means = [...sum].map((total, n) => total / count[n]);
  return Math.sqrt(mean(means.map((value) => (value - mean(means)) ** 2)));
}

describe("move home", () => {
  it("does nothing, bit for bit, where nobody looks and prices stand [Y2]", () => {
    expect(bitsOf(stateAfter([moveHome], { parameters: moveHome.off ?? {} }))).toEqual(untouched());
  });

  it("exchanges homes among movers: as many homes and families as before, each home lived in once [O1]", () => {
    const moved = stateAfter([moveHome], { parameters: indifferent });
    expect(movedRows(moved).length).toBeGreaterThan(0.15 * moved.families.count);
    expect(homesOf(moved)).toEqual(homesOf(settled));
    expect(column(moved.families.key, moved.families.count)).toEqual(
      column(settled.families.key, settled.families.count),
    );
  });

  it("never changes who a family is, nor where its children go to school", () => {
    const moved = stateAfter([moveHome], { parameters: indifferent });
    for (const name of ["z", "fsm", "ever6", "group", "u1"] as const) {
      expect(column(moved.families[name], moved.families.count)).toEqual(
        column(settled.families[name], settled.families.count),
      );
    }
    expect(column(moved.pupils.school, moved.pupils.count)).toEqual(
      column(settled.pupils.school, settled.pupils.count),
    );
  });

  it("measures the way to school anew for those who moved, and for no one else", () => {
    const moved = stateAfter([moveHome], { parameters: indifferent });
    const movers = new Set(movedRows(moved));
    let changed = 0;
    for (let p = 0; p < moved.pupils.count; p++) {
      const same = Object.is(moved.pupils.travel[p], settled.pupils.travel[p]);
      if (!movers.has(moved.pupils.family[p])) expect(same).toBe(true);
      else if (!same) changed += 1;
    }
    expect(changed).toBeGreaterThan(100);
  });

  it("mixes neighbourhoods where movers do not care, and less so where price weighs [Y2]", () => {
    const mixed = sorting(stateAfter([moveHome], { parameters: indifferent }));
    const sorted = sorting(stateAfter([moveHome], { parameters: { ...indifferent, "moveHome.price": 20 } }));
    expect(mixed).toBeLessThan(sorting(settled));
    expect(sorted).toBeGreaterThan(mixed);
  });

  it("sorts less by price where homes are let at what each can pay, and not by price at all where all are [Y2]", () => {
    const priced = { ...indifferent, "moveHome.price": 20, "moveHome.qualityByAdvantage": 0 };
    const actions = [{ lever: "housingMix" as const, start: 2000 }];
    const sortedAt = (share: number) =>
      sorting(stateAfter([moveHome], { parameters: { ...priced, "moveHome.mixedHomes": share }, actions }));
    const none = sorting(stateAfter([moveHome], { parameters: priced }));
    expect(sortedAt(0)).toBe(none);
    expect(sortedAt(0.5)).toBeLessThan(none);
    expect(sortedAt(1)).toBeLessThan(sortedAt(0.5));
  });

  it("regenerated alike everywhere moves nobody elsewhere, but keeps some at home; in one place it draws [Y2]", () => {
    const settle = (stated: object, ...targets: object[]) =>
      stateAfter([moveHome], {
        parameters: { "moveHome.rate": 0.3, ...stated },
        actions: targets.map((which) => ({ lever: "regeneration" as const, start: 2000, ...which })),
      });
    expect(bitsOf(settle({ "moveHome.content": 0 }, {}))).toEqual(bitsOf(settle({})));
    expect(movedRows(settle({ "moveHome.content": 0.5 }, {})).length).toBeLessThan(0.7 * movedRows(settle({})).length);
    const wish = (state: State) => state.neighbourhoods.excessDemand[0];
    const there = { targets: { ids: [town.neighbourhoods.ids[0]] } };
    expect(wish(settle({ "moveHome.regeneration": 0.5 }, there))).toBeGreaterThan(wish(settle({})));
  });

  it("keeps movers near where they live the more distance weighs [Y2]", () => {
    const far = (distance: number) => {
      const moved = stateAfter([moveHome], { parameters: { ...indifferent, "moveHome.distance": distance } });
      const { x, y } = moved.families;
      return mean(
        movedRows(moved).map((f) => (x[f] - settled.families.x[f]) ** 2 + (y[f] - settled.families.y[f]) ** 2),
      );
    };
    expect(far(5)).toBeLessThan(0.6 * far(0));
  });

  it("draws families towards schools with a good reputation, less where they could not get in [Y2]", () => {
    const year = nextYear({ parameters: { ...indifferent, "moveHome.quality": 1, "moveHome.schoolsNearby": 1 } });
    const home = Array.from({ length: year.state.families.count }, (_, f) => f).find(
      (f) => year.state.families.outside[f] === 0,
    )!;
    const school = schoolAt(town.near, year.state.families.neighbourhood[home], 0);
    year.state.schools.reputation[school] = 2;
    year.state.schools.firstListed[school] = 1;
    const open = worthOfOwn(year, home);
    year.state.schools.firstListed[school] = 4 * year.state.schools.places[school];
    const full = worthOfOwn(year, home);
    expect(open).toBeGreaterThan(full);
    expect(full / open).toBeCloseTo(0.25, 10);
  });

  it("raises the price of neighbourhoods that more wished for than came free, the mean staying [Y2]", () => {
    const year = nextYear();
    const { logPrice, excessDemand, count } = year.state.neighbourhoods;
    const before = column(logPrice, count);
    excessDemand.fill(0);
    excessDemand[3] = 0.02;
    followDemand(year);
    expect(logPrice[3] - before[3]).toBeGreaterThan(0);
    expect(logPrice[2] - before[2]).toBeLessThan(0);
    expect(mean(column(logPrice, count))).toBeCloseTo(mean(before), 12);
  });

  it("lets prices stand once nobody looks for a home any more [Y2]", () => {
    const stopped = { parameters: { "moveHome.rate": 0 } };
    let state = stateAfter([moveHome], stopped);
    const last = column(state.neighbourhoods.logPrice, state.neighbourhoods.count);
    expect(last).not.toEqual(column(settled.neighbourhoods.logPrice, settled.neighbourhoods.count));
    for (let year = 0; year < 3; year++) state = stateAfter([moveHome], { ...stopped, state });
    expect(column(state.neighbourhoods.logPrice, state.neighbourhoods.count)).toEqual(last);
  });

  it("deals nearly every mover the same homes where one mover more looks for one [R2] [R3]", () => {
    const year = nextYear();
    const movers = Array.from({ length: 400 }, (_, i) => 3 * i);
    const worth = homeWorth(year);
    const wishes = (rows: readonly number[]) => {
      const { wished } = settleMovers(year, Int32Array.from(rows), worth);
      return new Map(rows.map((f, i) => [f, rows[wished[i]]]));
    };
    const fewer = wishes(movers.filter((f) => f !== movers[7]));
    const more = wishes(movers);
    const same = [...fewer].filter(([f, home]) => more.get(f) === home).length;
    expect(same / fewer.size).toBeGreaterThan(0.95);
  });

  it("counts wishes and vacancies so that over the place they cancel", () => {
    const { families, neighbourhoods } = stateAfter([moveHome]);
    const homes = new Float64Array(neighbourhoods.count);
    for (let f = 0; f < families.count; f++) if (families.outside[f] === 0) homes[families.neighbourhood[f]] += 1;
    const total = homes.reduce((sum, count, n) => sum + count * neighbourhoods.excessDemand[n], 0);
    expect(total).toBeCloseTo(0, 8);
  });
});
