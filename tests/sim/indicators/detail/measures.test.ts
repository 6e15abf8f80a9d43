/** Indicators of a closer look, of years that can be reckoned on paper. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { advantageAgainst } from "../../../../sim/indicators/detail/poorest-schools.ts";
import { rankCorrelation } from "../../../../sim/indicators/detail/rank-stability.ts";
import { DETAILED, DETAILED_KEYS } from "../../../../sim/indicators/detail/registry.ts";
import { campsOf, polarisation } from "../../../../sim/indicators/detail/school-polarisation.ts";
import { INDICATOR_KEYS, INDICATORS } from "../../../../sim/indicators/registry.ts";
import { countsOf } from "../../../../sim/indicators/segregation/counts.ts";
import { INDEX_KEYS, measured, study } from "../../../../sim/indicators/segregation/indices.ts";
import { mix } from "../observations.ts";
import { detailed } from "./detailed.ts";

const schools = [mix(10, 90), mix(20, 80), mix(70, 30), mix(40, 60)];
const year = detailed({
  schools,
  neighbourhoods: [mix(60, 140), mix(80, 120)],
  ofSchool: [0, 0, 1, 1],
  ofNeighbourhood: [0, 1],
  communities: 3,
  communitiesBySchool: [50, 30, 20, 60, 20, 20, 10, 80, 10, 30, 30, 40],
});
const value = (key: string, of = year) => DETAILED[key].place(of, "all");

describe("polarisation of schools' results (Esteban & Ray 1994)", () => {
  test("is 1 of two halves one SD apart, and 0 where all schools are in one camp", () => {
    expect(polarisation([0, 1], [50, 50])).toBeCloseTo(1, 12);
    expect(campsOf([0.1, 0.12, 0.11], [30, 40, 30]).results).toHaveLength(1);
    expect(polarisation([0.11], [100])).toBe(0);
    expect(polarisation([], [])).toBeNaN();
  });

  test("rises when a middle school joins one of the two ends, though fewer values differ", () => {
    const even = polarisation([0, 1, 2], [100, 100, 100]);
    const camps = polarisation([0, 2], [150, 150]);
    expect(camps).toBeGreaterThan(even);
  });

  test("scales with the distances and does not care which way up they are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.integer({ min: 1, max: 300 })), {
          minLength: 2,
          maxLength: 12,
        }),
        (camps) => {
          const results = camps.map(([result]) => result);
          const leavers = camps.map(([, n]) => n);
          const P = polarisation(results, leavers);
          expect(
            polarisation(
              results.map((y) => -3 * y),
              leavers,
            ),
          ).toBeCloseTo(3 * P, 8);
        },
      ),
    );
  });
});

describe("stability of ranks, and who attends which schools", () => {
  test("the same order is 1, the opposite −1, and ties share their ranks", () => {
    expect(rankCorrelation([1, 2, 3, 9], [10, 20, 25, 26])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 2, 3, 9], [4, 3, 2, 1])).toBeCloseTo(-1, 12);
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
    expect(rankCorrelation([1, Number.NaN, 3, 4], [1, 2, Number.NaN, 4])).toBeNaN();
  });

  test("the poorest at the lowest schools: 1 where each school has one advantage and results follow it", () => {
    const n = [100, 100];
    const of = (z: readonly number[]) =>
      detailed({
        schools: n.map(() => mix(50, 50)),
        ofSchool: [0, 0],
        ofNeighbourhood: [0],
        advantage: z.map((each, s) => each * n[s]),
        advantageSquares: z.map((each, s) => each * each * n[s]),
      });
    expect(advantageAgainst(of([-1, 1]), [2, 3])).toBeCloseTo(1, 12);
    expect(advantageAgainst(of([-1, 1]), [3, 2])).toBeCloseTo(-1, 12);
    expect(advantageAgainst(of([-1, 1]), [2, 2])).toBeNaN();
    expect(advantageAgainst(of([-1, 1]), [2, Number.NaN])).toBeNaN();
  });
});

describe("placements and preferences", () => {
  const one = detailed({
    schools: [mix(50, 50)],
    neighbourhoods: [{ ...mix(50, 50), anyPreference: { all: 20 }, entrants: { all: 40 } }],
    ofSchool: [0],
    ofNeighbourhood: [0],
    placements: [{ all: 90 }, {}, {}, { all: 6 }, {}, { all: 4 }],
    placementCosts: Float64Array.of(6000, 8000, 15000, 23000, 18000, 0, 6000),
    preferences: [{ all: 30 }],
    envious: [{ all: 2 }],
  });

  test("shares are of all residents, and nothing is spent on a child on no roll", () => {
    expect(value("inSpecialSchools", one)).toBeCloseTo(0.06, 12);
    expect(value("inUnits", one)).toBe(0);
    expect(value("placementCost", one)).toBeCloseTo(0.9 * 6000 + 0.06 * 23000, 9);
  });

  test("the rank offered is over those offered a school on their list", () => {
    expect(value("preferenceRank", one)).toBe(1.5);
  });

  test("justified envy is over all who entered and applied, placed or not [A4]", () => {
    expect(value("justifiedEnvy", one)).toBe(0.05);
  });
});

describe("what pupils meet at school, by group", () => {
  const one = detailed({
    schools: [{ ...mix(50, 50), supported: { all: 20 } }, mix(5, 15)],
    neighbourhoods: [{ ...mix(55, 65), supported: { all: 30, fsm: 22 } }],
    ofSchool: [0, 0],
    ofNeighbourhood: [0],
    experienced: {
      onRoll: [{ all: 120, fsm: 40, girls: 60 }],
      practiceUsed: [{ all: 30, fsm: 8, girls: 18 }],
      turnover: [{ all: 24, fsm: 10 }],
    },
    practice: { used: Float64Array.of(0.2, 0.4) },
    turnover: [0.25, 0.1],
  });

  test("practice in use and staff who are new are means over residents on roll [B6] [B8]", () => {
    expect(value("practiceExperienced", one)).toBe(0.25);
    expect(DETAILED.practiceExperienced.place(one, "fsm")).toBe(0.2);
    expect(DETAILED.staffTurnover.place(one, "fsm")).toBe(0.25);
    expect(DETAILED.staffTurnover.place(one, "ever6")).toBeNaN();
  });

  test("of a school they are what its staff use, and how many of them are new", () => {
    expect([0, 1].map((s) => DETAILED.practiceExperienced.school?.(one, s, "all"))).toEqual([0.2, 0.4]);
    expect([0, 1].map((s) => DETAILED.staffTurnover.school?.(one, s, "all"))).toEqual([0.25, 0.1]);
  });

  test("support from services is of residents, and at a school of those on its roll [Y4]", () => {
    expect(value("supported", one)).toBe(0.25);
    expect(DETAILED.supported.place(one, "fsm")).toBe(0.4);
    expect(DETAILED.supported.school?.(one, 0, "all")).toBe(0.2);
  });
});

test("a school without places is closed, and counted no more among those open [B10]", () => {
  const three = detailed({ schools: [mix(5, 5), mix(0, 0), mix(1, 1)], ofSchool: [0, 0, 0], ofNeighbourhood: [0] });
  three.schools.places.set([30, 0, 20]);
  expect([value("schoolsOpen", three), value("schoolsClosed", three)]).toEqual([2, 1]);
  expect([0, 1, 2].map((s) => DETAILED.schoolsOpen.school?.(three, s, "all"))).toEqual([1, 0, 1]);
  expect([0, 1, 2].map((s) => DETAILED.schoolsClosed.school?.(three, s, "all"))).toEqual([0, 1, 0]);
});

describe("segregation by every index", () => {
  const table = study(
    countsOf([
      [10, 90],
      [20, 80],
      [70, 30],
      [40, 60],
    ]),
  );

  test("is that of the family of indices, for each that is not declared by itself", () => {
    for (const index of INDEX_KEYS) {
      const key = `school${index.charAt(0).toUpperCase()}${index.slice(1)}`;
      const found = key in DETAILED ? value(key) : INDICATORS[key as keyof typeof INDICATORS].place(year, "all");
      expect(found).toBeCloseTo(measured(index, table).value, 12);
    }
    expect(value("schoolIsolationCorrected")).toBeCloseTo(measured("isolation", table).corrected, 12);
    expect(value("schoolEntropyBaseline")).toBeCloseTo(measured("entropy", table).baseline, 12);
  });

  test("between boroughs and within them add up to the whole", () => {
    for (const suffix of ["", "Ever6", "Community"]) {
      const parts = value(`schoolEntropyBetweenBoroughs${suffix}`) + value(`schoolEntropyWithinBoroughs${suffix}`);
      expect(parts).toBeCloseTo(value(`schoolEntropy${suffix}`), 12);
    }
  });

  test("of community groups is of all of them at once", () => {
    const groups = study(
      countsOf([
        [50, 30, 20],
        [60, 20, 20],
        [10, 80, 10],
        [30, 30, 40],
      ]),
    );
    expect(value("schoolMutualInformationCommunity")).toBeCloseTo(measured("mutualInformation", groups).value, 12);
    expect(value("schoolDissimilarityCommunity")).toBeCloseTo(measured("dissimilarity", groups).value, 12);
  });
});

describe("the registry", () => {
  test("no key or label is said twice, here and among those that are drawn", () => {
    const labels = [
      ...INDICATOR_KEYS.map((key) => INDICATORS[key].label),
      ...DETAILED_KEYS.map((k) => DETAILED[k].label),
    ];
    expect(new Set(labels).size).toBe(labels.length);
    expect(DETAILED_KEYS.filter((key) => Object.hasOwn(INDICATORS, key))).toEqual([]);
  });

  test.each(DETAILED_KEYS)("%s says what it is, in what unit, and from what difference on it matters", (key) => {
    const { label, unit, definition, formula, reference, material, groups } = DETAILED[key];
    for (const text of [label, unit, definition, formula, reference]) expect(text.length).toBeGreaterThan(0);
    expect(material).toBeGreaterThan(0);
    expect(groups.length).toBeGreaterThan(0);
  });
});
