/** The start of a replicate [Y0]: families and services, and schools still empty. */

import { createNetwork } from "../network/network.ts";
import { sum } from "../place/apportion.ts";
import type { OpenPlace } from "../place/open.ts";
import { addRows, createColumns } from "../population/columns.ts";
import { addFamilies, FAMILIES_STREAM, LONGEST_FAMILY } from "../population/families.ts";
import { createFamilies, createPupils } from "../population/population.ts";
import { PRACTICE_LAYOUT } from "../population/repertoire.ts";
import { gamma } from "../random/distributions.ts";
import { ln } from "../random/maths.ts";
import { type Stream, stream } from "../random/streams.ts";
import type { Parameters } from "../scenario/parameters.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Trusts } from "../scenario/trusts-schema.ts";
import { NEIGHBOURHOOD_LAYOUT, SCHOOL_LAYOUT, SERVICE_LAYOUT, type State } from "./state.ts";

/**
 * The first year that is simulated: `burnIn` whole years up to and including the base year, and before them one year
 * less than there are year groups, in which schools fill from the youngest up, so that no pupil was ever placed by
 * anything but the model's own choice and admission.
 */
export const firstYear = (place: OpenPlace, scenario: Scenario): number =>
  place.baseYear - scenario.burnIn + 1 - (place.earlierYears + place.phase.years - 1);

/** The state before the first simulated year. */
export function startState(place: OpenPlace, scenario: Scenario, parameters: Parameters, replicate: number): State {
  const first = firstYear(place, scenario);
  const state: State = {
    year: first - 1,
    families: createFamilies(roomFor(place)),
    pupils: createPupils(roomFor(place)),
    schools: startSchools(place, parameters, stream(scenario.seed, replicate, "start/schools", 0)),
    practices: createColumns(PRACTICE_LAYOUT, 0),
    neighbourhoods: startNeighbourhoods(place),
    services: createColumns(SERVICE_LAYOUT, place.services.ids.length),
    network: createNetwork(place, trustsIn(place, scenario)),
  };
  state.services.count = place.services.ids.length;
  if (place.primary !== undefined) state.primary = startPrimary(state, place.primary, parameters, scenario, replicate);
  for (let origin = first - LONGEST_FAMILY; origin < first; origin++) {
    addFamilies(
      state.families,
      place.primary ?? place,
      parameters,
      stream(scenario.seed, replicate, FAMILIES_STREAM, origin),
      origin,
      0,
      0,
      first,
    );
  }
  return state;
}

/**
 * Rows for as many people as the place will hold, and some more: what nobody uses takes no memory, and columns that grow
 * with every cohort leave holes behind that do.
 */
const roomFor = ({ neighbourhoods }: OpenPlace): number => Math.ceil(1.05 * sum(neighbourhoods.children));

/** The primary schools of the same place, still empty too: families, homes and services are the same columns. */
const startPrimary = (
  state: State,
  place: OpenPlace,
  parameters: Parameters,
  scenario: Scenario,
  replicate: number,
): State => ({
  ...state,
  pupils: createPupils(roomFor(place)),
  schools: startSchools(place, parameters, stream(scenario.seed, replicate, "start/schools", 0)),
  practices: createColumns(PRACTICE_LAYOUT, 0),
  network: createNetwork(place, trustsIn(place, scenario)),
});

/** The trusts that run schools of the phase, with those that they run: a trust may have schools of both. */
function trustsIn({ schools }: OpenPlace, { trusts = {}, phase }: Scenario): Trusts {
  if (phase !== "both") return trusts;
  const here = new Set(schools.ids);
  const own = Object.entries(trusts).map(([name, ids]) => [name, ids.filter((id) => here.has(id))] as const);
  return Object.fromEntries(own.filter(([, ids]) => ids.length > 0));
}

function startSchools(place: OpenPlace, parameters: Parameters, chance: Stream): State["schools"] {
  const columns = createColumns(SCHOOL_LAYOUT, place.schools.ids.length);
  columns.count = place.schools.ids.length;
  for (let s = 0; s < columns.count; s++) startSchool(columns, s, place, parameters, chance);
  return columns;
}

/** A school before anything is known of it but what the place's tables say. */
function startSchool(
  columns: State["schools"],
  s: number,
  { schools, phase, fsmShare, ever6Share }: OpenPlace,
  parameters: Parameters,
  chance: Stream,
): void {
  columns.places[s] = Math.max(1, Math.round(schools.places[s] / phase.years));
  columns.exitFrailty[s] = gamma(chance, schools.keys[s], 10, parameters["exclude.frailtyShape"]);
  columns.consensus[s] = parameters["agree.start"];
  columns.publishedAttainment[s] = Number.NaN;
  columns.publishedValueAdded[s] = Number.NaN;
  columns.publishedPresence[s] = Number.NaN;
  columns.publishedParticipation[s] = Number.NaN;
  columns.fsmShare[s] = knownOr(schools.fsmShare[s], fsmShare);
  columns.ever6Share[s] = knownOr(schools.ever6Share[s], ever6Share);
}

/**
 * Rows for the schools that the place has and the state has not yet: closed, without places, until they open. They stand
 * where schools of the place do before anyone acts. [B10] [W1] [W3]
 */
export function addSchools(
  { schools }: State,
  place: OpenPlace,
  parameters: Parameters,
  { seed }: Scenario,
  replicate: number,
): void {
  const missing = place.schools.ids.length - schools.count;
  if (missing <= 0) return;
  const chance = stream(seed, replicate, "start/schools", 0);
  for (let s = addRows(SCHOOL_LAYOUT, schools, missing); s < schools.count; s++) {
    startSchool(schools, s, place, parameters, chance);
    schools.places[s] = 0;
    schools.sharing[s] = parameters["sharePractice.start"];
    schools.breadth[s] = parameters["useEvidence.start"];
    schools.inquiry[s] = parameters["inquire.start"];
    schools.inclusion[s] = parameters["supportInClass.start"];
  }
}

function startNeighbourhoods(place: OpenPlace): State["neighbourhoods"] {
  const { price, ids } = place.neighbourhoods;
  const columns = createColumns(NEIGHBOURHOOD_LAYOUT, ids.length);
  columns.count = ids.length;
  const logs = price.map(ln);
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  for (let n = 0; n < ids.length; n++) columns.logPrice[n] = logs[n] - mean;
  return columns;
}

const knownOr = (value: number, otherwise: number): number => (Number.isNaN(value) ? otherwise : value);
