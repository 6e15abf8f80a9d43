/** How a family chose: what it knew, the schools it considered, what it weighed in each, and its list. [C1] [C2] [C3] */

import type { Applications } from "../between/applications.ts";
import { consider, considering } from "../between/consider.ts";
import { reliabilityIn } from "../between/learn-about-schools.ts";
import { hear, hearing } from "../between/list-schools.ts";
import { barsIn } from "../between/may-attend.ts";
import { ruleOfThumb, weighByRule } from "../between/rule-of-thumb.ts";
import { siblingsOf } from "../between/siblings.ts";
import { weigh, weighing } from "../between/utility.ts";
import type { Year } from "../engine/process.ts";
import { NO_SCHOOL } from "../population/population.ts";
import type { Choice } from "./journey.ts";
import { utilityTerms } from "./weighed.ts";

/** Asked for just after the families chose, of a child who enters this year. */
export function choiceOf(year: Year, pupil: number): Choice {
  const { state, place } = year;
  const family = state.pupils.family[pupil];
  const siblings = siblingsOf(year);
  const sibling = siblings.school[family];
  const heard = hearing(year, siblings);
  const tied = heard.heardOf.subarray(0, hear(heard, family));
  const list = listOf(state.applications, pupil);
  const own = year.utility !== undefined;
  const byRule = year.parameters["choose.ruleOfThumb"] === 1 && !own;
  return {
    year: year.year,
    phase: place.phase.key,
    goesOutside: list === undefined,
    reliability: reliabilityIn(state.families.information[family]),
    talksTo: tied.length,
    ...(sibling !== NO_SCHOOL && { siblingAt: place.schools.names[sibling] }),
    by: own ? "ownFormula" : byRule ? "ruleOfThumb" : "weighing",
    schools: list === undefined ? [] : consideredBy(year, pupil, sibling, tied, list, byRule),
  };
}

/** The list that was handed in, as indices of schools; undefined for a child who did not apply here. */
function listOf(applications: Applications | undefined, pupil: number): Int16Array | undefined {
  const at = applications?.pupils.indexOf(pupil) ?? -1;
  return applications === undefined || at < 0
    ? undefined
    : applications.lists.slice(applications.offsets[at], applications.offsets[at + 1]);
}

function consideredBy(
  year: Year,
  pupil: number,
  sibling: number,
  tied: Int16Array,
  list: Int16Array,
  byRule: boolean,
): Choice["schools"] {
  const { names } = year.place.schools;
  const considered = consider(considering(year, barsIn(year)), pupil, sibling, tied, 0, tied.length);
  const work = weighing(year);
  const weighed = weigh(work, pupil, sibling, considered).slice(0, considered.count);
  const perceived = work.perceiving.quality.slice(0, considered.count);
  const rule = byRule ? weighByRule(ruleOfThumb(year), pupil, sibling, considered) : undefined;
  const terms = byRule ? [] : utilityTerms(work, pupil, sibling, considered);
  return Array.from(weighed, (worth, i) => ({
    school: names[considered.schools[i]],
    kilometres: considered.distance[i],
    tied: considered.tied[i],
    perceived: perceived[i],
    terms: terms[i] ?? {},
    worth: rule?.[i] ?? worth,
    listed: list.indexOf(considered.schools[i]) + 1,
  }));
}
