/** The year engine, reduced, moves knowledge over ties as the exact results say. [D1] VC-10 */

import { describe, expect, test } from "vitest";
import { GRAPHS, spread, unmoved } from "../../../sim/docking/knowledge.ts";
import { knowledgeDocking } from "../../../sim/docking/knowledge-case.ts";
import { agrees } from "../../../sim/theory/cases/case.ts";

describe("the case", () => {
  const rows = knowledgeDocking.rows("quick");

  test.each(rows.map((row) => [`${row.setting}: ${row.quantity}`, row] as const))("%s is in its band", (_, row) => {
    expect(row.band).toBeDefined();
    expect(agrees(row), `${row.ours}`).toBe(true);
  });
});

test("a gap closes by the rate asked for, and by none where it is 0", () => {
  const [start, next] = spread("two", 0.2, 1);
  expect(start[1] - start[0]).toBeCloseTo(1, 9);
  expect(next[1] - next[0]).toBeCloseTo(0.8, 2);
  const still = spread("two", 0, 1)[1];
  expect(still[1] - still[0]).toBeCloseTo(0.999, 9);
});

test("of a star whose middle is the lowest, only the middle learns", () => {
  const [start, next] = spread("star", 0.05, 1);
  for (let s = 1; s < start.length; s++) expect(next[s]).toBeCloseTo(0.999 * start[s], 9);
  expect(next[0]).toBeGreaterThan(1);
});

test("with transfer at its default ties do change attainment, so that the null case could fail", () => {
  expect(GRAPHS.none).toHaveLength(0);
  const { effects } = unmoved("ring", 0, 2);
  const moved = spread("ring", 0.05, 2);
  expect(Array.from(moved[2])).not.toEqual(Array.from(moved[0], (value) => 0.999 * 0.999 * value));
  expect(effects.some((value) => value !== 0)).toBe(true);
});
