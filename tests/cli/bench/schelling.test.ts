/** Schelling's grid in TypeScript: the moves of cli/bench/c/schelling.c, draw by draw. */

import { describe, expect, test } from "vitest";
import { type Rules, schellingRuns } from "../../../cli/bench/schelling/grid.ts";
import { plainKernel, TUNED_KERNELS } from "../../../cli/bench/schelling/kernels.ts";

/** What `schelling … 1 1` prints: 20 steps from seed 1, one run. */
const IN_C: readonly [name: string, rules: Rules, moves: number, similar: string][] = [
  ["small", { side: 40, agents: 1000, radius: 1, wanted: 3, steps: 20 }, 1748, "0.8489"],
  ["large", { side: 100, agents: 8000, radius: 2, wanted: 8, steps: 20 }, 7302, "0.8340"],
];

describe.each(IN_C)("%s", (_, rules, moves, similar) => {
  test.each([
    ["plain", plainKernel(rules.radius)],
    ["tuned", TUNED_KERNELS[rules.radius]],
  ])("%s TypeScript moves whom C moves", (_name, kernel) => {
    const { lastSimilar, ...run } = schellingRuns(kernel, rules, 1, 1);
    expect([run.moves, lastSimilar.toFixed(4)]).toEqual([moves, similar]);
  });
});

test("nobody moves where nobody wants a neighbour, and all do where more are wanted than there can be", () => {
  const rules = { side: 12, agents: 60, radius: 1, wanted: 0, steps: 3 };
  expect(schellingRuns(TUNED_KERNELS[1], rules, 1, 1).moves).toBe(0);
  expect(schellingRuns(TUNED_KERNELS[1], { ...rules, wanted: 9 }, 1, 1).moves).toBe(180);
});
