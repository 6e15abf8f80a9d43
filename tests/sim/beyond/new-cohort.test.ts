import { describe, expect, it } from "vitest";
import { newCohort } from "../../../sim/beyond/new-cohort.ts";
import { copyState } from "../../../sim/engine/save.ts";
import type { State } from "../../../sim/engine/state.ts";
import { addFamilies, FAMILIES_STREAM } from "../../../sim/population/families.ts";
import { createFamilies } from "../../../sim/population/population.ts";
import { stream } from "../../../sim/random/streams.ts";
import { LEVERS } from "../../../sim/scenario/levers.ts";
import { bitsOf, column, mean, nextYear, settled, stateAfter, town, withValues } from "../within/settled.ts";

const always = { lever: "familySupport" as const, start: 2000 };

/** What entrants of the following years had of early years, under support from the first year on. */
function exposureOverYears(years: number, strength = 1): number[] {
  const result: number[] = [];
  let state: State = copyState(settled);
  for (let i = 0; i < years; i++) {
    state = stateAfter([newCohort], { state, actions: [{ ...always, strength }] });
    result.push(mean(column(state.neighbourhoods.earlyYears, state.neighbourhoods.count)));
  }
  return result;
}

describe("new cohort", () => {
  it("is essential: a phase without entrants is none", () => {
    expect(newCohort.essential).toBe(true);
    expect(newCohort.off).toBeUndefined();
  });

  it("grows the same families in the year as at the start [R3]", () => {
    const grown = stateAfter([newCohort]);
    const families = createFamilies(0);
    addFamilies(families, town, withValues(), stream(11, 0, FAMILIES_STREAM, grown.year), grown.year, 0, 0);
    expect(column(grown.families.key, grown.families.count).slice(-families.count)).toEqual(
      column(families.key, families.count),
    );
  });

  it("is as strong as a cohort was, or stronger by what a context says [Y3]", () => {
    const entrants = (state: State) =>
      column(state.pupils.cohort, state.pupils.count).filter((c) => c === state.year).length;
    const usual = entrants(stateAfter([newCohort]));
    const falling = entrants(
      stateAfter([newCohort], { context: [{ factor: "cohortSize", change: -0.5, start: 2000 }] }),
    );
    expect(usual / (settled.pupils.count / 4)).toBeCloseTo(1, 0);
    expect(falling).toBeLessThan(0.85 * usual);
  });

  it("carries early years to eleven: nothing for six years, full after eleven [Y3]", () => {
    const exposure = exposureOverYears(13);
    expect(exposure.slice(0, 7)).toEqual(new Array(7).fill(0));
    expect(exposure[7]).toBeGreaterThan(0);
    expect(exposure[11]).toBeCloseTo(5 * exposure[7], 10);
    expect(exposure[12]).toBeCloseTo(exposure[11], 10);
    expect(exposure[12]).toBeLessThanOrEqual(withValues()["newCohort.earlyYearsCover"]);
  });

  it("carries the early-years lever likewise, and of two levers each its share of what the other leaves [Y3]", () => {
    const added = (...levers: ("familySupport" | "earlyYears")[]) => {
      const actions = levers.map((lever) => ({ lever, start: 2000, strength: 0.5 }));
      const { neighbourhoods } = stateAfter([newCohort], { actions });
      return column(neighbourhoods.earlyYearsIn11, neighbourhoods.count);
    };
    expect(added("earlyYears")).toEqual(added("familySupport"));
    added("earlyYears", "familySupport").forEach((both, n) => {
      expect(both).toBeCloseTo(1.5 * added("earlyYears")[n], 12);
    });
  });

  it("comes to primary schools after one year, in full after five, as the lever says [Y3]", () => {
    const place = { ...town, phase: { ...town.phase, entryAge: 5 } };
    const actions = [{ lever: "earlyYears" as const, start: 2000 }];
    let state: State = copyState(settled);
    const exposure = Array.from({ length: 7 }, () => {
      state = stateAfter([newCohort], { place, state, actions });
      return mean(column(state.neighbourhoods.earlyYears, state.neighbourhoods.count));
    });
    expect(exposure[0]).toBe(0);
    expect(exposure[1]).toBeGreaterThan(0);
    expect(exposure[5]).toBeCloseTo(5 * exposure[1], 10);
    expect(exposure[6]).toBeCloseTo(exposure[5], 10);
    expect(LEVERS.earlyYears.caution).toMatch(/seven years later.*after eleven.*after one year and five/s);
  });

  it("adds less where early-years services reach children already [Y4]", () => {
    const kind = town.services.kind.slice().fill(0);
    const reach = town.services.reach.slice().fill(100);
    const place = { ...town, services: { ...town.services, kind, reach } };
    const added = (opening: Parameters<typeof nextYear>[0]) => {
      const year = nextYear({ ...opening, actions: [always] });
      newCohort.run(year);
      return mean(column(year.state.neighbourhoods.earlyYearsIn8, year.state.neighbourhoods.count));
    };
    expect(added({ place })).toBeLessThan(added({}));
  });

  it("is untouched by a lever of strength 0, bit for bit [O4]", () => {
    expect(bitsOf(stateAfter([newCohort], { actions: [{ ...always, strength: 0 }] }))).toEqual(
      bitsOf(stateAfter([newCohort])),
    );
  });
});
