/** Where a place stands before anyone acts: where schools come to rest, and what a lever still adds. [W1] [W2] [W3] [W8] */

import { describe, expect, it } from "vitest";
import type { Process } from "../../../sim/engine/process.ts";
import { addSchools, startState } from "../../../sim/engine/start.ts";
import { HEAD_VALUES } from "../../../sim/population/head-values.ts";
import type { LeverKey } from "../../../sim/scenario/levers.ts";
import type { ParameterKey } from "../../../sim/scenario/parameters.ts";
import { agree } from "../../../sim/within/agree.ts";
import { inquire } from "../../../sim/within/inquire.ts";
import { lead } from "../../../sim/within/lead.ts";
import { sharePractice } from "../../../sim/within/share-practice.ts";
import { supportInClass } from "../../../sim/within/support-in-class.ts";
import { useEvidence } from "../../../sim/within/use-evidence.ts";
import { schoolsAlone } from "./schools-alone.ts";
import { nextYear, opened, scenarioOf, withValues } from "./settled.ts";

type Followed = "sharing" | "breadth" | "inquiry" | "inclusion";

const FOLLOWED: readonly (readonly [Followed, Process, LeverKey, ParameterKey])[] = [
  ["sharing", sharePractice, "sharingPractice", "sharePractice.start"],
  ["breadth", useEvidence, "broadEvidence", "useEvidence.start"],
  ["inquiry", inquire, "inclusiveInquiry", "inquire.start"],
  ["inclusion", supportInClass, "inclusiveSupport", "supportInClass.start"],
];

describe.each(FOLLOWED)("%s", (column, process, lever, key) => {
  const alone = schoolsAlone([process]);
  const reached = (years: number, start: number, strength?: number) => {
    const actions = strength === undefined ? [] : [{ lever, start: 2000, strength }];
    return alone.after(years, actions, { [key]: start }).schools[column][0];
  };

  it("comes to rest where the place stands, which nobody need act for", () => {
    expect(reached(60, 0.3)).toBeCloseTo(0.3, 6);
    expect(reached(60, 0)).toBe(0);
  });

  it("goes from there to the whole with the lever, in proportion to its strength", () => {
    expect(reached(60, 0.3, 1)).toBeCloseTo(1, 6);
    expect(reached(60, 0.3, 0.5)).toBeCloseTo(0.65, 6);
    expect(reached(60, 0, 0.5)).toBeCloseTo(0.5, 6);
  });

  it("is changed by a lever of strength 0 in no bit [O4]", () => {
    expect(reached(5, 0.3, 0)).toBe(reached(5, 0.3));
  });
});

describe("what staff agree on", () => {
  const alone = schoolsAlone([agree]);

  it("returns to where the place stands, above what is usual or below it", () => {
    for (const start of [0.3, -0.3]) {
      expect(alone.after(120, [], { "agree.start": start }).schools.consensus[0]).toBeCloseTo(start, 5);
    }
    expect(alone.after(9).schools.consensus[0]).toBe(0);
  });

  it("begins there, so that nothing drifts before anyone acts [W2]", () => {
    const place = opened("averdale");
    for (const start of [0.3, -0.3]) {
      const parameters = withValues({ "agree.start": start });
      const begun = startState(place, scenarioOf({ place: "averdale" }), parameters, 0);
      expect(begun.schools.consensus[0]).toBe(start);
      const year = nextYear({ place, state: begun, parameters: { "agree.start": start } });
      agree.run(year);
      expect(year.state.schools.consensus[0]).toBeCloseTo(start, 12);
    }
  });
});

describe("a school that the place comes to have", () => {
  it("stands where the others do before anyone acts, and at 0 where nothing is stated [B10]", () => {
    const place = opened("averdale");
    const scenario = scenarioOf({ place: "averdale" });
    const added = (parameters: Partial<Record<ParameterKey, number>>) => {
      const state = startState(place, scenario, withValues(parameters), 0);
      state.schools.count -= 1;
      addSchools(state, place, withValues(parameters), scenario, 0);
      return state.schools;
    };
    for (const [column, , , key] of FOLLOWED) {
      const last = place.schools.ids.length - 1;
      expect(added({ [key]: -0.2 })[column][last]).toBe(-0.2);
      expect(added({})[column][last]).toBe(0);
    }
    expect(added({}).places[place.schools.ids.length - 1]).toBe(0);
  });
});

describe("what heads value", () => {
  const alone = schoolsAlone([lead]);

  it("is shifted alike for all heads of the place, who are otherwise the same heads", () => {
    const usual = alone.after(8).schools;
    const here = alone.after(8, [], { "lead.start": 0.5 }).schools;
    expect([...here.heads]).toEqual([...usual.heads]);
    for (const value of HEAD_VALUES)
      here[value].forEach((of, s) => {
        expect(of - usual[value][s]).toBeCloseTo(0.5, 12);
      });
  });
});
