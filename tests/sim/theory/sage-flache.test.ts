/** Schools between composition and distance. */

import { describe, expect, test } from "vitest";
import { peaked } from "../../../sim/population/peaked.ts";
import { exp } from "../../../sim/random/maths.ts";
import { sequence } from "../../../sim/random/sequence.ts";
import { replay } from "../../../sim/theory/replay.ts";
import { settle } from "../../../sim/theory/sage-flache/homes.ts";
import { sageFlache } from "../../../sim/theory/sage-flache/model.ts";
import { chooseSchools, enrolNearest, siteSchools } from "../../../sim/theory/sage-flache/schools.ts";
import { fading, pick } from "../../../sim/theory/soft-choice.ts";
import { stoicaFlache } from "../../../sim/theory/stoica-flache.ts";
import { neighbourCells, torusDistance } from "../../../sim/theory/torus.ts";

const draw = (part: string) => sequence(`test ${part}`);

describe("the taste for one's own group", () => {
  test("rises to the peak and falls to M, in straight lines (Stoica & Flache 2014)", () => {
    const worth = (f: number, M: number) => (x: number) => peaked(x, f, M);
    const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));
    expect([0, 0.25, 0.5, 0.75, 1].map(worth(0.5, 0.3))).toEqual(near([0, 0.5, 1, 0.65, 0.3]));
    expect([0.4, 0.8, 0.9, 1].map(worth(0.8, 0.6))).toEqual(near([0.5, 1, 0.8, 0.6]));
    expect(peaked(1, 1, 0.2)).toBe(1);
  });
});

describe("the torus", () => {
  test("has its edges joined: (0, 0) and (79, 79) are diagonal neighbours", () => {
    expect(torusDistance(0, 0, 79, 79, 80)).toBeCloseTo(Math.SQRT2, 12);
    expect(torusDistance(0, 0, 40, 40, 80)).toBeCloseTo(Math.sqrt(3200), 12);
  });

  test("has 112 cells within six of each, itself left out", () => {
    const { each, cells } = neighbourCells(80, 6, (dx, dy) => dx * dx + dy * dy <= 36);
    expect(each).toBe(112);
    expect(new Set(cells.subarray(0, each)).size).toBe(112);
    expect(cells.subarray(0, each)).not.toContain(0);
  });
});

describe("choosing", () => {
  test("takes each in proportion to its weight", () => {
    const random = sequence("weights");
    const counts = [0, 0, 0];
    for (let i = 0; i < 60_000; i++) counts[pick(Float64Array.of(1, 2, 3), 3, random)] += 1;
    for (const i of [0, 1, 2]) expect(Math.abs(counts[i] - 10_000 * (i + 1))).toBeLessThan(600);
  });

  test("weighs by an exponential that is off by less than 3 in a thousand million", () => {
    for (let x = -699; x <= 0; x += 0.173) expect(Math.abs(fading(x) / exp(x) - 1)).toBeLessThan(3e-9);
    expect([fading(0), fading(-701)]).toEqual([1, 0]);
  });

  test("leaves no school with more than its places who was not there at the start, and counts everybody once", () => {
    const homes = settle(draw("homes"));
    const near = siteSchools(homes, draw("schools"));
    const enrolment = enrolNearest(homes, near);
    const start = Array.from({ length: 30 }, (_, s) => enrolment.pupils[2 * s] + enrolment.pupils[2 * s + 1]);
    chooseSchools(
      enrolment,
      homes,
      near,
      [{ f: 1, M: 1 }],
      new Uint8Array(homes.group.length),
      0.5,
      12,
      draw("choices"),
    );
    const recount = new Float64Array(60);
    homes.group.forEach((group, i) => {
      recount[2 * enrolment.school[i] + group] += 1;
    });
    expect(enrolment.pupils).toEqual(recount);
    const places = (2.1 * homes.group.length) / 30;
    start.forEach((roll, s) => {
      expect(recount[2 * s] + recount[2 * s + 1]).toBeLessThanOrEqual(Math.max(roll, Math.ceil(places)));
    });
  });
});

describe("families", () => {
  test("who weigh distance alone do the same whatever they think of composition", () => {
    const run = (tolerant: number) =>
      sageFlache.run({ alpha: 0, tolerant, FM: 0, homesByTolerance: false, beta: 12 }, draw);
    expect(run(0)).toEqual(run(1));
  });

  test("all intolerant do as Stoica and Flache's with that taste do", () => {
    const sage = sageFlache.run({ alpha: 0.2, tolerant: 0, FM: 0, homesByTolerance: false, beta: 12 }, draw);
    expect(stoicaFlache.run({ alpha: 0.2, f: 0.8, M: 0.6, beta: 12 }, draw)).toEqual(sage);
  });

  test("have one map of homes whatever schools are like to them", () => {
    const [low, high] = [0.1, 0.6].map((alpha) => replay(sageFlache, { alpha, FM: 3 }, 1).results[0]);
    expect([high.residentialD, high.nearestD]).toEqual([low.residentialD, low.nearestD]);
    expect(high.D).not.toBe(low.D);
  });

  test("live ever further apart the longer they move home", () => {
    const [none, some, many] = [0, 10, 34].map((FM) => replay(sageFlache, { alpha: 0, FM }, 1).results[0].residentialD);
    expect(some).toBeGreaterThan(none as number);
    expect(many).toBeGreaterThan(some as number);
  });
});
