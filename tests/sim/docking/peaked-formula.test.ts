/** A formula's single peak is the one that published models have in common. [C2] [D1] */

import fc from "fast-check";
import { expect, test } from "vitest";
import { peakedFormula } from "../../../sim/docking/peaked-formula.ts";
import { compile } from "../../../sim/formula/compile.ts";
import { utilityProgram } from "../../../sim/formula/of-utility.ts";
import { peaked } from "../../../sim/population/peaked.ts";

test("it says of every share, peak and worth what the function says", () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(share, share, share, (x, peak, M) => {
      const f = Math.round(peak * 100) / 100;
      const utility = utilityProgram({ utility: peakedFormula(f, Math.round(M * 100) / 100) });
      const value = compile(utility!, () => 0)(Float64Array.of(x));
      expect(value).toBeCloseTo(peaked(x, f, Math.round(M * 100) / 100), 9);
    }),
    { numRuns: 30 },
  );
});
