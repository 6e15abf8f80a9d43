/** Step 6: families consider schools, weigh them and list them. [C1] [C2] [C3] */

import type { Process, Year } from "../engine/process.ts";
import { homesOf, nearestOpenSchool } from "../population/home.ts";
import { lending, lent } from "../population/lent.ts";
import { NO_SCHOOL, PLACEMENT } from "../population/population.ts";
import { chance } from "../random/distributions.ts";
import { countLists } from "./applications.ts";
import { listSchools } from "./list-schools.ts";
import { type Siblings, siblingsOf } from "./siblings.ts";

export const choose: Process = {
  key: "choose",
  label: "Choose schools",
  step: 6,
  rules: ["C1", "C2", "C3"],
  arena: "between",
  reads: [
    "levers.travelAndAdvice",
    "levers.travelPass",
    "families.information",
    "families.z",
    "families.ever6",
    "families.faith",
    "families.fsm",
    "families.group",
    "families.key",
    "families.neighbourhood",
    "families.outside",
    "families.x",
    "families.y",
    "pupils.cohort",
    "pupils.entry",
    "pupils.family",
    "pupils.key",
    "pupils.placement",
    "pupils.school",
    "pupils.sex",
    "schools.reputation",
    "schools.publishedAttainment",
    "schools.ever6Share",
    "schools.places",
  ],
  writes: [
    "applications",
    "pupils.placement",
    "pupils.nearest",
    "pupils.nearestFirst",
    "schools.listed",
    "schools.firstListed",
  ],
  essential: true,
  run(year) {
    const siblings = siblingsOf(year);
    noteNearest(year);
    const applicants = lending(() => applicantsOf(year, siblings));
    const applications = listSchools(year, applicants, siblings);
    const { schools } = year.state;
    const { listed, first } = countLists(applications, schools.count);
    schools.listed.set(listed);
    schools.firstListed.set(first);
    year.state.applications = applications;
  },
};

/**
 * Rows of the pupils who enter and apply here. A resident family whose draw falls under the place's share goes to a
 * school outside; brothers and sisters go where the older one went.
 */
export function applicantsOf({ place, state, stream, year }: Year, siblings: Siblings): Int32Array {
  const { pupils, families } = state;
  const leaving = stream("choose/outside");
  const rows = lent(Int32Array, pupils.count);
  let count = 0;
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.cohort[p] !== year) continue;
    const family = pupils.family[p];
    const goes = siblings.outside[family] === 1 || chance(leaving, families.key[family], 0, place.outside.leaving);
    if (families.outside[family] === 0 && siblings.school[family] === NO_SCHOOL && goes) {
      pupils.placement[p] = PLACEMENT.outside;
    } else rows[count++] = p;
  }
  return rows.slice(0, count);
}

/** The nearest school open to each child who enters, whether or not it applies here. */
function noteNearest({ place, state, year }: Year): void {
  const { pupils, schools } = state;
  const homes = homesOf(place, state.families);
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.cohort[p] === year)
      pupils.nearest[p] = nearestOpenSchool(place, schools, homes, pupils.family[p], pupils.sex[p]);
  }
}
