/** What is plausible lies about what is assumed. */

import { expect, test } from "vitest";
import { PARAMETERS } from "../../../sim/scenario/parameters.ts";

test("tastes are assumed inside what is plausible of them, not at its edge", () => {
  const atEdge = Object.entries(PARAMETERS)
    .filter(([, { rule }]) => rule === "C2")
    .filter(([, { default: usual, prior }]) => usual <= prior.low || usual >= prior.high)
    .map(([key]) => key);
  expect(atEdge).toEqual([]);
});
