/** Every indicator, in the order in which results are written, read and hashed. */

import { absence, attendanceGap } from "./absence.ts";
import { attainment } from "./attainment.ts";
import { attainmentGap, attainmentGapMonths } from "./attainment-gap.ts";
import { belowFloor } from "./below-floor.ts";
import { anyPreference, beyondPlaces, firstPreference, nearestFirst } from "./choice.ts";
import { ever6Share, fsmShare, pupils } from "./composition.ts";
import { capacity, cost } from "./cost.ts";
import type { Indicator } from "./indicator.ts";
import { attendNearest, travel } from "./journey.ts";
import { practiceCreated, practiceKnown, practiceMoved, practiceUsed } from "./knowledge.ts";
import { lowestFifth } from "./lowest-fifth.ts";
import { exclusions, exits, suspensions } from "./moves-and-sanctions.ts";
import { schoolEffect, schoolEffectGap } from "./opportunity.ts";
import { notOnRoll, taughtApart } from "./out-of-class.ts";
import { participation, participationGap } from "./participation.ts";
import { knowledgeMoved, partnershipDensity, partnerships, trust } from "./partnership.ts";
import { persistentAbsence, persistentAbsenceGap } from "./persistent-absence.ts";
import { spreadOfSchoolEffects, spreadOfSchoolMeans } from "./polarisation.ts";
import { progress } from "./progress.ts";
import {
  homeDissimilarity,
  homeDissimilarityEver6,
  homeGorard,
  nearestDissimilarity,
  nearestDissimilarityEver6,
  schoolDissimilarity,
  schoolDissimilarityBaseline,
  schoolDissimilarityCorrected,
  schoolDissimilarityEver6,
  schoolGorard,
} from "./segregation.ts";
import { familiesReached, needMet, serviceCoherence, serviceDose } from "./services.ts";
import { slopeOnAdvantage } from "./slope.ts";

const declareIndicators = <K extends string>(table: Record<K, Indicator>): Readonly<Record<K, Indicator>> => table;

export const INDICATORS = declareIndicators({
  pupils,
  fsmShare,
  ever6Share,
  attainment,
  attainmentGap,
  attainmentGapMonths,
  lowestFifth,
  belowFloor,
  slopeOnAdvantage,
  progress,
  spreadOfSchoolMeans,
  absence,
  attendanceGap,
  persistentAbsence,
  persistentAbsenceGap,
  suspensions,
  exclusions,
  exits,
  notOnRoll,
  taughtApart,
  travel,
  attendNearest,
  participation,
  participationGap,
  schoolEffect,
  schoolEffectGap,
  spreadOfSchoolEffects,
  schoolDissimilarity,
  schoolDissimilarityEver6,
  homeDissimilarity,
  homeDissimilarityEver6,
  nearestDissimilarity,
  nearestDissimilarityEver6,
  schoolGorard,
  homeGorard,
  schoolDissimilarityBaseline,
  schoolDissimilarityCorrected,
  firstPreference,
  anyPreference,
  nearestFirst,
  beyondPlaces,
  knowledgeMoved,
  practiceKnown,
  practiceUsed,
  practiceMoved,
  practiceCreated,
  partnerships,
  partnershipDensity,
  trust,
  familiesReached,
  needMet,
  serviceDose,
  serviceCoherence,
  capacity,
  cost,
});

export type IndicatorKey = keyof typeof INDICATORS;

export const INDICATOR_KEYS = Object.keys(INDICATORS) as IndicatorKey[];

export const isIndicator = (key: string): key is IndicatorKey => Object.hasOwn(INDICATORS, key);
