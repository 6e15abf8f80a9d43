/** What leaving out one at a time does not add up to. [E1] */

import fc from "fast-check";
import { expect, test } from "vitest";
import { measureOf } from "../../../sim/experiment/measure.ts";
import { paired } from "../../../sim/experiment/paired.ts";
import { verdict } from "../../../sim/experiment/verdict.ts";
import type { Explanation } from "../../../sim/explain/explanation.ts";
import { remainderOf } from "../../../sim/explain/remainder.ts";

const measure = measureOf("attainmentGap");
const compared = (values: readonly number[]) => {
  const difference = paired(new Float64Array(values.length), values);
  return { difference, claim: verdict(difference, measure.words, () => "notReached") };
};
const explained = (whole: readonly number[], ...parts: readonly (readonly number[])[]) =>
  ({
    measure,
    total: compared(whole),
    leftOut: parts.map((part) => ({ comparison: compared(part) })),
  }) as never as Explanation;
const ten = (value: number) => Array.from({ length: 10 }, (_, run) => value + run / 1e4);

test("parts and remainder add up to the difference, in every run and on the mean", () => {
  const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(values, values, values, (whole, one, two) => {
      const { part } = remainderOf(explained(whole, one, two));
      for (const [run, rest] of part.differences.entries())
        expect(rest + one[run] + two[run]).toBeCloseTo(whole[run], 9);
      const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
      expect(part.mean.mean + mean(one) + mean(two)).toBeCloseTo(mean(whole), 9);
    }),
  );
});

test("what each part takes with it whole is done only together; what neither takes is made up for", () => {
  expect(remainderOf(explained(ten(-0.2), ten(-0.2), ten(-0.2))).going).toBe("together");
  expect(remainderOf(explained(ten(-0.2), ten(-0.01), ten(-0.01))).going).toBe("instead");
  expect(remainderOf(explained(ten(-0.2), ten(-0.1), ten(-0.11))).going).toBe("apart");
});

test("one part alone goes with nothing, and a remainder that chance may give is none", () => {
  expect(remainderOf(explained(ten(-0.2), ten(-0.01))).going).toBe("apart");
  const turns = ten(0).map((_, run) => (run % 2 === 0 ? 0.4 : -0.4));
  expect(remainderOf(explained(ten(-0.2), turns, ten(-0.1))).going).toBe("apart");
});
