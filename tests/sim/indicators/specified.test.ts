/** Every indicator that the model's specification names is there, and given for whom the specification says. */

import { describe, expect, test } from "vitest";
import { DETAILED } from "../../../sim/indicators/detail/registry.ts";
import { BOROUGH_COLUMNS, PLACE_DETAIL, SCHOOL_DETAIL } from "../../../sim/indicators/detail/series.ts";
import { INDICATORS } from "../../../sim/indicators/registry.ts";
import { INDEX_KEYS } from "../../../sim/indicators/segregation/indices.ts";
import { SERIES, unitColumns } from "../../../sim/indicators/series.ts";
import { EVERY_GROUP } from "../../../sim/observe/detail/detail.ts";

/** The specification's words, by what people hope for, with the keys that answer to them. */
const SPECIFIED: Readonly<Record<string, readonly string[]>> = {
  "attendance gap": ["attendanceGap"],
  "persistent absence": ["persistentAbsence", "persistentAbsenceGap"],
  "exclusions, exits, not on roll": ["exclusions", "suspensions", "exits", "notOnRoll"],
  "separate settings": ["taughtApart", "withdrawn", "inUnits", "inSpecialSchools", "inAlternativeProvision"],
  "local school attended, travel": ["attendNearest", "travel"],
  "participation: mean, gap, lowest fifth": ["participation", "participationGap", "lowestFifthParticipation"],
  "achievement: mean": ["attainment"],
  "gap in SD and learning months": ["attainmentGap", "attainmentGapMonths"],
  "lowest fifth, share below a floor": ["lowestFifth", "belowFloor"],
  "slope of a on z": ["slopeOnAdvantage"],
  "practice in use and value added experienced": ["practiceExperienced", "schoolEffect", "progress"],
  "random baseline, bias-corrected": ["schoolDissimilarityBaseline", "schoolDissimilarityCorrected"],
  decomposed: ["schoolEntropyBetweenBoroughs", "schoolEntropyWithinBoroughs"],
  "polarisation (Esteban–Ray), rank stability": ["schoolPolarisation", "rankStability"],
  "the poorest at the lowest-performing schools": ["poorestAtLowestResults", "poorestAtLeastAdding"],
  "first preference, nearest attended": ["firstPreference", "nearestFirst", "attendNearest"],
  "justified envy, rank": ["justifiedEnvy", "preferenceRank"],
  "known, used, moved, created": ["practiceKnown", "practiceUsed", "practiceMoved", "practiceCreated"],
  "density, coherence, trust": ["partnershipDensity", "serviceCoherence", "trust"],
  brokerage: ["brokeredTies", "tieCentralisation", "tieConnected", "tieClustering", "tieModularity"],
  "cost, running cost by placement": ["cost", "capacity", "placementCost"],
  "turnover of staff [B8]": ["staffTurnover"],
  "schools open and closed [B10]": ["schoolsOpen", "schoolsClosed"],
  "rolls against places [O2]": ["pupilsOnRoll", "placesInAll", "unfilledPlaces", "pupilsBeyondPlaces", "entryDemand"],
  "whom services reach [Y4]": ["familiesReached", "needMet", "serviceDose", "supported"],
  "by place of origin": [
    "attainmentGapByOrigin",
    "attendanceGapByOrigin",
    "persistentAbsenceGapByOrigin",
    "participationGapByOrigin",
    "stillThere",
  ],
};

const declared = { ...INDICATORS, ...DETAILED };
const columnsOf = (key: string) => [...SERIES, ...PLACE_DETAIL].filter(({ indicator }) => indicator === key);

describe("the specification's indicators", () => {
  test.each(Object.entries(SPECIFIED))("%s", (_words, keys) => {
    for (const key of keys) {
      expect(Object.hasOwn(declared, key), key).toBe(true);
      expect(columnsOf(key).length, key).toBeGreaterThan(0);
    }
  });

  test.each(["school", "home"])(
    "all indices of segregation of %ss, by both flags and by community group",
    (setting) => {
      for (const index of INDEX_KEYS) {
        const key = `${setting}${index.charAt(0).toUpperCase()}${index.slice(1)}`;
        expect(Object.hasOwn(declared, key), key).toBe(true);
        expect(Object.hasOwn(declared, `${key}Ever6`), `${key}Ever6`).toBe(true);
      }
      expect(Object.hasOwn(declared, `${setting}MutualInformationCommunity`)).toBe(true);
    },
  );
});

describe("for whom", () => {
  const byGroup = Object.entries(declared).filter(([, { groups }]) => groups.length > 1);

  test.each(byGroup)("%s is given for every group, in the place and in each borough", (key) => {
    expect(columnsOf(key).map(({ group }) => group)).toEqual(EVERY_GROUP);
    const inBoroughs = BOROUGH_COLUMNS.filter(({ indicator }) => indicator === key).map(({ group }) => group);
    expect(inBoroughs).toEqual(EVERY_GROUP);
  });

  test("outcomes counted where children live have a twin counted where they began, by every group", () => {
    for (const key of [
      "attainment",
      "progress",
      "belowFloor",
      "absence",
      "persistentAbsence",
      "participation",
      "suspensions",
      "exclusions",
      "exits",
      "notOnRoll",
      "taughtApart",
    ])
      expect(
        columnsOf(`${key}ByOrigin`).map(({ group }) => group),
        key,
      ).toEqual(EVERY_GROUP);
  });

  test("what schools have is given by school and eligibility; what homes have, by neighbourhood", () => {
    for (const key of ["attainment", "absence", "participation", "exclusions", "taughtApart"]) {
      expect(unitColumns("school").map(({ indicator }) => indicator)).toContain(key);
      expect(unitColumns("neighbourhood").map(({ indicator }) => indicator)).toContain(key);
      const groups = SCHOOL_DETAIL.filter(({ indicator }) => indicator === key).map(({ group }) => group);
      expect(groups).toEqual(["fsm", "notFsm", "ever6", "notEver6"]);
    }
  });
});
