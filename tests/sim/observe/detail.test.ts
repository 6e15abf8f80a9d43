/** A closer look at a year: the same pupils, counted again by more groups and by where they began. */

import { describe, expect, test } from "vitest";
import { CLOSER } from "../../../sim/engine/closer.ts";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Job } from "../../../sim/engine/job.ts";
import { copyState, type Saved } from "../../../sim/engine/save.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import { PLACE_DETAIL } from "../../../sim/indicators/detail/series.ts";
import { columnOf } from "../../../sim/indicators/series.ts";
import {
  type Detail,
  type Detailed,
  EVERY_GROUP,
  MORE_GROUPS,
  type MoreGroup,
  PLACEMENT_COUNT,
  sumOfGroup,
} from "../../../sim/observe/detail/detail.ts";
import { GROUPS, tally, total } from "../../../sim/observe/observation.ts";
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
      const placed = Array.from({ length: PLACEMENT_COUNT }, (_, i) => detail.placements[i * EVERY_GROUP.length]);
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

describe("parts of the place", () => {
  const looks = [
    ...simulate({
      place: town,
      scenario: scenarioOf({ years: 1, burnIn: 5 }),
      replicate: 0,
      assumptions: "centre",
      closer: CLOSER,
    }),
  ].flatMap(({ observation }) => (observation?.detail === undefined ? [] : [observation as Detailed]));
  const [year] = looks.slice(-1);
  const E = EVERY_GROUP.length;

  test("the place's lowest fifth and slope are those that its series hold", () => {
    expect([...year.detail.lowestAttainment.subarray(0, GROUPS.length)]).toEqual([...year.lowestFifth]);
    expect(year.detail.slopes[0]).toBe(year.slopeOnAdvantage);
  });

  test("of a place with one borough, the borough's are the place's; groups it has not are nobody", () => {
    expect(year.detail.boroughs.count).toBe(1);
    for (const column of [year.detail.lowestAttainment, year.detail.lowestParticipation])
      expect([...column.subarray(0, E)]).toEqual([...column.subarray(E, 2 * E)]);
    expect(year.detail.lowestAttainment[EVERY_GROUP.indexOf("groupH")]).toBeNaN();
    expect(year.detail.lowestAttainment[EVERY_GROUP.indexOf("need")]).toBeLessThan(year.lowestFifth[0]);
  });

  test("those who have lived here since they entered, by sex, are all who have [Y1]", () => {
    const { residentsSinceEntry, byFirstHome, firstAdmitted, byFirstSchool } = year.detail;
    const at = (group: MoreGroup) => residentsSinceEntry.columns.pupils[MORE_GROUPS.indexOf(group)];
    expect(at("girls") + at("boys")).toBe(total(byFirstHome, "pupils", "all"));
    expect(sumOfGroup(firstAdmitted, "all")).toBe(total(byFirstSchool, "pupils", "all"));
    expect(sumOfGroup(firstAdmitted, "fsm")).toBe(total(byFirstSchool, "pupils", "fsm"));
  });

  test("staff who are new are the usual share and what is beyond it; pupils meet those of their own school [B8]", () => {
    const { turnover } = year.detail.schools;
    const rolls = [...turnover].map((_, s) => tally(year.bySchool, "pupils", s, "all"));
    const { experienced } = year.detail;
    const met = sumOfGroup(experienced.turnover, "all") / sumOfGroup(experienced.onRoll, "all");
    expect(Math.max(...turnover)).toBeGreaterThan(Math.min(...turnover));
    expect(met).toBeGreaterThan(Math.min(...turnover));
    expect(met).toBeLessThan(Math.max(...turnover));
    expect(sumOfGroup(experienced.onRoll, "all")).toBeLessThanOrEqual(rolls.reduce((a, b) => a + b));
    expect(sumOfGroup(experienced.turnover, "fsm")).toBeLessThan(sumOfGroup(experienced.turnover, "all"));
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

test("of both phases looks closer at primary schools too, and changes neither; resumed, it is the same [O6]", () => {
  const both = openPlace(shippedPlace("tarnford")!, "both");
  const of = scenarioOf({ years: 1, burnIn: 1, phase: "both" });
  const job: Job = { scenario: of, replicates: [0], units: ["place"], assumptions: "drawn" };
  let kept: Saved | undefined;
  const looked = runReplicate(both, job, 0, {
    closer: CLOSER,
    onYearEnd: (state, observations) => {
      kept ??= { replicate: 0, state: copyState(state), observations: [...observations] };
    },
  });
  const { place, primary } = runReplicate(both, job, 0);
  expect([looked.place, looked.primary]).toEqual([place, primary]);
  const at = (group: string) => PLACE_DETAIL.findIndex((c) => c.indicator === "pupils" && c.group === group) * 2;
  const pupils = looked.primary![columnOf("pupils") * 2];
  expect(looked.detail!.primary![at("girls")] + looked.detail!.primary![at("boys")]).toBe(pupils);
  expect(looked.detail!.place[at("girls")]).not.toBe(looked.detail!.primary![at("girls")]);
  expect(runReplicate(both, job, 0, { closer: CLOSER, from: kept! })).toEqual(looked);
});
