/** Families and their children of school age, as columns. */

import { type Columns, createColumns } from "./columns.ts";

/** One row a family with a child in the phase, or one still to come. */
export const FAMILY_LAYOUT = {
  /** Stable key: year of origin, neighbourhood key, ordinal. [R2] */
  key: "u32",
  /** Calendar year in which its first child enters (or entered) the phase. */
  origin: "i16",
  /** Bit d set: a child enters in year origin + d (1–4 children). */
  arrivals: "u16",
  neighbourhood: "i32",
  /** Home, kilometres east and north. */
  x: "f64",
  y: "f64",
  /** Advantage, SD over the families of the place. */
  z: "f64",
  /** Permanent factors shared by siblings: entry attainment, progress in the phase. */
  u1: "f64",
  u2: "f64",
  /** Social and cultural capital, SD; r about .6 with z. */
  capital: "f64",
  /** Eligible for free meals now; eligible at some time in six years. fsm ⊂ ever6. */
  fsm: "u8",
  ever6: "u8",
  /** Community group, from 0. */
  group: "u8",
  faith: "u8",
  /** 1 where the family lives outside and enters through its neighbourhood. */
  outside: "u8",
  /** Years left, of three, in which the family counts as newly come to the place; 0 where it does not. */
  arrived: "u8",
  /** 1 where it moved home within the place this year. [Y2] */
  movedHome: "u8",
  /** Reliability of what it knows about schools, 0–1; set when it chooses. [B3] */
  information: "f32",
  /** Support in use from services this year, 0–1; what of it bears on attendance, and on taking part. [Y4] */
  dose: "f64",
  attendanceDose: "f64",
  participationDose: "f64",
  /** Voice that support has given the family, 0–1; and the slow stock of support that acts on learning later. [Y4] */
  voice: "f64",
  support: "f64",
  /** The stock as it was one and two years ago. */
  supportLag1: "f64",
  supportLag2: "f64",
} as const;
export type Families = Columns<typeof FAMILY_LAYOUT>;

/** Where a pupil learns. */
export const PLACEMENTS = ["class", "withdrawal", "unit", "special", "alternative", "notOnRoll", "outside"] as const;
export type Placement = (typeof PLACEMENTS)[number];
export const PLACEMENT = Object.fromEntries(PLACEMENTS.map((name, i) => [name, i])) as Record<Placement, number>;

/** Is a pupil with a label taught apart from others, in or out of its school? */
export const isSeparate = (placement: number): boolean =>
  placement >= PLACEMENT.withdrawal && placement <= PLACEMENT.special;

/** Is a pupil out of school: in alternative provision, or on no roll? */
export const isOut = (placement: number): boolean =>
  placement === PLACEMENT.alternative || placement === PLACEMENT.notOnRoll;

/** No school of this place: educated outside, in alternative provision, or not on roll. */
export const NO_SCHOOL = -1;

/** One row a pupil of the phase. */
export const PUPIL_LAYOUT = {
  /** Stable key: family key, ordinal of the child. */
  key: "u32",
  family: "i32",
  /** Calendar year of entry to the phase: year group = first year group + year − cohort. */
  cohort: "i16",
  /** 0 girl, 1 boy. */
  sex: "u8",
  /** Index among the schools of the phase, or NO_SCHOOL. */
  school: "i16",
  placement: "u8",
  /** Attainment at entry and now, SD of the national cohort. [U1] */
  entry: "f64",
  attainment: "f64",
  /** Share of sessions attended this year. */
  presence: "f64",
  /** Index 0–1, uncalibrated: direction only. */
  participation: "f64",
  /** The pupil's own multiple of the usual absence, mean 1; permanent. */
  frailty: "f64",
  /** Latent special educational need, and whether it was identified. */
  need: "u8",
  identified: "u8",
  lookedAfter: "u8",
  /** 1 where the pupil came from elsewhere within the last three years. */
  newArrival: "u8",
  /** Early-years support before 5 beyond what the base year's services gave, 0–1. [Y3] */
  earlyYears: "f64",
  /** 0 mixed teaching; 1 low, 2 middle, 3 high set. */
  set: "u8",
  /** Place on the family's list that was offered, from 1; 0 where none of them was. */
  preference: "u8",
  /** 1 where, in the round of lists, a full school that the family put before it took somebody of lower priority. [A4] */
  envious: "u8",
  /** The key under which a child entered the phase here, its neighbourhood and its school (or NO_SCHOOL) then. */
  enteredAs: "u32",
  firstHome: "i32",
  firstSchool: "i16",
  /** Index of the primary school that the child came from, where both phases are run and it came from one; else NO_SCHOOL. */
  primarySchool: "i16",
  /** Index of the nearest school the pupil may attend, and whether it was put first. */
  nearest: "i16",
  nearestFirst: "u8",
  /** Kilometres from home to the school attended; NaN where NO_SCHOOL. */
  travel: "f64",
  /** 1 where the pupil was moved to another school in the year before. [B9] */
  movedSchool: "u8",
  /** What happened this year. */
  suspended: "u8",
  /** Index of the school that the pupil was excluded from or left unexplained; read only where one of them is 1. */
  leftSchool: "i16",
  excluded: "u8",
  exited: "u8",
} as const;
export type Pupils = Columns<typeof PUPIL_LAYOUT>;

export const createFamilies = (capacity: number): Families => createColumns(FAMILY_LAYOUT, capacity);
export const createPupils = (capacity: number): Pupils => createColumns(PUPIL_LAYOUT, capacity);

/** Years for which a family counts as newly come: what `families.arrived` stands at in the year in which it comes. */
export const YEARS_NEW = 3;

/** Years already begun in the phase, 0 for its first year group. */
export const yearsIn = (cohort: number, year: number): number => year - cohort;
