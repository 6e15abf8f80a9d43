/** Recording: every pupil once, and what happened to a pupil at the school where it happened. */

import { describe, expect, test } from "vitest";
import { simulate } from "../../../sim/engine/simulate.ts";
import { GROUPS, total } from "../../../sim/observe/observation.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { NO_SCHOOL } from "../../../sim/population/population.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");

describe("an observation", () => {
  test("books exclusions and exits to the school that was left, not to the one that received [B9]", () => {
    const scenario = scenarioOf({ years: 1, burnIn: 2, parameters: { "exclude.permanent": 0.02 } });
    let before = new Int16Array();
    for (const { process, state, observation } of simulate({
      place: town,
      scenario,
      replicate: 0,
      assumptions: "drawn",
    })) {
      const { pupils, schools } = state;
      if (process === "learn") before = pupils.school.slice(0, pupils.count);
      if (observation === undefined) continue;
      const left = new Float64Array(schools.count);
      for (let p = 0; p < pupils.count; p++) {
        if (pupils.excluded[p] + pupils.exited[p] > 0) left[before[p]] += 1;
      }
      const { excluded, exited, pupils: onRoll } = observation.bySchool.columns;
      const booked = left.map((_, s) => excluded[s * GROUPS.length] + exited[s * GROUPS.length]);
      expect(booked).toEqual(left);
      expect(left.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
      const rolls = left.map((_, s) => pupils.school.subarray(0, pupils.count).filter((school) => school === s).length);
      expect(left.map((_, s) => onRoll[s * GROUPS.length])).toEqual(rolls);
    }
  });

  test("counts each resident pupil once in each pair of groups, and those who live outside at school only", () => {
    const scenario = scenarioOf({ years: 1, burnIn: 2 });
    for (const { state, observation } of simulate({ place: town, scenario, replicate: 0, assumptions: "drawn" })) {
      if (observation === undefined) continue;
      const { pupils, families } = state;
      const rows = Array.from({ length: pupils.count }, (_, p) => p);
      const residents = rows.filter((p) => families.outside[pupils.family[p]] === 0).length;
      const { byNeighbourhood, bySchool } = observation;
      expect(total(byNeighbourhood, "pupils", "all")).toBe(residents);
      for (const [yes, no] of [
        ["fsm", "notFsm"],
        ["ever6", "notEver6"],
      ] as const) {
        expect(total(byNeighbourhood, "pupils", yes) + total(byNeighbourhood, "pupils", no)).toBe(residents);
      }
      expect(total(bySchool, "pupils", "all")).toBe(rows.filter((p) => pupils.school[p] !== NO_SCHOOL).length);
      expect(total(bySchool, "pupils", "all")).toBeGreaterThan(total(byNeighbourhood, "onRoll", "all"));
    }
  });
});
