/** Figures as measured on runs of a small town: each against the same thing counted another way. */

import { describe, expect, test } from "vitest";
import { replicateSteps } from "../../../sim/engine/ensemble.ts";
import type { IndicatorKey } from "../../../sim/indicators/registry.ts";
import { INDICATORS } from "../../../sim/indicators/registry.ts";
import { boroughRuns } from "../../../sim/pattern/boroughs.ts";
import { difference, everywhere, lookAfter } from "../../../sim/pattern/contrast.ts";
import { CONTRASTS } from "../../../sim/pattern/contrasts/registry.ts";
import { FIGURES, type FigureKey } from "../../../sim/pattern/figures/registry.ts";
import { LOOKING, type Look, lookAt, type PatternRun } from "../../../sim/pattern/look.ts";
import { changed, figuresOf, isWithin, measured } from "../../../sim/pattern/measured.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");

function runOf(said: Record<string, unknown> = {}): PatternRun {
  const looks: Look[] = [];
  const job = {
    scenario: scenarioOf({ years: 5, burnIn: 2, ...said }),
    replicates: [],
    units: [],
    assumptions: "drawn",
  } as const;
  const steps = replicateSteps(town, job, 0, {
    closer: LOOKING,
    onYear: (state, observation) => void looks.push(lookAt(state, town, observation)),
  });
  while (steps.next().done !== true);
  return { place: town, looks };
}

const alone = runOf();
const paired = runOf({ actions: [{ lever: "partnerships", start: town.baseYear + 1, pairs: 2 }] });

describe("a figure of a run", () => {
  const indicator = (key: IndicatorKey) => INDICATORS[key].place(alone.looks[0].observation, "all");
  const figure = (key: FigureKey) => FIGURES[key].measure(alone);

  test.each([
    ["gorard", "schoolGorard"],
    ["dissimilarity", "schoolDissimilarity"],
    ["firstPreference", "firstPreference"],
    ["anyPreference", "anyPreference"],
    ["monthsAtEnd", "attainmentGapMonths"],
  ] as const)("%s is the indicator %s of the base year", (key, same) => {
    expect(figure(key)).toBeCloseTo(indicator(same), 9);
  });

  test("every one has a number here, but what only many schools have", () => {
    const values = figuresOf(alone, Object.keys(FIGURES) as FigureKey[]);
    const none = Object.entries(values).filter(([, value]) => !Number.isFinite(value));
    expect(none.map(([key]) => key)).toEqual(["exitsConcentration"]);
  });

  test("of a borough is that of the place where there is one borough", () => {
    const parts = boroughRuns(alone);
    expect(parts).toHaveLength(1);
    expect(FIGURES.gorard.measure(parts[0])).toBe(FIGURES.gorard.measure(alone));
  });

  test("growth of the gap is what lies between its two ends", () => {
    expect(5 * figure("monthsAYear")).toBeCloseTo(figure("monthsAtEnd") - figure("monthsAtEntry"), 12);
  });

  test("about a third of first-year pupils sit in another set than entry alone would put them in [P20]", () => {
    const { sets } = alone.looks[0];
    expect(sets.low).toBeGreaterThan(0);
    expect(sets.misplaced / sets.taught).toBeGreaterThan(0.2);
    expect(sets.misplaced / sets.taught).toBeLessThan(0.45);
  });
});

describe("a figure of an experiment", () => {
  test("is nothing between a run and itself", () => {
    const all = everywhere(alone, "bySchool");
    expect(difference([alone, alone], 3, all, ["leaverAttainment", "leavers"])).toBe(0);
  });

  test("tells supporting from supported schools by their published scores", () => {
    const { brokered, observation } = lookAfter(paired, 1);
    expect(brokered).toHaveLength(2);
    for (const { supporting, supported } of brokered)
      expect(observation.schools.score[supporting]).toBeGreaterThan(observation.schools.score[supported]);
    expect(lookAfter(alone, 1).brokered).toEqual([]);
  });

  test("is measured on the schools that B's broker chose", () => {
    const gain = CONTRASTS.federationGain.measure(alone, paired);
    const units = lookAfter(paired, 1).brokered.map(({ supported }) => supported);
    expect(gain).toBe(difference([alone, paired], 5, { by: "bySchool", units }, ["leaverAttainment", "leavers"]));
    expect(gain).not.toBe(0);
  });

  test("in a year that was not looked at is a fault of ours", () => {
    expect(() => lookAfter(alone, 9)).toThrow("not looked at 9 years after");
  });
});

describe("a figure over seeds", () => {
  test("is in its range at its ends, out beyond them, and neither without a range or a number", () => {
    const at = (value: number) => isWithin([1, 2], measured([value]));
    expect([at(1), at(2), at(2.01), at(Number.NaN)]).toEqual([true, true, false, undefined]);
    expect(isWithin(undefined, measured([1]))).toBeUndefined();
  });

  test("leaves out seeds without a number", () => {
    expect(measured([1, Number.NaN, 3])).toMatchObject({ values: [1, 3], mean: 2 });
  });

  test("is changed beyond chance only where it moves alike on the same seeds", () => {
    expect(changed([1, 2, 3], [2, 3, 4])).toEqual({ by: 1, beyondChance: true });
    expect(changed([1, 2, 3], [2, 1, 3.5]).beyondChance).toBe(false);
    expect(changed([1, 2, 3], [1, 2, 3])).toEqual({ by: 0, beyondChance: false });
    expect(changed([1, 2], [2, 3])).toEqual({ by: 1, beyondChance: false });
    expect(changed([Number.NaN], [1])).toEqual({ by: Number.NaN, beyondChance: false });
  });
});
