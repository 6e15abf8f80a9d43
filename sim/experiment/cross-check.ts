/** What a scenario says of a place and of indicators, held against the place and the indicators there are. */

import { isDetailed } from "../indicators/detail/registry.ts";
import { INDICATOR_KEYS, isIndicator } from "../indicators/registry.ts";
import type { OpenPlace } from "../place/open.ts";
import { type Fault, fault } from "../scenario/faults.ts";
import { LEVERS } from "../scenario/levers.ts";
import { NO_END } from "../scenario/no-end.ts";
import type { Action, Scenario } from "../scenario/scenario.ts";
import { endsSchool } from "../scenario/schools.ts";
import type { SchoolChange } from "../scenario/schools-schema.ts";

/** What a check needs to know of a place. */
export type CheckedPlace = Pick<OpenPlace, "id" | "baseYear"> & {
  readonly schools: { readonly ids: readonly string[] };
  readonly neighbourhoods: { readonly ids: readonly string[] };
  /** Its primary schools, where both phases are run. */
  readonly primary?: { readonly schools: { readonly ids: readonly string[] } };
};

/** Values that are no indicator, and targets or schools with rules of their own that the place does not have. */
export function crossFaults(scenario: Scenario, place: CheckedPlace, file: string): Fault[] {
  const withNew = withNewSchools(scenario, place);
  return [
    ...valueFaults(scenario, file),
    ...scenario.actions.flatMap((action, i) => targetFaults(action, i, withNew, file)),
    ...Object.entries(scenario.trusts ?? {}).flatMap(([trust, ids]) =>
      unknownIds(ids, (_, i) => `trusts.${trust}.${i}`, "schools", place, file),
    ),
    ...unknownIds(
      Object.keys(scenario.admissions?.schools ?? {}),
      (id) => `admissions.schools.${id}`,
      "schools",
      withNew,
      file,
    ),
    ...schoolChangeFaults(scenario, place, withNew, file),
  ];
}

/** The place with the schools that the scenario opens. */
function withNewSchools({ schools = [] }: Scenario, place: CheckedPlace): CheckedPlace {
  const { primary } = place;
  const opening = schools.filter(({ what }) => what === "open");
  const atPrimary = ({ phase }: SchoolChange) => primary !== undefined && phase === "primary";
  const idsOf = (changes: readonly SchoolChange[]) => changes.map(({ school }) => school);
  return {
    ...place,
    schools: { ids: [...place.schools.ids, ...idsOf(opening.filter((change) => !atPrimary(change)))] },
    ...(primary && { primary: { schools: { ids: [...primary.schools.ids, ...idsOf(opening.filter(atPrimary))] } } }),
  };
}

/** Changes of schools that there are not, schools that open under the id of another or merge with one of the other phase, and a phase left without schools. */
function schoolChangeFaults(
  { schools = [] }: Scenario,
  place: CheckedPlace,
  withNew: CheckedPlace,
  file: string,
): Fault[] {
  const before = new Set(schoolIds(place));
  const told = schools.flatMap((change, i) => [
    ...(change.what === "open"
      ? []
      : unknownIds([change.school], () => `schools.${i}.school`, "schools", withNew, file)),
    ...intoFaults(change, `schools.${i}.into`, withNew, file),
    ...(change.what === "open" && before.has(change.school)
      ? [fault(file, `schools.${i}.school`, "an id that no school has", `"${change.school.slice(0, 60)}"`)]
      : []),
  ]);
  return [...told, ...emptiedFaults(schools, withNew, file)];
}

/** Ids of schools, of every phase that is run. */
const schoolIds = ({ schools, primary }: CheckedPlace): string[] => [...schools.ids, ...(primary?.schools.ids ?? [])];

/** The school that another merges into is there, and of the same phase. */
function intoFaults({ school, into }: SchoolChange, at: string, place: CheckedPlace, file: string): Fault[] {
  if (into === undefined) return [];
  const unknown = unknownIds([into], () => at, "schools", place, file);
  const isPrimary = (id: string) => place.primary?.schools.ids.includes(id) === true;
  if (unknown.length > 0 || isPrimary(into) === isPrimary(school)) return unknown;
  const [wanted, found] = isPrimary(school) ? ["primary", "secondary"] : ["secondary", "primary"];
  const name = (id: string) => `"${id.slice(0, 60)}"`;
  return [fault(file, at, `a ${wanted} school, as ${name(school)} is`, `${name(into)}, a ${found} one`)];
}

/** In every phase that is run a school stays open. */
function emptiedFaults(changes: readonly SchoolChange[], { schools, primary }: CheckedPlace, file: string): Fault[] {
  const ended = new Set(changes.filter(endsSchool).map(({ school }) => school));
  const left = (ids: readonly string[]) => ids.some((id) => !ended.has(id));
  const kind = primary === undefined ? "" : "secondary ";
  return [
    ...(left(schools.ids) ? [] : [fault(file, "schools", `a ${kind}school that stays open`, "none")]),
    ...(primary === undefined || left(primary.schools.ids)
      ? []
      : [fault(file, "schools", "a primary school that stays open", "none")]),
  ];
}

/** Headline values that are neither an indicator nor one of the scenario's own. */
export function valueFaults({ values, indicators }: Pick<Scenario, "values" | "indicators">, file: string): Fault[] {
  const own = Object.keys(indicators ?? {});
  const expected = `one of ${[...own, ...INDICATOR_KEYS].join(", ")}`;
  return (values ?? []).flatMap((value, i) =>
    isIndicator(value) || own.includes(value)
      ? []
      : [fault(file, `values.${i}`, expected, `"${value.slice(0, 60)}"`, isDetailed(value) ? OF_CLOSER_LOOK : "")],
  );
}

/** What to do with an indicator that is no column of every run. */
const OF_CLOSER_LOOK =
  "only a closer look sees it: state it among indicators under a key of your own, and name that key";

function targetFaults({ lever, targets, groups = [] }: Action, i: number, place: CheckedPlace, file: string): Fault[] {
  const named = groups.flatMap((ids, g) =>
    unknownIds(ids, (_, j) => `actions.${i}.groups.${g}.${j}`, "schools", place, file),
  );
  if (typeof targets === "string" || !("ids" in targets)) return named;
  const units = LEVERS[lever].reach === "schools" ? "schools" : "neighbourhoods";
  return [...named, ...unknownIds(targets.ids, (_, j) => `actions.${i}.targets.ids.${j}`, units, place, file)];
}

function unknownIds(
  ids: readonly string[],
  path: (id: string, j: number) => string,
  units: "schools" | "neighbourhoods",
  place: CheckedPlace,
  file: string,
): Fault[] {
  const known = new Set(units === "schools" ? schoolIds(place) : place[units].ids);
  const expected = `the id of one of the ${known.size} ${units} of ${place.id}`;
  const advice = "catchment place describe PLACE --ids lists them";
  return ids.flatMap((id, j) =>
    known.has(id) ? [] : [fault(file, path(id, j), expected, `"${id.slice(0, 60)}"`, advice)],
  );
}

/** An action, change of context, policy of admissions or change of a school that never acts: the years it is stated for and the years that are simulated. */
export interface OutsideHorizon {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** Actions, changes of context and admissions stated for years that are not simulated: no fault, but worth saying. */
export function outsideHorizon(scenario: Scenario, { baseYear }: Pick<OpenPlace, "baseYear">): OutsideHorizon[] {
  const [first, last] = [baseYear + 1, baseYear + scenario.years];
  const outside = (path: string) => (spell: { start: number; end: number }, i: number) =>
    spell.end < first || spell.start > last
      ? [{ path: `${path}.${i}`, start: spell.start, end: spell.end, first, last }]
      : [];
  const { actions, context, admissions, schools = [] } = scenario;
  const from = admissions?.from ?? first;
  return [
    ...actions.flatMap(outside("actions")),
    ...context.flatMap(outside("context")),
    ...schools.map(({ year }) => ({ start: Math.max(year, first), end: NO_END })).flatMap(outside("schools")),
    ...(from > last ? [{ path: "admissions", start: from, end: NO_END, first, last }] : []),
  ];
}

/** What the command line may set for every scenario of a comparison. */
const SETTABLE = ["seed", "years", "replicates"] as const;

/** Where the scenarios of one comparison do not share what pairs need to share. */
export function pairingFaults(scenarios: readonly { readonly scenario: Scenario; readonly file: string }[]): Fault[] {
  const [first, ...others] = scenarios;
  return others.flatMap(({ scenario, file }) =>
    (["place", "phase", "seed", "years", "burnIn", "replicates"] as const)
      .filter((key) => scenario[key] !== first.scenario[key])
      .map((key) =>
        fault(
          file,
          key,
          `${JSON.stringify(first.scenario[key])} as in ${first.file}`,
          JSON.stringify(scenario[key]),
          (SETTABLE as readonly string[]).includes(key)
            ? "pairs share it: set one value in the files, or for all of them on the command line"
            : "pairs share it: set one value in the files",
        ),
      ),
  );
}
