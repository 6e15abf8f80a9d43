/** A real place, whole: Greater Manchester 2018/19, where the published tables are at hand; nothing is placed to match. */

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import mapping from "../../../seeds/mappings/england-2019.json" with { type: "json" };
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { IndicatorKey } from "../../../sim/indicators/registry.ts";
import { columnOf } from "../../../sim/indicators/series.ts";
import { importPlace } from "../../../sim/place/import.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { scenarioOf } from "../../generated.ts";

const TABLES = "../shared/data";
const FILES = ["gm_schools_2019.csv", "gm_lsoa11_2019.csv", "gm_lsoa11_boundaries_super_generalised.geojson"] as const;
const here = FILES.every((file) => existsSync(`${TABLES}/${file}`));
if (!here) console.warn("Greater Manchester is SKIPPED: the published tables are not beside the project.");

describe.skipIf(!here)("Greater Manchester, secondary phase", () => {
  const value = grown();

  test("has about 156,000 pupils in the base year, as many as its schools' rolls", () => {
    expect(value("pupils")).toBeGreaterThan(153_000);
    expect(value("pupils")).toBeLessThan(159_000);
  });

  test("choice separates pupils by free meals more than everybody going to the nearest school would [P02]", () => {
    expect(value("schoolDissimilarity") / value("nearestDissimilarity")).toBeGreaterThan(1.1);
    expect(value("schoolDissimilarity") / value("nearestDissimilarity")).toBeLessThan(1.7);
  });

  test("first preferences are met about as often as the authorities published for 2019 (.75–.89) [P04]", () => {
    expect(value("firstPreference")).toBeGreaterThan(0.75);
    expect(value("firstPreference")).toBeLessThan(0.89);
  });

  test("homes keep the segregation of the areas' published shares, within .03 of .329", () => {
    expect(Math.abs(value("homeDissimilarity") - 0.329)).toBeLessThan(0.03);
  });
});

/** One replicate's base year after a short settling. */
function grown(): (indicator: IndicatorKey) => number {
  if (!here) return () => Number.NaN;
  const files = Object.fromEntries(FILES.map((file) => [file, readFileSync(`${TABLES}/${file}`, "utf8")]));
  const read = importPlace(mapping, files);
  if ("faults" in read) throw new Error("Greater Manchester does not import");
  const job = {
    scenario: scenarioOf({ years: 1, burnIn: 4 }),
    replicates: [0],
    units: ["place"],
    assumptions: "drawn",
  } as const;
  const { place, years } = runReplicate(openPlace(read.place, "secondary"), job, 0);
  return (indicator) => place[columnOf(indicator) * years.length];
}
