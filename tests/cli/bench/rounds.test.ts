/** Rounds and what is said of them: medians, ratios by round, words where something is not measured or disagrees. */

import { expect, test } from "vitest";
import { findCompiler } from "../../../cli/bench/compiler.ts";
import { findPeer } from "../../../cli/bench/peers/load.ts";
import { tableOf } from "../../../cli/bench/report.ts";
import { countOf, type Means, measure } from "../../../cli/bench/rounds.ts";
import { median, summaryOf } from "../../../cli/bench/summary.ts";
import type { Report, Way, Workload } from "../../../cli/bench/way.ts";

const doing = { program: "schelling-tuned", settings: {} } as const;
const c: Way = {
  key: "c",
  label: "bench.c",
  doing: { source: "schelling", words: [], read: (line) => line as Report },
};
const tuned: Way = { key: "tuned", label: "bench.tuned", doing, same: true };
const peer: Way = { key: "flocc", label: "bench.flocc", doing: { ...doing, needs: "flocc" }, once: true };
const workload: Workload = {
  key: "schelling-small",
  label: "bench.schellingSmall",
  unit: "bench.unit.msRun",
  decimals: 3,
  reference: "c",
  ways: [c, tuned, peer],
};
const report = (figure: number, moves = "7"): Report => ({ figure, peakMb: 50, check: { moves } });
const means: Means = {
  rounds: 3,
  childFile: new URL("file:///nowhere"),
  compiler: undefined,
  peers: "/",
  signal: new AbortController().signal,
  onDone: () => {},
};

test("a ratio is the median of the ratios of rounds, not the ratio of medians", () => {
  const [, summary] = summaryOf({
    workload,
    ways: [
      { way: c, reports: [report(1), report(2), report(10)] },
      { way: tuned, reports: [report(2), report(3), report(30)] },
    ],
  });
  expect(summary).toMatchObject({ median: 3, ratio: 2, least: 1.5, largest: 3, agrees: true, rounds: 3 });
  expect([median([4, 1]), median([3, 1, 2])]).toEqual([2.5, 2]);
  expect(median([])).toBeNaN();
});

test("another outcome than the reference's is said, and only of those that do its work draw by draw", () => {
  const ways = [
    { way: c, reports: [report(1)] },
    { way: tuned, reports: [report(1, "8")] },
    { way: peer, reports: [report(90, "9")] },
  ];
  const found = { workload, ways: summaryOf({ workload, ways }) };
  expect(found.ways.map(({ agrees }) => agrees)).toEqual([true, false, true]);
  expect(tableOf([found])).toContain("ANOTHER OUTCOME: moves 8");
});

test("where there is no compiler and no peer, that is said and nothing is run", async () => {
  expect(findCompiler(["no-such-compiler"])).toBeUndefined();
  expect(findPeer("flocc", "/")).toBeUndefined();
  const done: number[] = [];
  const only = { ...workload, ways: [c, peer] };
  const [found] = (await measure([only], { ...means, onDone: (count) => done.push(count) })) ?? [];
  expect(done).toEqual([1, 2, 3, 4]);
  expect(countOf([only], 3)).toBe(4);
  const table = tableOf([{ workload: only, ways: summaryOf(found) }]);
  expect(table).toContain("not measured: there is no C compiler");
  expect(table).toContain("not measured: flocc is not installed");
});

test("what is interrupted reports nothing", async () => {
  const only = { ...workload, ways: [tuned] };
  expect(await measure([only], { ...means, signal: AbortSignal.abort() })).toBeUndefined();
});
