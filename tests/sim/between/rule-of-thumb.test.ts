/** Families who choose by a rule of thumb. [C2] */

import { describe, expect, test } from "vitest";
import { catchmentsIn, isInCatchment } from "../../../sim/between/catchment.ts";
import { choose } from "../../../sim/between/choose.ts";
import { learnAboutSchools } from "../../../sim/between/learn-about-schools.ts";
import { publish } from "../../../sim/between/publish.ts";
import type { State } from "../../../sim/engine/state.ts";
import { homeToSchool } from "../../../sim/population/home.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, stateOf } from "./small-year.ts";

const place = opened();
const start = stateOf(place);
comeOfAge(place, start);

/** Everybody sees what is published, and aspires to the same. */
const SURE: Partial<Parameters> = {
  "choose.ruleOfThumb": 1,
  "learnAboutSchools.reliability": 1,
  "choose.aspirationByAdvantage": 0,
  "choose.aspirationSpread": 0,
};

const chosen = (stated: Partial<Parameters> = {}): State =>
  afterwards([publish, learnAboutSchools, choose], place, start, parametersWith({ ...SURE, ...stated }));

const lists = ({ applications }: State): { pupil: number; list: number[] }[] => {
  const { pupils, offsets, lists } = applications!;
  return [...pupils].map((pupil, i) => ({ pupil, list: [...lists.subarray(offsets[i], offsets[i + 1])] }));
};

const away = ({ pupils, families }: State, pupil: number, school: number): number =>
  homeToSchool(place, families, pupils.family[pupil], school);

describe("limiting cases", () => {
  test("where nothing is good enough everybody lists the nearest schools, nearest first", () => {
    const state = chosen({ "choose.aspiration": 3 });
    for (const { pupil, list } of lists(state)) {
      expect(list[0]).toBe(state.pupils.nearest[pupil]);
      const ways = list.map((school) => away(state, pupil, school));
      expect(ways).toEqual(ways.toSorted((a, b) => a - b));
    }
  });

  test("where everything is good enough the best school whose catchment area the home is in comes first", () => {
    const state = chosen({ "choose.aspiration": -3, "admit.catchmentReach": 2 });
    const areas = catchmentsIn(place, 2);
    const { families, pupils, schools } = state;
    for (const { pupil, list } of lists(state)) {
      const local = list.map((school) => isInCatchment(areas, families.neighbourhood[pupils.family[pupil]], school));
      expect(local).toEqual(local.toSorted((a, b) => Number(b) - Number(a)));
      const quality = list.filter((_, at) => local[at]).map((school) => schools.reputation[school]);
      expect(quality).toEqual(quality.toSorted((a, b) => b - a));
    }
  });

  test("without catchment areas whoever aspires to the mean asks for the nearest school at or above it", () => {
    const state = chosen({ "admit.catchmentReach": 0 });
    for (const { pupil, list } of lists(state)) {
      const good = list.filter((school) => state.schools.reputation[school] >= 0);
      expect(list.slice(0, good.length)).toEqual(good);
      const ways = good.map((school) => away(state, pupil, school));
      expect(ways).toEqual(ways.toSorted((a, b) => a - b));
    }
  });
});

test("switched off, nothing that it reads changes a bit [C2]", () => {
  const weighing = { "choose.ruleOfThumb": 0 };
  expect(bitsOf(chosen({ ...weighing, "choose.aspiration": 2, "choose.aspirationSpread": 3 }))).toEqual(
    bitsOf(chosen(weighing)),
  );
});

test("the more advantaged aspire higher, and put better schools first", () => {
  const firstOf = (stated: Partial<Parameters>, advantaged: boolean): number => {
    const state = chosen({ "admit.catchmentReach": 0, "choose.aspirationSpread": 0, ...stated });
    const { z } = state.families;
    const some = lists(state).filter(({ pupil }) => z[state.pupils.family[pupil]] > 0 === advantaged);
    return some.reduce((sum, { list }) => sum + state.schools.reputation[list[0]], 0) / some.length;
  };
  const rising = { "choose.aspirationByAdvantage": 1 };
  expect(firstOf(rising, true)).toBeGreaterThan(firstOf({}, true));
  expect(firstOf(rising, false)).toBeLessThan(firstOf({}, false));
});
