/** What is recorded of a year: counts and sums by group for every school and neighbourhood. Indicators see only this. */

import type { Phase } from "../scenario/phase.ts";
import type { Detail } from "./detail/detail.ts";

/** Groups of pupils that indicators speak of. Each pupil is in `all` and in one of each pair. */
export const GROUPS = ["all", "fsm", "notFsm", "ever6", "notEver6"] as const;
export type Group = (typeof GROUPS)[number];

/** Sums over pupils; each column is units × groups, unit-major, in the order of GROUPS. */
export const TALLIES = {
  /** Pupils of the phase (resident in the place, in neighbourhood tallies; on roll, in school tallies). */
  pupils: "pupils",
  attainment: "sum of attainment, SD",
  participation: "sum of participation",
  presence: "sum of share of sessions attended",
  persistentlyAbsent: "pupils who missed at least 10 % of sessions",
  suspended: "pupils suspended in the year",
  excluded: "pupils permanently excluded in the year",
  exited: "pupils who left their school unexplained in the year",
  notOnRoll: "pupils on no roll",
  separate: "pupils taught apart: withdrawal, unit, special school, alternative provision",
  effect: "sum of the effect of the school attended, SD a year, over pupils on roll",
  onRoll: "pupils on the roll of a school of the place",
  travel: "sum of kilometres from home to school, over pupils on roll",
  attendNearest: "pupils on roll at the nearest school open to them without a test",
  leavers: "pupils in the last year of the phase",
  leaverAttainment: "sum of attainment of leavers, SD",
  leaverProgress: "sum of attainment less expected from entry, of leavers, SD",
  belowFloor: "leavers below the floor",
  entrants: "pupils who entered the phase this year and applied",
  firstPreference: "entrants offered their first preference",
  anyPreference: "entrants offered a school they listed",
  nearestFirst: "entrants who put first the nearest school open to them without a test",
  supported: "pupils whose family received support from a service",
} as const;
export type Tally = keyof typeof TALLIES;

/** Sums for units of one kind. */
export interface Tallies {
  readonly units: number;
  readonly columns: Readonly<Record<Tally, Float64Array>>;
}

/** Facts about each school in the year that are not sums over pupils. */
export interface SchoolFacts {
  readonly effect: Float64Array;
  readonly score: Float64Array;
  readonly reputation: Float64Array;
  readonly pressure: Float64Array;
  readonly received: Float64Array;
  readonly partners: Float64Array;
  readonly places: Float64Array;
  /** Pupils taken in beyond its places, at entry because no school they may attend had room or later. [O2] */
  readonly beyondPlaces: Float64Array;
}

/** Facts about services in the year. [Y4] */
export interface ServiceFacts {
  /** By neighbourhood: resident families with a child in the phase, and those of them whom a service reached. */
  readonly families: Float64Array;
  readonly reached: Float64Array;
  /** By neighbourhood: their need, 0–1 each, summed; and what of it their doses met. */
  readonly need: Float64Array;
  readonly needMet: Float64Array;
  /** By neighbourhood: how far its services and schools join up, 0–1. */
  readonly coherence: Float64Array;
  /** By service: families served, and the mean dose that comes to them. */
  readonly served: Float64Array;
  readonly dose: Float64Array;
}

/** What staff know how to do in the year, by school; nothing under the plain kernel. [B6] */
export interface PracticeFacts {
  /** Share of all practices that somebody there uses, and mean share of staff who use one. */
  readonly known: Float64Array;
  readonly used: Float64Array;
  /** Practices in use there that nobody in the place held at the start. [B7] */
  readonly created: Float64Array;
  /** Practices taken up from partners this year, each counted by the share of staff. */
  readonly takenUp: Float64Array;
  /** Of those that nobody held at the start, how many somebody in the place now uses. */
  readonly createdInPlace: number;
}

export interface Observation {
  readonly year: number;
  /** The phase whose pupils and schools it is of. */
  readonly phase: Phase;
  /** By school attended, whether or not its pupils live in the place. */
  readonly bySchool: Tallies;
  /** By neighbourhood of residence, wherever the pupils are educated; families from outside are left out. */
  readonly byNeighbourhood: Tallies;
  /** Pupils resident in the place by the nearest school open to them without a test: schools × groups. */
  readonly byNearestSchool: Float64Array;
  readonly schools: SchoolFacts;
  readonly practice: PracticeFacts;
  readonly services: ServiceFacts;
  /** Mean attainment of the lowest fifth of resident leavers, by group, SD. */
  readonly lowestFifth: Float64Array;
  /** Slope of resident leavers' attainment on family advantage, SD per SD. */
  readonly slopeOnAdvantage: number;
  readonly partnership: {
    /** Ties in force, their mean trust (0–1), and share of pairs of schools that are tied. */
    readonly ties: number;
    readonly trust: number;
    readonly density: number;
  };
  /** Capacity points used and pounds spent by actions in the year. */
  readonly capacity: number;
  readonly cost: number;
  /** The same year as its primary schools have it, where both phases are run. */
  readonly primary?: Observation;
  /** What a closer look records beside it, where one was asked for. */
  readonly detail?: Detail;
}

/** Where a group stands in a tally. */
export const groupIndex = (group: Group): number => GROUPS.indexOf(group);

/** Where the group of each pair that a pupil is in stands, by its flag: 1 where it is set. */
export const groupByFsm = (flag: number): number => (flag === 1 ? 1 : 2);
export const groupByEver6 = (flag: number): number => (flag === 1 ? 3 : 4);

/** A tally of one unit and group. */
export const tally = (tallies: Tallies, name: Tally, unit: number, group: Group): number =>
  tallies.columns[name][unit * GROUPS.length + groupIndex(group)];

/** A tally over all units. */
export function total(tallies: Tallies, name: Tally, group: Group): number {
  let sum = 0;
  for (let unit = 0; unit < tallies.units; unit++) sum += tally(tallies, name, unit, group);
  return sum;
}
