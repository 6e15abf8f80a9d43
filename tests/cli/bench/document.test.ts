/** docs/performance.md and the history that it shows. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { performanceDocument } from "../../../cli/bench/document.ts";
import { entryOf, readHistory } from "../../../cli/bench/history.ts";
import { summaryOf } from "../../../cli/bench/summary.ts";
import { workloadsOf } from "../../../cli/bench/workloads.ts";

const workload = workloadsOf("full").find(({ key }) => key === "year")!;
const figures = [0.07, 7, 5.6, 6.3];
const shares = { choose: 0.25, admit: 0.125 };
const ways = workload.ways.map((way, i) => {
  const report = { figure: figures[i], peakMb: 99, check: { "pupil-years": "1" }, ...(i > 0 && { shares }) };
  return { way, reports: [report] };
});
const found = [{ workload, ways: summaryOf({ workload, ways }) }];
const about = { modelVersion: "9.9.9", rounds: 1, quick: false };
const text = performanceDocument(found, { ...about, machine: "A machine" }, [entryOf(found, about)]);

test("has the table, ratios, each process's share, and versions", () => {
  expect(text).toContain("| whole year | choice round in C, a family-year | 0.070 | µs a pupil-year | 1.00 |");
  expect(text).toContain("| Averdale | 5.600 | µs a pupil-year | 80.00 | 80.00 to 80.00 | 99 | pupil-years 1 |");
  expect(text).toContain("| `choose` | 25.0 | 25.0 | 25.0 |");
  expect(text).toContain("| 9.9.9 |  | full | averdale | 5.60 | 80.0 |");
  expect(text).toContain("## Schelling's grid");
});

test("the history that is kept can be read, and says what a pupil-year has cost since 0.2.0", () => {
  const history = readHistory("docs/performance.json");
  expect(history[0]).toMatchObject({ modelVersion: "0.2.0", figures: { year: { averdale: { median: 5.9 } } } });
  expect(readFileSync("docs/performance.md", "utf8")).toContain("# Performance");
});

describe("workloads", () => {
  test.each(["full", "quick"] as const)("%s: keys are their own, and a reference is one of the ways", (effort) => {
    const all = workloadsOf(effort);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const { reference, ways: each } of all) {
      expect(new Set(each.map(({ key }) => key)).size).toBe(each.length);
      if (reference !== undefined) expect(each[0].key).toBe(reference);
    }
  });
});
