/** What is plausible lies about what is assumed. */

import { expect, test } from "vitest";
import type { ParameterDeclaration } from "../../../sim/scenario/declare.ts";
import { PARAMETERS } from "../../../sim/scenario/parameters.ts";

test("tastes are assumed inside what is plausible of them, not at its edge", () => {
  const atEdge = Object.entries(PARAMETERS)
    .filter(([, { rule, exposure }]) => rule === "C2" && exposure !== "switch")
    .filter(([, { default: usual, prior }]) => usual <= prior.low || usual >= prior.high)
    .map(([key]) => key);
  expect(atEdge).toEqual([]);
});

test("what is drawn with another names a parameter there is, by a correlation", () => {
  for (const { drawnWith } of Object.values<ParameterDeclaration>(PARAMETERS)) {
    if (drawnWith === undefined) continue;
    expect(Object.keys(PARAMETERS)).toContain(drawnWith.key);
    expect(Math.abs(drawnWith.correlation)).toBeLessThan(1);
  }
});
