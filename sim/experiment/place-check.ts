/** What a scenario says of a place, held against the place. */

import type { PlaceIds } from "../place/grown-ids.ts";
import { type Fault, fault } from "../scenario/faults.ts";
import { LEVERS } from "../scenario/levers.ts";
import { lastPhase, type RunPhase } from "../scenario/phase.ts";
import type { Action, Scenario } from "../scenario/scenario.ts";
import { endsSchool } from "../scenario/schools.ts";
import type { SchoolChange } from "../scenario/schools-schema.ts";

/** What a check needs to know of a place. */
export interface CheckedPlace {
  readonly id: string;
  readonly baseYear: number;
  readonly schools: { readonly ids: readonly string[] };
  readonly neighbourhoods: { readonly ids: readonly string[] };
  /** Its primary schools, where both phases are run. */
  readonly primary?: { readonly schools: { readonly ids: readonly string[] } };
}

/** The place as a run of a phase would find it. */
export const checkedIn = (phase: RunPhase, { id, baseYear, schools, neighbourhoods }: PlaceIds): CheckedPlace => ({
  id,
  baseYear,
  schools: schools[lastPhase(phase)],
  neighbourhoods,
  ...(phase === "both" && { primary: { schools: schools.primary } }),
});

/** Targets, or schools with rules of their own, that the place does not have. */
export function placeFaults(scenario: Scenario, place: CheckedPlace, file: string): Fault[] {
  const withNew = withNewSchools(scenario, place);
  return [
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
