import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addFamilies, LONGEST_FAMILY, meanChildren } from "../../../sim/population/families.ts";
import { createFamilies, type Families } from "../../../sim/population/population.ts";
import { stream } from "../../../sim/random/streams.ts";
import { column, mean, opened, town, variance, withValues } from "../within/settled.ts";

const region = opened("averdale");

function grow(
  place = town,
  origins: readonly number[] = [2020],
  cohortChange = 0,
  deprivation = 0,
  seed = 1,
): Families {
  const families = createFamilies(0);
  for (const origin of origins) {
    addFamilies(families, place, withValues(), stream(seed, 0, "families", origin), origin, cohortChange, deprivation);
  }
  return families;
}

const bitsIn = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + bitsIn(bits >> 1));
const rowsOf = (families: Families, keep: (row: number) => boolean): number[] =>
  Array.from({ length: families.count }, (_, row) => row).filter(keep);

describe("families of a year of origin", () => {
  it("bring a fifth of each neighbourhood's children into the phase a year, and the outside's share besides [Y3]", () => {
    const origins = Array.from({ length: 40 }, (_, i) => 1990 + i);
    const families = grow(town, origins);
    const children = (outside: number) =>
      rowsOf(families, (f) => families.outside[f] === outside)
        .map((f) => bitsIn(families.arrivals[f]))
        .reduce((sum, count) => sum + count, 0) / origins.length;
    const expected = town.neighbourhoods.children.reduce((sum, count) => sum + count, 0) / 5;
    expect(children(0) / expected).toBeCloseTo(1, 1);
    expect(children(1) / expected).toBeCloseTo(town.outside.arriving, 2);
  });

  it("are the same without those whose children have all entered before a year, who can be left out [Y0]", () => {
    const [all, some] = [createFamilies(0), createFamilies(0)];
    const chance = stream(3, 0, "families", 2010);
    addFamilies(all, town, withValues(), chance, 2010, 0, 0);
    addFamilies(some, town, withValues(), chance, 2010, 0, 0, 2013);
    const kept = rowsOf(all, (f) => all.arrivals[f] >> 3 > 0);
    expect(kept.length).toBeLessThan(0.8 * all.count);
    for (const name of ["key", "arrivals", "neighbourhood", "x", "z", "ever6", "capital", "outside"] as const) {
      expect(column(some[name], some.count)).toEqual(kept.map((f) => all[name][f]));
    }
  });

  it("have one to four children, the first in the year of origin and the last at most fifteen years on [Entities]", () => {
    const families = grow(region);
    for (let f = 0; f < families.count; f++) {
      expect(families.arrivals[f] & 1).toBe(1);
      expect(bitsIn(families.arrivals[f])).toBeLessThanOrEqual(4);
      expect(families.arrivals[f] >> (LONGEST_FAMILY + 1)).toBe(0);
    }
    expect(mean(column(families.arrivals, families.count).map(bitsIn))).toBeCloseTo(meanChildren(withValues()), 1);
  });

  it("are eligible by one place-wide threshold, now only if within six years, in the place's shares [Entities]", () => {
    const families = grow(region, [2018, 2019, 2020, 2021]);
    const resident = rowsOf(families, (f) => families.outside[f] === 0);
    expect(resident.filter((f) => families.fsm[f] > families.ever6[f])).toEqual([]);
    expect(mean(resident.map((f) => families.fsm[f]))).toBeCloseTo(region.fsmShare, 2);
    expect(mean(resident.map((f) => families.ever6[f]))).toBeCloseTo(region.ever6Share, 2);
  });

  it("have advantage of mean 0 and variance 1 over the place, and capital that goes with it at .6 [Entities]", () => {
    const families = grow(region, [2018, 2019, 2020, 2021]);
    const resident = rowsOf(families, (f) => families.outside[f] === 0);
    const z = resident.map((f) => families.z[f]);
    const capital = resident.map((f) => families.capital[f]);
    expect(mean(z)).toBeCloseTo(0, 1);
    expect(variance(z)).toBeCloseTo(1, 1);
    const covariance = mean(z.map((value, i) => value * capital[i])) - mean(z) * mean(capital);
    expect(covariance / Math.sqrt(variance(z) * variance(capital))).toBeCloseTo(0.6, 1);
  });

  it("are the same families whatever else was grown before them [R2]", () => {
    const alone = grow(town, [2021]);
    const second = grow(town, [2020, 2021]);
    const at = second.count - alone.count;
    for (const name of ["key", "z", "u1", "u2", "x", "y", "arrivals", "group", "fsm"] as const) {
      expect(column(second[name], second.count).slice(at)).toEqual(column(alone[name], alone.count));
    }
  });

  it("are the same families in a larger cohort, and some more [R3]", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.5, noNaN: true }), (change) => {
        const usual = grow(town);
        const larger = grow(town, [2020], change);
        const advantage = new Map(rowsOf(larger, () => true).map((f) => [larger.key[f], larger.z[f]]));
        expect(larger.count).toBeGreaterThanOrEqual(usual.count);
        for (let f = 0; f < usual.count; f++) expect(advantage.get(usual.key[f])).toBe(usual.z[f]);
      }),
      { numRuns: 20 },
    );
  });

  it("live farther out where they come from outside", () => {
    const families = grow(town, [2018, 2019, 2020, 2021, 2022]);
    const { x, y } = town.neighbourhoods;
    const away = (f: number) => Math.sqrt((families.x[f] - mean([...x])) ** 2 + (families.y[f] - mean([...y])) ** 2);
    const inside = mean(rowsOf(families, (f) => families.outside[f] === 0).map(away));
    const beyond = mean(rowsOf(families, (f) => families.outside[f] === 1).map(away));
    expect(beyond - inside).toBeGreaterThan(0.6 * town.outside.distance);
  });

  it("are less advantaged by as much as a context says, and no one else changes [context]", () => {
    const usual = grow(town);
    const poorer = grow(town, [2020], 0, 0.4);
    expect(column(poorer.key, poorer.count)).toEqual(column(usual.key, usual.count));
    for (let f = 0; f < usual.count; f++) expect(usual.z[f] - poorer.z[f]).toBeCloseTo(0.4, 12);
  });
});
