/** What a program is given: the same model, the same bits and the same faults as everyone else. */

import {
  bandsByYear,
  compare,
  eachYear,
  growPlace,
  InputError,
  openPlace,
  planned,
  provenance,
  readPlace,
  readPlan,
  readScenario,
  run,
  shippedPlace,
  valuesIn,
} from "catchment";
import { describe, expect, test } from "vitest";
import { runReplicate } from "../../sim/engine/ensemble.ts";
import { resultHash } from "../../sim/export/hash.ts";
import { writePackage } from "../../sim/place/package.ts";
import { littleton } from "../cli/littleton.ts";
import { opened, scenarioOf, town } from "./littleton.ts";

const scenario = scenarioOf();
const alone = run(scenario, opened);

test("a run has the bits of the engine, replicate by replicate in any order", () => {
  const job = { scenario, replicates: [0, 1], units: ["place"], assumptions: "drawn" } as const;
  const hash = resultHash(job.replicates.map((replicate) => runReplicate(opened, job, replicate)));
  expect(provenance(alone)).toMatchObject({ plain: true, resultHash: hash, replicates: [0, 1] });
  const done: number[] = [];
  const backwards = run(scenario, opened, { replicates: [1, 0], onReplicate: (n) => done.push(n) });
  expect([provenance(backwards).resultHash, done]).toEqual([hash, [1, 2]]);
});

test("a place that is written as tables and read again gives the same runs", () => {
  const place = openPlace(scenario, readPlace(writePackage(town)));
  expect(provenance(run(scenario, place, { replicates: [0] })).resultHash).toBe(
    provenance(run(scenario, opened, { replicates: [0] })).resultHash,
  );
});

test("a scenario may be text or a value, and names a shipped place by itself", () => {
  const stated = { schemaVersion: 1, title: "Tarnford", place: "tarnford" };
  expect(readScenario(JSON.stringify(stated))).toEqual(readScenario(stated));
  expect(openPlace(readScenario(stated)).id).toBe(shippedPlace("tarnford")?.id);
});

test("each year shows what a run records of it, the start state's first", () => {
  const seen = [...eachYear(scenario, opened)].map(({ year, observation }) => [year, observation.slopeOnAdvantage]);
  const { years } = alone.results[0];
  expect(seen).toEqual(years.map((year) => [year, valuesIn(alone, "slopeOnAdvantage", { year })[0]]));
});

test("indicators are asked for by key and group: the model's, and formulas that the scenario states", () => {
  const stated = scenarioOf({ indicators: { double: "2 * attainmentGap" } });
  const runs = run(stated, opened);
  const gaps = valuesIn(runs, "attainmentGap");
  expect([...valuesIn(runs, "double")]).toEqual([...gaps].map((gap) => 2 * gap));
  expect(bandsByYear(runs, "attainment", "fsm")).toHaveLength(4);
  expect(() => valuesIn(runs, "attainmentGap", { group: "fsm" })).toThrow('group: expected one of all, found "fsm"');
  expect(() => valuesIn(runs, "nothing")).toThrow("indicator: expected a key of docs/indicators.md without a star");
});

test("a comparison pairs the luck of both and gives the verdict", () => {
  const together = run(scenarioOf({ actions: [{ lever: "sharingPractice", start: 2026 }] }), opened);
  const { difference, claim } = compare(alone, together, "schoolEffect");
  expect([...difference.differences]).toEqual(
    [...valuesIn(together, "schoolEffect")].map((value, i) => value - valuesIn(alone, "schoolEffect")[i]),
  );
  expect(claim.numbers.n).toBe(2);
  expect(compare(alone, alone, "schoolEffect", { year: 2026 }).claim.key).toMatch(/^noDifference/);
});

describe("a plan", () => {
  const stated = {
    planVersion: 1,
    title: "Persistence",
    scenarios: ["alone"],
    assumptions: { "learn.persistence": [0.6, 0.9] },
    design: { kind: "sobol", points: 4 },
    replicates: 2,
    seed: 7,
    outcomes: { indicators: ["attainmentGap"] },
  };

  test("gives any of its runs from a number: the scenario at its point, with the plan's luck", () => {
    const jobs = planned(readPlan(stated), [scenario], opened);
    expect([jobs.points, jobs.runs]).toEqual([4, 8]);
    const { point, position, replicate } = jobs.runAt(5);
    const here = jobs.scenarioAt(point, position);
    expect(here.seed).toBe(7);
    expect(here.parameters["learn.persistence"]).toBe(jobs.valuesAt(point)[0]);
    expect(run(here, opened, { replicates: [replicate] }).results).toHaveLength(1);
  });

  test("is refused with every fault, and with scenarios that it does not name", () => {
    const faulty = { ...stated, levers: { coordinaton: [0, 1] }, assumptions: { nothing: [0, 1] } };
    expect(() => readPlan(faulty)).toThrow(/assumptions\.nothing[\s\S]*levers\.coordinaton/);
    expect(() => planned(readPlan(stated), [scenario, scenario], opened)).toThrow("expected 1 scenarios, found 2");
  });
});

test("what is wrong is an InputError with every fault, by place", () => {
  const faulty = { schemaVersion: 1, title: "", place: "nowhere", yaers: 3, indicators: { double: "2 *" } };
  expect(() => readScenario(faulty, "mine.json")).toThrow(InputError);
  expect(() => readScenario(faulty, "mine.json")).toThrow(/mine\.json, title[\s\S]*mine\.json, yaers/);
  expect(() => openPlace(scenario)).toThrow("place: expected tarnford or averdale, or a place given beside it");
  expect(() => openPlace(scenarioOf({ phase: "primary" }), town)).toThrow("phase: expected a phase that Littleton");
  expect(() => growPlace({ ...littleton, baseYear: "soon" }, 1, "profile.json")).toThrow("profile.json, baseYear");
  expect(() => readPlace({})).toThrow(/datapackage\.json[\s\S]*schools\.csv/);
});

test("a place that was opened for another phase is refused", () => {
  const tarnford = readScenario({ schemaVersion: 1, title: "Primary", place: "tarnford", phase: "primary" });
  expect(() => run(scenario, openPlace(tarnford))).toThrow("phase: expected one opened for secondary, found primary");
});
