/** Sizes are measured from the smallest on, as far as time allows. */

import { expect, test } from "vitest";
import { axesOf, PUPILS_A_SCHOOL, threadsUpTo } from "../../../../cli/bench/growth/axes.ts";
import { measureGrowth } from "../../../../cli/bench/growth/measure.ts";
import { PROGRAMS } from "../../../../cli/bench/programs.ts";
import type { Report } from "../../../../cli/bench/way.ts";
import { PARAMETERS } from "../../../../sim/scenario/parameters.ts";

/** A clock that stands still but for what runs take: so many seconds a pupil after so many to start. */
function told(budget: number, start: number, aPupil: number) {
  let clock = 1000;
  const sizes: string[] = [];
  const failed: string[] = [];
  const run = async ({ settings }: { settings: Readonly<Record<string, string | number>> }): Promise<Report> => {
    clock += start + aPupil * Number(settings.pupils);
    return { figure: aPupil * Number(settings.pupils), peakMb: 90, check: {}, also: { "empty MB": 40, micros: 4 } };
  };
  return {
    budget,
    now: () => clock,
    run,
    onDone: (axis: { key: string }, size: number) => sizes.push(`${axis.key} ${size}`),
    onFailed: (axis: { key: string }, size: number, why: string) => failed.push(`${axis.key} ${size} ${why}`),
    sizes,
    failed,
  };
}

const pupils = axesOf("full", 2).filter(({ key }) => key === "pupils");

test("stops before the first size that would not be done in time, and says which are left", async () => {
  const way = told(100, 2, 1e-4);
  const [axis] = (await measureGrowth(pupils, way)) ?? [];
  expect(axis.points.map(({ size }) => size)).toEqual([1e3, 3e3, 1e4, 3e4, 1e5, 3e5]);
  expect(axis.left).toEqual([1e6, 3e6, 1e7]);
  expect(axis.points[0]).toMatchObject({ seconds: 0.1, peakMb: 90, emptyMb: 40, micros: 4 });
});

test("measures the smallest size of every axis however little time there is, and all where there is enough", async () => {
  const axes = axesOf("quick", 2);
  const little = told(1, 2, 1e-4);
  await measureGrowth(axes, little);
  expect(little.sizes).toEqual(axes.map(({ key, sizes }) => `${key} ${sizes[0]}`));
  const enough = told(1e6, 2, 1e-4);
  const found = (await measureGrowth(axes, enough)) ?? [];
  expect(found.map(({ points }) => points.map(({ size }) => size))).toEqual(axes.map(({ sizes }) => sizes));
  expect(found.every(({ left }) => left.length === 0)).toBe(true);
});

test("no axis but the last takes more than its share", async () => {
  const axes = axesOf("full", 2).filter(({ key }) => key === "schools" || key === "pupils");
  const found = (await measureGrowth(axes, told(200, 5, 0))) ?? [];
  expect(found.map(({ points }) => points.length)).toEqual([4, 9]);
});

test("a size that comes to no end is left out with the larger ones, and what was measured is kept", async () => {
  const way = told(1e6, 2, 0);
  const run: typeof way.run = async (doing) => {
    if (Number(doing.settings.pupils) >= 1e5) throw new Error("out of memory");
    return way.run(doing);
  };
  const [axis] = (await measureGrowth(pupils, { ...way, run })) ?? [];
  expect(axis.points.map(({ size }) => size)).toEqual([1e3, 3e3, 1e4, 3e4]);
  expect(axis.left).toEqual([1e5, 3e5, 1e6, 3e6, 1e7]);
  expect(way.failed).toEqual(["pupils 100000 out of memory"]);
  expect(await measureGrowth(pupils, { ...way, run: () => Promise.reject(new Error("none")) })).toEqual([]);
});

test("what is interrupted reports nothing", async () => {
  expect(await measureGrowth(pupils, { ...told(100, 2, 0), run: async () => undefined })).toBeUndefined();
});

test.each(["full", "quick"] as const)("%s: sizes rise, programs are there, and what is set may be set", (effort) => {
  for (const { sizes, doing } of axesOf(effort, 4)) {
    expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
    for (const { program, settings } of sizes.map(doing)) {
      expect(PROGRAMS).toHaveProperty(program);
      expect(Number(settings.ties ?? 0)).toBeLessThanOrEqual(PARAMETERS["ties.count"].range[1]);
      expect(Number(settings.schools)).toBeGreaterThanOrEqual(2);
    }
  }
});

test("pupils rise with schools as in England, and workers by doubling up to the cores", () => {
  const { schools, pupils: many } = pupils[0].doing(1e7).settings;
  expect(Number(many) / Number(schools)).toBeCloseTo(PUPILS_A_SCHOOL, 1);
  expect([1, 2, 6, 8, 64].map((cores) => threadsUpTo(cores, 16))).toEqual([
    [1],
    [1, 2],
    [1, 2, 4],
    [1, 2, 4, 8],
    [1, 2, 4, 8, 16],
  ]);
});
