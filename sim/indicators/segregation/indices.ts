/** Every index of segregation, declared once: the command's table, its help and documents are read off it. */

import { atkinson, expectedAtkinson } from "./atkinson.ts";
import { correctedEntropyIndex, correctedMutualInformation, type Resampled, resampled } from "./bootstrap.ts";
import { type Counts, type Margins, marginsOf, minorityShare } from "./counts.ts";
import { entropyOf, expectedEntropyIndex, expectedMutualInformation } from "./entropy.ts";
import { etaSquared, expectedEtaSquared } from "./eta-squared.ts";
import { expectedExposure, expectedIsolation, exposure, isolation } from "./exposure.ts";
import { gini } from "./gini.ts";
import { expectedGini } from "./gini-baseline.ts";
import { expectedGorard, gorardOf } from "./gorard.ts";
import { localByGroup, weighted } from "./local.ts";
import { expectedMultigroupDissimilarity, multigroupDissimilarity } from "./multigroup-dissimilarity.ts";
import { corrected } from "./random-baseline.ts";
import { expectedSquareRoot, squareRoot } from "./square-root.ts";

/** A table with what several indices need of it, each found once. */
export interface Studied {
  readonly counts: Counts;
  readonly margins: Margins;
  /** Local segregation of each group. */
  readonly local: Float64Array;
  readonly resampled: () => Resampled;
}

export function study(counts: Counts): Studied {
  const margins = marginsOf(counts);
  let mean: Resampled | undefined;
  const again = (): Resampled => {
    mean ??= resampled(counts, margins);
    return mean;
  };
  return { counts, margins, local: localByGroup(counts, margins), resampled: again };
}

export interface SegregationIndex {
  readonly label: string;
  readonly symbol: string;
  readonly formula: string;
  readonly reference: string;
  /** Least and most, where all units are alike and where the groups are wholly apart. */
  readonly range: string;
  /** `first`: of the first group against all others; `all`: of all groups at once. */
  readonly groups: "first" | "all";
  /** NaN where it is undefined. */
  readonly value: (table: Studied) => number;
  /** What chance alone would give, and how that is known. */
  readonly baseline: (margins: Margins) => number;
  readonly baselineFormula: string;
  /** The value with chance taken out, and how. */
  readonly corrected: (value: number, baseline: number, table: Studied) => number;
  readonly correction: string;
}

/** (v − E)/(1 − E): 0 as by chance, 1 wholly apart. */
const outOfOne = {
  corrected: (value: number, baseline: number) => corrected(value, baseline),
  correction: "(v − E)/(1 − E)",
} as const;

const BOOTSTRAP = "2v − mean over bootstrap resamples";

const declareIndices = <K extends string>(table: Record<K, SegregationIndex>): Readonly<Record<K, SegregationIndex>> =>
  table;

export const SEGREGATION_INDICES = declareIndices({
  dissimilarity: {
    label: "Dissimilarity",
    symbol: "D",
    formula: "Σ_u Σ_g t_u |π_ug − π_g| / (2 T Σ_g π_g (1 − π_g)); of two groups ½ Σ |x/X − y/Y|",
    reference: "Duncan & Duncan 1955; Morgan 1975; Sakoda 1981",
    range: "0 to 1",
    groups: "all",
    value: ({ counts, margins }) => multigroupDissimilarity(counts, margins),
    baseline: expectedMultigroupDissimilarity,
    baselineFormula: "Σ_u Σ_g E|X − t_u π_g| / (2 T Σ_g π_g (1 − π_g)), X ~ Bin(t_u, π_g) (Carrington & Troske 1997)",
    ...outOfOne,
  },
  gorard: {
    label: "Gorard's segregation",
    symbol: "S",
    formula: "½ Σ |x/X − t/T| = D (1 − P)",
    reference: "Gorard & Taylor 2002",
    range: "0 to 1 − P",
    groups: "first",
    value: ({ counts }) => gorardOf(counts),
    baseline: expectedGorard,
    baselineFormula: "E[D] (1 − P)",
    corrected: (value, baseline, { margins }) => {
      const most = 1 - minorityShare(margins);
      return most * corrected(value / most, baseline / most);
    },
    correction: "(1 − P)(v − E)/(1 − P − E)",
  },
  gini: {
    label: "Gini",
    symbol: "G",
    formula:
      "Σ Σ t_i t_j |p_i − p_j| / (2 T² P (1 − P)): twice the area between the segregation curve and the diagonal",
    reference: "Duncan & Duncan 1955; James & Taeuber 1985",
    range: "0 to 1",
    groups: "first",
    value: ({ counts }) => gini(counts),
    baseline: expectedGini,
    baselineFormula: "mean of seeded random allocations: 1,000 of up to 400 units, fewer of more",
    ...outOfOne,
  },
  isolation: {
    label: "Isolation",
    symbol: "xPx",
    formula: "Σ (x/X)(x/t)",
    reference: "Lieberson 1981; Massey & Denton 1988",
    range: "P to 1",
    groups: "first",
    value: ({ counts, margins }) => isolation(counts, margins),
    baseline: expectedIsolation,
    baselineFormula: "P + (1 − P)(S − 1)/(N − 1)",
    corrected: (value, baseline, { margins }) => isolationWithoutChance(minorityShare(margins), value, baseline),
    correction: "P + (1 − P)(v − E)/(1 − E)",
  },
  exposure: {
    label: "Exposure to all others",
    symbol: "xPy",
    formula: "Σ (x/X)(y/t) = 1 − xPx",
    reference: "Lieberson 1981; Massey & Denton 1988",
    range: "1 − P to 0",
    groups: "first",
    value: ({ counts, margins }) => exposure(counts, margins),
    baseline: expectedExposure,
    baselineFormula: "1 − E[xPx]",
    corrected: (value, baseline, { margins }) =>
      1 - isolationWithoutChance(minorityShare(margins), 1 - value, 1 - baseline),
    correction: "(1 − P) v / E",
  },
  etaSquared: {
    label: "Variance ratio",
    symbol: "η²",
    formula: "Σ_u Σ_g (t_u/T)(π_ug − π_g)² / (1 − π_g); of two groups (xPx − P)/(1 − P)",
    reference: "Bell 1954; James 1986; Reardon & Firebaugh 2002",
    range: "0 to 1",
    groups: "all",
    value: ({ counts, margins }) => etaSquared(counts, margins),
    baseline: expectedEtaSquared,
    baselineFormula: "(S − 1)/(N − 1)",
    ...outOfOne,
  },
  entropy: {
    label: "Entropy index",
    symbol: "H",
    formula: "M / E, E = −Σ_g p_g ln p_g",
    reference: "Theil & Finizza 1971; Theil 1972",
    range: "0 to 1",
    groups: "all",
    value: ({ margins, local }) => weighted(local, margins) / entropyOf(margins.byGroup, margins.total),
    baseline: expectedEntropyIndex,
    baselineFormula: "(S − 1)(G − 1)/(2 N E)",
    corrected: (_value, _baseline, { margins, local, resampled }) => correctedEntropyIndex(margins, local, resampled()),
    correction: BOOTSTRAP,
  },
  mutualInformation: {
    label: "Mutual information",
    symbol: "M",
    formula: "Σ_u Σ_g p_ug ln(p_ug / (p_u p_g))",
    reference: "Theil 1971; Frankel & Volij 2011; Mora & Ruiz-Castillo 2011",
    range: "0 to E",
    groups: "all",
    value: ({ margins, local }) => weighted(local, margins),
    baseline: expectedMutualInformation,
    baselineFormula: "(S − 1)(G − 1)/(2 N)",
    corrected: (_value, _baseline, { margins, local, resampled }) =>
      correctedMutualInformation(margins, local, resampled()),
    correction: BOOTSTRAP,
  },
  atkinson: {
    label: "Atkinson, b = ½",
    symbol: "A",
    formula: "1 − [Σ (x/X)^b (y/Y)^(1−b)]^(1/(1−b))",
    reference: "Atkinson 1970; James & Taeuber 1985",
    range: "0 to 1",
    groups: "first",
    value: ({ counts }) => atkinson(counts),
    baseline: (margins) => expectedAtkinson(margins),
    baselineFormula: "1 − [Σ E x^b (t − x)^(1−b) / (T P^b (1 − P)^(1−b))]^(1/(1−b)), x ~ Bin(t, P)",
    ...outOfOne,
  },
  squareRoot: {
    label: "Square root",
    symbol: "R",
    formula: "1 − Σ √((x/X)(y/Y))",
    reference: "Hutchens 2001, 2004",
    range: "0 to 1",
    groups: "first",
    value: ({ counts }) => squareRoot(counts),
    baseline: expectedSquareRoot,
    baselineFormula: "1 − Σ E√(x (t − x)) / (T √(P (1 − P))), x ~ Bin(t, P)",
    ...outOfOne,
  },
});

export type IndexKey = keyof typeof SEGREGATION_INDICES;

export const INDEX_KEYS = Object.keys(SEGREGATION_INDICES) as IndexKey[];

/** An index of a table: as it is, by chance, and with chance taken out. NaN where undefined. */
export interface Measured {
  readonly value: number;
  readonly baseline: number;
  readonly corrected: number;
}

export function measured(key: IndexKey, table: Studied): Measured {
  const index: SegregationIndex = SEGREGATION_INDICES[key];
  const value = index.value(table);
  const baseline = index.baseline(table.margins);
  return { value, baseline, corrected: index.corrected(value, baseline, table) };
}

/** P + (1 − P)(v − E)/(1 − E): made of η² with chance taken out, so P where pupils are spread as by chance. */
const isolationWithoutChance = (P: number, value: number, baseline: number): number =>
  P + (1 - P) * corrected(value, baseline);
