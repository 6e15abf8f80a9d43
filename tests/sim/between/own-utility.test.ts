/** A scenario's own utility takes the place of the model's weighing, and of nothing else. [C2] */

import { describe, expect, test } from "vitest";
import { choose } from "../../../sim/between/choose.ts";
import { learnAboutSchools } from "../../../sim/between/learn-about-schools.ts";
import { publish } from "../../../sim/between/publish.ts";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { copyState } from "../../../sim/engine/save.ts";
import type { State } from "../../../sim/engine/state.ts";
import { savedWith } from "../../../sim/engine/state-file.ts";
import { formulasOf } from "../../../sim/formula/of-scenario.ts";
import { bitsOf, comeOfAge, opened, parametersWith, scenarioWith, stateOf, yearOf } from "./small-year.ts";

const place = opened();
const start = stateOf(place);
comeOfAge(place, start);

/** The year's choice by a formula, or by the model's own weighing. */
function chosen(utility?: string): State {
  const state = copyState(start);
  const formulas = formulasOf({ utility });
  const year = { ...yearOf(place, state, parametersWith()), ...(formulas.utility && { utility: formulas.utility }) };
  for (const process of [publish, learnAboutSchools, choose]) process.run(year);
  return state;
}

const firstOf = (state: State): number[] => {
  const { pupils, offsets, lists } = state.applications!;
  return [...pupils].map((_, i) => lists[offsets[i]]);
};

describe("limiting cases", () => {
  test("the model's own weighing as a formula changes no bit", () => {
    expect(bitsOf(chosen("usual"))).toEqual(bitsOf(chosen()));
  });

  test("written out with the default tastes, it gives the same lists [C2]", () => {
    const written =
      "tasteForResults * max(0, 1 + 0.2 * advantage) * quality + 2.8 * alike + 0.3 * ownShare" +
      " - 3.18 * (1 - 0.3 * travelHelp) * log(distance + 1) + 3 * sibling + 1.5 * faith + 0.25 * catchment";
    expect(firstOf(chosen(written))).toEqual(firstOf(chosen()));
    expect(chosen(written).applications).toEqual(chosen().applications);
  });

  test("alike and the share eligible are one thing told two ways", () => {
    const told = chosen("usual - 2 * alike + 2 * (eligible ? ever6Share : 1 - ever6Share)");
    expect(firstOf(told)).toEqual(firstOf(chosen()));
  });

  test("where distance alone counts, and counts enough, everyone puts the nearest school first", () => {
    const { pupils, applications } = chosen("-1000 * distance");
    expect([...applications!.pupils].every((p) => pupils.nearestFirst[p] === 1)).toBe(true);
  });

  test("a constant leaves chance alone, whatever it is", () => {
    expect(chosen("0").applications).toEqual(chosen("7").applications);
    expect(chosen("0").applications).not.toEqual(chosen().applications);
  });

  test("a school that it gives no number for comes last; chance does not lift it", () => {
    const none = chosen("catchment ? log(-1) : 0");
    const { pupils, applications } = none;
    const { offsets, lists } = applications!;
    let seen = 0;
    applications!.pupils.forEach((p, i) => {
      const list = [...lists.subarray(offsets[i], offsets[i + 1])];
      if (list.length === 1) expect(list[0]).not.toBe(pupils.nearest[p]);
      seen += list.length;
    });
    expect(seen).toBeGreaterThan(100);
  });
});

test("a run of a scenario with a utility needs its program, and differs from one without", () => {
  const scenario = scenarioWith({ years: 1, utility: "-5 * distance" });
  const job = { replicates: [0], units: ["place"], assumptions: "centre" } as const;
  const { utility } = formulasOf(scenario);
  expect(() => runReplicate(place, { ...job, scenario }, 0)).toThrow("needs its program");
  const own = runReplicate(place, { ...job, scenario, ...(utility && { utility }) }, 0);
  const usual = runReplicate(place, { ...job, scenario: scenarioWith({ years: 1 }) }, 0);
  expect(own.place).not.toEqual(usual.place);
});

test("states saved with one utility are not gone on from with another [O6]", () => {
  const history = (utility?: string) =>
    savedWith(scenarioWith(utility === undefined ? {} : { utility }), place, "drawn", place.baseYear).history;
  expect(new Set([history(), history("usual"), history("0")]).size).toBe(3);
});
