/** Which schools families consider. [C1] */

import { describe, expect, test } from "vitest";
import { consider, considering } from "../../../sim/between/consider.ts";
import { type Bars, barsIn } from "../../../sim/between/may-attend.ts";
import { homeToSchool } from "../../../sim/population/home.ts";
import { NO_SCHOOL } from "../../../sim/population/population.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { comeOfAge, opened, parametersWith, stateOf, yearOf } from "./small-year.ts";

const place = opened();
const state = stateOf(place);
comeOfAge(place, state);
state.schools.reputation.forEach((_, s, reputation) => {
  reputation[s] = s;
});
const all = place.schools.ids.map((_, s) => s);
const pupil = 0;
const away = (school: number): number => homeToSchool(place, state.families, state.pupils.family[pupil], school);
const byNearness = all.toSorted((a, b) => away(a) - away(b));

/** Every kind of child is barred by some schools, none by the others. */
const barring = (...barred: number[]): Bars => ({
  ...barsIn(yearOf(place, state, parametersWith({}))),
  bySchool: Uint8Array.from(all, (s) => (barred.includes(s) ? 7 : 0)),
});

/** What the first child's family considers, where any school may be attended, and how many ties speak for each. */
function considered(stated: Partial<Parameters>, sibling = NO_SCHOOL, heardOf: readonly number[] = []) {
  const year = yearOf(place, state, parametersWith({ "choose.nearest": 3, "choose.bestKnown": 0, ...stated }));
  const work = considering(year, barring());
  const { count, schools, tied } = consider(work, pupil, sibling, Int16Array.from(heardOf), 0, heardOf.length);
  return { schools: [...schools.subarray(0, count)], tied: [...tied.subarray(0, count)] };
}

describe("a family considers", () => {
  test("as many of the nearest schools to its own home as it looks at, nearest first", () => {
    expect(considered({}).schools).toEqual(byNearness.slice(0, 3));
    expect(considered({ "choose.nearest": 5 }).schools).toEqual(byNearness.slice(0, 5));
  });

  test("the schools of families it is tied to, and knows how many speak for each", () => {
    const [near, far] = [byNearness[1], byNearness.at(-1)!];
    const { schools, tied } = considered({}, NO_SCHOOL, [far, near, NO_SCHOOL, far]);
    expect(schools).toEqual([...byNearness.slice(0, 3), far]);
    expect(tied).toEqual([0, 1, 0, 2]);
  });

  test("an older child's school, however far, and once", () => {
    const far = byNearness.at(-2)!;
    expect(considered({}, far).schools).toEqual([...byNearness.slice(0, 3), far]);
    expect(considered({}, byNearness[0], [byNearness[0]]).schools).toEqual(byNearness.slice(0, 3));
  });

  test("the schools of the highest reputation within reach, and none beyond it", () => {
    const known = { "choose.nearest": 1, "choose.bestKnown": 2 };
    const best = all.toSorted((a, b) => b - a).slice(0, 2);
    expect(new Set(considered({ ...known, "choose.reach": 50 }).schools)).toEqual(new Set([byNearness[0], ...best]));
    expect(considered({ ...known, "choose.reach": 0 }).schools).toEqual([byNearness[0]]);
  });

  test("nothing of the family before it: asked twice, the answer is the same", () => {
    const year = yearOf(place, state, parametersWith());
    const work = considering(year, barring());
    const none = new Int16Array(0);
    const ask = (who: number): number[] => {
      const { count, schools } = consider(work, who, NO_SCHOOL, none, 0, 0);
      return [...schools.subarray(0, count)];
    };
    const first = ask(0);
    ask(1);
    expect(ask(0)).toEqual(first);
  });
});

test("no school that the child may not attend is considered, by whatever way it came to be known", () => {
  const barred = byNearness[0];
  const year = yearOf(
    place,
    state,
    parametersWith({ "choose.nearest": 3, "choose.bestKnown": 10, "choose.reach": 50 }),
  );
  const work = considering(year, barring(barred));
  const { count, schools } = consider(work, pupil, barred, Int16Array.of(barred), 0, 1);
  expect([...schools.subarray(0, count)]).not.toContain(barred);
  expect(count).toBeGreaterThan(3);
});
