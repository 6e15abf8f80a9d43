/** Own indicators: formulas of the columns that are there, by place and by unit. */

import { describe, expect, test } from "vitest";
import { compare, compareBy } from "../../../sim/experiment/compare.ts";
import { allMeasures, headlineMeasures, measureOf, ownMeasure, valuesOf } from "../../../sim/experiment/measure.ts";
import { valuesIn } from "../../../sim/experiment/runs.ts";
import { resultHash } from "../../../sim/export/hash.ts";
import { tidyRows } from "../../../sim/export/tidy.ts";
import { formulasOf } from "../../../sim/formula/of-scenario.ts";
import { PLACE_DETAIL, SCHOOL_DETAIL } from "../../../sim/indicators/detail/series.ts";
import { HEADLINE } from "../../../sim/indicators/headline.ts";
import {
  CLOSER_NAMES,
  INDICATOR_NAMES,
  isGivenFor,
  needsCloserLook,
  SERIES_NAMES,
} from "../../../sim/indicators/own.ts";
import { SERIES, unitColumns } from "../../../sim/indicators/series.ts";
import { scenarioOf } from "../experiment/scenarios.ts";

const OWN = {
  spread: "attainment_notFsm - attainment_fsm",
  double: "2 * absence",
  none: "1 / (absence - absence)",
  inferred: "schoolEffect + 0 * absence",
};
const scenario = scenarioOf({ indicators: OWN });
const own = formulasOf(scenario).indicators;
const [spread, double, none, inferred] = own;
const years = [2025, 2026];

/** A replicate whose every column holds its own number, ten times that in the second year. */
const resultOf = (replicate: number) => ({
  replicate,
  years,
  place: Float64Array.from(
    { length: SERIES.length * 2 },
    (_, i) => (Math.floor(i / 2) + replicate) * (i % 2 === 0 ? 1 : 10),
  ),
  school: Float32Array.from({ length: unitColumns("school").length * 4 }, (_, i) => i),
});
const runs = { scenario, results: [resultOf(0), resultOf(1)] };
const at = (name: string) => INDICATOR_NAMES.indexOf(name);

describe("names", () => {
  test("are the keys of indicators, with the group where it is of some pupils only", () => {
    expect(INDICATOR_NAMES).toHaveLength(SERIES.length + PLACE_DETAIL.length);
    expect(new Set(INDICATOR_NAMES).size).toBe(INDICATOR_NAMES.length);
    for (const name of ["attainmentGap", "attainment", "attainment_fsm", "absence_notEver6"])
      expect(SERIES_NAMES).toContain(name);
    for (const name of ["absence_lookedAfter", "staffTurnover", "staffTurnover_need", "attainmentByOrigin_boys"])
      expect(CLOSER_NAMES).toContain(name);
  });
});

describe("for the place", () => {
  test("are computed year by year from the columns they name", () => {
    const difference = at("attainment_notFsm") - at("attainment_fsm");
    expect([...valuesOf(runs, ownMeasure(spread), 2025)]).toEqual([difference, difference]);
    expect([...valuesOf(runs, ownMeasure(spread), 2026)]).toEqual([10 * difference, 10 * difference]);
    expect(valuesOf(runs, ownMeasure(spread), 1999)).toEqual(Float64Array.of(Number.NaN, Number.NaN));
  });

  test("have no number where the formula has none", () => {
    expect([...valuesOf(runs, ownMeasure(none), 2026)]).toEqual([Number.NaN, Number.NaN]);
  });

  test("built-in measures are read as they always were", () => {
    expect(valuesOf(runs, measureOf("absence", "fsm"), 2026)).toEqual(valuesIn(runs, "absence", 2026, "fsm"));
    expect(compareBy(runs, runs, measureOf("trust"))).toEqual(compare(runs, runs, "trust"));
    expect(allMeasures("secondary", own)).toHaveLength(SERIES.length + own.length);
  });

  test("are no part of the hash of a result", () => {
    expect(resultHash(runs.results)).toBe(resultHash([resultOf(0), resultOf(1)]));
  });
});

describe("of what only a closer look sees", () => {
  const read = formulasOf(
    scenarioOf({ indicators: { care: "absence_lookedAfter - absence", churn: "staffTurnover_fsm", plain: "trust" } }),
  ).indicators;
  const [care, churn, plain] = read;
  const seen = Float64Array.from({ length: PLACE_DETAIL.length * 2 }, (_, i) => 1000 + i);
  const looked = { ...runs, results: runs.results.map((result) => ({ ...result, detail: { place: seen } })) };
  const inCloser = (name: string) => 1000 + 2 * CLOSER_NAMES.indexOf(name);

  test("are computed from it and from the usual columns together", () => {
    expect([...valuesOf(looked, ownMeasure(churn), 2026)]).toEqual(
      new Array(2).fill(inCloser("staffTurnover_fsm") + 1),
    );
    expect([...valuesOf(looked, ownMeasure(care), 2025)]).toEqual(
      [0, 1].map((replicate) => inCloser("absence_lookedAfter") - (at("absence") + replicate)),
    );
  });

  test("say that they need one, and are never given a number without it", () => {
    expect(read.map(needsCloserLook)).toEqual([true, true, false]);
    expect(() => valuesOf(runs, ownMeasure(care), 2026)).toThrow(
      "care speaks of absence_lookedAfter, and no closer look was taken",
    );
    expect(valuesOf(runs, ownMeasure(plain), 2026)).toEqual(valuesOf(runs, measureOf("trust"), 2026));
  });

  test("are given by school where it looks at schools, by eligibility too, but not by other groups", () => {
    const [ratio, byCare] = formulasOf(
      scenarioOf({ indicators: { ratio: "absence_fsm / absence", byCare: "absence_lookedAfter" } }),
    ).indicators;
    const fictional = { fictional: true };
    expect(isGivenFor(ratio, "school", fictional, true)).toBe(true);
    expect(isGivenFor(ratio, "school", fictional, false)).toBe(false);
    expect(isGivenFor(byCare, "school", fictional, true)).toBe(false);
    expect(isGivenFor(churn, "school", fictional, true)).toBe(true);
    expect(isGivenFor(churn, "school", { fictional: false }, true)).toBe(false);
    expect(isGivenFor(ratio, "neighbourhood", fictional, true)).toBe(false);
    expect(SCHOOL_DETAIL.length).toBeGreaterThan(0);
  });
});

describe("at the head of a result", () => {
  const keys = (values?: string[]) =>
    headlineMeasures({ values, phase: "secondary" }, own).map(({ indicator }) => indicator);

  test("stand after the usual ones, or where the scenario's values put them", () => {
    expect(keys()).toEqual([...HEADLINE, "spread", "double", "none", "inferred"]);
    expect(keys(["double", "trust"])).toEqual(["double", "trust"]);
  });
});

describe("by unit", () => {
  test("are given where all their parts are: not by school for some pupils only, nor what is inferred of a real school", () => {
    expect(isGivenFor(spread, "school", { fictional: true }, false)).toBe(false);
    expect(isGivenFor(double, "school", { fictional: false }, false)).toBe(true);
    expect(isGivenFor(inferred, "school", { fictional: true }, false)).toBe(true);
    expect(isGivenFor(inferred, "school", { fictional: false }, false)).toBe(false);
  });

  const rowsOf = (fictional: boolean) => {
    const place = {
      id: "p",
      fictional,
      schools: { ids: ["s1", "s2"], boroughs: ["b", "b"] },
      neighbourhoods: { ids: [], boroughs: [] },
    };
    const table = tidyRows({ scenario, place, units: ["place", "school"], own }, resultOf(0));
    return Array.from({ length: table.rows }, (_, i) => ({
      unit: table.unit_id[i],
      year: table.year[i],
      indicator: table.indicator[i],
      value: table.value[i],
    }));
  };

  test("the long table has a row for each, after the built-in ones", () => {
    const rows = rowsOf(true);
    const of = (indicator: string, unit: string) =>
      rows.filter((row) => row.indicator === indicator && row.unit === unit).map(({ value }) => value);
    expect(of("double", "p")).toEqual(
      of("absence", "p")
        .filter((_, i) => i < 2)
        .map((value) => 2 * value),
    );
    expect(of("double", "s2")).toEqual(of("absence", "s2").map((value) => 2 * value));
    expect(of("spread", "s1")).toEqual([]);
    expect(of("none", "s1")).toEqual([Number.NaN, Number.NaN]);
  });

  test("of an imported place has none that rests on what is inferred of a school", () => {
    const schools = (fictional: boolean) =>
      rowsOf(fictional).filter(({ indicator, unit }) => indicator === "inferred" && unit !== "p");
    expect(schools(true)).toHaveLength(4);
    expect(schools(false)).toEqual([]);
  });
});
