/** A gap may close by lowering those above: that is said, and what a month of it costs. */

import { describe, expect, test } from "vitest";
import type { ReplicateResult } from "../../../sim/engine/job.ts";
import { costOfGap, levelledDown, OUTCOMES } from "../../../sim/experiment/levelling.ts";
import type { Runs } from "../../../sim/experiment/runs.ts";
import type { IndicatorKey } from "../../../sim/indicators/registry.ts";
import { INDICATOR_KEYS, INDICATORS } from "../../../sim/indicators/registry.ts";
import { columnOf, SERIES } from "../../../sim/indicators/series.ts";
import type { Group } from "../../../sim/observe/observation.ts";
import { costSentence, levellingSentence } from "../../../text/gap-sentences.ts";
import { scenarioOf } from "./scenarios.ts";

const years = [2025, 2026, 2027];

type Said = readonly [indicator: IndicatorKey, group: Group, last: number];

/** Ten runs: 0 but for what is said of the last year, a little different from run to run; money in both years. */
function runs(title: string, said: readonly Said[], pounds = 0): Runs {
  const results = Array.from({ length: 10 }, (_, replicate): ReplicateResult => {
    const place = new Float64Array(SERIES.length * years.length);
    for (const [indicator, group, last] of said)
      place[columnOf(indicator, group) * years.length + 2] = last + replicate / 1e6;
    place.set([0, pounds, pounds], columnOf("cost") * years.length);
    return { replicate, years, place };
  });
  return { scenario: scenarioOf({ title, years: 2 }), results };
}

const attainment = (others: number, own: number): Said[] => [
  ["attainment", "notEver6", others],
  ["attainment", "ever6", own],
  ["attainmentGap", "all", others - own],
  ["attainmentGapMonths", "all", (others - own) / 0.038],
];
const a = runs("A", attainment(0.3, -0.4));

describe("levelling down", () => {
  test("is a gap that narrows because others do worse while disadvantaged pupils do no better", () => {
    const found = levelledDown(a, runs("B", attainment(0.2, -0.4)));
    expect(found.map(({ gap }) => gap)).toEqual(["attainmentGap"]);
    expect(found[0].others.difference.median).toBeCloseTo(-0.1, 6);
    expect(levellingSentence(found[0], INDICATORS.attainmentGap, INDICATORS.attainment)).toMatch(
      /levelling down.*−0.100/,
    );
  });

  test("is not said where disadvantaged pupils gain, where others only stand still, or where the gap grows", () => {
    expect(levelledDown(a, runs("B", attainment(0.25, -0.3)))).toEqual([]);
    expect(levelledDown(a, runs("B", attainment(0.3, -0.35)))).toEqual([]);
    expect(levelledDown(a, runs("B", attainment(0.29, -0.395)))).toEqual([]);
    expect(levelledDown(a, runs("B", attainment(0.2, -0.55)))).toEqual([]);
    expect(levelledDown(a, a)).toEqual([]);
  });

  test("of absence, of which less is better, goes by who is worse off and not by which way the figure moves", () => {
    const absent = (others: number, own: number): Said[] => [
      ["persistentAbsence", "notFsm", others],
      ["persistentAbsence", "fsm", own],
      ["persistentAbsenceGap", "all", own - others],
    ];
    const before = runs("A", absent(0.1, 0.25));
    expect(levelledDown(before, runs("B", absent(0.15, 0.25))).map(({ gap }) => gap)).toEqual(["persistentAbsenceGap"]);
    expect(levelledDown(before, runs("B", absent(0.05, 0.15)))).toEqual([]);
  });
});

describe("levelling down of every outcome", () => {
  test("outcomes are all indicators by group of which one direction is better: none escapes", () => {
    for (const key of INDICATOR_KEYS) {
      const { better, groups } = INDICATORS[key];
      expect(OUTCOMES.includes(key), key).toBe(
        better !== "neither" && groups.includes("ever6") && groups.includes("fsm"),
      );
    }
    for (const key of [
      "attainment",
      "belowFloor",
      "exclusions",
      "notOnRoll",
      "taughtApart",
      "firstPreference",
    ] as const)
      expect(OUTCOMES).toContain(key);
  });

  test.each(OUTCOMES)("%s: others worse and disadvantaged pupils as before is flagged; the reverse is not", (key) => {
    const { better, material, strand } = INDICATORS[key];
    const [others, own] = ["achievement", "opportunity"].includes(strand)
      ? (["notEver6", "ever6"] as const)
      : (["notFsm", "fsm"] as const);
    const worse = better === "higher" ? -1 : 1;
    const of = (theirs: number, its: number) =>
      runs("R", [
        [key, others, worse * material * theirs],
        [key, own, worse * material * its],
      ]);
    const before = of(0, 8);
    expect(levelledDown(before, of(3, 8)).map(({ measure }) => measure)).toEqual([key]);
    expect(levelledDown(before, of(0, 5))).toEqual([]);
    expect(levelledDown(before, of(-3, 8))).toEqual([]);
    expect(levelledDown(before, of(3, 6))).toEqual([]);
  });

  test("there is none where disadvantaged pupils were no worse off to begin with", () => {
    const of = (theirs: number, own: number) =>
      runs("R", [
        ["exclusions", "notFsm", theirs],
        ["exclusions", "fsm", own],
      ]);
    expect(levelledDown(of(0.01, 0.002), of(0.02, 0.002))).toEqual([]);
  });
});

describe("the cost of a month of gap closed", () => {
  test("is what is spent in all years over the learning months at 16 by which the gap is smaller [U3]", () => {
    const cost = costOfGap(a, runs("B", attainment(0.3, -0.4 + 0.076), 50_000));
    expect(cost?.pounds).toBeCloseTo(100_000, 6);
    expect(cost?.months).toBeCloseTo(2, 4);
    expect(cost?.poundsAMonth).toBeCloseTo(50_000, 0);
    expect(costSentence(cost!, 16)).toContain("£50,000 a month");
  });

  test("is not stated where the two assume otherwise, or are set in other futures", () => {
    const b = runs("B", attainment(0.3, -0.4 + 0.076), 50_000);
    const set = (other: Partial<Runs["scenario"]>): Runs => ({ ...b, scenario: { ...b.scenario, ...other } });
    expect(costOfGap(a, set({ parameters: { "measure.floor": -0.9 } }))).toBeUndefined();
    expect(
      costOfGap(a, set({ context: [{ factor: "rolls", change: -0.1, start: 2026, end: 2037, ramp: 1 }] as never })),
    ).toBeUndefined();
    expect(costOfGap(a, set({ title: "Another name" }))).toBeDefined();
  });

  test("is not stated where the gap does not close or nothing is spent", () => {
    expect(costOfGap(a, runs("B", attainment(0.3, -0.5), 50_000))).toBeUndefined();
    expect(costOfGap(a, runs("B", attainment(0.3, -0.3)))).toBeUndefined();
  });
});
