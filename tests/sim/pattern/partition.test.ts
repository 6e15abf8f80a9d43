/** Parts of progress are found again in leavers made with known ones. [P10] */

import { expect, test } from "vitest";
import type { Leavers } from "../../../sim/pattern/leavers.ts";
import { partition } from "../../../sim/pattern/partition.ts";
import { normal } from "../../../sim/random/distributions.ts";
import { stream } from "../../../sim/random/streams.ts";

const chance = stream(1, 0, "test/partition", 0);
const SCHOOLS = 60;
const HOMES = 120;
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
  return {
    family: Uint32Array.from(rows, ({ f }) => f),
    school: Int32Array.from(rows, ({ f }) => f % SCHOOLS),
    home: Int32Array.from(rows, ({ f }) => (7 * f) % HOMES),
    ever6: new Uint8Array(rows.length),
    entry,
    attainment: Float64Array.from(rows, (row) => 0.7 * entry[row.i] + progress(row)),
  };
}

test("what siblings share beside school and home is the family's, what pupils of a school or home share is not", () => {
  const found = partition([made({ family: 0.5, school: 0.12, home: 0.08 })]);
  expect(Math.abs(found.family - 0.5)).toBeLessThan(0.05);
  expect(Math.abs(found.environment - 0.2)).toBeLessThan(0.06);
});

test("where nothing is shared both parts are about 0", () => {
  const found = partition([made({ family: 0, school: 0, home: 0 })]);
  expect(Math.abs(found.family)).toBeLessThan(0.03);
  expect(Math.abs(found.environment)).toBeLessThan(0.01);
});

test("siblings who leave in different years are siblings still", () => {
  const all = made({ family: 0.5, school: 0.1, home: 0 });
  const of = (parity: number): Leavers =>
    Object.fromEntries(
      Object.entries(all).map(([name, column]) => [name, column.filter((_: number, i: number) => i % 2 === parity)]),
    ) as unknown as Leavers;
  expect(partition([of(0), of(1)]).family).toBeCloseTo(partition([all]).family, 10);
});
