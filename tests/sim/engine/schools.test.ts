/** Runs in which schools open and close: what they share, what saved states know, and what always holds. [B10] */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLOSER } from "../../../sim/engine/closer.ts";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Job } from "../../../sim/engine/job.ts";
import { copyState, type Saved } from "../../../sim/engine/save.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import { readStates, savedWith, writeStates } from "../../../sim/engine/state-file.ts";
import { SERIES, unitColumns } from "../../../sim/indicators/series.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import type { Scenario, ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { places, scenarioOf } from "../../generated.ts";
import { opened, scenarioWith } from "../between/small-year.ts";

const town = opened();
const job = (scenario: Scenario): Job => ({
  scenario,
  replicates: [0],
  units: ["place", "school"],
  assumptions: "drawn",
});
const run = (schools?: ScenarioInput["schools"]) =>
  runReplicate(town, job(scenarioWith({ years: 3, ...(schools && { schools }) })), 0, { closer: CLOSER });
const changes = (year: number): ScenarioInput["schools"] => [
  { what: "open", year, school: "new", x: 1, y: 1, places: 400 },
  { what: "close", year, school: town.schools.ids[0] },
];
const today = run();
const YEARS = today.years.length;

/** Years of the series, from 0, in which two runs differ at all. */
const differing = (a: Float64Array, b: Float64Array): number[] =>
  Array.from({ length: YEARS }, (_, y) => y).filter((y) =>
    SERIES.some((_, column) => !Object.is(a[column * YEARS + y], b[column * YEARS + y])),
  );

describe("schools that open and close", () => {
  test("leave burn-in, the base year and every year before their own as they are, bit for bit [B10]", () => {
    expect(differing(today.place, run([])!.place)).toEqual([]);
    expect(differing(today.place, run(changes(1990)).place)).toEqual([1, 2, 3]);
    expect(differing(today.place, run(changes(town.baseYear + 3)).place)).toEqual([3]);
  });

  test("are rows of the results by school: nothing is said of a school that is not there yet, the others keep theirs", () => {
    const columns = unitColumns("school").length;
    const [before, after] = [today.school!, run(changes(town.baseYear + 3)).school!];
    const [schools, more] = [town.schools.ids.length, town.schools.ids.length + 1];
    expect(after).toHaveLength(columns * more * YEARS);
    const pupils = unitColumns("school").findIndex(({ indicator }) => indicator === "pupils");
    const of = (values: Float32Array, units: number, s: number) =>
      Array.from({ length: YEARS }, (_, y) => values[(pupils * units + s) * YEARS + y]);
    expect(of(after, more, schools).slice(0, 3)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(of(after, more, schools)[3]).toBeGreaterThan(0);
    expect(of(after, more, 0)[3]).toBe(0);
    expect(of(after, more, 1).slice(0, 3)).toEqual(of(before, schools, 1).slice(0, 3));
  });

  test("a run that goes on from another's shared years is the whole run, bit for bit; a saved file knows [O6]", () => {
    const scenario = scenarioWith({ years: 3, schools: changes(town.baseYear + 2) });
    const whole = runReplicate(town, job(scenario), 0).place;
    for (const year of [town.baseYear, town.baseYear + 2]) {
      let saved: Saved | undefined;
      const from = year === town.baseYear ? scenarioWith({ years: 3 }) : scenario;
      expect(savedWith(from, town, "drawn", year)).toEqual(savedWith(scenario, town, "drawn", year));
      runReplicate(town, job(from), 0, {
        onYearEnd: (state, observations) => {
          if (state.year === year) saved = { replicate: 0, state: copyState(state), observations: [...observations] };
        },
      });
      const file = writeStates({ made: savedWith(scenario, town, "drawn", year), runs: [saved!] });
      expect(runReplicate(town, job(scenario), 0, { from: readStates(file).runs[0] }).place).toEqual(whole);
    }
    const without = scenarioWith({ years: 3 });
    expect(savedWith(without, town, "drawn", town.baseYear + 2)).not.toEqual(
      savedWith(scenario, town, "drawn", town.baseYear + 2),
    );
  });
});

test("in every place nobody is lost and nobody attends a school that is closed [O1] [B10]", () => {
  fc.assert(
    fc.property(places(), fc.integer({ min: 0, max: 1000 }), (made: Place, seed) => {
      const place = openPlace(made, "secondary");
      const [one, other] = place.schools.ids;
      const scenario = scenarioOf({
        seed,
        years: 3,
        burnIn: 1,
        schools: [
          { what: "open", year: place.baseYear + 1, school: "new", x: 0, y: 0, places: 300 },
          { what: "merge", year: place.baseYear + 2, school: other, into: "new" },
          { what: "close", year: place.baseYear + 2, school: one },
        ],
      });
      let before: readonly number[] = [];
      for (const { process, year, state } of simulate({ place, scenario, replicate: 0, assumptions: "drawn" })) {
        const { pupils, schools } = state;
        const now = [...pupils.key.subarray(0, pupils.count)];
        if (process === "reorganise") expect(now).toEqual(before);
        before = now;
        if (year <= place.baseYear || process === "migrate") continue;
        for (let p = 0; p < pupils.count; p++) {
          const entering = pupils.cohort[p] === year && pupils.school[p] === NO_SCHOOL;
          if (entering) continue;
          const school = pupils.school[p];
          if (school === NO_SCHOOL) expect(pupils.placement[p]).toBeGreaterThanOrEqual(PLACEMENT.special);
          else expect(schools.places[school]).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 6 },
  );
});

test("the order in which changes are stated is no matter [R2] [B10]", () => {
  const year = town.baseYear + 1;
  const stated = [
    { what: "open", year, school: "new b", x: 1, y: 1, places: 400 },
    { what: "open", year, school: "new a", x: -1, y: 0, places: 300 },
    { what: "close", year, school: town.schools.ids[0] },
    { what: "merge", year, school: town.schools.ids[1], into: town.schools.ids[2] },
  ] satisfies ScenarioInput["schools"];
  expect(run(stated.toReversed()).place).toEqual(run(stated).place);
});
