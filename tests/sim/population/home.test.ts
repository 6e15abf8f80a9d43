/** Where homes stand to schools. */

import { expect, test } from "vitest";
import { consider, considering } from "../../../sim/between/consider.ts";
import { barsIn, kindsOf } from "../../../sim/between/may-attend.ts";
import { schoolAt } from "../../../sim/place/near.ts";
import { way } from "../../../sim/place/ways.ts";
import { awayFrom, homesOf, homeToSchool, nearerAtMost } from "../../../sim/population/home.ts";
import { NO_SCHOOL } from "../../../sim/population/population.ts";
import { comeOfAge, opened, parametersWith, stateOf, yearOf } from "../between/small-year.ts";

const place = opened("averdale");
const state = stateOf(place);
comeOfAge(place, state);
const { families, pupils } = state;
const schools = place.schools.ids.map((_, s) => s);
const some = Array.from({ length: 1000 }, (_, i) => Math.floor((i * families.count) / 1000));

test("a school is nearer to a home than to its neighbourhood's centre by no more than is said, and for some by almost that", () => {
  const homes = homesOf(place, families);
  let least = Number.POSITIVE_INFINITY;
  for (const f of some) {
    for (const s of schools) {
      const beyond = awayFrom(homes, f, s) - (way(place.ways, families.neighbourhood[f], s) - nearerAtMost(homes, f));
      if (beyond < 0) throw new Error(`family ${f}, school ${s}: ${beyond}`);
      least = Math.min(least, beyond);
    }
  }
  expect(least).toBeLessThan(0.001);
});

test("the nearest schools that a family considers are those that looking at each of the sixteen about it finds [C1]", () => {
  const bars = barsIn(yearOf(place, state, parametersWith()));
  const work = considering(yearOf(place, state, parametersWith({ "choose.bestKnown": 0 })), bars);
  for (let pupil = 0; pupil < pupils.count; pupil += 50) {
    const family = pupils.family[pupil];
    const away = (s: number): number => homeToSchool(place, families, family, s);
    const about = schools
      .map((rank) => schoolAt(place.near, families.neighbourhood[family], rank))
      .filter((s) => (bars.bySchool[s] & kindsOf(bars, pupil)) === 0)
      .slice(0, 16);
    const { count, schools: found } = consider(work, pupil, NO_SCHOOL, new Int16Array(0), 0, 0);
    expect([...found.subarray(0, count)]).toEqual(about.sort((a, b) => away(a) - away(b)).slice(0, 8));
  }
});
