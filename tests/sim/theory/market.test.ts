/** Random markets. */

import { describe, expect, test } from "vitest";
import { market } from "../../../sim/theory/market.ts";
import { replay } from "../../../sim/theory/replay.ts";

describe("random markets", () => {
  test("one student at one school has its first choice", () => {
    for (const mechanism of ["da", "boston", "ttc", "sd"] as const)
      expect(replay(market, { n: 1, mechanism }, 2).mean).toEqual({ firstChoiceShare: 1, meanRank: 1 });
  });

  test("deferred acceptance gives first choices to fewer, as an independent re-implementation has it: .208 and 4.89", () => {
    const { mean } = replay(market, { n: 100, mechanism: "da" }, 300);
    expect(Math.abs((mean.firstChoiceShare as number) - 0.2079)).toBeLessThan(0.01);
    expect(Math.abs((mean.meanRank as number) - 4.8873)).toBeLessThan(0.15);
  });
});
