import { describe, expect, it } from "vitest";
import { BEYOND_PROCESSES } from "../../../sim/beyond/processes.ts";
import { SWITCHABLE } from "../../../sim/scenario/scenario.ts";
import { WITHIN_PROCESSES } from "../../../sim/within/processes.ts";
import { bitsOf, stateAfter } from "./settled.ts";

const ours = [...BEYOND_PROCESSES, ...WITHIN_PROCESSES];
const levers = [
  "sharingPractice",
  "inclusiveSupport",
  "supportWithoutLabels",
  "closeSeparateSettings",
  "mixedGrouping",
  "familySupport",
  "stopTables",
  "broadEvidence",
  "inclusiveInquiry",
  "intakeFunding",
] as const;

describe("the processes within and beyond schools", () => {
  it("are essential or can be switched off by a scenario, and say by which values they do nothing", () => {
    for (const process of ours) {
      expect([process.key, (SWITCHABLE as readonly string[]).includes(process.key)]).toEqual([
        process.key,
        !process.essential,
      ]);
      expect([process.key, process.off === undefined]).toEqual([process.key, process.essential]);
    }
  });

  for (const process of ours.filter(({ essential }) => !essential)) {
    it(`${process.key} with its off values is as if it were not there, bit for bit, in a year and all that follows`, () => {
      const actions = levers.map((lever) => ({ lever, start: 2000 }));
      const parameters = process.off ?? {};
      const blank = { state: blankOf(process.key), actions, parameters };
      const rest = ours.filter((other) => other !== process && other.key !== "newCohort" && other.key !== "serve");
      const without = rest.filter((other) => other.step > process.step);
      expect(bitsOf(stateAfter([process, ...without], blank))).toEqual(bitsOf(stateAfter(without, blank)));
    });
  }

  it("leave every bit as it was under actions of strength 0 [O4]", () => {
    const actions = levers.map((lever) => ({ lever, start: 2000, strength: 0 }));
    expect(bitsOf(stateAfter(ours, { actions }))).toEqual(bitsOf(stateAfter(ours)));
  });

  it("change something by default, each of them", () => {
    const actions = levers.map((lever) => ({ lever, start: 2000 }));
    for (const process of ours) {
      expect([process.key, bitsOf(stateAfter([process], { actions }))]).not.toEqual([
        process.key,
        bitsOf(stateAfter([])),
      ]);
    }
  });
});

/** The settled state without what a process left behind in earlier years: what it would be had it always been off. */
function blankOf(key: string) {
  const state = stateAfter([]);
  state.year -= 1;
  if (key === "serve") {
    for (const name of [
      "dose",
      "attendanceDose",
      "participationDose",
      "voice",
      "support",
      "supportLag1",
      "supportLag2",
    ] as const)
      state.families[name].fill(0);
    state.services.served.fill(0);
    state.services.dose.fill(0);
  }
  if (key === "group") state.pupils.set.fill(0);
  if (key === "moveHome") state.families.movedHome.fill(0);
  return state;
}
