/** Who comes first at a school that has more applicants than places. [A2] */

import type { Year } from "../engine/process.ts";
import { homeToSchool } from "../population/home.ts";
import { uniforms } from "../random/streams.ts";
import type { CriterionKey } from "./admissions/priorities.ts";
import { testScores } from "./may-attend.ts";
import type { Siblings } from "./siblings.ts";

/** Classes by the first criterion met, first to last; within one the nearer comes first, or the higher score in a test. */
export const CLASSES = ["named", "sibling", "faith", "disadvantage", "other"] as const satisfies readonly (
  | CriterionKey
  | "other"
)[];
const CLASS = Object.fromEntries(CLASSES.map((name, i) => [name, i])) as Record<(typeof CLASSES)[number], number>;

/** Steps of nearness or score within a class, and of the lottery within a step: together an exact number. */
const WITHIN = 1048576;
const LOTTERY = 1073741824;
const METRES = 1000;
/** Test scores are told apart to a twenty-thousandth of an SD, from +26 downwards. */
const TEST_TOP = 26;
const TEST_STEPS = 20000;

/**
 * A pupil's priority at a school, lower is better: class, then metres from home (or test score), then a lottery number
 * drawn once for the pupil and the same at every school. In a reserved place eligibility for free meals comes before
 * nearness; elsewhere it does not count. [A2]
 */
export function priorities(year: Year, siblings: Siblings) {
  const { place, state, stream } = year;
  const { pupils, families } = state;
  const { faith, selective } = place.schools;
  const score = testScores(year);
  const lottery = uniforms(stream("admit/lottery"), pupils.key, pupils.count, 0);

  const classOf = (pupil: number, school: number, reserved: boolean): number => {
    const family = pupils.family[pupil];
    if (pupils.lookedAfter[pupil] === 1) return CLASS.named;
    if (selective[school] === 0) {
      if (siblings.school[family] === school) return CLASS.sibling;
      if (faith[school] === 1 && families.faith[family] === 1) return CLASS.faith;
    }
    return reserved && families.fsm[family] === 1 ? CLASS.disadvantage : CLASS.other;
  };

  const within = (pupil: number, school: number): number =>
    selective[school] === 1
      ? (TEST_TOP - score(pupil)) * TEST_STEPS
      : homeToSchool(place, families, pupils.family[pupil], school) * METRES;

  return (pupil: number, school: number, reserved: boolean): number => {
    const step = Math.min(WITHIN - 1, Math.max(0, Math.round(within(pupil, school))));
    const ticket = Math.floor(lottery[pupil] * LOTTERY) / LOTTERY;
    return classOf(pupil, school, reserved) * WITHIN + step + ticket;
  };
}
