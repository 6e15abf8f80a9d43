/** Aspiration, moves and first preferences, as Millington, Butler and Hamnett have them. */

import { describe, expect, test } from "vitest";
import { type Sequence, sequence } from "../../../sim/random/sequence.ts";
import { agrees } from "../../../sim/theory/cases/case.ts";
import { millingtonCase } from "../../../sim/theory/cases/millington.ts";
import { applyForPlaces } from "../../../sim/theory/millington/apply.ts";
import { attain } from "../../../sim/theory/millington/attain.ts";
import { correlation, count, createTally, dipOf, moran, shares } from "../../../sim/theory/millington/measure.ts";
import { millington } from "../../../sim/theory/millington/model.ts";
import { moveHomes } from "../../../sim/theory/millington/move.ts";
import { openSchools, remember } from "../../../sim/theory/millington/schools.ts";
import { COHORT, cohort, locationValue, peopled, renew, SCHOOLS } from "../../../sim/theory/millington/town.ts";
import { oneRun } from "../../../sim/theory/replay.ts";
import { defaults } from "../../../sim/theory/settings.ts";

const applying = { theta: 0.75, listLength: 6, mechanism: "boston" } as const;
const newTown = () => peopled(sequence("aspirations"), sequence("arrivals"));
/** Schools of ten, twenty … ninety points, admitting from so far. */
function known(reach: number) {
  const schools = openSchools(0, 1, sequence("schools"));
  remember(
    schools,
    1,
    Float64Array.from({ length: SCHOOLS }, (_, s) => 10 * (s + 1)),
    new Float64Array(SCHOOLS).fill(reach),
  );
  return schools;
}

test("every figure is there, and success dips above the middle where moves are constrained, not where they are free [VC-09]", () => {
  const rows = millingtonCase.rows("quick");
  expect(rows).toHaveLength(30);
  expect(rows.filter((row) => !agrees(row) || Number.isNaN(row.ours))).toEqual([]);
  const dips = rows.filter(({ quantity }) => quantity.includes("less"));
  expect(dips.map(({ setting, ours }) => [setting.includes("constrained"), ours < 0])).toEqual([
    [true, true],
    [false, false],
  ]);
});

const short = { ...defaults(millington.settings), ticks: 12, averaged: 3 };

test("a seed gives the same bits each time, another seed others", () => {
  expect(oneRun(millington, short, 1)).toEqual(oneRun(millington, short, 1));
  expect(oneRun(millington, short, 1)).not.toEqual(oneRun(millington, short, 2));
});

test("before any child has left school nobody lists one, since all results are below what families aspire to", () => {
  const first = oneRun(millington, { ...short, ticks: 3 }, 1);
  expect(first.unlisted).toBeGreaterThan(0.95);
  expect(first.moved).toBeLessThan(0.05);
});

describe("a town", () => {
  test("has one family a cell, and aspirations from 0 to 100 about 50", () => {
    const { cell, at, aspiration } = newTown();
    expect(new Set(cell).size).toBe(7 * COHORT);
    expect(at.filter((family) => family >= 0)).toHaveLength(7 * COHORT);
    expect(Math.min(...aspiration)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...aspiration)).toBeLessThanOrEqual(100);
    expect(aspiration.reduce((sum, a) => sum + a) / aspiration.length).toBeCloseTo(50, -0.3);
  });

  test("renews its oldest cohort and no other", () => {
    const town = newTown();
    const before = town.aspiration.slice();
    renew(town, 7, sequence("a"), sequence("b"));
    const rows = [...before.keys()].filter((i) => town.aspiration[i] !== before[i]);
    expect([Math.min(...rows), Math.max(...rows)]).toEqual([cohort(9, 7), cohort(9, 7) + COHORT - 1]);
    expect(cohort(9, 7)).toBe(cohort(15, 6));
  });

  test("values a cell by the mean aspiration of the eight about it, kept while families come and go", () => {
    const town = newTown();
    for (let tick = 7; tick < 12; tick++) renew(town, tick, sequence(`a${tick}`), sequence(`b${tick}`));
    for (const cell of [0, 100, 5000, 10200]) {
      const about = Array.from(town.near.cells.subarray(8 * cell, 8 * cell + 8), (near) => town.at[near]);
      const aspirations = about.filter((family) => family >= 0).map((family) => town.aspiration[family]);
      const mean = aspirations.reduce((sum, a) => sum + a, 0) / Math.max(1, aspirations.length);
      expect(locationValue(town, cell)).toBeCloseTo(mean, 8);
    }
  });
});

describe("applications", () => {
  test.each(["boston", "da"] as const)(
    "give every child of ten a place, and no school more than 100 (%s)",
    (mechanism) => {
      const town = newTown();
      const { first } = applyForPlaces(town, known(30), 6, { ...applying, mechanism });
      const rolls = new Int32Array(SCHOOLS);
      for (let i = first; i < first + COHORT; i++) rolls[town.school[i]] += 1;
      expect([...rolls]).toEqual(new Array(SCHOOLS).fill(100));
    },
  );

  test("with one school a list, the farthest child admitted to a full school is nearer than any turned away", () => {
    const town = newTown();
    const theta = 0;
    const { first, firstPreference, perPlace, farthest } = applyForPlaces(town, known(Infinity), 6, {
      ...applying,
      theta,
      listLength: 1,
    });
    expect([...perPlace].map(Math.round)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 9]);
    for (let i = 0; i < COHORT; i++) {
      const away = town.away[town.cell[first + i] * SCHOOLS + 8];
      expect(firstPreference[i]).toBe(Number(away < farthest[8] || town.school[first + i] === 8));
    }
  });

  test("where no school is avoided or in reach, the first preference is the nearest considered", () => {
    const town = newTown();
    const { first, firstPreference } = applyForPlaces(town, known(0), 6, { ...applying, theta: 0 });
    for (let i = first; i < first + COHORT; i++) {
      if (firstPreference[i - first] !== 1 || town.aspiration[i] > 90) continue;
      const away = town.away.subarray(town.cell[i] * SCHOOLS, (town.cell[i] + 1) * SCHOOLS);
      const considered = [...away].filter((_, s) => 10 * (s + 1) >= town.aspiration[i]);
      expect(away[town.school[i]]).toBe(Math.min(...considered));
    }
  });

  test("who avoids every school lists none, and has a place all the same", () => {
    const town = newTown();
    const { first, firstPreference } = applyForPlaces(town, openSchools(0, 1, sequence("a")), 6, applying);
    const row = firstPreference.indexOf(-1);
    expect(town.aspiration[first + row] * 0.75).toBeGreaterThan(1);
    expect(town.school[first + row]).toBeGreaterThanOrEqual(0);
  });
});

describe("moves", () => {
  const moving = { theta: 0.75, constrained: true };
  const homes = (constrained: boolean) => {
    const town = newTown();
    const before = town.cell.slice();
    const moved = moveHomes(town, known(20), 6, { ...moving, constrained }, sequence("moves"));
    return { town, before, moved, rows: [...before.keys()].filter((i) => town.cell[i] !== before[i]) };
  };

  test("are made by families with a child of nine only, to free cells within a school's reach", () => {
    const { town, before, moved, rows } = homes(false);
    expect(moved).toBe(rows.length);
    expect(moved).toBeGreaterThan(50);
    for (const i of rows) {
      expect(i >= cohort(9, 6) && i < cohort(9, 6) + COHORT).toBe(true);
      expect(Math.min(...town.away.subarray(town.cell[i] * SCHOOLS, (town.cell[i] + 1) * SCHOOLS))).toBeLessThan(20);
    }
    expect(new Set(town.cell).size).toBe(before.length);
  });

  test("go to cells below what the family aspires to where they are constrained, so fewer can be made", () => {
    const { moved } = homes(true);
    expect(moved).toBeLessThan(homes(false).moved);
  });

  test("are none where no school admits anybody", () => {
    expect(moveHomes(newTown(), known(0), 6, moving, sequence("moves"))).toBe(0);
  });
});

test("a year at school: A(1 + v), then so much of the school's mean and of what parents aspire to, to 100", () => {
  const town = newTown();
  town.school.fill(-1);
  const [first] = [cohort(11, 6)];
  town.school.set([2, 2, 2], first);
  town.attainment.set([20, 40, 99], first);
  town.aspiration.set([80, 40, 100], first);
  const schools = { ...known(20), valueAdded: new Float64Array(SCHOOLS).fill(0.1) };
  attain(town, schools, 6, { peers: 0.25, parents: 0.25 });
  const mean = (20 + 40 + 99) / 3;
  expect(town.attainment[first]).toBeCloseTo(11 + 0.25 * mean + 20, 12);
  expect(town.attainment[first + 1]).toBeCloseTo(22 + 0.25 * mean + 10, 12);
  attain(town, { ...schools, valueAdded: new Float64Array(SCHOOLS).fill(9) }, 6, { peers: 0.25, parents: 0.25 });
  expect(town.attainment[first + 2]).toBe(100);
});

test("results are means over the years remembered, and the reach is the smallest of their largest distances", () => {
  const schools = openSchools(0, 2, sequence("a"));
  const year = (result: number, farthest: number) =>
    remember(schools, 2, new Float64Array(SCHOOLS).fill(result), new Float64Array(SCHOOLS).fill(farthest));
  year(50, 30);
  expect([schools.gcse[0], schools.reach[0]]).toEqual([25.5, 30]);
  year(60, 40);
  expect([schools.gcse[0], schools.reach[0]]).toEqual([55, 30]);
  year(Number.NaN, 35);
  expect([schools.gcse[0], schools.reach[0]]).toEqual([57.5, 35]);
});

describe("measures", () => {
  test("tenths are of applicants by aspiration, without those who listed nothing", () => {
    const town = newTown();
    const first = cohort(10, 6);
    for (let i = 0; i < COHORT; i++) town.aspiration[first + i] = i;
    const tally = createTally();
    const firstPreference = Int8Array.from({ length: COHORT }, (_, i) => (i < 90 ? -1 : i >= 810 ? 1 : +(i % 2 === 0)));
    count(tally, town, { first, firstPreference, perPlace: new Float64Array(9), farthest: new Float64Array(9) });
    expect(shares(tally)).toEqual([Number.NaN, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1]);
    expect(dipOf(tally)).toBeCloseTo(-0.25, 12);
  });

  test("correlation: 1, −1 and none", () => {
    const x = Float64Array.of(1, 2, 3, 4);
    expect(
      correlation(
        x,
        x.map((value) => 3 + 2 * value),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      correlation(
        x,
        x.map((value) => -value),
      ),
    ).toBeCloseTo(-1, 12);
    expect(correlation(x, Float64Array.of(1, -1, -1, 1))).toBeCloseTo(0, 12);
    expect(correlation(x, Float64Array.of(1, 1, 1, 1))).toBeNaN();
  });

  test("Moran's I is about 0 of aspiration at random, near 1 where it changes slowly over the town", () => {
    const town = newTown();
    expect(Math.abs(moran(town))).toBeLessThan(0.03);
    town.cell.forEach((cell, i) => {
      town.aspiration[i] = Math.abs(50 - Math.floor(cell / 101));
    });
    expect(moran(town)).toBeGreaterThan(0.98);
  });
});

test("sequences are told apart by their parts: value added does not change who comes to live there", () => {
  const seen: string[] = [];
  const draw = (part: string): Sequence => {
    seen.push(part);
    return sequence(part);
  };
  millington.run({ ...short, ticks: 1, averaged: 1 }, draw);
  expect(new Set(seen).size).toBe(seen.length);
});
