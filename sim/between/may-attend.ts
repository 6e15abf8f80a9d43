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

/** Kinds of pupil that a school may bar, as bits: those barred stand together in one number. */
const GIRL = 1;
const BOY = 2;
const UNTESTED = 4;

/** Whom schools bar while they are open: a school and a pupil with a bit in common are not for one another. */
export interface Bars {
  /** By school; 0 where it is open to all. */
  readonly bySchool: Uint8Array;
  /** The kinds that a pupil is of. */
  readonly kindsOf: (pupil: number) => number;
}

/** Girls' and boys' schools take girls and boys; a selective school those who passed its test at entry, and no one later. */
export function barsIn(year: Year): Bars {
  const { gender, selective } = year.place.schools;
  const { sex, cohort } = year.state.pupils;
  const score = testScores(year);
  const pass = year.parameters["admit.testPass"];
  const bySchool = Uint8Array.from(
    selective,
    (tests, s) => (gender[s] === GIRLS ? BOY : gender[s] === BOYS ? GIRL : 0) | (tests === 0 ? 0 : UNTESTED),
  );
  const tests = selective.includes(1);
  return {
    bySchool,
    kindsOf(pupil) {
      const passed = tests && cohort[pupil] === year.year && score(pupil) >= pass;
      return (sex[pupil] === 1 ? BOY : GIRL) | (passed ? 0 : UNTESTED);
    },
  };
}

export type MayAttend = (pupil: number, school: number) => boolean;

/** May a pupil attend a school? Not one that bars it, nor one that is closed. */
export function eligibility(year: Year): MayAttend {
  const { schools } = year.state;
  const { bySchool, kindsOf } = barsIn(year);
  return (pupil, school) =>
    isOpen(schools, school) && (bySchool[school] === 0 || (bySchool[school] & kindsOf(pupil)) === 0);
}
