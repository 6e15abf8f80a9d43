/** What becomes of figures of experiments where what was to be tried did not come about. [P19] */

import { describe, expect, test } from "vitest";
import { planOf } from "../../cli/patterns/plan.ts";
import { withinText } from "../../cli/patterns/report.ts";
import { pairsOf, rowsOf, type Values, worldsOf } from "../../cli/patterns/tried.ts";
import { PATTERNS } from "../../sim/pattern/declared.ts";

const planFor = (only: string) => planOf("tarnford", { seeds: "2", burnIn: "1", phase: "secondary", only });

describe("mixing schools [P19]", () => {
  const mixing = PATTERNS.find(({ id }) => id === "P19")!;
  const rows = (dissimilarity: number, attainment: number) => {
    const values: Values = new Map([
      ["evenSegregation", [dissimilarity, dissimilarity]],
      ["evenFsm", [attainment, attainment]],
    ]);
    return rowsOf(planFor("P19"), mixing, "trials", values).slice(0, 2).map(withinText);
  };

  test("is tried where schools become alike: then what it does to attainment is in or out", () => {
    expect(rows(-0.18, 0.01)).toEqual(["in", "in"]);
    expect(rows(-0.18, 0.3)).toEqual(["in", "out"]);
  });

  test("is not tried where they do not, whatever becomes of attainment", () => {
    expect(rows(0.03, 0.01)).toEqual(["out", "not tried"]);
    expect(rows(0.03, 0.3)).toEqual(["out", "not tried"]);
  });

  test("gives no reason for what was not tried", () => {
    const values: Values = new Map([["lotterySegregation", [0.1, 0.1]]]);
    const [lot, after] = rowsOf(planFor("P19"), mixing, "trials", values).slice(-2);
    expect(lot.why).toContain("lottery");
    expect([after.why, after.untried]).toEqual([undefined, true]);
  });
});

test("the end of tables is tried in the world of today and in one with stakes, each with an A of its own [P15]", () => {
  const plan = planFor("P15");
  expect([worldsOf(plan), pairsOf(plan)]).toEqual([
    ["today", "stakes"],
    ["noTables", "noTablesAtStakes"],
  ]);
});
