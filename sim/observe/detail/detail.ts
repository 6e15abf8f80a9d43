/** What a closer look records of a year, for results that are written rather than drawn: more groups, boroughs, origins. */

import type { TieShape } from "../../network/tie-shape.ts";
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

/** All groups there are: what a closer look counts by group stands in this order. */
export const EVERY_GROUP = [...GROUPS, ...MORE_GROUPS] as const;
export type EveryGroup = (typeof EVERY_GROUP)[number];

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
  /** Share of staff who are new this year. [B8] */
  readonly turnover: Float64Array;
}

/** What pupils meet at the schools they attend, each a sum over residents on roll: boroughs × EVERY_GROUP. */
export interface Experienced {
  readonly onRoll: Float64Array;
  /** Share of staff who use a practice, on the mean of practices; nothing under the plain kernel. [B6] */
  readonly practiceUsed: Float64Array;
  /** Share of staff who are new this year. [B8] */
  readonly turnover: Float64Array;
}

export interface Detail {
  readonly boroughs: Boroughs;
  /** Residents, wherever they are educated: boroughs × MORE_GROUPS. */
  readonly residents: Tallies;
  /**
   * Residents who entered the phase here and have lived here since, wherever they are educated now, by the borough they
   * lived in when they entered: boroughs × GROUPS, and boroughs × MORE_GROUPS.
   */
  readonly byFirstHome: Tallies;
  readonly residentsSinceEntry: Tallies;
  /** Children by the school that first admitted them, wherever they are educated now: schools × GROUPS. */
  readonly byFirstSchool: Tallies;
  /** The same children, and those of them who are still on its roll: schools × EVERY_GROUP. */
  readonly firstAdmitted: Float64Array;
  readonly stillThere: Float64Array;
  /** How many community groups the place has; pupils on roll by school, and residents by neighbourhood, × groups. */
  readonly communities: number;
  readonly communitiesBySchool: Float64Array;
  readonly communitiesByHome: Float64Array;
  /** Residents by where they learn: boroughs × PLACEMENTS × EVERY_GROUP. */
  readonly placements: Float64Array;
  /** Pounds a year that a pupil costs in each of PLACEMENTS. */
  readonly placementCosts: Float64Array;
  /** Resident entrants' sum of the place on the list that was offered, from 1: boroughs × EVERY_GROUP. */
  readonly preferences: Float64Array;
  /** Resident entrants with cause to envy: boroughs × EVERY_GROUP. [A4] */
  readonly envious: Float64Array;
  readonly experienced: Experienced;
  readonly schools: SchoolDetail;
  /** Of the place, then of each borough: mean participation of the fifth of residents who take part least, × EVERY_GROUP. */
  readonly lowestParticipation: Float64Array;
  /** Likewise mean attainment of the fifth of resident leavers who attain least, SD. */
  readonly lowestAttainment: Float64Array;
  /** Likewise the slope of resident leavers' attainment on family advantage, SD per SD: one number each. */
  readonly slopes: Float64Array;
  readonly ties: TieShape;
}

/** An observation with a closer look. */
export type Detailed = Observation & { readonly detail: Detail };

/** How many kinds of placement there are. */
export const PLACEMENT_COUNT = PLACEMENTS.length;

/** Residents of a group who learn in one of PLACEMENTS. */
export function placed({ placements, boroughs }: Detail, placement: Placement, group: Group): number {
  const at = PLACEMENTS.indexOf(placement);
  let sum = 0;
  for (let b = 0; b < boroughs.count; b++) sum += placements[(b * PLACEMENTS.length + at) * E + groupIndex(group)];
  return sum;
}

/** What residents of a group cost in a year, by where they learn, pounds. */
export const costOfPlacements = (detail: Detail, group: Group): number =>
  PLACEMENTS.reduce((sum, placement, i) => sum + placed(detail, placement, group) * detail.placementCosts[i], 0);

/** A column of units × EVERY_GROUP over all its units. GROUPS stand first in it, so that one index does for both. */
export function sumOfGroup(column: Float64Array, group: Group): number {
  let sum = 0;
  for (let cell = groupIndex(group); cell < column.length; cell += E) sum += column[cell];
  return sum;
}

/** What stands in a column of units × EVERY_GROUP for one unit and group. */
export const ofGroupAt = (column: Float64Array, unit: number, group: Group): number =>
  column[unit * E + groupIndex(group)];

const E = EVERY_GROUP.length;
