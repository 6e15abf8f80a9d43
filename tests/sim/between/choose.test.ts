/** How families choose. [C1] [C2] [C3] */

import { describe, expect, test } from "vitest";
import { countLists, listersOf, overlapOfApplicants, sharedApplicants } from "../../../sim/between/applications.ts";
import { choose } from "../../../sim/between/choose.ts";
import { learnAboutSchools } from "../../../sim/between/learn-about-schools.ts";
import { publish } from "../../../sim/between/publish.ts";
import type { State } from "../../../sim/engine/state.ts";
import { homeToSchool } from "../../../sim/population/home.ts";
import { NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import { LEVERS } from "../../../sim/scenario/levers.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, scenarioWith, stateOf } from "./small-year.ts";

const place = opened();
const start = stateOf(place);
comeOfAge(place, start);
const CHOOSING = [publish, learnAboutSchools, choose];

const chosen = (stated: Partial<Parameters> = {}, scenario = scenarioWith()): State =>
  afterwards(CHOOSING, place, start, parametersWith(stated), scenario);

const lists = (state: State): number[][] => {
  const { pupils, offsets, lists } = state.applications!;
  return [...pupils].map((_, i) => [...lists.subarray(offsets[i], offsets[i + 1])]);
};

/** A large multiple of every taste drowns chance. */
const NEARNESS_ALONE: Partial<Parameters> = {
  "choose.quality": 0,
  "choose.alike": 0,
  "choose.ownGroup": 0,
  "choose.faith": 0,
  "choose.sibling": 0,
  "choose.catchment": 4,
  "choose.distance": 8,
  "choose.doorstep": 0.1,
};

describe("limiting cases", () => {
  test("where nothing but distance counts nearly everyone puts the nearest school first [C2]", () => {
    const { pupils, applications } = chosen(NEARNESS_ALONE);
    const first = [...applications!.pupils].filter((p) => pupils.nearestFirst[p] === 1).length;
    expect(first / applications!.pupils.length).toBeGreaterThan(0.95);
  });

  test("where nothing counts at all, every considered school is put first as often: shares 1/J [C2]", () => {
    const nothing = { ...NEARNESS_ALONE, "choose.distance": 0, "choose.catchment": 0 };
    const everywhere = { "choose.nearest": 12, "choose.bestKnown": 0 };
    const { pupils, applications } = chosen({ ...nothing, ...everywhere });
    const girls = [...applications!.pupils.keys()].filter((i) => pupils.sex[applications!.pupils[i]] === 0);
    const first = girls.map((i) => applications!.lists[applications!.offsets[i]]);
    const open = place.schools.ids.length - 1;
    for (let s = 0; s < place.schools.ids.length; s++) {
      const share = first.filter((school) => school === s).length / girls.length;
      if (share > 0) expect(Math.abs(share - 1 / open)).toBeLessThan(4 * Math.sqrt(1 / open / girls.length));
    }
  });

  test("the more results count, the more put the best-known school of all first [C2]", () => {
    const best = chosen().schools.reputation.reduce((top, value, s, all) => (value > all[top] ? s : top), 0);
    const shares = [0, 0.1, 0.4].map((taste) => chosen({ "choose.quality": taste }).schools.firstListed[best]);
    expect(shares[1]).toBeGreaterThan(shares[0]);
    expect(shares[2]).toBeGreaterThan(shares[1]);
  });
});

describe("lists", () => {
  test("about a third list one school, none more than the form has room for, no school twice [C3]", () => {
    const all = lists(chosen({ "choose.listsOneIfSure": 0 }));
    const one = all.filter((list) => list.length === 1).length / all.length;
    expect(Math.abs(one - 0.33)).toBeLessThan(0.06);
    for (const list of all) {
      expect(list.length).toBeLessThanOrEqual(6);
      expect(new Set(list).size).toBe(list.length);
    }
    const full = all.filter((list) => list.length === 6).length / all.length;
    expect(Math.abs(full - 0.28)).toBeLessThan(0.06);
  });

  test("whoever is sure of the first school lists one more often; who is not lists what it would have [C3]", () => {
    const [apart, alike] = [chosen(), chosen({ "choose.listsOneIfSure": 0 })];
    const { pupils, applications } = apart;
    const [after, before] = [lists(apart), lists(alike)];
    const listOne = (of: number[][], sure: boolean): number => {
      const some = of.filter((_, i) => (pupils.nearestFirst[applications!.pupils[i]] === 1) === sure);
      return some.filter(({ length }) => length === 1).length / some.length;
    };
    expect(listOne(after, true) - listOne(after, false)).toBeCloseTo(0.3, 1);
    expect(listOne(before, true) - listOne(before, false)).toBeCloseTo(0, 1);
    after.forEach((list, i) => {
      const shared = Math.min(list.length, before[i].length);
      expect(list.slice(0, shared)).toEqual(before[i].slice(0, shared));
    });
  });

  test("a longer form only lengthens lists: what was listed stays listed in its order [C3] [R3]", () => {
    const all = { "choose.listsOne": 0, "choose.listsAll": 1 };
    const short = lists(chosen({ ...all, "choose.listed": 3 }));
    const long = lists(chosen({ ...all, "choose.listed": 6 }));
    short.forEach((list, i) => {
      expect(long[i].slice(0, 3)).toEqual(list);
    });
  });

  test("girls list no boys' school and boys no girls' school [C1]", () => {
    const { pupils, applications } = chosen();
    const [girlsOnly, boysOnly] = [1, 2];
    lists(chosen()).forEach((list, i) => {
      const barred = pupils.sex[applications!.pupils[i]] === 1 ? girlsOnly : boysOnly;
      for (const school of list) expect(place.schools.gender[school]).not.toBe(barred);
    });
    expect([...place.schools.gender].filter((gender) => gender > 0).length).toBeGreaterThan(0);
  });

  test("listed and put first are counted as they stand on the lists [C3]", () => {
    const state = chosen();
    const all = lists(state);
    for (let s = 0; s < state.schools.count; s++) {
      expect(state.schools.listed[s]).toBe(all.filter((list) => list.includes(s)).length);
      expect(state.schools.firstListed[s]).toBe(all.filter((list) => list[0] === s).length);
    }
  });
});

test("the nearest open school is known of every child, and is nearer than any other it may attend [C1]", () => {
  const { pupils, families } = chosen();
  for (let p = 0; p < pupils.count; p++) {
    const nearest = pupils.nearest[p];
    const away = homeToSchool(place, families, pupils.family[p], nearest);
    for (let s = 0; s < place.schools.ids.length; s++) {
      const barred = place.schools.gender[s] === (pupils.sex[p] === 1 ? 1 : 2);
      if (!barred && s !== nearest)
        expect(homeToSchool(place, families, pupils.family[p], s)).toBeGreaterThanOrEqual(away);
    }
  }
});

test("the place's share of resident families goes outside, and applies nowhere here [O1]", () => {
  const { pupils, families, applications } = chosen();
  const applied = new Set(applications!.pupils);
  let outside = 0;
  for (let p = 0; p < pupils.count; p++) {
    const out = pupils.placement[p] === PLACEMENT.outside;
    expect(applied.has(p)).toBe(!out);
    if (!out) continue;
    outside += 1;
    expect(families.outside[pupils.family[p]]).toBe(0);
    expect(pupils.school[p]).toBe(NO_SCHOOL);
  }
  expect(outside / pupils.count).toBeGreaterThan(0.01);
  expect(outside / pupils.count).toBeLessThan(0.06);
});

test("a travel pass makes distance count less for eligible families of the place, and changes no other list [B3] [C2]", () => {
  const help = scenarioWith({ actions: [{ lever: "travelAndAdvice", start: start.year, strength: 1 }] });
  const [without, withPass] = [chosen(), chosen({}, help)];
  const { pupils, families } = without;
  const [before, now] = [lists(without), lists(withPass)];
  let changed = 0;
  before.forEach((list, i) => {
    const family = pupils.family[without.applications!.pupils[i]];
    const eligible = families.fsm[family] === 1 && families.outside[family] === 0;
    if (!eligible) expect(now[i]).toEqual(list);
    else if (now[i].join() !== list.join()) changed += 1;
  });
  expect(changed).toBeGreaterThan(10);
});

test("families who live outside the place have neither its travel pass nor its advice [B3] [C2]", () => {
  const help = scenarioWith({ actions: [{ lever: "travelAndAdvice", start: start.year, strength: 1 }] });
  const poor = afterwards([], place, start);
  poor.families.fsm.fill(1, 0, poor.families.count);
  const [before, now] = [scenarioWith(), help].map((scenario) =>
    afterwards(CHOOSING, place, poor, parametersWith(), scenario),
  );
  const outside = (state: State) =>
    lists(state).filter((_, i) => state.families.outside[state.pupils.family[state.applications!.pupils[i]]] === 1);
  expect(outside(before).length).toBeGreaterThan(10);
  expect(outside(now)).toEqual(outside(before));
  expect(lists(now)).not.toEqual(lists(before));
});

test("a travel pass does for lists what help with travel and advice does where advice teaches nothing [C2]", () => {
  const known = { "learnAboutSchools.advice": 0 };
  const [pass, both, none] = (["travelPass", "travelAndAdvice", "adviceOnChoosing"] as const).map((lever) =>
    lists(chosen(known, scenarioWith({ actions: [{ lever, start: start.year, strength: 0.7 }] }))),
  );
  expect(pass).toEqual(both);
  expect(pass).not.toEqual(none);
});

test.each(["travelAndAdvice", "travelPass", "adviceOnChoosing", "disadvantagePriority"] as const)(
  "%s at strength 0 changes no bit [O4]",
  (lever) => {
    expect(LEVERS[lever].arena).toMatch(/be/);
    const nothing = scenarioWith({ actions: [{ lever, start: start.year, strength: 0 }] });
    expect(bitsOf(chosen({}, nothing))).toEqual(bitsOf(chosen()));
  },
);

test("overlap of applicants is the share who also listed the other school [B4]", () => {
  const applications = {
    pupils: Int32Array.of(4, 5, 6),
    offsets: Int32Array.of(0, 1, 3, 5),
    lists: Int16Array.of(0, 0, 1, 1, 2),
  };
  const listers = listersOf(applications, 4);
  const overlaps = [0, 1, 2, 3].map((j) =>
    [0, 1, 2].filter((k) => k !== j).map((k) => overlapOfApplicants(listers, j, k)),
  );
  expect(overlaps).toEqual([
    [0.5, 0],
    [0.5, 0.5],
    [0, 1],
    [0, 0, 0],
  ]);
  expect([...sharedApplicants(applications, 3)]).toEqual([0.5, 1, 1]);
  const { listed, first } = countLists(applications, 3);
  expect([[...listed], [...first]]).toEqual([
    [2, 2, 1],
    [2, 1, 0],
  ]);
});
