/** A year's first choices as an analyst would see them: what was published of each school considered, and which came first. */

import { consider, considering } from "../../../sim/between/consider.ts";
import { barsIn } from "../../../sim/between/may-attend.ts";
import { siblingsOf } from "../../../sim/between/siblings.ts";
import type { Year } from "../../../sim/engine/process.ts";
import { groupSharesOnRolls } from "../../../sim/population/group-shares.ts";
import { tiesOf } from "../network/ties-of.ts";
import type { Choice } from "./conditional-logit.ts";

/** Attributes in order; published results in Attainment 8 points. The last is told where there are groups to tell apart. */
export const ATTRIBUTES = ["published", "alike", "lnDistance", "sibling", "faith", "nearest", "ownGroup"] as const;

const POINTS_PER_SD = 20;

/** The choices of every applicant of a year in which families have just chosen. */
export function firstChoices(year: Year): Choice[] {
  const { place, parameters, state } = year;
  const { pupils, families, schools, applications } = state;
  const siblings = siblingsOf(year);
  const work = considering(year, barsIn(year));
  const own = groupSharesOnRolls(state, place.groups);
  const ties = tiesOf(
    year,
    applications!.pupils.map((pupil) => pupils.family[pupil]),
  );
  const heardOf = Int16Array.from(ties.targets, (family) => siblings.school[family]);
  return [...applications!.pupils].map((pupil, i) => {
    const family = pupils.family[pupil];
    const sibling = siblings.school[family];
    const seen = consider(work, pupil, sibling, heardOf, ties.offsets[i], ties.offsets[i + 1]);
    const considered = [...seen.schools.subarray(0, seen.count)];
    const attributes = considered.map((school, at) => [
      POINTS_PER_SD * schools.publishedAttainment[school],
      families.ever6[family] === 1 ? schools.ever6Share[school] : 1 - schools.ever6Share[school],
      Math.log(seen.distance[at] + parameters["choose.doorstep"]),
      school === sibling ? 1 : 0,
      place.schools.faith[school] * families.faith[family],
      school === pupils.nearest[pupil] ? 1 : 0,
      ...(place.groups > 1 ? [own[school * place.groups + families.group[family]]] : []),
    ]);
    return { attributes, chosen: considered.indexOf(applications!.lists[applications!.offsets[i]]) };
  });
}
