/** What a closer look records of a year, for results that are written rather than drawn: more groups, boroughs, origins. */

import { PLACEMENTS, type Placement } from "../../population/population.ts";
import { GROUPS, type Group, groupIndex, type Observation, type Tallies } from "../observation.ts";

/** Groups beside those of GROUPS: sex, need, care, newly come, and the place's community groups (as many as it has). */
export const MORE_GROUPS = [
  "girls",
  "boys",
  "need",
  "identified",
  "lookedAfter",
  "newArrival",
  "groupA",
  "groupB",
  "groupC",
  "groupD",
  "groupE",
  "groupF",
  "groupG",
  "groupH",
] as const;
export type MoreGroup = (typeof MORE_GROUPS)[number];

/** Where the first community group stands, and the most of them a place may have. */
export const FIRST_COMMUNITY = MORE_GROUPS.indexOf("groupA");
export const MOST_COMMUNITIES = MORE_GROUPS.length - FIRST_COMMUNITY;

/** Which borough each school and each neighbourhood is in. */
export interface Boroughs {
  readonly count: number;
  readonly ofSchool: Int32Array;
  readonly ofNeighbourhood: Int32Array;
}

/** Facts about each school that only a closer look needs. */
export interface SchoolDetail {
  /** Sums over the roll of family advantage and of its square, SD. */
  readonly advantage: Float64Array;
  readonly advantageSquares: Float64Array;
  /** Mean attainment published of the year before; NaN before the first. */
  readonly lastResults: Float64Array;
}

export interface Detail {
  readonly boroughs: Boroughs;
  /** Residents, wherever they are educated: boroughs × MORE_GROUPS. */
  readonly residents: Tallies;
  /**
   * Residents who entered the phase here and have lived here since, wherever they are educated now, by the borough they
   * lived in when they entered: boroughs × GROUPS.
   */
  readonly byFirstHome: Tallies;
  /** Children by the school that first admitted them, wherever they are educated now: schools × GROUPS. */
  readonly byFirstSchool: Tallies;
  /** Those of them who are still on its roll: schools × GROUPS. */
  readonly stillThere: Float64Array;
  /** How many community groups the place has; pupils on roll by school, and residents by neighbourhood, × groups. */
  readonly communities: number;
  readonly communitiesBySchool: Float64Array;
  readonly communitiesByHome: Float64Array;
  /** Residents by where they learn: boroughs × PLACEMENTS × GROUPS. */
  readonly placements: Float64Array;
  /** Pounds a year that a pupil costs in each of PLACEMENTS. */
  readonly placementCosts: Float64Array;
  /** Resident entrants' sum of the place on the list that was offered, from 1: boroughs × GROUPS. */
  readonly preferences: Float64Array;
  /** Resident entrants with cause to envy: boroughs × GROUPS. [A4] */
  readonly envious: Float64Array;
  readonly schools: SchoolDetail;
  /** Mean participation of the fifth of residents who take part least, by GROUPS. */
  readonly lowestParticipation: Float64Array;
}

/** An observation with a closer look. */
export type Detailed = Observation & { readonly detail: Detail };

/** How many kinds of placement there are. */
export const PLACEMENT_COUNT = PLACEMENTS.length;

/** Residents of a group who learn in one of PLACEMENTS. */
export function placed({ placements, boroughs }: Detail, placement: Placement, group: Group): number {
  const at = PLACEMENTS.indexOf(placement);
  let sum = 0;
  for (let b = 0; b < boroughs.count; b++) sum += placements[(b * PLACEMENTS.length + at) * G + groupIndex(group)];
  return sum;
}

/** What residents of a group cost in a year, by where they learn, pounds. */
export const costOfPlacements = (detail: Detail, group: Group): number =>
  PLACEMENTS.reduce((sum, placement, i) => sum + placed(detail, placement, group) * detail.placementCosts[i], 0);

/** A column of units × GROUPS over all its units. */
export function sumOfGroup(column: Float64Array, group: Group): number {
  let sum = 0;
  for (let cell = groupIndex(group); cell < column.length; cell += G) sum += column[cell];
  return sum;
}

const G = GROUPS.length;
