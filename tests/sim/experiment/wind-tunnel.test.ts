/** Packages in several futures: what is to be run, and what may be said of each by the rules of a verdict. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReplicateResult } from "../../../sim/engine/job.ts";
import { FUTURE_KEYS, inFuture, SEVERITIES, turnOf } from "../../../sim/experiment/futures.ts";
import type { Runs } from "../../../sim/experiment/runs.ts";
import { designOf, type Finding, standingOf, windTunnel } from "../../../sim/experiment/wind-tunnel.ts";
import type { IndicatorKey } from "../../../sim/indicators/registry.ts";
import { columnOf, SERIES } from "../../../sim/indicators/series.ts";
import { CONTEXTS } from "../../../sim/scenario/contexts.ts";
import { readScenario, type Scenario } from "../../../sim/scenario/scenario.ts";
import { scenarioOf as said } from "./scenarios.ts";

const alone = said({ title: "Alone" });
const together = said({
  title: "Together",
  actions: [{ lever: "partnerships", start: 2027, strength: 0.5 }],
  context: [
    { factor: "funding", change: 0.1, start: 2026 },
    { factor: "deprivation", change: 0.2, start: 2026 },
  ],
});

describe("a future", () => {
  test("goes half way or all the way to the feared end of what may be stated", () => {
    const changes = (severity: "hard" | "extreme") =>
      FUTURE_KEYS.map((future) => turnOf(future, severity, 2025)?.change);
    const ends = [
      CONTEXTS.cohortSize.range[0],
      CONTEXTS.funding.range[0],
      CONTEXTS.deprivation.range[1],
      CONTEXTS.housingTurnover.range[1],
      CONTEXTS.shock.range[1],
    ];
    expect(changes("extreme")).toEqual([undefined, ...ends]);
    expect(changes("hard")).toEqual([undefined, ...ends.map((end) => SEVERITIES.hard * end)]);
  });

  test("as things are is the scenario itself; another takes the place of the scenario's own change of that factor alone", () => {
    expect(inFuture(together, "asIs", "hard", 2025)).toBe(together);
    const squeezed = inFuture(together, "fundingSqueeze", "hard", 2025);
    expect(squeezed.context.map(({ factor, change }) => [factor, change])).toEqual([
      ["deprivation", 0.2],
      ["funding", -0.15],
    ]);
    expect(squeezed.actions).toBe(together.actions);
  });

  test("is a scenario that a file may state, and a shock is over after its year", () => {
    for (const future of FUTURE_KEYS)
      expect(readScenario(inFuture(together, future, "extreme", 2025), future)).not.toHaveProperty("faults");
    const [shock] = inFuture(alone, "shock", "hard", 2025).context;
    expect([shock.start, shock.end]).toEqual([2029, 2029]);
  });
});

test("the design runs every scenario in every future, and changes nothing but the future", () => {
  const { futures, scenarios } = designOf([alone, together], "hard", 2025);
  expect(scenarios.map((row) => row.length)).toEqual([6, 6]);
  scenarios.forEach((row, s) => {
    const own = [alone, together][s];
    row.forEach((scenario, f) => {
      expect({ ...scenario, context: [] }).toEqual({ ...own, context: [] });
      expect(scenario.context).toEqual(inFuture(own, futures[f], "hard", 2025).context);
    });
  });
});

const YEARS = [2025, 2037];

/** Runs whose measure is as stated in the last year, a replicate each. */
function runs(scenario: Scenario, values: readonly number[], indicator: IndicatorKey = "attainmentGap"): Runs {
  const results = values.map((value, replicate): ReplicateResult => {
    const place = new Float64Array(SERIES.length * YEARS.length).fill(Number.NaN);
    place.set([0.6, value], columnOf(indicator) * YEARS.length);
    return { replicate, years: YEARS, place };
  });
  return { scenario, results };
}

const level = (n: number) => Array.from({ length: n }, (_, r) => 0.6 + r / 100);
/** A matrix of one package, which differs from the baseline by so much in every pair of each future. */
function row(n: number, by: readonly (number | ((r: number) => number))[], indicator?: IndicatorKey) {
  const futures = FUTURE_KEYS.slice(0, by.length);
  const baseline = by.map(() => runs(alone, level(n), indicator));
  const own = by.map((shift) =>
    runs(
      together,
      level(n).map((value, r) => value + (typeof shift === "number" ? shift : shift(r))),
      indicator,
    ),
  );
  return windTunnel({ futures }, [baseline, own], indicator ?? "attainmentGap", 2037)[0];
}
const either = (r: number) => (r % 2 === 0 ? 0.1 : -0.1);

describe("a package", () => {
  test("is held against the baseline of the same future, pair by pair", () => {
    const futures = FUTURE_KEYS.slice(0, 2);
    const baseline = [
      runs(alone, level(10)),
      runs(
        alone,
        level(10).map((value) => value + 0.3),
      ),
    ];
    const own = [
      runs(
        together,
        level(10).map((value) => value - 0.1),
      ),
      runs(
        together,
        level(10).map((value) => value + 0.2),
      ),
    ];
    const [{ cells }] = windTunnel({ futures }, [baseline, own], "attainmentGap", 2037);
    expect(cells.map(({ future }) => future)).toEqual(["asIs", "fallingRolls"]);
    for (const { claim } of cells) expect(claim.numbers.median).toBeCloseTo(-0.1, 12);
    expect(cells.map(({ claim }) => [claim.numbers.wins, claim.numbers.n])).toEqual([
      [10, 10],
      [10, 10],
    ]);
  });

  test.each([
    ["always", [-0.1, -0.05]],
    ["never", [-0.1, either]],
    ["never", [-0.1, -0.001, 0]],
    ["chance", [either, 0]],
    ["slightly", [-0.1, 0.001]],
    ["worse", [-0.1, 0.001, 0.1]],
    ["unknown", [-0.1, Number.NaN]],
  ] as const)("that stands %s does so by the verdicts of its futures", (standing, by) => {
    expect(row(10, by).standing).toBe(standing);
  });

  test("of few pairs is said to be of few, even where all agree", () => {
    expect(row(5, [-0.1, -0.1]).standing).toBe("few");
    expect(row(6, [-0.1, -0.1]).standing).toBe("always");
  });

  test("of a measure without a direction that is hoped for is never better nor worse", () => {
    const { cells, standing } = row(10, [5, -5], "pupils");
    expect(cells.map(({ finding }) => finding)).toEqual(["differs", "differs"]);
    expect(standing).toBe("neither");
  });

  test("is worse in no future of which it is said that it never is", () => {
    const shift = fc.constantFrom(-0.1, -0.001, 0, 0.001, 0.1, either);
    fc.assert(
      fc.property(fc.array(shift, { minLength: 1, maxLength: 6 }), (by) => {
        const { cells, standing } = row(8, by);
        const higher = cells.some(({ claim }) => claim.key === "difference" && claim.numbers.median > 0);
        expect(standing === "worse").toBe(higher);
        if (standing === "never" || standing === "always")
          expect(by.every((each) => typeof each !== "number" || each <= 0)).toBe(true);
        if (standing === "always") expect(by.every((each) => each === -0.1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test("what two futures say together is said by no order of them", () => {
  const cell = (finding: Finding) => ({ finding, claim: row(10, [-0.1]).cells[0].claim });
  expect(standingOf([cell("worse"), cell("slightlyWorse")])).toBe("worse");
  expect(standingOf([cell("slightlyWorse"), cell("worse")])).toBe("worse");
});
