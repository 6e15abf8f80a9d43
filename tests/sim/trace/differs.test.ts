/** What differs for a family is what is told otherwise. [E3] */

import { describe, expect, test } from "vitest";
import { differences } from "../../../sim/trace/differs.ts";
import type { Journey } from "../../../sim/trace/journey.ts";

/** A family of one child, of whose years this is told. */
const journeyOf = (attainments: readonly number[]) =>
  ({
    children: [
      {
        child: 7,
        choices: [],
        offers: [],
        years: attainments.map((attainment, i) => ({ year: 2026 + i, attainment })),
      },
    ],
  }) as unknown as Journey;

const attainment = (a: readonly number[], b: readonly number[]) =>
  differences(journeyOf(a), journeyOf(b)).filter(({ aspect }) => aspect === "attainment");

describe("numbers that are told alike", () => {
  test("do not differ, also about 0", () => {
    expect(attainment([0.41, 0.0002, 1], [0.4101, -0.0003, 1.0004])).toEqual([]);
  });

  test("do not hide the first year in which they are told otherwise", () => {
    expect(attainment([0.41, 0.5], [0.4101, 0.502])).toEqual([
      { child: 7, aspect: "attainment", year: 2027, a: 0.5, b: 0.502 },
    ]);
  });
});
