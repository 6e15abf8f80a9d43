/** Rows of schools, neighbourhoods and services, and the sorted columns the model reads made of them. */

import { keyOf } from "../random/streams.ts";
import type { Phase } from "../scenario/phase.ts";
import {
  GENDERS,
  GOVERNANCES,
  type Neighbourhoods,
  type Schools,
  SERVICE_KINDS,
  type ServiceKind,
  type Services,
} from "./place.ts";

export interface SchoolRow {
  readonly id: string;
  readonly name: string;
  readonly borough: string;
  readonly phase: Phase;
  readonly x: number;
  readonly y: number;
  readonly places: number;
  readonly roll: number;
  readonly gender: (typeof GENDERS)[number];
  readonly governance: (typeof GOVERNANCES)[number];
  readonly faith: boolean;
  readonly selective: boolean;
  readonly fsmShare: number;
  readonly ever6Share: number;
  readonly attainment: number;
  readonly valueAdded: number;
}

export interface NeighbourhoodRow {
  readonly id: string;
  readonly name: string;
  readonly borough: string;
  readonly x: number;
  readonly y: number;
  readonly spread: number;
  readonly children: number;
  readonly fsmShare: number;
  readonly faithShare: number;
  readonly price: number;
  /** A share for each community group, adding to 1. */
  readonly groupShares: readonly number[];
}

export interface ServiceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ServiceKind;
  readonly x: number;
  readonly y: number;
  readonly capacity: number;
  readonly reach: number;
  readonly quality: number;
}

/** Schools of one phase as columns, sorted by id. */
export function schoolColumns(all: readonly SchoolRow[], phase: Phase): Schools {
  const rows = byId(all.filter((row) => row.phase === phase));
  return {
    ...named(rows),
    boroughs: rows.map((row) => row.borough),
    x: column(rows, (row) => row.x),
    y: column(rows, (row) => row.y),
    places: column(rows, (row) => row.places),
    roll: column(rows, (row) => row.roll),
    gender: Uint8Array.from(rows, (row) => GENDERS.indexOf(row.gender)),
    governance: Uint8Array.from(rows, (row) => GOVERNANCES.indexOf(row.governance)),
    faith: Uint8Array.from(rows, (row) => Number(row.faith)),
    selective: Uint8Array.from(rows, (row) => Number(row.selective)),
    fsmShare: column(rows, (row) => row.fsmShare),
    ever6Share: column(rows, (row) => row.ever6Share),
    attainment: column(rows, (row) => row.attainment),
    valueAdded: column(rows, (row) => row.valueAdded),
  };
}

/** Neighbourhoods as columns, sorted by id. */
export function neighbourhoodColumns(all: readonly NeighbourhoodRow[]): Neighbourhoods {
  const rows = byId(all);
  return {
    ...named(rows),
    boroughs: rows.map((row) => row.borough),
    x: column(rows, (row) => row.x),
    y: column(rows, (row) => row.y),
    spread: column(rows, (row) => row.spread),
    children: column(rows, (row) => row.children),
    fsmShare: column(rows, (row) => row.fsmShare),
    faithShare: column(rows, (row) => row.faithShare),
    groupShares: Float64Array.from(rows.flatMap((row) => row.groupShares)),
    price: column(rows, (row) => row.price),
  };
}

/** Services as columns, sorted by id. */
export function serviceColumns(all: readonly ServiceRow[]): Services {
  const rows = byId(all);
  return {
    ...named(rows),
    kind: Uint8Array.from(rows, (row) => SERVICE_KINDS.indexOf(row.kind)),
    x: column(rows, (row) => row.x),
    y: column(rows, (row) => row.y),
    capacity: column(rows, (row) => row.capacity),
    reach: column(rows, (row) => row.reach),
    quality: column(rows, (row) => row.quality),
  };
}

/** Rows in the plain order of their ids' UTF-16 units, whatever the language of the machine. [R2] */
export const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

const named = (rows: readonly { readonly id: string; readonly name: string }[]) => ({
  ids: rows.map((row) => row.id),
  names: rows.map((row) => row.name),
  keys: Uint32Array.from(rows, (row) => keyOf(row.id)),
});

const column = <Row>(rows: readonly Row[], read: (row: Row) => number): Float64Array => Float64Array.from(rows, read);
