/** What each indicator is measured on: the columns in which a causal chain ends. [E2] */

import { namesIn } from "../formula/program.ts";
import type { OwnIndicator } from "../indicators/own.ts";
import { type IndicatorKey, isIndicator } from "../indicators/registry.ts";

const ELIGIBILITY = ["families.fsm", "families.ever6"];
const PLACED = ["pupils.school", "pupils.placement"];
const HOMES = ["families.neighbourhood", "families.outside"];

/** Without what pupils are grouped by: who they are and where they live. What actions take is of what is done itself: of no column. */
export const OUTCOME_COLUMNS: Readonly<Record<IndicatorKey, readonly string[]>> = {
  pupils: ["pupils", "families"],
  fsmShare: ["pupils", ...ELIGIBILITY],
  ever6Share: ["pupils", ...ELIGIBILITY],
  attainment: ["pupils.attainment"],
  attainmentGap: ["pupils.attainment"],
  attainmentGapMonths: ["pupils.attainment"],
  lowestFifth: ["pupils.attainment"],
  belowFloor: ["pupils.attainment"],
  slopeOnAdvantage: ["pupils.attainment"],
  progress: ["pupils.attainment", "pupils.entry"],
  spreadOfSchoolMeans: ["pupils.attainment", "pupils.school"],
  absence: ["pupils.presence"],
  attendanceGap: ["pupils.presence"],
  persistentAbsence: ["pupils.presence"],
  persistentAbsenceGap: ["pupils.presence"],
  suspensions: ["pupils.suspended"],
  exclusions: ["pupils.excluded"],
  exits: ["pupils.exited"],
  notOnRoll: ["pupils.placement"],
  taughtApart: ["pupils.placement"],
  travel: ["pupils.travel"],
  attendNearest: ["pupils.school", "pupils.nearest"],
  participation: ["pupils.participation"],
  participationGap: ["pupils.participation"],
  schoolEffect: ["schools.effect", "pupils.school"],
  schoolEffectGap: ["schools.effect", "pupils.school"],
  spreadOfSchoolEffects: ["schools.effect", "pupils.school"],
  schoolDissimilarity: PLACED,
  schoolDissimilarityEver6: PLACED,
  homeDissimilarity: HOMES,
  homeDissimilarityEver6: HOMES,
  nearestDissimilarity: ["pupils.nearest"],
  nearestDissimilarityEver6: ["pupils.nearest"],
  schoolGorard: PLACED,
  homeGorard: HOMES,
  schoolDissimilarityBaseline: PLACED,
  schoolDissimilarityCorrected: PLACED,
  firstPreference: ["pupils.preference"],
  anyPreference: ["pupils.preference"],
  nearestFirst: ["pupils.nearestFirst"],
  beyondPlaces: ["schools.beyondPlaces", "schools.takenBeyond"],
  knowledgeMoved: ["schools.received"],
  practiceKnown: ["practices.held"],
  practiceUsed: ["practices.held"],
  practiceMoved: ["schools.takenUp"],
  practiceCreated: ["practices.held"],
  partnerships: ["network"],
  partnershipDensity: ["network"],
  trust: ["network"],
  familiesReached: ["families.dose"],
  needMet: ["families.dose"],
  serviceDose: ["services.dose"],
  serviceCoherence: ["neighbourhoods.coherence"],
  capacity: [],
  cost: [],
};

/** The columns that a measure is of: of a built-in indicator its own, of a formula those of all that it speaks of. */
export function outcomeOf(indicator: string, own: readonly OwnIndicator[]): string[] {
  const names = own.filter(({ key }) => key === indicator).flatMap(({ program }) => namesIn(program));
  const keys = [indicator, ...names.map((name) => name.split("_")[0])].filter(isIndicator);
  return [...new Set(keys.flatMap((key) => OUTCOME_COLUMNS[key]))];
}
