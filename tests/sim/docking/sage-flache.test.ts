/** The year engine, reduced, against schools between composition and distance. [D1] */

import { describe, expect, test } from "vitest";
import { reduced } from "../../../sim/docking/reduced.ts";
import { engineSchools } from "../../../sim/docking/sage-flache.ts";
import { sageFlacheDocking } from "../../../sim/docking/sage-flache-case.ts";
import { agrees } from "../../../sim/theory/cases/case.ts";

test("every figure of the quick run with a band is in it: the sweet spot is there, and not where distance rules", () => {
  const rows = sageFlacheDocking.rows("quick");
  expect(rows.filter((row) => !agrees(row))).toEqual([]);
  expect(rows.filter(({ band }) => band !== undefined).length).toBe(rows.length);
}, 120_000);

describe("the reduced engine", () => {
  test("has every process off that can be", () => {
    const { processes } = reduced({});
    expect(Object.values(processes).every((state) => state === "off")).toBe(true);
    expect(Object.keys(processes).length).toBeGreaterThan(10);
  });

  test("gives the same schools for one seed, and others for another", () => {
    const taste = { f: 0.5, M: 0.6 };
    const run = (seed: number) => engineSchools({ tolerant: taste, others: taste, share: 0.5 }, 0.3, 1, seed);
    expect(run(2)).toBe(run(2));
    expect(run(2)).not.toBe(run(3));
  });
});
