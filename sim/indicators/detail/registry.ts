/** Indicators that are written and not drawn, in the order in which they are written: they need a closer look at a year. */

import type { Detailed } from "../../observe/detail/detail.ts";
import type { Indicator } from "../indicator.ts";
import { INDICATOR_KEYS } from "../registry.ts";
import {
  absenceByOrigin,
  attainmentByOrigin,
  attainmentGapByOrigin,
  attendanceGapByOrigin,
  belowFloorByOrigin,
  exclusionsByOrigin,
  exitsByOrigin,
  notOnRollByOrigin,
  participationByOrigin,
  participationGapByOrigin,
  persistentAbsenceByOrigin,
  persistentAbsenceGapByOrigin,
  progressByOrigin,
  stillThere,
  suspensionsByOrigin,
  taughtApartByOrigin,
} from "./beginnings.ts";
import { practiceExperienced, staffTurnover, supported } from "./experienced.ts";
import { justifiedEnvy } from "./justified-envy.ts";
import { lowestFifthParticipation } from "./lowest-participation.ts";
import {
  educatedOutside,
  inAlternativeProvision,
  inSpecialSchools,
  inUnits,
  placementCost,
  withdrawn,
} from "./placements.ts";
import { poorestAtLeastAdding, poorestAtLowestResults } from "./poorest-schools.ts";
import { preferenceRank } from "./preference-rank.ts";
import { rankStability } from "./rank-stability.ts";
import {
  entrantsAdmitted,
  entryDemand,
  entryPlaces,
  placesInAll,
  pupilsBeyondPlaces,
  pupilsOnRoll,
  schoolsBeyondPlaces,
  schoolsWithManyEmpty,
  unfilledPlaces,
} from "./rolls-and-places.ts";
import { schoolPolarisation } from "./school-polarisation.ts";
import { schoolsClosed, schoolsOpen } from "./schools-open.ts";
import { segregationFamily } from "./segregation-family.ts";
import { brokeredTies, tieCentralisation, tieClustering, tieConnected, tieModularity } from "./tie-shape.ts";

export const DETAILED: Readonly<Record<string, Indicator<Detailed>>> = {
  attainmentGapByOrigin,
  attendanceGapByOrigin,
  persistentAbsenceGapByOrigin,
  participationGapByOrigin,
  attainmentByOrigin,
  absenceByOrigin,
  persistentAbsenceByOrigin,
  participationByOrigin,
  notOnRollByOrigin,
  progressByOrigin,
  belowFloorByOrigin,
  suspensionsByOrigin,
  exclusionsByOrigin,
  exitsByOrigin,
  taughtApartByOrigin,
  stillThere,
  lowestFifthParticipation,
  withdrawn,
  inUnits,
  inSpecialSchools,
  inAlternativeProvision,
  educatedOutside,
  placementCost,
  schoolPolarisation,
  rankStability,
  poorestAtLowestResults,
  poorestAtLeastAdding,
  practiceExperienced,
  staffTurnover,
  supported,
  preferenceRank,
  justifiedEnvy,
  schoolsOpen,
  schoolsClosed,
  pupilsOnRoll,
  placesInAll,
  unfilledPlaces,
  pupilsBeyondPlaces,
  entryDemand,
  entryPlaces,
  entrantsAdmitted,
  schoolsBeyondPlaces,
  schoolsWithManyEmpty,
  brokeredTies,
  tieCentralisation,
  tieConnected,
  tieClustering,
  tieModularity,
  ...segregationFamily(new Set<string>(INDICATOR_KEYS)),
};

export const DETAILED_KEYS: readonly string[] = Object.keys(DETAILED);

export const isDetailed = (key: string): boolean => Object.hasOwn(DETAILED, key);
