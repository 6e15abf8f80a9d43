/** Another district is one more partner, neither better nor worse. [B6] */

import { describe, expect, test } from "vitest";
import { heldElsewhere, takeUpFromElsewhere, tieElsewhere } from "../../../../sim/between/practice/elsewhere.ts";
import { valuesOf } from "../../../../sim/between/practice/repertoires.ts";
import { startPractices } from "../../../../sim/between/practice/start.ts";
import { practiceValues } from "../../../../sim/between/practice/values.ts";
import { stream } from "../../../../sim/random/streams.ts";
import { opened, parametersWith, scenarioWith, stateOf, yearOf } from "../small-year.ts";

const place = opened();
const parameters = parametersWith();
const base = stateOf(place);
base.year = 2026;
startPractices(yearOf(place, base, parameters));

const yearWith = (strength: number, stated = {}) =>
  yearOf(
    place,
    base,
    parametersWith(stated),
    scenarioWith({ actions: [{ lever: "districtPartnership", start: 2026, strength }] }),
  );

describe("what another district uses", () => {
  const values = (seed: number) => practiceValues(place.schools, parametersWith(), stream(seed, 0, "practice", 0));
  const held = (seed: number) => heldElsewhere(values(seed), parameters, stream(seed, 0, "moveKnowledge/district", 0));

  test("is no more than a school can keep up, and some of it is new to the place", () => {
    for (const seed of [1, 2, 3]) {
      const shares = held(seed);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(
        parameters["practice.attention"] + 1e-9,
      );
      expect(shares.slice(values(seed).firstNovel).some((share) => share > 0)).toBe(true);
    }
  });

  test("is worth nothing on average, over luck, at the average school: it is drawn, not chosen", () => {
    const seeds = Array.from({ length: 400 }, (_, seed) => seed);
    const worth = seeds.map((seed) => {
      const { worth: v, practices } = values(seed);
      return held(seed).reduce((sum, share, p) => sum + share * v[3 * practices + p], 0);
    });
    const mean = worth.reduce((sum, one) => sum + one, 0) / worth.length;
    const error = Math.sqrt(worth.reduce((sum, one) => sum + (one - mean) ** 2, 0)) / worth.length;
    expect(Math.abs(mean)).toBeLessThan(2.5 * error);
    expect(error).toBeGreaterThan(0.01);
  });
});

describe("working with it", () => {
  test("moves use towards theirs by κ·tie·2σ(2v̂) where they use more, and nowhere else: worked example", () => {
    const year = yearWith(0.5);
    expect(tieElsewhere(year)).toBeCloseTo(0.5 * 0.15, 12);
    const values = { ...valuesOf(year), judged: new Float64Array(valuesOf(year).judged.length) };
    const theirs = heldElsewhere(values, parameters, year.lasting("moveKnowledge/district"));
    const before = base.practices.held.slice(0, base.practices.count);
    const held = before.slice();
    takeUpFromElsewhere(held, values, year, new Float64Array(base.schools.count).fill(60));
    held.forEach((share, at) => {
      const more = Math.max(0, theirs[at % values.practices] - before[at]);
      expect(share - before[at]).toBeCloseTo(parameters["moveKnowledge.adoption"] * 0.075 * more, 12);
    });
    expect(held).not.toEqual(before);
  });

  test("never makes a school use more than they do, however close and keen", () => {
    const year = yearWith(1, { "moveKnowledge.adoption": 1, "moveKnowledge.district": 1 });
    const values = valuesOf(year);
    const theirs = heldElsewhere(values, year.parameters, year.lasting("moveKnowledge/district"));
    const before = base.practices.held.slice(0, base.practices.count);
    const held = before.slice();
    takeUpFromElsewhere(held, values, year, new Float64Array(base.schools.count).fill(60));
    held.forEach((share, at) => {
      expect(share).toBeLessThanOrEqual(Math.max(before[at], theirs[at % values.practices]) + 1e-12);
    });
  });

  test("does nothing at no strength, or where no tie comes of it [O4]", () => {
    for (const year of [yearWith(0), yearWith(1, { "moveKnowledge.district": 0 })]) {
      const held = base.practices.held.slice(0, base.practices.count);
      takeUpFromElsewhere(held, valuesOf(year), year, new Float64Array(base.schools.count).fill(60));
      expect(held).toEqual(base.practices.held.slice(0, base.practices.count));
    }
  });
});
