/** "Opportunities trump preferences": families who want the same get what where they live lets them have. [C2] [A2] */

import { describe, expect, test } from "vitest";
import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { learnAboutSchools } from "../../../sim/between/learn-about-schools.ts";
import type { State } from "../../../sim/engine/state.ts";
import { standardised } from "../../../sim/place/spread.ts";
import { mean, type Stated } from "./admission-year.ts";
import { afterwards, comeOfAge, opened, parametersWith, scenarioWith, stateOf } from "./small-year.ts";

const place = opened("averdale");
const start = stateOf(place);
comeOfAge(place, start);

/** Everybody wants the same schools, knows them as well, and minds the way not at all. */
const ALIKE = {
  "choose.qualityByAdvantage": 0,
  "choose.alike": 0,
  "choose.ownGroup": 0,
  "choose.faith": 0,
  "choose.catchment": 0,
  "choose.distance": 0,
  "choose.nearest": 20,
  "choose.bestKnown": 10,
  "choose.reach": 50,
  "choose.quality": 0.4,
  "choose.listsOne": 0,
  "choose.listsOneIfSure": 0,
  "choose.listsAll": 1,
  "learnAboutSchools.reliability": 1,
};

/** Schools are the better the more advantaged the homes around them are: what a place makes of itself. */
const state = afterwards([], place, start);
state.schools.reputation.set(standardised(localAdvantage()));
const wanted = afterwards([learnAboutSchools, choose], place, state, parametersWith(ALIKE));

/** The mean over the children eligible within six years, and over the others. */
function byEligibility({ pupils, families, applications }: State, value: (pupil: number, i: number) => number) {
  const rows = [...applications!.pupils].map((p, i) => ({ p, i, eligible: families.ever6[pupils.family[p]] === 1 }));
  const of = (group: boolean) => mean(rows.filter((row) => row.eligible === group).map(({ p, i }) => value(p, i)));
  return { eligible: of(true), others: of(false) };
}

/** The share of children who have one of the schools that their families listed, all of them among the best. */
function offered(stated: Stated) {
  const admitted = afterwards([admit], place, wanted, parametersWith(), scenarioWith({ admissions: stated }));
  return byEligibility(admitted, (pupil) => (admitted.pupils.preference[pupil] > 0 ? 1 : 0));
}

describe("with the same tastes and the same knowledge", () => {
  test("children of poor and of other families ask for schools as good as one another's", () => {
    const { offsets, lists } = wanted.applications!;
    const { eligible, others } = byEligibility(wanted, (_, i) => wanted.schools.reputation[lists[offsets[i]]]);
    expect(Math.abs(eligible - others)).toBeLessThan(0.03);
  });

  test("they are offered them unequally where the nearest are admitted, and equally where lots are drawn", () => {
    const nearest = offered({ order: ["distance"] });
    const lots = offered({ order: ["lottery"] });
    expect(nearest.eligible / nearest.others).toBeLessThan(0.7);
    expect(Math.abs(lots.eligible / lots.others - 1)).toBeLessThan(0.12);
  });
});

/** The mean advantage of the children for whom each school is the nearest. */
function localAdvantage(): Float64Array {
  const { pupils, families } = afterwards([choose], place, start);
  const count = place.schools.ids.length;
  const [sums, counts] = [new Float64Array(count), new Float64Array(count)];
  for (let p = 0; p < pupils.count; p++) {
    sums[pupils.nearest[p]] += families.z[pupils.family[p]];
    counts[pupils.nearest[p]] += 1;
  }
  return sums.map((sum, s) => sum / Math.max(1, counts[s]));
}
