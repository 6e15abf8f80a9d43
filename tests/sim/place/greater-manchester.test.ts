import { beforeAll, describe, expect, test } from "vitest";
import { dissimilarity, gorard } from "../../../sim/indicators/segregation/dissimilarity.ts";
import { sum, weightedMean } from "../../../sim/place/apportion.ts";
import { type ImportReport, importPlace } from "../../../sim/place/import.ts";
import { parsePackage, writePackage } from "../../../sim/place/package.ts";
import type { Place } from "../../../sim/place/place.ts";
import { DATA_AT_HAND, published, seed, sound, WITHOUT_DATA } from "./files.ts";

const TABLES = ["gm_schools_2019.csv", "gm_lsoa11_2019.csv", "gm_lsoa11_boundaries_super_generalised.geojson"];

describe.skipIf(!DATA_AT_HAND)(`Greater Manchester 2018/19${WITHOUT_DATA}`, () => {
  let place: Place;
  let report: ImportReport;

  beforeAll(() => {
    const files = Object.fromEntries(TABLES.map((name) => [name, published(name)]));
    ({ place, report } = sound(importPlace(seed("mappings/england-2019.json"), files)));
  });

  const filled = (rule: string) => report.fillings.filter((filling) => filling.rule.includes(rule));

  test("reads 175 secondary and 852 primary schools and 1,673 small areas with outlines", () => {
    expect(report.read).toMatchObject({ secondary: 175, primary: 852, neighbourhoods: 1673, outlines: 1673 });
    expect(place.schools.secondary.ids).toHaveLength(173);
    expect(place.schools.primary.ids).toHaveLength(852);
    expect(Object.keys(place.boundaries ?? {})).toHaveLength(1673);
  });

  test("leaves out the two schools without roll and share eligible, and says so", () => {
    expect(report.leftOut.map(({ id }) => id).sort()).toEqual(["144463", "145002"]);
    for (const { name } of report.leftOut) expect(place.notes.join("\n")).toContain(name);
  });

  test("fills what the tables lack as their provenance says, less the two left out, and reports every filling", () => {
    const [secondaryPlaces] = filled("places as roll × 1.05").filter(
      (filling) => filling.table === "secondary schools",
    );
    expect(secondaryPlaces.ids).toHaveLength(27 - 2);
    expect(filled("attainment by regression on the Ever-6 share")[0].ids).toHaveLength(14 - 2);
    expect(filled("whole roll × 0.7143")[0].ids).toHaveLength(6 - 2);
    expect(filled("price as the median")[0].ids).toHaveLength(2);
    expect(filled("location")[0].ids).toHaveLength(1);
    for (const { rule, ids } of report.fillings) {
      expect(place.notes.some((note) => note.includes(rule) && note.includes(` ${ids.length} of`))).toBe(true);
    }
  });

  test("has the rolls of years 7–11 and as many children, eligible as the schools' pupils are", () => {
    const { children, fsmShare } = place.neighbourhoods;
    expect(sum(place.schools.secondary.roll)).toBeCloseTo(155_672, -1);
    expect(sum(children)).toBe(sum(place.schools.secondary.roll));
    expect(place.fsmShare).toBeCloseTo(0.1885, 3);
    expect(weightedMean(fsmShare, children)).toBeCloseTo(place.fsmShare, 5);
  });

  test("has the published segregation of schools on these rolls: D .267, S .217; and homes near D .337", () => {
    const { roll, fsmShare } = place.schools.secondary;
    const schools = apart(roll, fsmShare);
    expect(dissimilarity(schools)).toBeCloseTo(0.267, 2);
    expect(gorard(schools)).toBeCloseTo(0.217, 2);
    expect(dissimilarity(apart(place.neighbourhoods.children, place.neighbourhoods.fsmShare))).toBeCloseTo(0.337, 1);
  });

  test("has a place for every pupil on a roll, and no figure out of range [O2]", () => {
    for (const { roll, places } of Object.values(place.schools)) {
      roll.forEach((pupils, i) => {
        expect(pupils).toBeLessThanOrEqual(places[i]);
      });
    }
    for (const share of place.neighbourhoods.fsmShare) expect(share).toBeLessThanOrEqual(0.95);
    expect(place.schools.secondary.attainment.some(Number.isNaN)).toBe(false);
  });

  test("writes a package that reads back as the same place", () => {
    expect(sound(parsePackage(writePackage(place), "")).place).toEqual(place);
  });
});

const apart = (people: Float64Array, share: Float64Array) => ({
  disadvantaged: people.map((count, i) => count * share[i]),
  others: people.map((count, i) => count * (1 - share[i])),
});
