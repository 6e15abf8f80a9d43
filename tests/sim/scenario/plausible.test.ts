/** What is plausible, drawn: by the prior of the phase, once a replicate, the same in A and B. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { describeFault } from "../../../sim/scenario/faults.ts";
import { PARAMETER_KEYS, type ParameterKey, parameterIn } from "../../../sim/scenario/parameters.ts";
import { PHASES, type RunPhase } from "../../../sim/scenario/phase.ts";
import { PLAUSIBLE, plausibleAt } from "../../../sim/scenario/plausible.ts";
import { hasRanges, resolveParameters } from "../../../sim/scenario/resolve.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";
import { usualValue } from "../../../sim/scenario/usual-value.ts";
import { scenarioOf } from "../../generated.ts";

const everything = Object.fromEntries(PARAMETER_KEYS.map((key) => [key, PLAUSIBLE]));
const scenarioWith = (parameters: object, phase: RunPhase = "secondary") => scenarioOf({ phase, parameters });
const replicates = Array.from({ length: 400 }, (_, replicate) => replicate);
const drawn = (key: ParameterKey, phase: RunPhase) =>
  replicates.map((replicate) => resolveParameters(scenarioWith({ [key]: PLAUSIBLE }, phase), replicate, "drawn")[key]);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("a share of what is plausible", () => {
  test("lies as far up the range where it is even", () => {
    const declared = { default: 3, prior: { shape: "uniform", low: 1, high: 5 } } as const;
    expect([0, 0.25, 1].map((share) => plausibleAt(declared, share))).toEqual([1, 2, 5]);
  });

  test("of a triangle has that share of its area below it", () => {
    const [low, top, high] = [1, 2, 5];
    const declared = { default: top, prior: { shape: "triangular", low, high } } as const;
    for (const share of [0, 0.1, 0.25, 0.6, 0.99, 1]) {
      const x = plausibleAt(declared, share);
      const below = (x - low) ** 2 / ((high - low) * (top - low));
      const above = (high - x) ** 2 / ((high - low) * (high - top));
      expect(x <= top ? below : 1 - above).toBeCloseTo(share, 12);
    }
    expect(plausibleAt(declared, 1 / 4)).toBeCloseTo(top, 12);
  });

  test("of a triangle without width, or with the default at an end, is a number in it", () => {
    const at = (top: number, low: number, high: number, share: number) =>
      plausibleAt({ default: top, prior: { shape: "triangular", low, high } }, share);
    expect(at(2, 2, 2, 0.3)).toBe(2);
    expect(at(0, 0, 4, 0.75)).toBeCloseTo(2, 12);
    expect(at(4, 0, 4, 0.25)).toBeCloseTo(2, 12);
  });
});

describe("a parameter that is stated as plausible", () => {
  test.each(PHASES)("is drawn from what is plausible in the phase, whatever it is in the other: %s", (phase) => {
    for (const key of PARAMETER_KEYS) {
      const { low, high } = parameterIn(phase, key).prior;
      for (let replicate = 0; replicate < 5; replicate++) {
        const value = resolveParameters(scenarioWith(everything, phase), replicate, "drawn")[key];
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }
    }
    const { low, high } = parameterIn(phase, "learn.persistence").prior;
    const values = drawn("learn.persistence", phase);
    expect(Math.abs(mean(values) - (low + high) / 2)).toBeLessThan(0.06 * (high - low));
    expect(new Set(values).size).toBe(replicates.length);
  });

  test("is as far up in primary as in secondary schools where both are run [R3]", () => {
    const key = "learn.persistence";
    const share = (phase: RunPhase) => {
      const { low, high } = parameterIn(phase, key).prior;
      return drawn(key, phase).map((value) => (value - low) / (high - low));
    };
    const [primary, secondary, both] = (["primary", "secondary", "both"] as const).map(share);
    primary.forEach((value, i) => {
      expect(value).toBeCloseTo(secondary[i], 12);
    });
    expect(both).toEqual(secondary);
  });

  test("is what it would be if nothing were stated where assumptions are held at their centre [O4]", () => {
    for (const phase of PHASES) {
      const scenario = scenarioWith(everything, phase);
      const values = resolveParameters(scenario, 3, "centre");
      for (const key of PARAMETER_KEYS) expect(values[key]).toBe(usualValue(scenario, key));
      expect(values).toEqual(resolveParameters(scenarioWith({}, phase), 3, "centre"));
    }
  });

  test("counts as drawn; a word of another kind is refused where it stands", () => {
    expect(hasRanges(scenarioWith({ "learn.persistence": PLAUSIBLE }))).toBe(true);
    const input = { schemaVersion: 1, title: "t", place: "tarnford", parameters: { "learn.persistence": "likely" } };
    const read = readScenario(input, "s.json");
    expect("faults" in read && read.faults.map(describeFault)).toEqual([
      's.json, parameters.learn.persistence: expected a number or a range [low, high] or "plausible", found "likely"',
    ]);
  });

  test("spreads what primary schools do about what it is at their own default, in a run of both phases", () => {
    const town = openPlace(shippedPlace("tarnford")!, "both");
    const entry = (parameters: object, replicate: number) => {
      const scenario = scenarioOf({ phase: "both", years: 1, burnIn: 1, parameters });
      const job = { scenario, replicates: [], units: ["place"], assumptions: "drawn" } as const;
      return runReplicate(town, job, replicate).primary;
    };
    expect(entry({ "attend.others": PLAUSIBLE }, 0)).not.toEqual(entry({}, 0));
    expect(entry({ "learn.entryFactor": [0, 0] }, 0)).not.toEqual(entry({ "learn.entryFactor": PLAUSIBLE }, 0));
  });
});
