/** A place in numbers: schools, pupils, neighbourhoods, how far apart homes are. */

import { dissimilarity, gorard } from "../sim/indicators/segregation/dissimilarity.ts";
import type { Place, Schools } from "../sim/place/place.ts";
import { numberText } from "../text/numbers.ts";
import { tableText } from "./table.ts";

export interface SchoolsDescription {
  readonly schools: number;
  readonly pupils: number;
  readonly places: number;
  readonly faith: number;
  readonly singleSex: number;
  readonly selective: number;
  /** How many give each published figure. */
  readonly known: {
    readonly fsmShare: number;
    readonly ever6Share: number;
    readonly attainment: number;
    readonly valueAdded: number;
  };
  /** Segregation of schools as observed in the base year; null where intakes are not given. */
  readonly dissimilarity: number | null;
  readonly gorard: number | null;
}

export interface Description {
  readonly id: string;
  readonly title: string;
  readonly fictional: boolean;
  readonly baseYear: number;
  readonly secondary: SchoolsDescription;
  readonly primary: SchoolsDescription;
  readonly neighbourhoods: number;
  readonly boroughs: number;
  readonly children: number;
  readonly services: number;
  readonly groups: number;
  /** Shares of secondary pupils. */
  readonly fsmShare: number;
  readonly ever6Share: number;
  /** Segregation of homes of eligible and other children over neighbourhoods. */
  readonly homes: { readonly dissimilarity: number; readonly gorard: number };
  /** Kilometres, west to east and south to north. */
  readonly extent: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  readonly outlines: number;
  readonly outside: Place["outside"];
  readonly sources: Place["sources"];
  readonly notes: readonly string[];
}

/** Counts and shares of a place, as its tables give them; nothing is simulated. */
export function describePlace(place: Place): Description {
  const { neighbourhoods: homes, schools } = place;
  const { id, title, fictional, baseYear, groups, fsmShare, ever6Share, outside, sources, notes } = place;
  const all = { x: [...homes.x, ...schools.secondary.x], y: [...homes.y, ...schools.secondary.y] };
  const apart = split(homes.children, homes.fsmShare);
  return {
    ...{ id, title, fictional, baseYear },
    secondary: describeSchools(schools.secondary),
    primary: describeSchools(schools.primary),
    neighbourhoods: homes.ids.length,
    boroughs: new Set(homes.boroughs).size,
    children: sum(homes.children),
    services: place.services.ids.length,
    ...{ groups, fsmShare, ever6Share },
    homes: { dissimilarity: dissimilarity(apart), gorard: gorard(apart) },
    extent: { x: range(all.x), y: range(all.y) },
    outlines: Object.keys(place.boundaries ?? {}).length,
    ...{ outside, sources, notes },
  };
}

function describeSchools(schools: Schools): SchoolsDescription {
  const known = (column: Float64Array) => column.filter((value) => !Number.isNaN(value)).length;
  const whole = schools.ids.length > 0 && known(schools.fsmShare) === schools.ids.length;
  const apart = split(schools.roll, schools.fsmShare);
  return {
    schools: schools.ids.length,
    pupils: sum(schools.roll),
    places: sum(schools.places),
    faith: sum(schools.faith),
    singleSex: schools.gender.filter((gender) => gender !== 0).length,
    selective: sum(schools.selective),
    known: {
      fsmShare: known(schools.fsmShare),
      ever6Share: known(schools.ever6Share),
      attainment: known(schools.attainment),
      valueAdded: known(schools.valueAdded),
    },
    dissimilarity: whole ? dissimilarity(apart) : null,
    gorard: whole ? gorard(apart) : null,
  };
}

const split = (people: Float64Array, share: Float64Array) => ({
  disadvantaged: people.map((count, i) => count * share[i]),
  others: people.map((count, i) => count * (1 - share[i])),
});

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

const range = (values: readonly number[]): [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
];

/** A description as a person reads it. */
export function descriptionText(of: Description): string {
  const { x, y } = of.extent;
  const kind = of.fictional ? "fictional" : "from published tables";
  const rows = (
    [
      ["secondary", of.secondary],
      ["primary", of.primary],
    ] as const
  )
    .filter(([, { schools }]) => schools > 0)
    .map(([phase, one]) => [
      phase,
      ...[one.schools, one.pupils, one.places, one.faith, one.singleSex, one.selective].map((count) =>
        numberText(count, 0),
      ),
      numberText(one.dissimilarity ?? Number.NaN, 3),
      numberText(one.gorard ?? Number.NaN, 3),
    ]);
  return [
    `${of.title} (${of.id}): ${kind}, base year ${of.baseYear}`,
    "",
    tableText(
      ["schools", "number", "pupils", "places", "faith", "single-sex", "by test", "D observed", "S observed"],
      rows,
    ),
    "",
    `neighbourhoods   ${numberText(of.neighbourhoods, 0)} in ${of.boroughs} ${of.boroughs === 1 ? "borough" : "boroughs"}, ${numberText(of.children, 0)} children of secondary age`,
    `services         ${numberText(of.services, 0)}`,
    `eligible         ${numberText(100 * of.fsmShare, 1)} % for free meals now, ${numberText(100 * of.ever6Share, 1)} % within six years`,
    `homes            dissimilarity ${numberText(of.homes.dissimilarity, 3)}, Gorard's S ${numberText(of.homes.gorard, 3)}`,
    `extent           ${numberText(x[1] - x[0], 1)} km west to east, ${numberText(y[1] - y[0], 1)} km south to north; ${of.outlines} outlines`,
    ...(of.notes.length > 0 ? ["", "notes", ...of.notes.map((note) => `- ${note}`)] : []),
    ...(of.sources.length > 0
      ? ["", "sources", ...of.sources.map(({ title, licence }) => `- ${title} (${licence})`)]
      : []),
  ].join("\n");
}

/** Every id that a scenario may name, a line each: schools by phase, neighbourhoods and services. */
export const idsText = ({ schools, neighbourhoods, services }: Place): string =>
  tableText(
    ["id", "what", "name"],
    [
      ...schools.secondary.ids.map((id, s) => [id, "secondary school", schools.secondary.names[s]]),
      ...schools.primary.ids.map((id, s) => [id, "primary school", schools.primary.names[s]]),
      ...neighbourhoods.ids.map((id, n) => [id, "neighbourhood", neighbourhoods.names[n]]),
      ...services.ids.map((id) => [id, "service", ""]),
    ],
    ["left", "left", "left"],
  );
