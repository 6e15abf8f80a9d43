/** Stated admissions in a run: from when they hold, what runs share, and what a saved state must know of them. [A1] [O6] */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Job } from "../../../sim/engine/job.ts";
import { copyState, type Saved } from "../../../sim/engine/save.ts";
import { savedWith } from "../../../sim/engine/state-file.ts";
import { SERIES } from "../../../sim/indicators/series.ts";
import type { Scenario, ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { opened, scenarioWith } from "../between/small-year.ts";

const place = opened();
const job = (scenario: Scenario): Job => ({ scenario, replicates: [0], units: ["place"], assumptions: "drawn" });
const withAdmissions = (admissions?: ScenarioInput["admissions"]) => scenarioWith({ years: 3, admissions });

const today = runReplicate(place, job(withAdmissions()), 0).place;
const YEARS = today.length / SERIES.length;

/** Years of the series, from 0, in which two runs differ at all. */
const differing = (a: Float64Array, b: Float64Array): number[] =>
  Array.from({ length: YEARS }, (_, y) => y).filter((y) =>
    SERIES.some((_, column) => !Object.is(a[column * YEARS + y], b[column * YEARS + y])),
  );

describe("stated admissions", () => {
  test("leave burn-in and base year as they are, and every year before the one they hold from [A1]", () => {
    expect(differing(today, runReplicate(place, job(withAdmissions({ mechanism: "sd" })), 0).place)).toEqual([1, 2, 3]);
    const later = withAdmissions({ mechanism: "sd", from: place.baseYear + 3 });
    expect(differing(today, runReplicate(place, job(later), 0).place)).toEqual([3]);
  });

  test("a run that goes on from another's shared years is the whole run, bit for bit [O6]", () => {
    const policy = withAdmissions({
      mechanism: "boston",
      quotas: { lottery: 0.4, banding: 3 },
      from: place.baseYear + 2,
    });
    let saved: Saved | undefined;
    runReplicate(place, job(withAdmissions()), 0, {
      onYearEnd: (state, observations) => {
        if (state.year === place.baseYear + 1)
          saved = { replicate: 0, state: copyState(state), observations: [...observations] };
      },
    });
    const whole = runReplicate(place, job(policy), 0).place;
    expect(runReplicate(place, job(policy), 0, { from: saved! }).place).toEqual(whole);
    expect(whole).not.toEqual(today);
  });
});

describe("a saved state", () => {
  const history = (scenario: Scenario, year: number) => savedWith(scenario, place, "drawn", year).history;

  test("says nothing of admissions until they hold: its file serves runs with and without", () => {
    const later = withAdmissions({ mechanism: "ttc", from: place.baseYear + 2 });
    expect(history(later, place.baseYear + 1)).toBe(history(withAdmissions(), place.baseYear + 1));
    expect(history(later, place.baseYear + 2)).not.toBe(history(withAdmissions(), place.baseYear + 2));
  });

  test("knows policies apart from the first year on, and one said to begin earlier as the same", () => {
    const first = place.baseYear + 1;
    expect(history(withAdmissions({ mechanism: "ttc" }), first)).not.toBe(history(withAdmissions({}), first));
    expect(history(withAdmissions({ from: 2000 }), first)).toBe(history(withAdmissions({}), first));
  });
});
