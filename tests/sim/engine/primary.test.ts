/** A primary place, Years 1 to 6: it keeps what holds everywhere, and comes out at 11 where secondary schools take over. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { copyState, type Saved } from "../../../sim/engine/save.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import type { State } from "../../../sim/engine/state.ts";
import { readStates, savedWith, writeStates } from "../../../sim/engine/state-file.ts";
import { columnOf } from "../../../sim/indicators/series.ts";
import type { Observation } from "../../../sim/observe/observation.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { ownVariance } from "../../../sim/population/children.ts";
import { resolveParameters } from "../../../sim/scenario/resolve.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "primary");
const scenario = scenarioOf({ phase: "primary", years: 6, burnIn: 6, replicates: 6 });
const parameters = resolveParameters(scenario, 0, "centre");

/** Each replicate's states as the base year's leavers are about to go, and its observations. */
const runs = Array.from({ length: 6 }, (_, replicate) => {
  const observations: Observation[] = [];
  const ends: State[] = [];
  for (const done of simulate({ place: town, scenario, replicate, assumptions: "centre" })) {
    if (done.observation === undefined) continue;
    observations.push(done.observation);
    ends.push(copyState(done.state));
  }
  return { observations, ends };
});
const ends = runs.flatMap((run) => run.ends);

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const rowsOf = (state: State, done: number): number[] =>
  Array.from({ length: state.pupils.count }, (_, p) => p).filter((p) => state.year - state.pupils.cohort[p] === done);
const overEnds = (done: number, value: (state: State, row: number) => number): number[] =>
  ends.flatMap((state) => rowsOf(state, done).map((row) => value(state, row)));
const varianceOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) * (value - mean)));
};
const gapIn = (done: number): number => {
  const eligible = ({ families, pupils }: State, row: number) => families.ever6[pupils.family[row]] === 1;
  const means = [false, true].map((wanted) =>
    meanOf(
      ends.flatMap((state) =>
        rowsOf(state, done).flatMap((row) => (eligible(state, row) === wanted ? [state.pupils.attainment[row]] : [])),
      ),
    ),
  );
  return means[0] - means[1];
};

describe("a primary place", () => {
  test("has six year groups, each at a school of its own phase or nowhere [O1]", () => {
    for (const state of ends.slice(0, 3)) {
      const { pupils, schools } = state;
      for (let done = 0; done < 6; done++) expect(rowsOf(state, done).length).toBeGreaterThan(400);
      expect(rowsOf(state, 6)).toEqual([]);
      expect(pupils.school.subarray(0, pupils.count).every((school) => school < schools.count)).toBe(true);
    }
    expect(runs[0].observations[0].phase).toBe("primary");
  });

  test("keeps the variance of attainment at 1 from 5 to 11 [Y3] [W7]", () => {
    for (let done = 0; done < 6; done++) {
      expect(varianceOf(overEnds(done, ({ pupils }, row) => pupils.attainment[row]))).toBeGreaterThan(0.88);
      expect(varianceOf(overEnds(done, ({ pupils }, row) => pupils.attainment[row]))).toBeLessThan(1.12);
    }
    expect(varianceOf(overEnds(0, ({ pupils }, row) => pupils.entry[row]))).toBeCloseTo(1, 1);
    expect(ownVariance(town, parameters)).toBeGreaterThan(0.7);
  });

  test("begins with two fifths of the gap at 16 and ends with .51 SD on Ever-6: pattern P11 [Y3]", () => {
    const atFive = parameters["learn.persistence"];
    expect(gapIn(0)).toBeGreaterThan(atFive * 0.2);
    expect(gapIn(0)).toBeLessThan(0.42);
    expect(Math.abs(gapIn(5) - 0.51)).toBeLessThan(0.08);
    for (let done = 1; done < 6; done += 2) expect(gapIn(done)).toBeGreaterThan(gapIn(0));
  });

  test("attainment at 11 goes with attainment at 5 at about .62 [W7]", () => {
    const at11 = overEnds(5, ({ pupils }, row) => pupils.attainment[row]);
    const at5 = overEnds(5, ({ pupils }, row) => pupils.entry[row]);
    const [mean11, mean5] = [meanOf(at11), meanOf(at5)];
    const together = meanOf(at11.map((value, i) => (value - mean11) * (at5[i] - mean5)));
    expect(together / Math.sqrt(varianceOf(at11) * varianceOf(at5))).toBeCloseTo(0.62, 1);
  });

  test("misses less school and excludes fewer than a secondary one [W6] [B9]", () => {
    const share = (key: "absence" | "persistentAbsence" | "exclusions" | "suspensions") => {
      const result = runReplicate(town, { scenario, replicates: [], units: ["place"], assumptions: "centre" }, 0);
      return result.place[columnOf(key) * result.years.length];
    };
    expect(share("absence")).toBeGreaterThan(0.038);
    expect(share("absence")).toBeLessThan(0.048);
    expect(share("persistentAbsence")).toBeGreaterThan(0.06);
    expect(share("persistentAbsence")).toBeLessThan(0.11);
    expect(share("suspensions")).toBeLessThan(0.015);
  });

  test("goes on from a saved state as if it had never stopped [O6]", () => {
    const job = { scenario, replicates: [0], units: ["place"], assumptions: "centre" } as const;
    const saved: Saved[] = [];
    const whole = runReplicate(town, job, 0, {
      onYearEnd: (state, observations) =>
        state.year === town.baseYear + 2 &&
        saved.push({ replicate: 0, state: copyState(state), observations: [...observations] }),
    });
    const made = savedWith(scenario, town, "centre", town.baseYear + 2);
    const [from] = readStates(writeStates({ made, runs: saved })).runs;
    expect(runReplicate(town, job, 0, { from }).place).toEqual(whole.place);
  });
});
