/** What each criterion of an order does to who is admitted. [A2] */

import { beforeAll, describe, expect, test } from "vitest";
import { rulesOf } from "../../../sim/between/admission-rules.ts";
import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { claimsIn, meets } from "../../../sim/between/claims.ts";
import { learnAboutSchools } from "../../../sim/between/learn-about-schools.ts";
import { entryTests, testScore } from "../../../sim/between/may-attend.ts";
import { publish } from "../../../sim/between/publish.ts";
import type { Year } from "../../../sim/engine/process.ts";
import type { State } from "../../../sim/engine/state.ts";
import { way } from "../../../sim/place/ways.ts";
import { NO_SCHOOL } from "../../../sim/population/population.ts";
import type { CriterionKey, MembershipKey } from "../../../sim/scenario/admissions.ts";
import { admittedUnder, atSchool, chosen, envies, mean, metres, place } from "./admission-year.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, scenarioWith, stateOf, yearOf } from "./small-year.ts";

/** A year in which some children have older brothers and sisters at school and some are looked after. */
let lists: State;
const older = new Map<number, number>();

beforeAll(() => {
  const state = admittedUnder();
  for (let year = 0; year < 2; year++) comeOfAge(place, state);
  for (let p = 0; p < state.pupils.count; p++) {
    if (p % 25 === 0) state.pupils.lookedAfter[p] = 1;
    if (state.pupils.school[p] !== NO_SCHOOL) older.set(state.pupils.family[p], state.pupils.school[p]);
  }
  lists = chosen(state, 45);
});

/** Whether a child meets a criterion at a school, by the model. */
function met(criterion: MembershipKey, year: Year): (pupil: number, school: number) => boolean {
  const claims = claimsIn(year, year.state.applications!, new Set([criterion]));
  return (pupil, school) => meets(claims, criterion, pupil, school);
}

/** Whether a child meets a criterion at a school, worked out apart from the model where that is possible. */
const MEETS: Readonly<Record<MembershipKey, (state: State) => (pupil: number, school: number) => boolean>> = {
  named: (state) => met("named", yearOf(place, state)),
  lookedAfter:
    ({ pupils }) =>
    (pupil) =>
      pupils.lookedAfter[pupil] === 1,
  sibling:
    ({ pupils }) =>
    (pupil, school) =>
      older.get(pupils.family[pupil]) === school,
  catchment:
    ({ pupils, families }) =>
    (pupil, school) => {
      const home = families.neighbourhood[pupils.family[pupil]];
      const { children } = place.neighbourhoods;
      const away = (n: number) => way(place.ways, n, school);
      const nearer = [...children.keys()].filter((n) => away(n) < away(home));
      return nearer.reduce((sum, n) => sum + children[n], 0) < place.schools.places[school];
    },
  feeder:
    ({ pupils, families }) =>
    (pupil, school) =>
      place.feeder[families.neighbourhood[pupils.family[pupil]]] === school,
  faith:
    ({ pupils, families }) =>
    (pupil, school) =>
      place.schools.faith[school] === 1 && families.faith[pupils.family[pupil]] === 1,
  disadvantage:
    ({ pupils, families }) =>
    (pupil) =>
      families.fsm[pupils.family[pupil]] === 1,
};

describe("a criterion that is met or not", () => {
  test.each(Object.keys(MEETS) as MembershipKey[])(
    "%s: by distance alone some who meet it are turned away for others who do not; put first, none is [A2]",
    (key) => {
      const isMet = MEETS[key](lists);
      const later = (pupil: number, school: number) => (isMet(pupil, school) ? 0 : 1);
      expect(envies(admittedUnder({ order: ["distance"] }, lists), later)).toBeGreaterThan(0);
      expect(envies(admittedUnder({ order: [key, "distance"] }, lists), later)).toBe(0);
    },
  );

  test("comes before those after it: the first that a child meets is its class [A2]", () => {
    const catchment = MEETS.catchment(lists);
    const disadvantage = MEETS.disadvantage(lists);
    const classOf = (first: typeof catchment, second: typeof catchment) => (pupil: number, school: number) =>
      first(pupil, school) ? 0 : second(pupil, school) ? 1 : 2;
    const one = admittedUnder({ order: ["catchment", "disadvantage", "distance"] }, lists);
    const other = admittedUnder({ order: ["disadvantage", "catchment", "distance"] }, lists);
    expect(envies(one, classOf(catchment, disadvantage))).toBe(0);
    expect(envies(other, classOf(disadvantage, catchment))).toBe(0);
    expect(envies(one, classOf(disadvantage, catchment))).toBeGreaterThan(0);
  });

  test("does nothing where nobody meets it: no plans, no catchment areas [A2]", () => {
    const without = bitsOf(admittedUnder({ order: ["sibling", "distance"] }, lists));
    const none = { "admit.planned": 0, "admit.catchmentReach": 0 };
    const order: CriterionKey[] = ["named", "catchment", "sibling", "distance"];
    expect(bitsOf(admittedUnder({ order }, lists, none))).toEqual(without);
  });

  test("a plan names the school put first, for the share of children with a need that have one [A2]", () => {
    const { pupils } = lists;
    const { pupils: applicants, offsets, lists: listed } = lists.applications!;
    const planned = (share: number) => {
      const named = met("named", yearOf(place, lists, parametersWith({ "admit.planned": share })));
      return [...applicants].filter((p, i) => named(p, listed[offsets[i]]));
    };
    const inNeed = [...applicants].filter((p) => pupils.need[p] === 1);
    expect(planned(1)).toEqual(inNeed);
    expect(planned(0)).toEqual([]);
    expect(Math.abs(planned(0.5).length / inNeed.length - 0.5)).toBeLessThan(0.2);
  });

  test("a larger catchment area holds more children [A2]", () => {
    const inside = (reach: number) => {
      const covers = met("catchment", yearOf(place, lists, parametersWith({ "admit.catchmentReach": reach })));
      return [...lists.applications!.pupils].flatMap((p) => place.schools.ids.filter((_, s) => covers(p, s))).length;
    };
    expect(inside(0)).toBe(0);
    expect(inside(1)).toBeGreaterThan(inside(0.5));
    expect(inside(5)).toBeGreaterThan(inside(1));
  });
});

describe("what ranks", () => {
  test("distance: nobody is turned away for a child who lives farther away [A2]", () => {
    expect(envies(admittedUnder({ order: ["distance"] }, lists), metres(lists))).toBe(0);
    expect(envies(admittedUnder({ order: ["lottery"] }, lists), metres(lists))).toBeGreaterThan(0);
  });

  test("test: nobody is turned away for a child with a lower score [A2]", () => {
    const tests = entryTests(yearOf(place, lists));
    const ranked = (pupil: number) => Math.round(-testScore(tests, pupil) * 20_000);
    expect(envies(admittedUnder({ order: ["test"] }, lists), ranked)).toBe(0);
    expect(envies(admittedUnder({ order: ["distance"] }, lists), ranked)).toBeGreaterThan(0);
  });

  test("lottery: distance decides nothing, and a number of its own at each school gives others their places [A1] [A2]", () => {
    const travel = (state: State) => mean(atSchool(state).map((p) => state.pupils.travel[p]));
    const single = admittedUnder({ order: ["lottery"] }, lists);
    expect(travel(single)).toBeGreaterThan(travel(admittedUnder({ order: ["distance"] }, lists)));
    const multiple = admittedUnder({ order: ["lottery"], tieBreak: "multiple" }, lists);
    expect([...multiple.pupils.school]).not.toEqual([...single.pupils.school]);
  });

  test("an order without one is by lot within its classes [A2]", () => {
    expect(bitsOf(admittedUnder({ order: ["sibling"] }, lists))).toEqual(
      bitsOf(admittedUnder({ order: ["sibling", "lottery"] }, lists)),
    );
  });
});

describe("a school with rules of its own", () => {
  test("goes by them, whatever its neighbours do [A2]", () => {
    const nearest = metres(lists);
    const at = (s: number) => (pupil: number, school: number) => (school === s ? nearest(pupil, school) : 0);
    const state = admittedUnder(
      { order: ["lottery"], schools: { [place.schools.ids[3]]: { order: ["distance"] } } },
      lists,
    );
    expect(envies(state, at(3))).toBe(0);
    expect(place.schools.ids.some((_, s) => envies(state, at(s)) > 0)).toBe(true);
  });
});

describe("coaching", () => {
  const region = opened("averdale");
  const state = stateOf(region);
  comeOfAge(region, state);
  const coached = (coaching: number) => {
    const parameters = parametersWith({ "admit.coaching": coaching });
    const all = afterwards([publish, learnAboutSchools, choose, admit], region, state, parameters);
    const rows = atSchool(all).filter((p) => region.schools.selective[all.pupils.school[p]] === 1);
    return { all, z: mean(rows.map((p) => all.families.z[all.pupils.family[p]])) };
  };

  test("takes advantaged children into selective schools, and never adds to what they know; 0 is none [A2]", () => {
    const [none, some, much] = [0, 0.2, 0.6].map((coaching) => coached(coaching));
    expect(some.z).toBeGreaterThan(none.z);
    expect(much.z).toBeGreaterThan(some.z);
    expect(much.all.pupils.entry).toEqual(none.all.pupils.entry);
    expect(much.all.pupils.attainment).toEqual(none.all.pupils.attainment);
  });

  test("a place's order leaves the test of a selective school as it is [A2]", () => {
    const stated = { order: ["distance" as const], quotas: { lottery: 0.5 } };
    const rules = rulesOf(yearOf(region, state, parametersWith(), scenarioWith({ admissions: stated })));
    const selectiveRules = rules.filter((_, s) => region.schools.selective[s] === 1);
    expect(selectiveRules.length).toBeGreaterThan(0);
    for (const { order, quotas } of selectiveRules) {
      expect(order).toEqual(["lookedAfter", "test"]);
      expect(quotas.lottery).toBe(0);
    }
  });
});
