/** How families like a mix. [C2] */

import { describe, expect, test } from "vitest";
import { choose } from "../../../sim/between/choose.ts";
import { learnAboutSchools } from "../../../sim/between/learn-about-schools.ts";
import { LIKING, liked, likingIn } from "../../../sim/between/liking.ts";
import { publish } from "../../../sim/between/publish.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, stateOf } from "./small-year.ts";

const shape = { "choose.likedShare": 0.4, "choose.likingOfAll": 0.6 };
const of = (form: number, stated: Partial<Parameters> = {}) => {
  const liking = likingIn(parametersWith({ "choose.liking": form, ...shape, ...stated }));
  return (share: number): number => liked(liking, share);
};

test("a straight line likes a share as it is; a threshold, all shares from it on alike [C2]", () => {
  const shares = [0, 0.2, 0.39, 0.4, 0.7, 1];
  expect(shares.map(of(LIKING.linear))).toEqual(shares);
  expect(shares.map(of(LIKING.threshold))).toEqual([0, 0, 0, 1, 1, 1]);
});

test("a single peak rises to the liked share and falls to what is left where all are alike: Stoica & Flache 2014", () => {
  const liking = of(LIKING.peaked);
  expect([0, 0.2, 0.4, 0.7, 1].map(liking)).toEqual([0, 0.5, 1, 0.8, 0.6].map((value) => expect.closeTo(value, 12)));
  expect(of(LIKING.peaked, { "choose.likingOfAll": 1 })(0.9)).toBeCloseTo(1, 12);
});

describe("in the year's choice", () => {
  const place = opened();
  const start = stateOf(place);
  comeOfAge(place, start);
  start.schools.ever6Share.forEach((_, s, shares) => {
    shares[s] = (s + 0.5) / shares.length;
  });
  const chosen = (stated: Partial<Parameters>) =>
    afterwards([publish, learnAboutSchools, choose], place, start, parametersWith(stated));
  /** Mean share of a child's own position among pupils of the school put first. */
  const likeness = (stated: Partial<Parameters>): number => {
    const { pupils, families, schools, applications } = chosen(stated);
    const { offsets, lists } = applications!;
    const shares = [...applications!.pupils].map((p, i) => {
      const share = schools.ever6Share[lists[offsets[i]]];
      return families.ever6[pupils.family[p]] === 1 ? share : 1 - share;
    });
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };

  test("where likeness does not count its form changes no bit [C2]", () => {
    const none = { "choose.alike": 0, "choose.ownGroup": 0 };
    for (const form of [LIKING.threshold, LIKING.peaked])
      expect(bitsOf(chosen({ ...none, "choose.liking": form }))).toEqual(bitsOf(chosen(none)));
  });

  test("a peak at a half sends fewer among their like than a straight line does [C2]", () => {
    const strong = { "choose.alike": 8, "choose.likedShare": 0.5, "choose.likingOfAll": 0 };
    const line = likeness({ ...strong, "choose.liking": LIKING.linear });
    expect(likeness({ ...strong, "choose.liking": LIKING.peaked })).toBeLessThan(line);
    expect(line).toBeGreaterThan(likeness({ "choose.alike": 0 }));
  });
});
