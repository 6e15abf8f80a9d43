/** Columns of numbers: their order, and what is never written. */

import { describe, expect, test } from "vitest";
import { INDICATOR_KEYS, INDICATORS } from "../../../sim/indicators/registry.ts";
import { columnOf, placeSeries, SERIES, unitColumns, unitSeries } from "../../../sim/indicators/series.ts";
import { mix, observation } from "./observations.ts";

const two = [2025, 2026].map((year) =>
  observation({ year, schools: [mix(10, 90), mix(20, 80), mix(70, year - 1995)], effect: [0.1, 0, -0.1] }),
);

describe("place-level series", () => {
  test("columns stand in declared order of indicator, then group", () => {
    expect(SERIES.map(({ indicator }) => INDICATOR_KEYS.indexOf(indicator))).toEqual(
      SERIES.map(({ indicator }) => INDICATOR_KEYS.indexOf(indicator)).toSorted((a, b) => a - b),
    );
    expect(SERIES.filter(({ indicator }) => indicator === "absence").map(({ group }) => group)).toEqual(
      INDICATORS.absence.groups,
    );
  });

  test("are columns × years", () => {
    const values = placeSeries(two);
    expect(values).toHaveLength(SERIES.length * 2);
    const at = columnOf("schoolDissimilarity") * 2;
    expect(values[at]).toBeCloseTo(0.55, 12);
    expect(values[at + 1]).toBe(INDICATORS.schoolDissimilarity.place(two[1], "all"));
  });
});

describe("unit-level series", () => {
  const column = (key: string) => unitColumns("school").findIndex(({ indicator }) => indicator === key);

  test("are columns × units × years, as 32-bit floats", () => {
    const values = unitSeries(two, "school", { fictional: true });
    expect(values).toHaveLength(unitColumns("school").length * 3 * 2);
    expect(values[(column("fsmShare") * 3 + 2) * 2]).toBe(Math.fround(0.7));
    expect(values[(column("pupils") * 3 + 2) * 2 + 1]).toBe(101);
    expect(values[(column("schoolEffect") * 3 + 0) * 2]).toBe(Math.fround(0.1));
  });

  test("what is inferred about a school is never written for a place that exists", () => {
    const values = unitSeries(two, "school", { fictional: false });
    unitColumns("school").forEach(({ indicator }, c) => {
      const all = values.subarray(c * 6, c * 6 + 6);
      if (INDICATORS[indicator].inferred) expect([...all].every(Number.isNaN)).toBe(true);
    });
    expect(values[(column("fsmShare") * 3 + 2) * 2]).toBe(Math.fround(0.7));
    expect(INDICATORS.schoolEffect.inferred && INDICATORS.progress.inferred && INDICATORS.knowledgeMoved.inferred).toBe(
      true,
    );
  });
});
