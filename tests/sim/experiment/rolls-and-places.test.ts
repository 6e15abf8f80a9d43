/** Rolls and places reconcile: by school, by area and with the pupils who are there. */

import { describe, expect, test } from "vitest";
import { CLOSER } from "../../../sim/engine/closer.ts";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Unit } from "../../../sim/engine/job.ts";
import { type AreaYear, PLANNING, type PlanningKey, rollsAndPlaces } from "../../../sim/experiment/rolls-and-places.ts";
import { DETAILED } from "../../../sim/indicators/detail/registry.ts";
import { BOROUGH_COLUMNS, SCHOOL_DETAIL } from "../../../sim/indicators/detail/series.ts";
import { boroughsOf } from "../../../sim/place/boroughs.ts";
import type { OpenPlace } from "../../../sim/place/open.ts";
import { NO_SCHOOL } from "../../../sim/population/population.ts";
import { opened, scenarioWith } from "../between/small-year.ts";
import { detailed } from "../indicators/detail/detailed.ts";
import { mix } from "../indicators/observations.ts";

/** The town, its schools and neighbourhoods in two boroughs by turns. */
function twoBoroughs(): OpenPlace {
  const place = opened();
  const inTurn = (ids: readonly string[]) => ids.map((_, i) => (i % 2 === 0 ? "East" : "West"));
  return {
    ...place,
    schools: { ...place.schools, boroughs: inTurn(place.schools.ids) },
    neighbourhoods: { ...place.neighbourhoods, boroughs: inTurn(place.neighbourhoods.ids) },
  };
}

describe("a run of the town in two boroughs, where a school closes and rolls fall", () => {
  const place = twoBoroughs();
  const scenario = scenarioWith({
    years: 4,
    context: [{ factor: "cohortSize", change: -0.1, start: 2027 }],
    schools: [{ what: "close", year: 2028, school: place.schools.ids[0] }],
  });
  const units: Unit[] = ["place", "school", "borough"];
  const job = { scenario, replicates: [0], units, assumptions: "drawn" as const };
  const counted: { onRoll: number; entered: number; places: number }[] = [];
  const onYear = ({
    pupils,
    schools,
    year,
  }: Parameters<NonNullable<Parameters<typeof runReplicate>[3]>["onYear"] & {}>[0]) => {
    const rows = Array.from({ length: pupils.count }, (_, p) => p).filter((p) => pupils.school[p] !== NO_SCHOOL);
    const places = 5 * schools.places.subarray(0, schools.count).reduce((sum, n) => sum + n, 0);
    counted.push({ onRoll: rows.length, entered: rows.filter((p) => pupils.cohort[p] === year).length, places });
  };
  const result = runReplicate(place, job, 0, { closer: CLOSER, onYear });
  const areas = rollsAndPlaces({ scenario, results: [result] }, place);
  const of = (area: AreaYear, key: PlanningKey) => area.values[key].median;
  const whole = areas.filter(({ borough }) => borough === undefined);

  test("rolls and places are those of the pupils and schools that are there", () => {
    expect(whole.map((area) => of(area, "pupilsOnRoll"))).toEqual(counted.map(({ onRoll }) => onRoll));
    expect(whole.map((area) => of(area, "placesInAll"))).toEqual(counted.map(({ places }) => places));
    whole.forEach((area, y) => {
      expect(of(area, "entrantsAdmitted")).toBeLessThanOrEqual(counted[y].entered);
      expect(of(area, "placesInAll")).toBe(5 * of(area, "entryPlaces"));
    });
  });

  test("places less pupils are places unfilled less pupils beyond them, in every area and year [O3]", () => {
    expect(areas).toHaveLength(3 * result.years.length);
    for (const area of areas) {
      expect(of(area, "placesInAll") - of(area, "pupilsOnRoll")).toBe(
        of(area, "unfilledPlaces") - of(area, "pupilsBeyondPlaces"),
      );
    }
  });

  test.each(PLANNING)("%s of the boroughs sum to the place's", (key) => {
    for (const area of whole) {
      const parts = areas.filter(({ borough, year }) => borough !== undefined && year === area.year);
      expect(parts).toHaveLength(boroughsOf(place).length);
      expect(parts.reduce((sum, part) => sum + of(part, key), 0)).toBe(of(area, key));
    }
  });

  test.each(PLANNING.filter((key) => key !== "entryDemand"))("%s of the schools sum to the place's", (key) => {
    const schools = place.schools.ids.length;
    const years = result.years.length;
    const column = SCHOOL_DETAIL.findIndex(({ indicator, group }) => indicator === key && group === "all");
    whole.forEach((area, y) => {
      const values = place.schools.ids.map(
        (_, s) => result.detail?.school?.[(column * schools + s) * years + y] ?? NaN,
      );
      expect(values.reduce((sum, value) => sum + value, 0)).toBe(of(area, key));
    });
  });

  test("a school that closes takes its places with it", () => {
    const at = (year: number) => whole.find((area) => area.year === year) as AreaYear;
    expect(of(at(2028), "placesInAll")).toBeLessThan(of(at(2027), "placesInAll"));
    expect(BOROUGH_COLUMNS.some(({ indicator }) => indicator === "entryDemand")).toBe(true);
  });
});

test("a full school does not make up for an empty one: 20 places unfilled and 10 pupils beyond, of 110 and 100", () => {
  const year = detailed({ schools: [mix(30, 30), mix(15, 25), mix(0, 0)], ofSchool: [0, 0, 0], ofNeighbourhood: [0] });
  year.schools.places.set([10, 12, 0]);
  const value = (key: string) => DETAILED[key].place(year, "all");
  expect([value("pupilsOnRoll"), value("placesInAll")]).toEqual([100, 110]);
  expect([value("unfilledPlaces"), value("pupilsBeyondPlaces")]).toEqual([20, 10]);
  expect([value("schoolsBeyondPlaces"), value("schoolsWithManyEmpty")]).toEqual([1, 1]);
});

test("the band is of the runs: three whose rolls are 90, 100 and 130", () => {
  const place = opened();
  const scenario = scenarioWith({ years: 1 });
  const job = { scenario, replicates: [0], units: ["place"] as Unit[], assumptions: "drawn" as const };
  const result = runReplicate(place, job, 0, { closer: CLOSER });
  const base = rollsAndPlaces({ scenario, results: [result] }, place)[0].values.pupilsOnRoll.median;
  const detail = result.detail?.place ?? new Float64Array(0);
  const scaled = [0.9, 1, 1.3].map((factor, replicate) => ({
    ...result,
    replicate,
    detail: { place: detail.map((value) => value * factor) },
  }));
  const { median, low, high } = rollsAndPlaces({ scenario, results: scaled }, place)[0].values.pupilsOnRoll;
  expect(median).toBe(base);
  expect(low).toBeCloseTo(0.92 * base, 6);
  expect(high).toBeCloseTo(1.24 * base, 6);
});
