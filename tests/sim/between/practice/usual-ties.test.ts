/** The ties that form of themselves while repertoires settle are those of any year. [Y0] [B5] */

import { describe, expect, test } from "vitest";
import { likelyTie } from "../../../../sim/between/of-themselves.ts";
import { usualTies } from "../../../../sim/between/practice/usual-ties.ts";
import type { Parameters } from "../../../../sim/scenario/parameters.ts";
import { opened, parametersWith, stateOf, yearOf } from "../small-year.ts";
import { mean } from "./alone.ts";

const region = opened("averdale");
const state = stateOf(region);
const TURNS = 100;

const yearWith = (stated: Partial<Parameters> = {}) => yearOf(region, state, parametersWith(stated));
const tiesUnder = (stated: Partial<Parameters> = {}) => {
  const tiesIn = usualTies(yearWith(stated), TURNS);
  return Array.from({ length: TURNS }, (_, turn) => tiesIn(turn + 1));
};

describe("ties while repertoires settle", () => {
  const all = tiesUnder({ "partner.spontaneous": 0.05 });

  test("are as many as forming and lapsing by their yearly chances come to [B5]", () => {
    const year = yearWith({ "partner.spontaneous": 0.05 });
    const likely = likelyTie(year);
    const lasts = 1 / year.parameters["partner.ends"];
    let expected = 0;
    for (let a = 0; a < region.schools.ids.length; a++) {
      for (let b = a + 1; b < region.schools.ids.length; b++) {
        const forms = likely([a, b]);
        expected += lasts / (lasts + (1 - forms) / forms);
      }
    }
    const settled = mean(all.slice(20).map(({ edges }) => edges));
    expect(settled / expected).toBeGreaterThan(0.9);
    expect(settled / expected).toBeLessThan(1.1);
    expect(all[0].edges).toBeLessThan(0.5 * expected);
  });

  test("are mutual, begin with little trust and gain more of it, and have the strength of light contact [B5]", () => {
    const { offsets, partner, strength, trust } = all[TURNS - 1];
    for (let s = 0; s + 1 < offsets.length; s++) {
      for (const other of partner.slice(offsets[s], offsets[s + 1])) {
        expect(Array.from(partner.slice(offsets[other], offsets[other + 1]))).toContain(s);
      }
    }
    const { "partner.trustAtFirst": first, "partner.spontaneousStrength": light } = parametersWith();
    expect(strength.every((value) => value === light)).toBe(true);
    expect(Math.min(...trust)).toBeGreaterThanOrEqual(first);
    expect(Math.max(...trust)).toBeGreaterThan(0.8);
    expect(all[0].trust.every((value) => value === first)).toBe(true);
  });

  test.each(["partner.spontaneous", "partner.spontaneousStrength", "moveKnowledge.adoption"] as const)(
    "are none where %s is 0: nothing would come of them",
    (key) => {
      expect(tiesUnder({ [key]: 0 }).every(({ edges }) => edges === 0)).toBe(true);
    },
  );
});
