/** What could overturn a result. */

import { expect, test } from "vitest";
import type { Comparison } from "../../../sim/experiment/compare.ts";
import { futuresOf, standingOf } from "../../../sim/experiment/overturn.ts";
import { CONTEXTS } from "../../../sim/scenario/contexts.ts";
import { contextChange } from "../../../sim/scenario/edit.ts";
import { scenarioOf } from "./scenarios.ts";

const found = (mean: number, key = "difference") =>
  ({ difference: { mean: { mean } }, claim: { key } }) as unknown as Comparison;

test("every factor is tried at both ends of its range, alike in A and B, and nothing else changes", () => {
  const [a, b] = [scenarioOf(), scenarioOf({ actions: [{ lever: "sharingPractice", start: 2026 }] })];
  const futures = futuresOf(a, b, 2025);
  const ends = Object.values(CONTEXTS).flatMap(({ range }) => range);
  expect(futures).toHaveLength(ends.filter((end) => end !== 0).length);
  for (const { factor, change, a: inA, b: inB } of futures) {
    expect(CONTEXTS[factor].range).toContain(change);
    for (const scenario of [inA, inB]) {
      expect(contextChange(scenario, factor)).toBe(change);
      expect(scenario.context).toHaveLength(1);
    }
    expect(inB.actions).toEqual(b.actions);
  }
});

test("a difference flips only where it is told from chance with the other sign", () => {
  const now = found(-0.04);
  expect(standingOf(now, found(0.03))).toBe("flips");
  expect(standingOf(now, found(0.03, "chance"))).toBe("untold");
  expect(standingOf(now, found(-0.03))).toBe("same");
  expect(standingOf(now, found(-0.01, "tooSmall"))).toBe("weaker");
  expect(standingOf(now, found(-0.09))).toBe("stronger");
});
