/** Indicators that are written and not drawn, in the order in which they are written: they need a closer look at a year. */

import type { Detailed } from "../../observe/detail/detail.ts";
import type { Indicator } from "../indicator.ts";
import { INDICATOR_KEYS } from "../registry.ts";
import {
  absenceByOrigin,
  attainmentByOrigin,
  attainmentGapByOrigin,
  attendanceGapByOrigin,
  notOnRollByOrigin,
  participationByOrigin,
  participationGapByOrigin,
  persistentAbsenceByOrigin,
  persistentAbsenceGapByOrigin,
  stillThere,
} from "./beginnings.ts";
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
import { schoolPolarisation } from "./school-polarisation.ts";
import { segregationFamily } from "./segregation-family.ts";

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
  preferenceRank,
  justifiedEnvy,
  ...segregationFamily(new Set<string>(INDICATOR_KEYS)),
};

export const DETAILED_KEYS: readonly string[] = Object.keys(DETAILED);
