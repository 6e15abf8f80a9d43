import { describe, expect, it } from "vitest";
import { enterChildren, expectedNeed, ownVariance, schoolElsewhere } from "../../../sim/population/children.ts";
import { addFamilies } from "../../../sim/population/families.ts";
import { createFamilies, createPupils, NO_SCHOOL } from "../../../sim/population/population.ts";
import { stream } from "../../../sim/random/streams.ts";
import { column, mean, opened, variance, withValues } from "../within/settled.ts";

const region = opened("averdale");
const parameters = withValues();
const LAST = 2025;

/** Every child of the families of twenty years, in the years in which it enters. */
function cohorts(years: number, earlyYears = 0, values = parameters) {
  const families = createFamilies(0);
  const pupils = createPupils(0);
  const exposure = new Float64Array(region.neighbourhoods.ids.length).fill(earlyYears);
  const people = { families, pupils, neighbourhoods: { earlyYears: exposure } };
  for (let origin = LAST - 18; origin <= LAST; origin++) {
    addFamilies(families, region, values, stream(3, 0, "families", origin), origin, 0, 0);
  }
  for (let year = LAST - years + 1; year <= LAST; year++) {
    enterChildren(people, region, values, stream(3, 0, "children", year), year);
  }
  return people;
}

const people = cohorts(4);
const { families, pupils } = people;
const rows = Array.from({ length: pupils.count }, (_, p) => p);
const resident = rows.filter((p) => families.outside[pupils.family[p]] === 0);
const entry = resident.map((p) => pupils.entry[p]);

const gap = (values: (p: number) => number): number =>
  mean(resident.filter((p) => families.ever6[pupils.family[p]] === 0).map(values)) -
  mean(resident.filter((p) => families.ever6[pupils.family[p]] === 1).map(values));

describe("children who enter", () => {
  it("are as many as the neighbourhoods have of an age [Y3]", () => {
    const children = region.neighbourhoods.children.reduce((sum, count) => sum + count, 0);
    expect(resident.length / 4 / (children / 5)).toBeCloseTo(1, 2);
    expect(rows.every((p) => pupils.school[p] === NO_SCHOOL)).toBe(true);
    expect(new Set(column(pupils.key, pupils.count)).size).toBeGreaterThan(0.9999 * pupils.count);
  });

  it("have attainment of mean 0 and variance 1 ± .01 on a hundred thousand [Y3]", () => {
    expect(entry.length).toBeGreaterThan(100_000);
    expect(Math.abs(mean(entry))).toBeLessThan(0.01);
    expect(Math.abs(variance(entry) - 1)).toBeLessThan(0.01);
  });

  it("start with the published gap of .51 SD on Ever-6 at 33 % [Y3]", () => {
    expect(gap((p) => pupils.entry[p])).toBeGreaterThan(0.49);
    expect(gap((p) => pupils.entry[p])).toBeLessThan(0.53);
  });

  it("share what families share, and keep the rest to themselves", () => {
    const siblings = new Map<number, number[]>();
    for (const p of rows) siblings.set(pupils.family[p], [...(siblings.get(pupils.family[p]) ?? []), pupils.entry[p]]);
    const pairs = [...siblings.values()].filter((of) => of.length > 1);
    const correlation = mean(pairs.map(([a, b]) => a * b)) / variance(entry);
    expect(correlation).toBeCloseTo(1 - ownVariance(region, parameters), 1);
  });

  it("owe as much to what siblings share as is said, and stay of variance 1; nothing where it is 0 [Y3]", () => {
    for (const weight of [0, 0.3, 0.75]) {
      const values = { ...parameters, "newCohort.entryFactor": weight, "newCohort.progressFactor": weight / 3 };
      const cohort = cohorts(1, 0, values);
      const rows = Array.from({ length: cohort.pupils.count }, (_, p) => p);
      const slope = (factor: Float64Array): number =>
        mean(rows.map((p) => cohort.pupils.entry[p] * factor[cohort.pupils.family[p]]));
      expect(slope(cohort.families.u1)).toBeCloseTo(weight, 1);
      expect(slope(cohort.families.u2)).toBeCloseTo(weight / 3, 1);
      expect(variance(column(cohort.pupils.entry, cohort.pupils.count))).toBeCloseTo(1, 1);
    }
  });

  it("have a need more often where attainment is lower, about .15 of all, and .7 % are looked after", () => {
    expect(mean(resident.map((p) => pupils.need[p]))).toBeCloseTo(0.15, 2);
    const low = resident.filter((p) => pupils.entry[p] < -1);
    expect(mean(low.map((p) => pupils.need[p]))).toBeGreaterThan(0.25);
    expect(mean(resident.map((p) => pupils.lookedAfter[p]))).toBeCloseTo(0.007, 2);
  });

  it("have a need as often as is expected of a cohort, however steeply it falls with attainment", () => {
    for (const slope of [0, 0.5, 1.3, 2.5]) {
      const values = { ...parameters, "newCohort.needSlope": slope };
      const cohort = cohorts(2, 0, values);
      const share = mean(column(cohort.pupils.need, cohort.pupils.count));
      expect(Math.abs(share - expectedNeed(values))).toBeLessThan(0.006);
    }
    expect(expectedNeed({ ...parameters, "newCohort.needSlope": 0 })).toBeCloseTo(0.115, 12);
    expect(expectedNeed({ ...parameters, "newCohort.needSlope": 3 })).toBeGreaterThan(0.22);
  });

  it("carry a lasting multiple of absence: mean 1, variance 1 over the shape of 1.6 [W6]", () => {
    const frailty = resident.map((p) => pupils.frailty[p]);
    expect(mean(frailty)).toBeCloseTo(1, 1);
    expect(variance(frailty)).toBeCloseTo(1 / 1.6, 1);
  });

  it("gain from early years in full what is declared, a sixth of it where not eligible [Y4]", () => {
    const reached = cohorts(1, 1);
    const usual = cohorts(1, 0);
    for (let p = 0; p < usual.pupils.count; p++) {
      const family = usual.pupils.family[p];
      if (usual.families.outside[family] === 1) continue;
      const share = usual.families.fsm[family] === 1 ? 1 : 0.17;
      const gain = reached.pupils.entry[p] - usual.pupils.entry[p];
      expect(gain).toBeCloseTo(share * parameters["newCohort.earlyYears"], 10);
    }
  });

  it("who come in from outside owe the place's neighbourhoods and early years nothing [Y3] [Y4]", () => {
    const come = (earlyYears: number, neighbourhood: number) => {
      const cohort = cohorts(1, earlyYears, { ...parameters, "newCohort.neighbourhood": neighbourhood });
      const outside = column(cohort.pupils.family, cohort.pupils.count).map((f) => cohort.families.outside[f] === 1);
      const chosen = column(cohort.pupils.entry, cohort.pupils.count).filter((_, p) => outside[p]);
      expect(column(cohort.pupils.earlyYears, cohort.pupils.count).filter((_, p) => outside[p])).not.toContain(1);
      return chosen;
    };
    expect(come(1, 0).length).toBeGreaterThan(50);
    expect(come(1, 0)).toEqual(come(0, 0));
    const own = Math.sqrt(ownVariance(region, { ...parameters, "newCohort.neighbourhood": 0.5 }));
    const was = Math.sqrt(ownVariance(region, { ...parameters, "newCohort.neighbourhood": 0 }));
    const [less, more] = [come(0, 0), come(0, 0.5)];
    const apart = less.map((entry, i) => more[i] - entry);
    expect(Math.sqrt(variance(apart)) / (was - own)).toBeCloseTo(1, 1);
  });

  it("who went to school elsewhere keep variance 1 and reach the gap of .68 by 16 [W7]", () => {
    const chance = stream(3, 0, "elsewhere", LAST);
    for (const p of rows) schoolElsewhere(people, p, region, parameters, chance, 5);
    const attainment = resident.map((p) => pupils.attainment[p]);
    expect(variance(attainment)).toBeGreaterThan(0.95);
    expect(variance(attainment)).toBeLessThan(1.03);
    expect(Math.abs(gap((p) => pupils.attainment[p]) - 0.68)).toBeLessThan(0.03);
  });
});
