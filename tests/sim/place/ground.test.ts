import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weightedMean } from "../../../sim/place/apportion.ts";
import { distance } from "../../../sim/place/ground.ts";
import { standardised } from "../../../sim/place/spread.ts";
import { kilometres } from "../../../sim/place/ways.ts";

const FOLDER = join(import.meta.dirname, "../../../sim/place");
const sources = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file), "utf8"));
const definitions = (of: RegExp): number => sources.filter((source) => of.test(source)).length;

describe("the arithmetic of places", () => {
  test("says once what a weighted mean, a standardised value and a straight line are", () => {
    expect(definitions(/(function|const) weightedMean\b/)).toBe(1);
    expect(definitions(/(function|const) standardised\b/)).toBe(1);
    const apart = sources.join("").match(/Math\.sqrt\(\s*(dx \* dx|\(a\.x - b\.x\))/g);
    expect(apart).toHaveLength(1);
  });

  test("two points of the ground are as far apart as their coordinates", () => {
    const km = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(km, km, km, km, (x1, y1, x2, y2) => {
        expect(distance({ x: x1, y: y1 }, { x: x2, y: y2 })).toBe(kilometres(x1, y1, x2, y2));
      }),
    );
    expect(distance({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5);
  });

  test("standardised values have mean 0 and SD 1, and what is not known counts as the mean", () => {
    expect([...standardised([1, Number.NaN, 3])]).toEqual([-1, 0, 1]);
    expect([...standardised([2, 2, 2])]).toEqual([0, 0, 0]);
    expect([...standardised([Number.NaN])]).toEqual([0]);
  });

  test("a mean of nothing is not known", () => {
    expect(weightedMean([1, 3], [1, 3])).toBe(2.5);
    expect(weightedMean([1, 3], [0, 0])).toBeNaN();
  });
});
