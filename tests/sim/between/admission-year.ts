/** One year's choice and admission in the town, under whatever a scenario states of admissions. */

import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { learnAboutSchools } from "../../../sim/between/learn-about-schools.ts";
import { publish } from "../../../sim/between/publish.ts";
import type { State } from "../../../sim/engine/state.ts";
import { homeToSchool } from "../../../sim/population/home.ts";
import { NO_SCHOOL } from "../../../sim/population/population.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import type { ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { afterwards, comeOfAge, opened, parametersWith, scenarioWith, stateOf } from "./small-year.ts";

export const place = opened();
/** The children of one year, of whom none has been admitted. */
export const start = stateOf(place);
comeOfAge(place, start);

export type Stated = ScenarioInput["admissions"];

/** The year's lists; fewer places a school where it is said. */
export function chosen(state: State = start, places?: number): State {
  const copy = afterwards([publish, learnAboutSchools, choose], place, state);
  if (places !== undefined) copy.schools.places.fill(places);
  return copy;
}

/** Whom schools admit of those lists. */
export const admittedUnder = (
  admissions?: Stated,
  from: State = chosen(),
  parameters: Partial<Parameters> = {},
  more: Partial<ScenarioInput> = {},
): State => afterwards([admit], place, from, parametersWith(parameters), scenarioWith({ admissions, ...more }));

/** Rows of this year's applicants who have a school. */
export const atSchool = ({ pupils, applications }: State): number[] =>
  [...applications!.pupils].filter((p) => pupils.school[p] !== NO_SCHOOL);

/** Whom each school admitted. */
export const entrants = (state: State): number[][] => {
  const rows = Array.from({ length: state.schools.count }, (): number[] => []);
  for (const p of atSchool(state)) rows[state.pupils.school[p]].push(p);
  return rows;
};

/** Pairs of a pupil and a school that it put before the one it has, or listed where it has none of its list. */
export function turnedAway(state: State): { pupil: number; school: number }[] {
  const { pupils, offsets, lists } = state.applications!;
  return [...pupils].flatMap((pupil, i) => {
    const got = state.pupils.preference[pupil];
    const list = [...lists.subarray(offsets[i], offsets[i + 1])];
    return list.slice(0, got === 0 ? list.length : got - 1).map((school) => ({ pupil, school }));
  });
}

/** How often a pupil was turned away from a school that took another by its list, who on this measure comes later. */
export function envies(state: State, measure: (pupil: number, school: number) => number): number {
  const last = entrants(state).map((rows, school) =>
    Math.max(...rows.filter((p) => state.pupils.preference[p] > 0).map((p) => measure(p, school))),
  );
  return turnedAway(state).filter(({ pupil, school }) => measure(pupil, school) < last[school]).length;
}

/** Whole metres from home to a school: what distance ranks by. */
export const metres =
  ({ pupils, families }: State) =>
  (pupil: number, school: number): number =>
    Math.round(1000 * homeToSchool(place, families, pupils.family[pupil], school));

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Share of the applicants who have their first preference. */
export const firstPreferences = (state: State): number =>
  mean([...state.applications!.pupils].map((p) => (state.pupils.preference[p] === 1 ? 1 : 0)));
