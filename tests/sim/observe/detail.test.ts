/** A closer look at a year: the same pupils, counted again by more groups and by where they began. */

import { describe, expect, test } from "vitest";
import { CLOSER } from "../../../sim/engine/closer.ts";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Job } from "../../../sim/engine/job.ts";
import { copyState, type Saved } from "../../../sim/engine/save.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import { type Detail, MORE_GROUPS, type MoreGroup, PLACEMENT_COUNT } from "../../../sim/observe/detail/detail.ts";
import { GROUPS, total } from "../../../sim/observe/observation.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");
const scenario = scenarioOf({ years: 2, burnIn: 5, parameters: { "exclude.permanent": 0.01, "migrate.rate": 0.1 } });

const inGroup = ({ residents }: Detail, tally: "pupils" | "attainment", group: MoreGroup): number => {
  let sum = 0;
  for (let b = 0; b < residents.units; b++)
    sum += residents.columns[tally][b * MORE_GROUPS.length + MORE_GROUPS.indexOf(group)];
  return sum;
};

describe("a closer look", () => {
  test("counts each resident once by sex, placement and community group, and few groups as they are", () => {
    for (const { state, observation } of simulate({
      place: town,
      scenario,
      replicate: 0,
      assumptions: "drawn",
      closer: CLOSER,
    })) {
      if (observation?.detail === undefined) continue;
      const { detail, byNeighbourhood } = observation;
      const { pupils, families } = state;
      const residents = Array.from({ length: pupils.count }, (_, p) => p).filter(
        (p) => families.outside[pupils.family[p]] === 0,
      );
      const sum = (of: (p: number) => number) => residents.reduce((all, p) => all + of(p), 0);
      expect(inGroup(detail, "pupils", "girls") + inGroup(detail, "pupils", "boys")).toBe(residents.length);
      expect(inGroup(detail, "pupils", "need")).toBe(sum((p) => pupils.need[p]));
      expect(inGroup(detail, "pupils", "identified")).toBe(sum((p) => pupils.identified[p]));
      expect(inGroup(detail, "pupils", "lookedAfter")).toBe(sum((p) => pupils.lookedAfter[p]));
      expect(inGroup(detail, "pupils", "newArrival")).toBe(sum((p) => (pupils.newArrival[p] > 0 ? 1 : 0)));
      expect(inGroup(detail, "pupils", "groupB")).toBe(sum((p) => (families.group[pupils.family[p]] === 1 ? 1 : 0)));
      expect(inGroup(detail, "attainment", "boys")).toBeCloseTo(
        sum((p) => (pupils.sex[p] === 1 ? pupils.attainment[p] : 0)),
        8,
      );
      const placed = Array.from({ length: PLACEMENT_COUNT }, (_, i) => detail.placements[i * GROUPS.length]);
      expect(placed.reduce((a, b) => a + b)).toBe(total(byNeighbourhood, "pupils", "all"));
    }
  });

  test("counts children where they began: also those since excluded, and none who came later [B9] [Y1]", () => {
    let since = 0;
    for (const { state, observation } of simulate({
      place: town,
      scenario,
      replicate: 0,
      assumptions: "drawn",
      closer: CLOSER,
    })) {
      if (observation?.detail === undefined) continue;
      const { pupils, families } = state;
      const began = Array.from({ length: pupils.count }, (_, p) => p).filter(
        (p) => pupils.enteredAs[p] === pupils.key[p],
      );
      const residents = began.filter((p) => families.outside[pupils.family[p]] === 0);
      expect(total(observation.detail.byFirstHome, "pupils", "all")).toBe(residents.length);
      expect(residents.length).toBeLessThan(total(observation.byNeighbourhood, "pupils", "all"));
      const admitted = began.filter((p) => pupils.firstSchool[p] >= 0);
      expect(total(observation.detail.byFirstSchool, "pupils", "all")).toBe(admitted.length);
      since += admitted.filter((p) => pupils.school[p] !== pupils.firstSchool[p]).length;
    }
    expect(since).toBeGreaterThan(20);
  });

  test("finds the lowest fifth of participation as sorting would", () => {
    for (const { state, observation } of simulate({
      place: town,
      scenario,
      replicate: 1,
      assumptions: "drawn",
      closer: CLOSER,
    })) {
      if (observation?.detail === undefined) continue;
      const { pupils, families } = state;
      const values = [...pupils.participation.subarray(0, pupils.count)]
        .filter((_, p) => families.outside[pupils.family[p]] === 0)
        .sort((a, b) => a - b);
      const lowest = values.slice(0, Math.ceil(values.length / 5));
      const mean = lowest.reduce((a, b) => a + b) / lowest.length;
      expect(observation.detail.lowestParticipation[0]).toBeCloseTo(mean, 5);
    }
  });
});

describe("a run that is looked at closely", () => {
  const job: Job = { scenario, replicates: [0], units: ["place", "school", "borough"], assumptions: "drawn" };

  test("is the same run, bit for bit", () => {
    const closer = runReplicate(town, job, 0, { closer: CLOSER });
    expect(runReplicate(town, job, 0).place).toEqual(closer.place);
  });

  test("in pieces equals one run [O6]", () => {
    let kept: Saved | undefined;
    const whole = runReplicate(town, job, 0, {
      closer: CLOSER,
      onYearEnd: (state, observations) => {
        kept ??= { replicate: 0, state: copyState(state), observations: [...observations] };
      },
    });
    expect(runReplicate(town, job, 0, { closer: CLOSER, from: kept! })).toEqual(whole);
  });
});
