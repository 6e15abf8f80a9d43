/** A place as the model reads it: schools, neighbourhoods and services as columns, sorted by id. */

import type { Phase } from "../scenario/phase.ts";

export { GENDERS, GOVERNANCES } from "../scenario/school-kinds.ts";

export const SERVICE_KINDS = [
  "earlyYears",
  "familySupport",
  "mentalHealth",
  "socialCare",
  "youthWork",
  "housing",
  "adultLearning",
  "employerLink",
  "university",
  "community",
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Schools of one phase, a row a school, sorted by id. NaN where a figure is not published. */
export interface Schools {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly boroughs: readonly string[];
  /** Stable keys of chance, from the ids. */
  readonly keys: Uint32Array;
  /** Kilometres east and north. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Places in all compulsory years of the phase together (five years for secondary). */
  readonly places: Float64Array;
  /** Pupils in those years as observed in the base year. */
  readonly roll: Float64Array;
  /** Index into GENDERS. */
  readonly gender: Uint8Array;
  /** Index into GOVERNANCES. */
  readonly governance: Uint8Array;
  /** 1 where the school admits by faith. */
  readonly faith: Uint8Array;
  /** 1 where the school admits by a test. */
  readonly selective: Uint8Array;
  /** Shares of the roll, observed in the base year. */
  readonly fsmShare: Float64Array;
  readonly ever6Share: Float64Array;
  /** Mean attainment at the end of the phase, SD of the national cohort [U1]. */
  readonly attainment: Float64Array;
  /** Value added over the phase, SD at the end of it. */
  readonly valueAdded: Float64Array;
}

/** Neighbourhoods, sorted by id. */
export interface Neighbourhoods {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly boroughs: readonly string[];
  readonly keys: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Kilometres: the standard deviation of homes around the centre, in each direction. */
  readonly spread: Float64Array;
  /** Residents in the compulsory years of the phase (11–15 for secondary). */
  readonly children: Float64Array;
  /** Share of them eligible for free meals. */
  readonly fsmShare: Float64Array;
  /** Share of families of faith (attending a faith school would suit them). */
  readonly faithShare: Float64Array;
  /** Share of families in each community group, neighbourhood-major: neighbourhoods × groups, rows add to 1. */
  readonly groupShares: Float64Array;
  /** Median price of a home in pounds. */
  readonly price: Float64Array;
}

/** Local services, sorted by id. */
export interface Services {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly keys: Uint32Array;
  /** Index into SERVICE_KINDS. */
  readonly kind: Uint8Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Families it can serve in a year. */
  readonly capacity: Float64Array;
  /** Kilometres. */
  readonly reach: Float64Array;
  /** Dose a family served receives, from 0 to 1. */
  readonly quality: Float64Array;
}

/** Pupils who cross the place's boundary. Real places are not closed. */
export interface Outside {
  /** Share of resident children who go to a school outside. */
  readonly leaving: number;
  /** Children from outside who come in, as a share of resident children. */
  readonly arriving: number;
  /** Kilometres a family from outside lives beyond the neighbourhood through which it enters. */
  readonly distance: number;
}

export interface Source {
  readonly title: string;
  readonly licence: string;
}

export interface Place {
  readonly id: string;
  readonly title: string;
  /** True where the place is not a real one. */
  readonly fictional: boolean;
  /** Calendar year in which the first school year of the data ends. */
  readonly baseYear: number;
  readonly schools: Readonly<Record<Phase, Schools>>;
  readonly neighbourhoods: Neighbourhoods;
  readonly services: Services;
  readonly outside: Outside;
  /** How many community groups the neighbourhoods' shares speak of (1 to 8). */
  readonly groups: number;
  /** Shares of all pupils of the secondary phase who are eligible now, or were within six years. */
  readonly fsmShare: number;
  readonly ever6Share: number;
  /** The same of the primary phase, where they are published and its schools do not say. */
  readonly primaryShares?: { readonly fsmShare: number; readonly ever6Share: number };
  /** Minutes from neighbourhood to school, neighbourhoods × schools of the phase, where the place gives them. */
  readonly travel: Readonly<Partial<Record<Phase, Float64Array>>>;
  /** GeoJSON outlines by neighbourhood id, where the place gives them; drawn, never computed with. */
  readonly boundaries?: Readonly<Record<string, unknown>>;
  readonly sources: readonly Source[];
  /** What was filled, left out or assumed on the way in, in plain sentences. */
  readonly notes: readonly string[];
}
