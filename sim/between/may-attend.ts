/** Which schools a pupil may attend at all: by sex, and by a test where a school admits by one. [A2] */

import type { Year } from "../engine/process.ts";
import { GENDERS } from "../place/place.ts";
import { isOpen } from "../population/open-schools.ts";
import { normal } from "../random/distributions.ts";

const GIRLS = GENDERS.indexOf("girls");
const BOYS = GENDERS.indexOf("boys");

/**
 * A pupil's score in a test at entry, SD: attainment at 11, what its family gains by coaching, and chance. One test
 * serves every school and every band. [A2]
 */
export function testScores({ parameters, state, stream }: Year): (pupil: number) => number {
  const { key, entry, family } = state.pupils;
  const { z } = state.families;
  const noise = parameters["admit.testNoise"];
  const coaching = parameters["admit.coaching"];
  const chance = stream("admit/test");
  return (pupil) => entry[pupil] + coaching * z[family[pupil]] + noise * normal(chance, key[pupil], 0);
}

export type MayAttend = (pupil: number, school: number) => boolean;

/**
 * May a pupil attend a school? Girls' and boys' schools take girls and boys; a selective school takes those who passed
 * its test at entry, and admits no one later; a closed one admits nobody.
 */
export function eligibility(year: Year): MayAttend {
  const { gender, selective } = year.place.schools;
  const { sex, cohort } = year.state.pupils;
  const { schools } = year.state;
  const score = testScores(year);
  const pass = year.parameters["admit.testPass"];
  return (pupil, school) => {
    if (!isOpen(schools, school)) return false;
    if (gender[school] === (sex[pupil] === 1 ? GIRLS : BOYS)) return false;
    return selective[school] === 0 || (cohort[pupil] === year.year && score(pupil) >= pass);
  };
}
