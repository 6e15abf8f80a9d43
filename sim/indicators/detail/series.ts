/** Indicators of a closer look as columns: more groups and more indicators for the place, its schools and its boroughs. */

import { type Detailed, FIRST_COMMUNITY, MORE_GROUPS, type MoreGroup } from "../../observe/detail/detail.ts";
import type { Group, Observation } from "../../observe/observation.ts";
import type { Indicator } from "../indicator.ts";
import { INDICATOR_KEYS, INDICATORS } from "../registry.ts";
import { DETAILED, DETAILED_KEYS } from "./registry.ts";
import { ofBorough, ofGroup } from "./view.ts";

/** An indicator for a group, with how it is found in a year of the place or of a part of it. */
export interface DetailColumn {
  readonly indicator: string;
  readonly group: Group | MoreGroup;
  readonly words: Pick<Indicator, "label" | "unit" | "inferred">;
  readonly value: (part: Part) => number;
}

/** A place or a borough in one year, and its residents group by group in the order of MORE_GROUPS. */
interface Part {
  readonly year: Detailed;
  readonly groups: readonly Detailed[];
}

/** Groups that the place does not have are nobody: one view of nobody does for all of them. */
function partOf(year: Detailed): Part {
  const { communities } = year.detail;
  const had = FIRST_COMMUNITY + (communities > 1 ? communities : 0);
  const groups = MORE_GROUPS.slice(0, had).map((_, g) => ofGroup(year, g));
  const nobody = had < MORE_GROUPS.length ? ofGroup(year, MORE_GROUPS.length - 1) : undefined;
  return { year, groups: MORE_GROUPS.map((_, g) => groups[g] ?? nobody) };
}

const PARTED = INDICATOR_KEYS.filter((key) => INDICATORS[key].byPart === true);

/** What the place's own series hold already, for a part of it. */
const ownColumns: readonly DetailColumn[] = PARTED.flatMap((indicator) =>
  INDICATORS[indicator].groups.map((group) => ({
    indicator,
    group,
    words: INDICATORS[indicator],
    value: ({ year }: Part) => INDICATORS[indicator].place(year, group),
  })),
);

/** Indicators that are given by group at all, for more groups of residents. */
const groupColumns: readonly DetailColumn[] = PARTED.filter(
  (indicator) => INDICATORS[indicator].groups.length > 1,
).flatMap((indicator) => ofMoreGroups(indicator, INDICATORS[indicator]));

const detailedColumns = (keys: readonly string[]): DetailColumn[] =>
  keys.flatMap((indicator) => [
    ...DETAILED[indicator].groups.map((group) => ({
      indicator,
      group,
      words: DETAILED[indicator],
      value: ({ year }: Part) => DETAILED[indicator].place(year, group),
    })),
    ...(DETAILED[indicator].groups.length > 1 ? ofMoreGroups(indicator, DETAILED[indicator]) : []),
  ]);

/** For more groups of residents, each seen as if it were everyone. */
function ofMoreGroups(indicator: string, words: Indicator<Detailed>): DetailColumn[] {
  return MORE_GROUPS.map((group, g) => ({
    indicator,
    group,
    words,
    value: ({ groups }: Part) => words.place(groups[g], "all"),
  }));
}

/** Of the place, beside its series. */
export const PLACE_DETAIL: readonly DetailColumn[] = [...groupColumns, ...detailedColumns(DETAILED_KEYS)];

/** Of each borough. */
export const BOROUGH_COLUMNS: readonly DetailColumn[] = [
  ...ownColumns,
  ...groupColumns,
  ...detailedColumns(DETAILED_KEYS.filter((key) => DETAILED[key].byPart === true)),
];

/** An indicator of one school for a group of its pupils. */
interface SchoolColumn extends Pick<DetailColumn, "indicator" | "group" | "words"> {
  readonly school: (year: Detailed, school: number) => number;
}

/** What is given by school of all its pupils already, of those eligible for free meals and of others. */
const schoolGroups: readonly SchoolColumn[] = INDICATOR_KEYS.flatMap((indicator) => {
  const { school, mapped, groups } = INDICATORS[indicator] as Indicator;
  if (school === undefined || !mapped) return [];
  return groups
    .filter((group) => group !== "all")
    .map((group) => ({
      indicator,
      group,
      words: INDICATORS[indicator],
      school: (year: Detailed, s: number) => school(year, s, group),
    }));
});

/** Of each school, by the groups that its tallies are kept by. */
export const SCHOOL_DETAIL: readonly SchoolColumn[] = [
  ...schoolGroups,
  ...DETAILED_KEYS.flatMap((indicator) => {
    const { school, groups } = DETAILED[indicator];
    if (school === undefined) return [];
    return groups.map((group) => ({
      indicator,
      group,
      words: DETAILED[indicator],
      school: (year: Detailed, s: number) => school(year, s, group),
    }));
  }),
];

/** Columns × years. */
export function placeDetail(observations: readonly Observation[]): Float64Array {
  const values = new Float64Array(PLACE_DETAIL.length * observations.length);
  observations.forEach((observation, y) => {
    const part = partOf(detailedOf(observation));
    PLACE_DETAIL.forEach(({ value }, c) => {
      values[c * observations.length + y] = value(part);
    });
  });
  return values;
}

/** Schools of a borough below which what is inferred about them would speak of one that exists. */
const FEWEST_SCHOOLS = 3;

/** Columns × boroughs × years; NaN where there is nobody or a value is withheld. */
export function boroughSeries(
  observations: readonly Observation[],
  place: { readonly fictional: boolean },
): Float32Array {
  const years = observations.length;
  const boroughs = years === 0 ? 0 : detailedOf(observations[0]).detail.boroughs.count;
  const values = new Float32Array(BOROUGH_COLUMNS.length * boroughs * years);
  observations.forEach((observation, y) => {
    for (let b = 0; b < boroughs; b++) {
      const part = partOf(ofBorough(detailedOf(observation), b));
      const withheld = !place.fictional && part.year.bySchool.units < FEWEST_SCHOOLS;
      BOROUGH_COLUMNS.forEach(({ value, words }, c) => {
        values[(c * boroughs + b) * years + y] = withheld && words.inferred ? Number.NaN : value(part);
      });
    }
  });
  return values;
}

/** Columns × schools × years, likewise. */
export function schoolDetail(
  observations: readonly Observation[],
  place: { readonly fictional: boolean },
): Float32Array {
  const years = observations.length;
  const schools = years === 0 ? 0 : observations[years - 1].bySchool.units;
  const values = new Float32Array(SCHOOL_DETAIL.length * schools * years).fill(Number.NaN);
  SCHOOL_DETAIL.forEach(({ school, words }, c) => {
    if (words.inferred && !place.fictional) return;
    observations.forEach((observation, y) => {
      for (let s = 0; s < observation.bySchool.units; s++)
        values[(c * schools + s) * years + y] = school(detailedOf(observation), s);
    });
  });
  return values;
}

function detailedOf(observation: Observation): Detailed {
  if (observation.detail === undefined) throw new Error(`no closer look was taken at ${observation.year}`);
  return observation as Detailed;
}
