/** Results as a long table: every value once, in its place, and none that must not be written. */

import { describe, expect, test } from "vitest";
import { AGENT_COLUMNS, agentCells } from "../../../sim/export/agents.ts";
import { csvLine } from "../../../sim/export/csv.ts";
import { dataDictionary } from "../../../sim/export/dictionary.ts";
import { TIDY_COLUMNS, tidyRows } from "../../../sim/export/tidy.ts";
import { INDICATORS } from "../../../sim/indicators/registry.ts";
import { placeSeries, SERIES, unitSeries } from "../../../sim/indicators/series.ts";
import { mix, observation } from "../indicators/observations.ts";

const years = [2025, 2026].map((year) => observation({ year, schools: [mix(10, 90), mix(40, year - 1965)] }));
const placeOf = (fictional: boolean) => ({
  id: "somewhere",
  fictional,
  schools: { ids: ["s1", "s2"], boroughs: ["East", "East"] },
  neighbourhoods: { ids: ["n1"], boroughs: ["East"] },
});
const tableOf = (fictional: boolean) =>
  tidyRows(
    { scenario: { title: "A", seed: 7 }, place: placeOf(fictional), units: ["place", "school"] },
    {
      replicate: 3,
      years: [2025, 2026],
      place: placeSeries(years),
      school: unitSeries(years, "school", { fictional }),
    },
  );

describe("tidy rows", () => {
  const table = tableOf(true);
  const find = (unit: string, indicator: string, year: number) =>
    table.indicator.findIndex(
      (key, i) => key === indicator && table.unit_id[i] === unit && table.year[i] === year && table.group[i] === "all",
    );

  test("hold each value once, beside what it is a value of", () => {
    const share = find("s2", "fsmShare", 2026);
    expect(table.value[share]).toBe(Math.fround(40 / 101));
    expect(table.unit_type[share]).toBe("school");
    expect(table.replicate[share]).toBe(3);
    expect(table.value[find("somewhere", "schoolDissimilarity", 2025)]).toBe(
      placeSeries(years)[SERIES.findIndex(({ indicator }) => indicator === "schoolDissimilarity") * 2],
    );
  });

  test("no row stands for two values, and none is missing", () => {
    const keys = table.indicator.map((key, i) => [key, table.group[i], table.unit_id[i], table.year[i]].join());
    expect(new Set(keys).size).toBe(table.rows);
    expect(table.unit_type.filter((type) => type === "place")).toHaveLength(SERIES.length * 2);
  });

  test("what is inferred about a school that exists is never written; for the place it is", () => {
    const real = tableOf(false);
    const bySchool = real.indicator.filter((_, i) => real.unit_type[i] === "school");
    expect(bySchool.length).toBeGreaterThan(0);
    expect(bySchool.filter((key) => INDICATORS[key as keyof typeof INDICATORS].inferred)).toEqual([]);
    expect(table.indicator.filter((key, i) => key === "schoolEffect" && table.unit_type[i] === "school")).toHaveLength(
      4,
    );
    expect(real.indicator).toContain("schoolEffect");
  });

  test("a unit that was not recorded is a fault of ours, not an empty column", () => {
    const context = { scenario: { title: "A", seed: 7 }, place: placeOf(true), units: ["neighbourhood"] } as const;
    expect(() => tidyRows(context, { replicate: 0, years: [2025], place: new Float64Array() })).toThrow(
      "neighbourhood",
    );
  });
});

describe("the dictionary", () => {
  const dictionary = dataDictionary();
  test("describes every column that is written", () => {
    expect(Object.keys(dictionary.series)).toEqual(Object.keys(TIDY_COLUMNS));
    expect(dictionary.indicators.attainmentGap).toMatchObject({
      unit: "SD",
      material: 0.02,
      units: ["place", "borough"],
    });
  });
  test("is plain data", () => expect(JSON.parse(JSON.stringify(dictionary))).toEqual(dictionary));
});

describe("comma-separated text", () => {
  test("quotes what holds commas, quotes or line ends, and leaves NaN empty", () => {
    expect(csvLine(["a,b", 'say "x"', "line\nend", 1.5, Number.NaN, true])).toBe(
      '"a,b","say ""x""","line\nend",1.5,,true\n',
    );
  });
  test("a sampled pupil's cells follow the columns", () => {
    const pupil = {
      replicate: 0,
      year: 2026,
      pupil: 99,
      year_group: 7,
      neighbourhood_id: "n1",
      fsm: true,
      ever6: true,
      placement: "class",
      school_id: "s1",
      attainment: 0.5,
      presence: 0.9,
      participation: 0.6,
    };
    expect(agentCells("A", pupil)).toHaveLength(Object.keys(AGENT_COLUMNS).length);
    expect(agentCells("A", pupil)[3]).toBe(99);
  });
});
