/** Chance and assumptions are told apart in runs made with known parts of each. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Measure } from "../../../sim/experiment/measure.ts";
import type { Runs } from "../../../sim/experiment/runs.ts";
import { spreadOf } from "../../../sim/experiment/spread.ts";
import { normal } from "../../../sim/random/distributions.ts";
import { stream } from "../../../sim/random/streams.ts";
import type { Assumptions } from "../../../sim/scenario/resolve.ts";
import { resolveParameters } from "../../../sim/scenario/resolve.ts";
import { opened, scenarioWith } from "../between/small-year.ts";

const scenario = scenarioWith({ years: 1 });
const measure = {
  indicator: "x",
  group: "all",
  words: { label: "X" },
  value: ({ place }: { place: Float64Array }) => place[0],
} as unknown as Measure;
const runsOf = (values: readonly number[]): Runs => ({
  scenario,
  results: values.map((value, replicate) => ({ replicate, years: [2026], place: Float64Array.of(value) })),
});

/** Runs of which a share of the variance is the assumption's; run again under the next one's. */
function made(n: number, share: number, seed: number) {
  const draws = stream(seed, 0, "test/spread", 0);
  const [chance, assumed] = [0, 1].map((part) => Array.from({ length: n }, (_, r) => normal(draws, r, part)));
  const y = (r: number, a: number) => 3 + Math.sqrt(1 - share) * chance[r] + Math.sqrt(share) * assumed[a];
  const rows = Array.from({ length: n }, (_, r) => r);
  return spreadOf(runsOf(rows.map((r) => y(r, r))), runsOf(rows.map((r) => y(r, (r + 1) % n))), measure);
}

describe("of runs in which the ranges make a known share of the variance", () => {
  test.each([0, 0.3, 0.7, 1])("%d of it is found again", (share) => {
    const { assumptions, chance, sd } = made(5000, share, 3);
    expect(Math.abs(assumptions - share)).toBeLessThan(0.04);
    expect(assumptions + chance).toBeCloseTo(1, 12);
    expect(Math.abs(sd - 1)).toBeLessThan(0.05);
  });

  test("with thirty runs half is found to within a quarter or so either way in nine of ten", () => {
    const errors = Array.from({ length: 400 }, (_, seed) => Math.abs(made(30, 0.5, seed).assumptions - 0.5));
    expect(errors.sort((a, b) => a - b)[360]).toBeLessThan(0.27);
    expect(errors[360]).toBeGreaterThan(0.1);
  });

  test("runs that do not differ have no shares", () => {
    const same = runsOf([1, 1, 1]);
    expect(spreadOf(same, same, measure).chance).toBeNaN();
  });
});

describe("a replicate under another's draw of the ranges", () => {
  const ranged = scenarioWith({ years: 1, parameters: { "learn.peers": [0, 0.05] } });
  const of = (replicate: number, assumptions: Assumptions) => resolveParameters(ranged, replicate, assumptions);

  test("has that one's parameters", () => {
    expect(of(0, { of: 1 })).toEqual(of(1, "drawn"));
    expect(of(0, { of: 0 })).toEqual(of(0, "drawn"));
    expect(of(0, { of: 1 })).not.toEqual(of(0, "drawn"));
  });

  test("and its own chance: under its own draw it is the same run", () => {
    const place = opened();
    const run = (assumptions: Assumptions) =>
      runReplicate(place, { scenario: ranged, replicates: [0], units: ["place"], assumptions }, 0).place;
    expect(run({ of: 0 })).toEqual(run("drawn"));
    expect(run({ of: 1 })).not.toEqual(run("drawn"));
  });
});
