/** What a finding comes to: worked by hand on made-up series, and on a town in which nothing acts. */

import { describe, expect, test } from "vitest";
import { armsOf } from "../../../sim/claim/arms.ts";
import { ALONE, against, beyondSum, type Finding } from "../../../sim/claim/field-claim.ts";
import { judged } from "../../../sim/claim/judged.ts";
import { type Armed, findingIn, LATE } from "../../../sim/claim/measured.ts";
import { CLAIM_KEYS, CLAIMS } from "../../../sim/claim/registry.ts";
import { CLOSER } from "../../../sim/engine/closer.ts";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { columnOf, SERIES, unitColumns } from "../../../sim/indicators/series.ts";
import { type Children, eachChild, LEAVER } from "../../../sim/observe/each-child.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import type { Scenario } from "../../../sim/scenario/scenario.ts";

const setting = { phase: "secondary", actions: [] as unknown } as Scenario;
const YEARS = [2025, 2026, 2027, 2028];

/** A run whose attainment is as said by year, and by school as said by year. */
function run(attainment: number[], bySchool: number[][] = [[0, 0, 0, 0]]): Armed {
  const place = new Float64Array(SERIES.length * YEARS.length).fill(Number.NaN);
  place.set(attainment, columnOf("attainment") * YEARS.length);
  const column = unitColumns("school").findIndex(({ indicator }) => indicator === "attainment");
  const school = new Float32Array(unitColumns("school").length * bySchool.length * YEARS.length).fill(Number.NaN);
  bySchool.forEach((values, s) => {
    school.set(values, (column * bySchool.length + s) * YEARS.length);
  });
  return { scenario: setting, result: { replicate: 0, years: YEARS, place, school } };
}

const attainment = (weights: Finding["weights"], more: object = {}): Finding => ({
  what: "attainment",
  weights,
  measure: { indicator: "attainment", ...more },
  expects: "higher",
});

describe("a finding", () => {
  test("is the mean of the last three years of the one arm less that of the other", () => {
    const arms = { [ALONE]: run([9, 1, 2, 3]), b: run([9, 2, 4, 6]) };
    expect(LATE).toBe(3);
    expect(findingIn(attainment(against("b")), arms)).toBe(2);
  });

  test("of two together is what they have beyond the sum of what each has alone", () => {
    const level = (value: number) => run([0, value, value, value]);
    const arms = { [ALONE]: level(1), one: level(3), other: level(4), both: level(10) };
    expect(findingIn(attainment(beyondSum("both", "one", "other")), arms)).toBe(10 - 1 - (2 + 3));
  });

  test("of supporting schools is over the upper half by results in the base year of the place as it is", () => {
    const start = [
      [3, 0, 0, 0],
      [1, 0, 0, 0],
      [4, 0, 0, 0],
      [2, 0, 0, 0],
    ];
    const after = [0.1, 0.2, 0.3, 0.4].map((by, s) => [start[s][0], by, by, by]);
    const arms = { [ALONE]: run([0, 0, 0, 0], start), b: run([0, 0, 0, 0], after) };
    const of = (schools: string) => findingIn(attainment(against("b"), { schools }), arms);
    expect(of("supporting")).toBeCloseTo((0.1 + 0.3) / 2, 6);
    expect(of("supported")).toBeCloseTo((0.2 + 0.4) / 2, 6);
    expect(of("all")).toBeCloseTo(0.25, 6);
  });

  test("among the same children is between the two arms that it weighs, whoever else is counted", () => {
    const armed = (key: number[], values: number[]): Armed => ({
      scenario: setting,
      result: {
        ...run([0, 0, 0, 0]).result,
        children: {
          key: Uint32Array.from(key),
          marks: new Uint32Array(key.length).fill(1 | LEAVER),
          attainment: Float64Array.from(values),
          presence: new Float32Array(key.length).fill(1),
          participation: new Float32Array(key.length).fill(0.5),
          travel: new Float32Array(key.length).fill(2),
        },
      },
    });
    const arms = { [ALONE]: armed([1, 2, 3], [0, 1, -5]), b: armed([1, 2, 4], [0.5, 1.5, 9]) };
    const measure = { indicator: "attainment", sameChildren: true } as const;
    expect(findingIn({ ...attainment(against("b")), measure }, arms)).toBeCloseTo(0.5, 12);
  });
});

describe("what a finding amounts to", () => {
  const over = (expects: Finding["expects"], values: number[]) =>
    judged({ ...attainment(against("b")), expects }, values).outcome;
  const ten = (by: number) => Array.from({ length: 10 }, (_, i) => by + 0.0001 * i);
  const tossed = Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? 0.1 : -0.1));

  test.each([
    ["higher", ten(0.1), "asClaimed"],
    ["lower", ten(0.1), "otherWay"],
    ["same", ten(0.1), "otherWay"],
    ["higher", ten(0.001), "tooSmall"],
    ["same", ten(0.001), "asClaimed"],
    ["higher", tossed, "chance"],
    ["same", tossed, "chance"],
    ["same", tossed.map((value) => value / 10), "asClaimed"],
    ["higher", new Array(10).fill(0), "none"],
    ["same", new Array(10).fill(0), "asClaimed"],
    ["lower", new Array(10).fill(Number.NaN), "nobody"],
    ["lower", [], "notRun"],
    ["higher", ten(0.1).slice(0, 5), "tooFew"],
    ["same", new Array(5).fill(0), "tooFew"],
    ["higher", ten(0.1).slice(0, 6), "asClaimed"],
    ["higher", [...ten(0.1).slice(0, 5), Number.NaN], "tooFew"],
    // Most runs are just beyond what matters (0.02), the rest so far back that the mean is well within it.
    ["same", [...new Array(29).fill(0.0201), ...new Array(8).fill(-0.02)], "asClaimed"],
  ] as const)("claimed to be %s: %j is %s", (expects, values, outcome) => {
    expect(over(expects, [...values])).toBe(outcome);
  });
});

test("every finding of every claim can be measured on runs of a town, and is 0 where nothing acts", () => {
  const place = openPlace(shippedPlace("tarnford")!, "secondary");
  const short = { place: "tarnford", baseYear: 2025, years: 3, burnIn: 1, replicates: 1, stance: "trials" } as const;
  const scenario = armsOf(CLAIMS.sharing, short)[ALONE];
  let children: Children | undefined;
  const job = { scenario, replicates: [0], units: ["school"], assumptions: "centre" } as const;
  const result = runReplicate(place, job, 0, {
    closer: CLOSER,
    onYear: (state) => {
      children = eachChild(state, place);
    },
  });
  const armed: Armed = { scenario, result: { ...result, children: children! } };
  for (const key of CLAIM_KEYS) {
    const arms = Object.fromEntries([ALONE, ...Object.keys(CLAIMS[key].arms)].map((arm) => [arm, armed]));
    for (const finding of CLAIMS[key].findings) {
      // Without partners there is no trust to speak of.
      if (finding.measure.indicator === "trust") expect(findingIn(finding, arms)).toBeNaN();
      else expect(findingIn(finding, arms), finding.what).toBeCloseTo(0, 12);
    }
  }
});
