/** Gaps by school: medians of each end, changes within pairs, and an order that is never by level. */

import { describe, expect, test } from "vitest";
import type { ReplicateResult } from "../../../sim/engine/job.ts";
import type { Runs } from "../../../sim/experiment/runs.ts";
import { unitGaps } from "../../../sim/experiment/unit-gaps.ts";
import { groupColumns } from "../../../sim/indicators/by-group.ts";
import { scenarioOf } from "./scenarios.ts";

/** Attainment of eligible pupils and others in each of three schools, a run each; one year. */
type Rows = readonly (readonly [eligible: number, others: number])[];

function runs(title: string, each: readonly Rows[]): Runs {
  const results = each.map((rows, replicate): ReplicateResult => {
    const columns = groupColumns("school").map(({ key, group }) =>
      rows.map(([eligible, others]) =>
        key !== "attainment" ? Number.NaN : group === "ever6" ? eligible : group === "notEver6" ? others : Number.NaN,
      ),
    );
    const byGroup = { school: Float32Array.from(columns.flat()), neighbourhood: new Float32Array(0) };
    return { replicate, years: [2037], place: new Float64Array(0), byGroup };
  });
  return { scenario: scenarioOf({ title }), results };
}

const NONE = Number.NaN;
const a = runs("A", [
  [
    [-0.5, 0.25],
    [0, 0.5],
    [NONE, 0.5],
  ],
  [
    [-0.25, 0.25],
    [0, 0.75],
    [NONE, 0.25],
  ],
  [
    [-0.75, 0.25],
    [0, 1],
    [NONE, 0.75],
  ],
]);
const b = runs("B", [
  [
    [-0.25, 0.25],
    [0, 0.75],
    [NONE, 0.5],
  ],
  [
    [-0.25, 0.25],
    [0, 0.75],
    [0.25, 0.5],
  ],
  [
    [-0.25, 0.25],
    [0, 1],
    [NONE, 0.5],
  ],
]);

describe("gaps by school", () => {
  const gaps = unitGaps(a, b, "school", "attainment", 2037);

  test("have the middle of the runs at each end", () => {
    expect(gaps[0].a).toEqual({ eligible: -0.5, others: 0.25 });
    expect(gaps[0].b).toEqual({ eligible: -0.25, others: 0.25 });
    expect(gaps[1].a).toEqual({ eligible: 0, others: 0.75 });
  });

  test("change by the middle of what each pair changes by, not by what the middles differ by", () => {
    expect(gaps[0].change).toBe(-0.25);
    expect([gaps[1].change, gaps[1].a.others - gaps[1].b.others]).toEqual([0, 0]);
    expect(gaps[1].high).toBeGreaterThan(0);
  });

  test("are without a number where a group has nobody on one side in every pair", () => {
    expect(gaps[2].a.eligible).toBeNaN();
    expect(gaps[2].change).toBeNaN();
  });

  test("of one size are the same whichever group is ahead", () => {
    const [turned] = unitGaps(
      a,
      runs("B", [[[0.25, -0.5]], [[0.25, -0.25]], [[0.25, -0.75]]]),
      "school",
      "attainment",
      2037,
    );
    expect(turned.change).toBe(0);
  });
});

test("runs that were not kept by group have none", () => {
  const bare = { ...a, results: a.results.map(({ byGroup: _, ...rest }) => rest) };
  expect(unitGaps(bare, bare, "school", "attainment", 2037)).toEqual([]);
});
