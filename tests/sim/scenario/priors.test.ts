/** What is plausible lies about what is assumed. */

import { expect, test } from "vitest";
import type { ParameterDeclaration } from "../../../sim/scenario/declare.ts";
import { PARAMETER_KEYS, PARAMETERS, parameterIn } from "../../../sim/scenario/parameters.ts";
import { PHASES } from "../../../sim/scenario/phase.ts";

test.each(PHASES)("tastes are assumed inside what is plausible of them, not at its edge: %s", (phase) => {
  const atEdge = PARAMETER_KEYS.map((key) => [key, parameterIn(phase, key)] as const)
    .filter(([, { rule, exposure }]) => rule === "C2" && exposure !== "switch")
    .filter(([, { default: usual, prior }]) => usual <= prior.low || usual >= prior.high)
    .map(([key]) => key);
  expect(atEdge).toEqual([]);
});

test("what is another number in the primary phase is plausible there", () => {
  const stated = PARAMETER_KEYS.filter((key) => "primary" in PARAMETERS[key]);
  const outside = stated.filter((key) => {
    const { default: usual, prior } = parameterIn("primary", key);
    return usual < prior.low || usual > prior.high;
  });
  expect(stated.length).toBeGreaterThan(20);
  expect(outside).toEqual([]);
});

test("what is drawn with another names a parameter there is, by a correlation", () => {
  for (const { drawnWith } of Object.values<ParameterDeclaration>(PARAMETERS)) {
    if (drawnWith === undefined) continue;
    expect(Object.keys(PARAMETERS)).toContain(drawnWith.key);
    expect(Math.abs(drawnWith.correlation)).toBeLessThanOrEqual(1);
  }
});
