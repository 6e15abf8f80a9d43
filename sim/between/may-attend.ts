/** Which schools a pupil may attend at all: by sex, and by a test where a school admits by one. [A2] */

import type { Year } from "../engine/process.ts";
import { GENDERS } from "../place/place.ts";
import { isOpen, type WithPlaces } from "../population/open-schools.ts";
import type { Families, Pupils } from "../population/population.ts";
import { normal } from "../random/distributions.ts";
import type { Stream } from "../random/streams.ts";

const GIRLS = GENDERS.indexOf("girls");
const BOYS = GENDERS.indexOf("boys");

/** What pupils' scores in a test at entry are worked out from. */
export interface EntryTests {
  readonly key: Pupils["key"];
  readonly entry: Pupils["entry"];
  readonly family: Pupils["family"];
  readonly z: Families["z"];
  readonly coaching: number;
  readonly noise: number;
  readonly chance: Stream;
}

export function entryTests({ parameters, state, stream }: Year): EntryTests {
  const { key, entry, family } = state.pupils;
  return {
    key,
    entry,
    family,
    z: state.families.z,
    coaching: parameters["admit.coaching"],
    noise: parameters["admit.testNoise"],
    chance: stream("admit/test"),
  };
}

/**
 * A pupil's score in a test at entry, SD: attainment at 11, what its family gains by coaching, and chance. One test
 * serves every school and every band. [A2]
 */
export const testScore = (tests: EntryTests, pupil: number): number =>
  tests.entry[pupil] +
  tests.coaching * tests.z[tests.family[pupil]] +
  tests.noise * normal(tests.chance, tests.key[pupil], 0);

/** Kinds of pupil that a school may bar, as bits: those barred stand together in one number. */
const GIRL = 1;
const BOY = 2;
const UNTESTED = 4;

/** Whom schools bar while they are open: a school and a pupil with a bit in common are not for one another. */
export interface Bars {
  /** By school; 0 where it is open to all. */
  readonly bySchool: Uint8Array;
  readonly sex: Pupils["sex"];
  readonly cohort: Pupils["cohort"];
  /** The cohort that sits the tests, and the score that passes them; no school tests where `selects` is false. */
  readonly entering: number;
  readonly selects: boolean;
  readonly pass: number;
  readonly tests: EntryTests;
}

/** Girls' and boys' schools take girls and boys; a selective school those who passed its test at entry, and no one later. */
export function barsIn(year: Year): Bars {
  const { gender, selective } = year.place.schools;
  const { sex, cohort } = year.state.pupils;
  const bySchool = Uint8Array.from(
    selective,
    (tests, s) => (gender[s] === GIRLS ? BOY : gender[s] === BOYS ? GIRL : 0) | (tests === 0 ? 0 : UNTESTED),
  );
  return {
    bySchool,
    sex,
    cohort,
    entering: year.year,
    selects: selective.includes(1),
    pass: year.parameters["admit.testPass"],
    tests: entryTests(year),
  };
}

/** The kinds that a pupil is of. */
export function kindsOf(bars: Bars, pupil: number): number {
  const passed = bars.selects && bars.cohort[pupil] === bars.entering && testScore(bars.tests, pupil) >= bars.pass;
  return (bars.sex[pupil] === 1 ? BOY : GIRL) | (passed ? 0 : UNTESTED);
}

/** May a pupil attend a school? Not one that bars it, nor one that is closed. */
export const mayAttend = (schools: WithPlaces, bars: Bars, pupil: number, school: number): boolean =>
  isOpen(schools, school) && (bars.bySchool[school] === 0 || (bars.bySchool[school] & kindsOf(bars, pupil)) === 0);
