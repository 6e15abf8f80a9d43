/** Explanations of real runs of a small place: parts that add up, nothing where nothing acts, all through the only path. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { YEAR } from "../../../sim/engine/year-order.ts";
import { measureOf } from "../../../sim/experiment/measure.ts";
import type { Runs } from "../../../sim/experiment/runs.ts";
import { type Explanation, explanationOf } from "../../../sim/explain/explanation.ts";
import { shareOf } from "../../../sim/explain/mediated.ts";
import { OUTCOME_COLUMNS } from "../../../sim/explain/outcome-columns.ts";
import { type ExplainPlan, planOf } from "../../../sim/explain/plan.ts";
import type { IndicatorKey } from "../../../sim/indicators/registry.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Scenario } from "../../../sim/scenario/scenario.ts";
import { answerEach } from "../../../workers/node/answer-each.ts";
import { places, scenarioOf } from "../../generated.ts";

const place = openPlace(fc.sample(places(), { seed: 3, numRuns: 1 })[0], "secondary");
const driver = { breathe: async () => {}, isCancelled: () => false };
const said = (more: Record<string, unknown> = {}) => scenarioOf({ years: 3, burnIn: 1, replicates: 3, ...more });

/** Runs of a plan in the order in which it wants them. */
async function runsOf(a: Scenario, b: Scenario, { scenarios, mediators }: ExplainPlan): Promise<Runs[]> {
  const plain = [a, b, ...scenarios].map((scenario) => ({
    ...{ scenario, replicates: [], units: ["place" as const], assumptions: "drawn" as const },
  }));
  const [job, ...others] = [...plain, ...mediators.map(({ columns }) => ({ ...plain[1], replay: columns }))];
  const runs: Runs[] = [job, ...others].map(({ scenario }) => ({ scenario, results: [] }));
  for (let replicate = 0; replicate < a.replicates; replicate++) {
    const task = { job, others, replicate, agents: 0, closer: false, children: false };
    const answer = (await answerEach(place, task, driver))!;
    const results = [answer.result, ...(answer.others ?? [])];
    for (const [i, result] of results.entries()) (runs[i].results as unknown[]).push(result);
  }
  return runs;
}

async function explained(a: Scenario, b: Scenario, indicator: IndicatorKey) {
  const plan = planOf(a, b, YEAR, OUTCOME_COLUMNS[indicator]);
  return { plan, explanation: explanationOf(plan, await runsOf(a, b, plan), measureOf(indicator)) };
}

const sharing = { lever: "sharingPractice", start: 2026 };
const support = { lever: "familySupport", start: 2026 };
const tables = { lever: "stopTables", start: 2026 };
const drifting = { "compete.stakes": 0.5 };

const sums = ({ arenas, actions }: Explanation) =>
  [arenas, actions].map(({ parts, total }) =>
    Array.from(total.differences, (_, run) => parts.reduce((sum, { part }) => sum + part.differences[run], 0)),
  );

describe("two levers, a lever that is asked for outside the horizon, and an assumption", async () => {
  const late = { lever: "inclusiveInquiry", start: 2040 };
  const [a, b] = [said(), said({ actions: [sharing, support, late], parameters: drifting })];
  const { plan, explanation } = await explained(a, b, "participation");

  test("parts of arenas and of actions add up to the total in every run within 1e-9 [O7]", () => {
    for (const sum of sums(explanation))
      for (const [run, value] of sum.entries())
        expect(Math.abs(value - explanation.total.difference.differences[run])).toBeLessThan(1e-9);
    expect(Math.max(explanation.arenas.miss, explanation.actions.miss)).toBeLessThan(1e-9);
    expect(explanation.total.difference.identical).toBe(false);
  });

  test("each thing done is a player, and what is assumed is one of its own", () => {
    expect(explanation.actions.parts.map(({ player }) => player.key)).toEqual([
      "actions.0",
      "actions.1",
      "actions.2",
      "assumptions",
    ]);
    expect(explanation.arenas.parts.map(({ player }) => player.key)).toEqual([
      ...["within", "between", "beyond", "system", "assumptions"],
    ]);
  });

  test("what changes nothing gets 0, left out or shared out, and an arena without a part as well", () => {
    const leftOut = explanation.leftOut.find(({ part }) => part.key === "actions.2");
    expect(leftOut?.comparison.claim.key).toBe("noDifference.outsideHorizon");
    const shares = [explanation.actions.parts[2], explanation.arenas.parts[1], explanation.arenas.parts[3]];
    for (const { part, claim } of shares) {
      expect([...part.differences].every((value) => value === 0)).toBe(true);
      expect(claim.key).toBe("noDifference.notReached");
    }
  });

  test("each scenario is run once: sixteen coalitions of actions, those of arenas among them", () => {
    expect(plan.actions.at.size).toBe(16);
    expect(plan.arenas.at.size).toBe(32);
    expect(plan.scenarios).toHaveLength(14);
  });

  test("left out is B less B without it, paired by seed", () => {
    const [first] = explanation.leftOut;
    expect(first.comparison.difference.n).toBe(3);
    expect(first.comparison.b).toEqual(explanation.total.b);
  });
});

test("a lever with one path is carried wholly by its first column", async () => {
  const { explanation } = await explained(
    said({ replicates: 6 }),
    said({ replicates: 6, actions: [sharing] }),
    "participation",
  );
  expect(explanation.total.claim.key).toMatch(/difference|tooSmall/);
  const [only, ...others] = explanation.mediated;
  expect([only.mediator.key, others]).toEqual(["schools.sharing", []]);
  expect([only.share, only.low, only.high]).toEqual([1, 1, 1]);
  expect([...only.carried.differences]).toEqual([...explanation.total.difference.differences]);
});

test("more than six things done are shared out by orders in pairs, with the error that leaves, and still add up", () => {
  const levers = [
    "sharingPractice",
    "familySupport",
    "stopTables",
    "coordination",
    "buffering",
    "fairAccess",
    "publishing",
  ];
  const b = said({ actions: levers.map((lever) => ({ lever, start: 2026 })) });
  const plan = planOf(said(), b, YEAR, OUTCOME_COLUMNS.attainmentGap);
  expect(plan.actions.orders).toHaveLength(32);
  const value = (scenario: Scenario) => scenario.actions.reduce((sum, _, i) => sum + (i + 1) * (i + 1), 0);
  const runs = [said(), b, ...plan.scenarios, ...plan.mediators.map(() => b)].map(
    (scenario): Runs => ({
      scenario,
      results: [{ replicate: 0, years: [2025], place: Float64Array.of(value(scenario)) }],
    }),
  );
  const measure = {
    ...measureOf("attainmentGap"),
    value: ({ place: series }: { place: ArrayLike<number> }) => series[0],
  };
  const { actions } = explanationOf(plan, runs, measure as never);
  expect(actions.orders).toBe(32);
  expect(actions.miss).toBeLessThan(1e-9);
  // The game gives the k-th to come in k²: each gets a seventh of 140.
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
  const off = squares(actions.parts.map(({ part }) => part.median - 20));
  expect(off).toBeGreaterThan(0);
  expect(off).toBeLessThan(4 * squares(actions.parts.map(({ error }) => error)));
});

test("scenarios that differ in nothing that acts have no parts and nothing to run", () => {
  const plan = planOf(said(), said({ title: "Other", actions: [{ ...tables, strength: 0 }] }), YEAR, [
    "pupils.attainment",
  ]);
  expect([plan.parts, plan.scenarios, plan.mediators, plan.chain]).toEqual([[], [], [], undefined]);
});

describe("the share that goes with a column", () => {
  test("is 1 less what is left of the effect, of means over runs", () => {
    const { share, low, high } = shareOf([0, 0, 0, 0], [2, 4, 6, 4], [1, 1, 2, 0]);
    expect(share).toBe(12 / 16);
    expect(low).toBeLessThan(share);
    expect(high).toBeGreaterThan(share);
  });
  test("has no spread where every run has the same share, and is no number where nothing differs", () => {
    const { share, low, high } = shareOf([0, 0, 0], [2, 4, 6], [1, 2, 3]);
    expect([share, low, high]).toEqual([0.5, 0.5, 0.5]);
    expect(shareOf([1, 1], [1, 1], [1, 1]).share).toBeNaN();
  });
  test("leaves out runs in which there is no number", () => {
    expect(shareOf([0, Number.NaN, 0], [2, 4, 6], [1, 2, 3]).share).toBe(0.5);
  });
});
