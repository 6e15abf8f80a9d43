/** Segregation of schools, of homes, and of schools if each pupil attended the nearest: by both flags. */

import type { Observation } from "../observe/observation.ts";
import { type Composition, type Flag, ofHomes, ofNearestSchools, ofSchools } from "./composition.ts";
import type { Indicator } from "./indicator.ts";
import { dissimilarity, gorard } from "./segregation/dissimilarity.ts";
import { corrected, expectedDissimilarity } from "./segregation/random-baseline.ts";

type Units = (observation: Observation, flag: Flag) => Composition;

const WORDS = {
  fsm: "pupils eligible for free meals and other pupils",
  ever6: "pupils eligible for free meals within six years and other pupils",
} as const;

const index = (
  flag: Flag,
  label: string,
  words: { readonly definition: string; readonly formula: string; readonly reference: string },
  arena: "between" | "beyond",
  place: (observation: Observation) => number,
): Indicator => ({
  label: flag === "fsm" ? label : `${label}, Ever-6`,
  strand: "segregation",
  arena,
  unit: "index 0–1",
  better: "lower",
  decimals: 3,
  material: 0.005,
  flag,
  ...words,
  groups: ["all"],
  byPart: true,
  place,
  inferred: false,
  mapped: false,
});

const DUNCAN = { formula: "D = ½ Σ |xᵢ/X − yᵢ/Y|", reference: "Duncan & Duncan 1955" } as const;
const GORARD = { formula: "S = ½ Σ |xᵢ/X − tᵢ/T|", reference: "Gorard & Taylor 2002" } as const;

const schoolD = (flag: Flag): Indicator =>
  index(
    flag,
    "Dissimilarity of schools",
    { definition: `How far apart the schools of ${WORDS[flag]} are: 0 the same mix everywhere, 1 apart.`, ...DUNCAN },
    "between",
    (observation) => dissimilarity(ofSchools(observation, flag)),
  );

const homeD = (flag: Flag): Indicator =>
  index(
    flag,
    "Dissimilarity of homes",
    { definition: `How far apart the neighbourhoods of ${WORDS[flag]} are.`, ...DUNCAN },
    "beyond",
    (observation) => dissimilarity(ofHomes(observation, flag)),
  );

const nearestD = (flag: Flag): Indicator =>
  index(
    flag,
    "Dissimilarity if all attended the nearest school",
    {
      definition: `How far apart the schools of ${WORDS[flag]} would be if each attended the nearest that takes his or her sex without a test.`,
      formula: DUNCAN.formula,
      reference: "Allen 2007, Allocating pupils to their nearest secondary school",
    },
    "beyond",
    (observation) => dissimilarity(ofNearestSchools(observation, flag)),
  );

const gorardOf = (label: string, arena: "between" | "beyond", units: Units): Indicator =>
  index(
    "fsm",
    label,
    {
      definition: "Share of pupils eligible for free meals who would have to move for every unit to have one mix.",
      ...GORARD,
    },
    arena,
    (observation) => gorard(units(observation, "fsm")),
  );

export const schoolDissimilarity = schoolD("fsm");
export const schoolDissimilarityEver6 = schoolD("ever6");
export const homeDissimilarity = homeD("fsm");
export const homeDissimilarityEver6 = homeD("ever6");
export const nearestDissimilarity = nearestD("fsm");
export const nearestDissimilarityEver6 = nearestD("ever6");
export const schoolGorard = gorardOf("Gorard's segregation of schools", "between", ofSchools);
export const homeGorard = gorardOf("Gorard's segregation of homes", "beyond", ofHomes);

export const schoolDissimilarityBaseline: Indicator = {
  ...index(
    "fsm",
    "Dissimilarity of schools expected by chance",
    {
      definition: "The dissimilarity that chance alone would give schools of these sizes.",
      formula: "E[D] = Σ E|Xᵢ − nᵢp| / (2 N p (1 − p)), Xᵢ ~ Bin(nᵢ, p)",
      reference: "Carrington & Troske 1997",
    },
    "between",
    (observation) => expectedDissimilarity(ofSchools(observation, "fsm")),
  ),
  better: "neither",
};

export const schoolDissimilarityCorrected = index(
  "fsm",
  "Dissimilarity of schools, chance taken out",
  {
    definition: "Dissimilarity of schools less what chance alone would give: 0 as by chance, 1 apart.",
    formula: "(D − E[D]) / (1 − E[D])",
    reference: "Carrington & Troske 1997",
  },
  "between",
  (observation) => {
    const composition = ofSchools(observation, "fsm");
    return corrected(dissimilarity(composition), expectedDissimilarity(composition));
  },
);
