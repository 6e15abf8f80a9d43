/** Schools of a year as published tables have them: a number a school. */

import { type Group, type Observation, type Tally, tally } from "../observe/observation.ts";
import type { OpenPlace } from "../place/open.ts";

/** Points of Attainment 8, and grades of Progress 8, to a standard deviation. [U1] */
export const ATTAINMENT_8 = 20;
export const PROGRESS_8 = 2;

/** One tally over another for each school; NaN where there is nobody. */
export const schoolMeans = ({ bySchool }: Observation, part: Tally, whole: Tally, group: Group = "all"): Float64Array =>
  bySchools(bySchool.units, (s) => tally(bySchool, part, s, group) / over(tally(bySchool, whole, s, group)));

export const results = (year: Observation): Float64Array => schoolMeans(year, "leaverAttainment", "leavers");
export const valueAdded = (year: Observation): Float64Array => schoolMeans(year, "leaverProgress", "leavers");

/** Share of the roll eligible within six years. */
export const ever6Shares = ({ bySchool }: Observation): Float64Array =>
  bySchools(bySchool.units, (s) => tally(bySchool, "pupils", s, "ever6") / over(tally(bySchool, "pupils", s, "all")));

/** Pupils for each place in all years of the phase. */
export const fullness = ({ bySchool, schools }: Observation, { phase }: OpenPlace): Float64Array =>
  bySchools(bySchool.units, (s) => tally(bySchool, "pupils", s, "all") / over(schools.places[s] * phase.years));

/** Values of the schools that admit without a test; NaN for the others. */
export const withoutTest = ({ schools }: OpenPlace, values: Float64Array): Float64Array =>
  values.map((value, s) => (schools.selective[s] === 1 ? Number.NaN : value));

const bySchools = (schools: number, value: (school: number) => number): Float64Array =>
  Float64Array.from({ length: schools }, (_, s) => value(s));

/** A divisor of 0 gives no number. */
const over = (n: number): number => (n > 0 ? n : Number.NaN);
