import { describe, expect, it } from "vitest";
import { simulate } from "../../../sim/engine/simulate.ts";
import { type Observation, total } from "../../../sim/observe/observation.ts";
import { mean, scenarioOf, town } from "./settled.ts";

const YEARS = 12;
const REPLICATES = 8;
const scenario = scenarioOf({ years: YEARS, burnIn: 6, replicates: REPLICATES });

/** Observations by replicate and year, the base year first, with nothing done. */
const runs: Observation[][] = Array.from({ length: REPLICATES }, (_, replicate) => {
  const observations: Observation[] = [];
  for (const done of simulate({ place: town, scenario, replicate, assumptions: "centre" })) {
    if (done.observation !== undefined) observations.push(done.observation);
  }
  return observations;
});

/** Mean over replicates of the change of a measure from the first half of the years to the second. */
const drift = (measure: (observation: Observation) => number): number =>
  mean(runs.map((run) => mean(run.slice(-6).map(measure)) - mean(run.slice(0, 6).map(measure))));
const level = (measure: (observation: Observation) => number): number => mean(runs.flatMap((run) => run.map(measure)));

const per =
  (name: "attainment" | "presence" | "participation" | "persistentlyAbsent", group: "all" | "ever6" | "notEver6") =>
  ({ byNeighbourhood }: Observation): number =>
    total(byNeighbourhood, name, group) / total(byNeighbourhood, "pupils", group);
const gapAt16 = ({ byNeighbourhood }: Observation): number => {
  const of = (group: "ever6" | "notEver6") =>
    total(byNeighbourhood, "leaverAttainment", group) / total(byNeighbourhood, "leavers", group);
  return of("notEver6") - of("ever6");
};

describe("a place where nobody does anything", () => {
  it("keeps its mean attainment, absence and participation from year to year [O8]", () => {
    expect(Math.abs(drift(per("attainment", "all")))).toBeLessThan(0.03);
    expect(Math.abs(level(per("attainment", "all")))).toBeLessThan(0.04);
    expect(Math.abs(drift(per("presence", "all")))).toBeLessThan(0.003);
    expect(Math.abs(drift(per("persistentlyAbsent", "all")))).toBeLessThan(0.01);
    expect(Math.abs(drift(per("participation", "all")))).toBeLessThan(0.005);
  });

  it("keeps a gap at 16 near the published .68 SD on Ever-6 [W7] [O8]", () => {
    expect(Math.abs(drift(gapAt16))).toBeLessThan(0.08);
    expect(Math.abs(level(gapAt16) - 0.68)).toBeLessThan(0.06);
  });
});
