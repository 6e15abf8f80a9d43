/** What a comparison is drawn from: the same numbers as the runs themselves give, kept, sent as a file and read again. */

import { describe, expect, test } from "vitest";
import type { ReplicateResult } from "../../../sim/engine/job.ts";
import { MODEL_VERSION } from "../../../sim/engine/version.ts";
import { compare, differenceByYear } from "../../../sim/experiment/compare.ts";
import { comparedIn } from "../../../sim/experiment/compared.ts";
import { differencesByYear, pairsOf, sideIn } from "../../../sim/experiment/pairs.ts";
import { bandsByYear, type Runs } from "../../../sim/experiment/runs.ts";
import { unitMiddles } from "../../../sim/experiment/unit-middles.ts";
import { resultHash } from "../../../sim/export/hash.ts";
import { isCurrent, middlesIn, type Precomputed, pairsIn, precompute } from "../../../sim/export/precomputed.ts";
import { INDICATOR_KEYS } from "../../../sim/indicators/registry.ts";
import { SERIES, unitColumns } from "../../../sim/indicators/series.ts";
import { MAPPED, shownOf } from "../../../sim/indicators/shown.ts";
import { normal } from "../../../sim/random/distributions.ts";
import { stream } from "../../../sim/random/streams.ts";
import { scenarioOf } from "./scenarios.ts";

const years = [2025, 2026, 2027];
const UNITS = 4;

/** Made-up runs in which every column of every unit has a number of its own, and a few have none. */
function runs(title: string, replicates: readonly number[], shift: number): Runs {
  const chance = stream(5, 0, title, 0);
  const values = (n: number, replicate: number) =>
    Float64Array.from({ length: n }, (_, i) =>
      i % 97 === 5 ? Number.NaN : normal(chance, replicate, i) + (i % 3 === 2 ? shift : 0),
    );
  const results = replicates.map(
    (replicate): ReplicateResult => ({
      replicate,
      years,
      place: values(SERIES.length * years.length, replicate),
      school: Float32Array.from(values(unitColumns("school").length * UNITS * years.length, replicate)),
      neighbourhood: Float32Array.from(values(unitColumns("neighbourhood").length * UNITS * years.length, replicate)),
    }),
  );
  return { scenario: scenarioOf({ title, years: 2 }), results };
}

const a = runs("A", [0, 1, 2, 3, 4, 5, 6], 0);
const b = runs("B", [0, 1, 2, 3, 4, 5], -0.4);

describe("pairs", () => {
  const pairs = pairsOf(a, b, INDICATOR_KEYS);

  test("hold the replicates that both sides have", () => {
    expect(pairs.replicates).toEqual([0, 1, 2, 3, 4, 5]);
    expect(sideIn(pairs, "a", "travel", 2026)).toHaveLength(6);
  });

  test.each(INDICATOR_KEYS)("say of %s in every year what the runs themselves say", (indicator) => {
    const shared = { ...a, results: a.results.slice(0, 6) };
    for (const year of years) {
      const found = comparedIn(pairs, [a.scenario, b.scenario], indicator, year);
      const straight = compare(a, b, indicator, year);
      expect(found.claim).toEqual(straight.claim);
      expect(found.differences).toEqual(straight.difference.differences);
      expect(found.at).toBe(years.indexOf(year));
      expect(found.a).toEqual(bandsByYear(shared, indicator));
      expect(found.b).toEqual(bandsByYear(b, indicator));
      expect(found.runsB[3][found.at]).toBe(sideIn(pairs, "b", indicator, year)[3]);
    }
    expect(differencesByYear(pairs, indicator)).toEqual(differenceByYear(a, b, indicator));
  });

  test("refuse what was not kept, rather than give numbers of something else", () => {
    const few = pairsOf(a, b, ["travel"]);
    expect(() => sideIn(few, "a", "attainmentGap", 2026)).toThrow("attainmentGap in 2026 was not kept");
    expect(() => sideIn(few, "a", "travel", 2031)).toThrow("not kept");
  });
});

describe("the middle of the runs by unit", () => {
  test("is the median over pairs of A, of B and of their difference, each unit apart", () => {
    const { a: middleA, difference, low, high } = unitMiddles(a, b, "school", "pupils", 2026);
    const column = unitColumns("school").findIndex(({ indicator }) => indicator === "pupils");
    const at = (runs: Runs, replicate: number, unit: number) =>
      runs.results[replicate].school?.[(column * UNITS + unit) * years.length + 1] ?? Number.NaN;
    for (let unit = 0; unit < UNITS; unit++) {
      const ofA = [0, 1, 2, 3, 4, 5].map((r) => at(a, r, unit)).sort((x, y) => x - y);
      const differences = [0, 1, 2, 3, 4, 5].map((r) => at(b, r, unit) - at(a, r, unit)).sort((x, y) => x - y);
      expect(middleA[unit]).toBeCloseTo((ofA[2] + ofA[3]) / 2, 6);
      expect(difference[unit]).toBeCloseTo((differences[2] + differences[3]) / 2, 6);
      expect(low[unit]).toBeLessThanOrEqual(difference[unit]);
      expect(high[unit]).toBeGreaterThanOrEqual(difference[unit]);
    }
  });

  test("refuses a unit that was not recorded", () => {
    const bare = { ...a, results: a.results.map(({ school: _school, ...rest }) => rest) };
    expect(() => unitMiddles(bare, b, "school", "pupils", 2026)).toThrow("pupils by school in 2026 was not kept");
  });
});

describe("a comparison computed beforehand", () => {
  const sites = { ids: [], names: [], x: [], y: [] };
  const map = { schools: sites, neighbourhoods: { ...sites, spread: [] } };
  const place = { title: "Somewhere", fictional: true, baseYear: 2025, schools: 4, pupils: 9, fsmShare: 0.2, map };
  const file: Precomputed = JSON.parse(JSON.stringify(precompute(a, b, place, ["text of A", "text of B"])));

  test("comes back from its file with the bits it had", () => {
    expect(pairsIn(file)).toEqual(pairsOf(a, b, shownOf(a.scenario)));
    expect(file.resultHashes).toEqual([resultHash(a.results), resultHash(b.results)]);
    for (const unit of ["school", "neighbourhood"] as const)
      for (const indicator of MAPPED[unit])
        for (const year of years)
          expect(middlesIn(file, unit, indicator, year)).toEqual(unitMiddles(a, b, unit, indicator, year));
    expect(middlesIn(file, "school", "cost", 2026)).toBeUndefined();
  });

  test("is current for the same model and the same scenario files only", () => {
    expect(file.modelVersion).toBe(MODEL_VERSION);
    expect(isCurrent(file, ["text of A", "text of B"])).toBe(true);
    expect(isCurrent(file, ["text of A", "text of B, changed"])).toBe(false);
    expect(isCurrent({ ...file, modelVersion: "0.0.9" }, ["text of A", "text of B"])).toBe(false);
  });
});
