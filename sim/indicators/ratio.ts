/** Shares and means over pupils: a sum divided by the number of pupils it is a sum over. */

import { type Group, type Observation, type Tally, tally, total } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";

type Values = Required<Pick<Indicator, "place" | "school" | "neighbourhood" | "byPart">>;

/** `part` of `whole`; NaN where there is nobody. */
export const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : Number.NaN);

/**
 * One tally over another: of residents for the place and a neighbourhood, wherever they are educated, and of those
 * who attend for a school.
 */
export const over = (part: Tally, whole: Tally, value: (ratio: number) => number = (share) => share): Values => ({
  byPart: true,
  place: (observation, group) => value(residents(observation, part, whole, group)),
  school: (observation, school, group) =>
    value(ratio(tally(observation.bySchool, part, school, group), tally(observation.bySchool, whole, school, group))),
  neighbourhood: (observation, unit, group) =>
    value(
      ratio(
        tally(observation.byNeighbourhood, part, unit, group),
        tally(observation.byNeighbourhood, whole, unit, group),
      ),
    ),
});

/** The same for the place and its neighbourhoods alone: where what is counted is not a school's own. */
export function overResidents(part: Tally, whole: Tally): Omit<Values, "school"> {
  const { school: _school, ...values } = over(part, whole);
  return values;
}

/** The ratio among residents of one group, less that among residents of another. */
export const differenceBetween =
  (part: Tally, whole: Tally, group: Group, other: Group) =>
  (observation: Observation): number =>
    residents(observation, part, whole, group) - residents(observation, part, whole, other);

const residents = (observation: Observation, part: Tally, whole: Tally, group: Group): number =>
  ratio(total(observation.byNeighbourhood, part, group), total(observation.byNeighbourhood, whole, group));
