/** Parts of variance are found again in leavers made with known ones. [E4] [P10] */

import { expect, test } from "vitest";
import type { Leavers } from "../../../sim/pattern/leavers.ts";
import { OUTCOMES, partsOf, partsOfAll, sharesOf } from "../../../sim/pattern/partition.ts";
import { normal } from "../../../sim/random/distributions.ts";
import { stream } from "../../../sim/random/streams.ts";

const chance = stream(1, 0, "test/partition", 0);
const SCHOOLS = 60;
/** No divisor in common with the schools, so that neighbours go to different ones. */
const HOMES = 121;
const FAMILIES = 8000;

/** Two siblings a family, at one school and one home; parts of the variance of progress as given, together 1. */
function made(parts: { family: number; school: number; home: number }): Leavers {
  const draw = (key: number, part: number) => normal(chance, key, part);
  const own = Math.sqrt(1 - parts.family - parts.school - parts.home);
  const rows = Array.from({ length: 2 * FAMILIES }, (_, i) => ({ i, f: i >> 1 }));
  const progress = ({ i, f }: (typeof rows)[number]) =>
    Math.sqrt(parts.family) * draw(f, 0) +
    Math.sqrt(parts.school) * draw(f % SCHOOLS, 1) +
    Math.sqrt(parts.home) * draw((7 * f) % HOMES, 2) +
    own * draw(i, 3);
  const entry = Float64Array.from(rows, ({ i }) => draw(i, 4));
  const gained = Float64Array.from(rows, progress);
  return {
    family: Uint32Array.from(rows, ({ f }) => f),
    school: Int32Array.from(rows, ({ f }) => f % SCHOOLS),
    home: Int32Array.from(rows, ({ f }) => (7 * f) % HOMES),
    ever6: new Uint8Array(rows.length),
    entry,
    attainment: entry.map((value, i) => 0.7 * value + gained[i]),
    presence: gained.map((value) => 0.9 + 0.02 * value),
    participation: Float64Array.from(rows, ({ i }) => draw(i, 5)),
  };
}

test("what siblings share beside school and home is the family's, what pupils of a school or home share is not", () => {
  const found = sharesOf([made({ family: 0.5, school: 0.12, home: 0.08 })], "progress");
  expect(Math.abs(found.family - 0.5)).toBeLessThan(0.05);
  expect(Math.abs(found.school - 0.12)).toBeLessThan(0.05);
  expect(Math.abs(found.neighbourhood - 0.08)).toBeLessThan(0.03);
});

test("where nothing is shared it is all the pupil's", () => {
  const found = sharesOf([made({ family: 0, school: 0, home: 0 })], "progress");
  expect(Math.abs(found.family)).toBeLessThan(0.03);
  expect(Math.abs(found.school + found.neighbourhood)).toBeLessThan(0.01);
  expect(Math.abs(found.pupil - 1)).toBeLessThan(0.03);
});

test("the shares of every outcome sum to 1, whatever its unit and level", () => {
  const leavers = made({ family: 0.4, school: 0.1, home: 0.1 });
  for (const outcome of OUTCOMES) {
    const { school, neighbourhood, family, pupil } = sharesOf([leavers], outcome);
    expect(school + neighbourhood + family + pupil).toBeCloseTo(1, 12);
  }
  const [progress, presence] = (["progress", "presence"] as const).map((outcome) => sharesOf([leavers], outcome));
  expect(presence.family).toBeCloseTo(progress.family, 2);
  expect(presence.school).toBeCloseTo(progress.school, 2);
  expect(Math.abs(sharesOf([leavers], "participation").family)).toBeLessThan(0.03);
});

test("whoever is on no roll is left out", () => {
  const leavers = made({ family: 0.4, school: 0.1, home: 0.1 });
  const more: Leavers = {
    ...leavers,
    school: leavers.school.map(() => -1),
    attainment: leavers.attainment.map(() => 99),
  };
  expect(sharesOf([leavers, more], "attainment")).toEqual(sharesOf([leavers], "attainment"));
});

test("siblings who leave in different years are siblings still", () => {
  const all = made({ family: 0.5, school: 0.1, home: 0 });
  const of = (parity: number): Leavers =>
    Object.fromEntries(
      Object.entries(all).map(([name, column]) => [name, column.filter((_: number, i: number) => i % 2 === parity)]),
    ) as unknown as Leavers;
  expect(sharesOf([of(0), of(1)], "progress").family).toBeCloseTo(sharesOf([all], "progress").family, 10);
});

/** Leavers of several years, with known parts of attainment at entry for school, a school's cohort and the year. */
function cohorts(parts: { school: number; schoolYear: number; cohort: number }, years: number): Leavers[] {
  const draw = (key: number, part: number) => normal(chance, key, part);
  const own = Math.sqrt(1 - parts.school - parts.schoolYear - parts.cohort);
  return Array.from({ length: years }, (_, year) => {
    const rows = Array.from({ length: 6000 }, (_, i) => i + 6000 * year);
    const entry = Float64Array.from(rows, (i) => {
      const s = i % SCHOOLS;
      const lasting = Math.sqrt(parts.school) * draw(s, 11) + Math.sqrt(parts.schoolYear) * draw(s * years + year, 12);
      return lasting + Math.sqrt(parts.cohort) * draw(year, 13) + own * draw(i, 14);
    });
    return {
      family: Uint32Array.from(rows, (i) => i % 6000),
      school: Int32Array.from(rows, (i) => i % SCHOOLS),
      home: Int32Array.from(rows, (i) => i % HOMES),
      ever6: new Uint8Array(rows.length),
      ...{ entry, attainment: entry, presence: entry, participation: entry },
    };
  });
}

test("what a school's cohort shares in one year is told from what the school shares in all [E4]", () => {
  const found = partsOf(cohorts({ school: 0.2, schoolYear: 0.1, cohort: 0 }, 12), "entry");
  expect(Math.abs(found.schoolYear - 0.1)).toBeLessThan(0.02);
  expect(Math.abs(found.school - 0.2)).toBeLessThan(0.07);
  expect(Math.abs(found.cohort)).toBeLessThan(0.02);
});

test("what a whole year shares is the cohort's, and no school's", () => {
  const found = partsOf(cohorts({ school: 0, schoolYear: 0, cohort: 0.3 }, 40), "entry");
  expect(Math.abs(found.cohort - 0.3)).toBeLessThan(0.15);
  expect(Math.abs(found.school) + Math.abs(found.schoolYear)).toBeLessThan(0.02);
});

test("the parts of every outcome sum to 1, and with one year, in which there are no siblings, none is the cohort's or a school's cohort's", () => {
  for (const years of [1, 3]) {
    const all = partsOfAll(cohorts({ school: 0.2, schoolYear: 0.1, cohort: 0.1 }, years));
    for (const outcome of OUTCOMES.filter((one) => one !== "progress")) {
      if (years > 1) expect(Object.values(all[outcome]).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
      else expect([all[outcome].cohort, all[outcome].schoolYear]).toEqual([0, 0]);
    }
  }
});
