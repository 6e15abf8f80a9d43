/** Definitions say what is counted, not something near it. */

import { describe, expect, test } from "vitest";
import { DETAILED, DETAILED_KEYS } from "../../../sim/indicators/detail/registry.ts";
import { type Indicator, inPhase, STRANDS } from "../../../sim/indicators/indicator.ts";
import { INDICATOR_KEYS, INDICATORS } from "../../../sim/indicators/registry.ts";
import type { Detailed } from "../../../sim/observe/detail/detail.ts";
import { ARENAS } from "../../../sim/scenario/declare.ts";

test("what families got is said to be of those who apply here", () => {
  for (const key of ["firstPreference", "anyPreference", "nearestFirst"] as const) {
    expect(INDICATORS[key].definition).toMatch(/schools outside the place.*left out/);
    expect(INDICATORS[key].formula).toContain("who apply");
  }
});

test("the nearest school is said to be one that takes a child of this sex without a test", () => {
  for (const key of ["nearestFirst", "attendNearest", "nearestDissimilarity", "nearestDissimilarityEver6"] as const) {
    expect(INDICATORS[key].definition).toMatch(/nearest .*sex without a test/);
    expect(INDICATORS[key].definition).not.toContain("may attend");
  }
});

test("a journey is not called straight where the place gives travel times", () => {
  expect(INDICATORS.travel.definition).toContain("travel times");
});

const ALL: readonly (readonly [string, Indicator<Detailed>])[] = [
  ...INDICATOR_KEYS.map((key) => [key, INDICATORS[key]] as const),
  ...DETAILED_KEYS.map((key) => [key, DETAILED[key]] as const),
];
const phases = ["secondary", "primary"] as const;

/** A publication with its year, a publisher whose tables come out every year, or a statement that there is none. */
const SOURCED =
  /\b(18|19|20)\d\d\b|^(Department for (Education|Transport)|OECD|Education Policy Institute), |^None published: /;

describe.each(ALL)("%s", (_key, indicator) => {
  test.each(phases)("of the %s phase says all that can be asked of it", (phase) => {
    const { label, unit, better, material, definition, formula, reference, strand, arena, flag } = inPhase(
      indicator,
      phase,
    );
    expect(label).toMatch(/^[A-Z].*[^.]$/);
    expect(unit).toMatch(/\S/);
    expect(["higher", "lower", "neither"]).toContain(better);
    expect(Number.isFinite(material) && material > 0).toBe(true);
    expect(definition).toMatch(/^[A-Z].*\.$/s);
    expect(formula).toMatch(/\S/);
    expect(reference).toMatch(SOURCED);
    expect(STRANDS).toContain(strand);
    expect(ARENAS).toContain(arena);
    expect(["fsm", "ever6", "none"]).toContain(flag);
  });

  test("is printed with as many decimals as show the smallest difference that matters", () => {
    for (const phase of phases) {
      const { decimals, material } = inPhase(indicator, phase);
      expect(Number(material.toFixed(decimals))).toBeGreaterThan(0);
    }
  });
});

test("a reference to none but the model's own rule names the rule, and prices say where they are declared", () => {
  for (const [key, { reference, strand }] of ALL.filter(([, each]) => each.reference.startsWith("None published")))
    expect(reference, key).toMatch(strand === "cost" ? /declare|\[[A-Z]\d+\]/ : /\[[A-Z]\d+\]/);
});
