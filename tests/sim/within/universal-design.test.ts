/** Lessons planned for all from the start: how they take hold, what they remove, and what they are not assumed to do. [W5] */

import { describe, expect, test } from "vitest";
import type { Process } from "../../../sim/engine/process.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { learn } from "../../../sim/within/learn.ts";
import { supportInClass } from "../../../sim/within/support-in-class.ts";
import { takePart } from "../../../sim/within/take-part.ts";
import { schoolsAlone } from "./schools-alone.ts";
import { bitsOf, settled, stateAfter } from "./settled.ts";

/** The town's pupils after a process, with so much of lessons planned for all everywhere. */
function pupilsAfter(process: Process, design: number, parameters: Partial<Parameters> = {}) {
  const state = stateAfter([]);
  state.year -= 1;
  state.schools.design.fill(design);
  return stateAfter([process], { state, parameters }).pupils;
}

describe("lessons planned for all", () => {
  test("take hold by three tenths of what is missing a year: worked example", () => {
    const { after } = schoolsAlone([supportInClass]);
    const lever = [{ lever: "universalDesign" as const, start: 2000 }];
    expect(after(1, lever).schools.design[0]).toBeCloseTo(0.3, 12);
    expect(after(2, lever).schools.design[0]).toBeCloseTo(0.51, 12);
  });

  test("that removed every barrier would leave participation as if risk, labels and teaching apart took nothing [W5]", () => {
    const all = pupilsAfter(takePart, 1, { "supportInClass.designRelief": 1 });
    const none = pupilsAfter(takePart, 0, { "takePart.risk": 0, "takePart.label": 0, "takePart.separate": 0 });
    for (let p = 0; p < all.count; p++) {
      if (all.school[p] >= 0) expect(all.participation[p]).toBeCloseTo(none.participation[p], 12);
    }
  });

  test("lower nobody's participation and raise somebody's; pupils at no school are as they were", () => {
    const [without, withIt] = [0, 1].map((design) => pupilsAfter(takePart, design));
    let raised = 0;
    for (let p = 0; p < without.count; p++) {
      const more = withIt.participation[p] - without.participation[p];
      expect(more).toBeGreaterThanOrEqual(0);
      if (without.school[p] < 0) expect(more).toBe(0);
      if (more > 0) raised += 1;
    }
    expect(raised).toBeGreaterThan(without.count / 4);
  });

  test("teach nobody more unless that is assumed, and then every pupil at a school alike", () => {
    const without = pupilsAfter(learn, 0);
    expect(pupilsAfter(learn, 1).attainment).toEqual(without.attainment);
    const assumed = pupilsAfter(learn, 1, { "supportInClass.designAttainment": 0.07 });
    for (let p = 0; p < without.count; p++) {
      const gain = without.school[p] < 0 ? 0 : 0.07 / 4.0951;
      expect(assumed.attainment[p] - without.attainment[p]).toBeCloseTo(gain, 12);
    }
  });

  test("that nobody plans change no bit [O4]", () => {
    const actions = [{ lever: "universalDesign" as const, start: 2000, strength: 0 }];
    expect(bitsOf(stateAfter([supportInClass], { actions }))).toEqual(bitsOf(stateAfter([supportInClass])));
    expect(settled.schools.design.every((value) => value === 0)).toBe(true);
  });
});
