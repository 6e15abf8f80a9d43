/** Whether a gap narrows by lifting those below or by lowering those above, and what a month of it costs. */

import { INDICATOR_KEYS, INDICATORS, type IndicatorKey } from "../indicators/registry.ts";
import type { Group } from "../observe/observation.ts";
import type { RunPhase } from "../scenario/phase.ts";
import { type Comparison, compare, compareBy } from "./compare.ts";
import { type Measure, measureOf } from "./measure.ts";
import { paired } from "./paired.ts";
import { lastYear, type Runs, sharedRuns, valuesIn, yearsOf } from "./runs.ts";
import type { Claim } from "./verdict.ts";

/** The gaps that are indicators of their own, by the measure that each is a difference of. */
const DECLARED: Readonly<Partial<Record<IndicatorKey, IndicatorKey>>> = {
  attainment: "attainmentGap",
  absence: "attendanceGap",
  persistentAbsence: "persistentAbsenceGap",
  participation: "participationGap",
  schoolEffect: "schoolEffectGap",
};

/** Whom a gap is between: in attainment and what leads to it by eligibility within six years, else by eligibility now. */
const SIDES = {
  ever6: { others: "notEver6", disadvantaged: "ever6" },
  fsm: { others: "notFsm", disadvantaged: "fsm" },
} as const satisfies Record<string, Readonly<Record<"others" | "disadvantaged", Group>>>;

const sidesOf = (measure: IndicatorKey) =>
  ["achievement", "opportunity"].includes(INDICATORS[measure].strand) ? SIDES.ever6 : SIDES.fsm;

/** Outcomes: every indicator that is given by group and of which more or less of it is better. */
export const OUTCOMES: readonly IndicatorKey[] = INDICATOR_KEYS.filter(
  (key) => INDICATORS[key].groups.length > 1 && INDICATORS[key].better !== "neither",
);

/** How much worse off disadvantaged pupils are than others by an outcome: above 0 where they are. */
function gapIn(key: IndicatorKey, phase: RunPhase): Measure {
  const { others, disadvantaged } = sidesOf(key);
  const [theirs, own] = [others, disadvantaged].map((group) => measureOf(key, group, phase));
  const sign = INDICATORS[key].better === "higher" ? 1 : -1;
  return {
    ...theirs,
    words: { ...theirs.words, better: "lower" },
    value: (result, at) => sign * (theirs.value(result, at) - own.value(result, at)),
  };
}

/** An outcome in which a gap narrowed because others do materially worse while those it is about do not do better. */
export interface LevelledDown {
  readonly measure: IndicatorKey;
  /** The indicator that is this gap, where there is one. */
  readonly gap: IndicatorKey | undefined;
  readonly year: number;
  readonly others: Comparison;
  readonly disadvantaged: Comparison;
}

/** Every outcome that is levelled down in a year: the last, unless another is asked for. */
export const levelledDown = (a: Runs, b: Runs, year: number = lastYear(a)): LevelledDown[] =>
  OUTCOMES.flatMap((measure) => {
    const gap = compareBy(a, b, gapIn(measure, a.scenario.phase), year);
    if (!(gap.a.median > 0) || !matters(gap.claim, "yes")) return [];
    const sides = sidesOf(measure);
    const others = compare(a, b, measure, year, sides.others);
    const disadvantaged = compare(a, b, measure, year, sides.disadvantaged);
    const levelled = isLevelling(gap.claim, others.claim, disadvantaged.claim);
    return levelled ? [{ measure, gap: DECLARED[measure], year, others, disadvantaged }] : [];
  });

/** The gap is materially smaller, others are materially worse off, and disadvantaged pupils are not materially better off. */
export const isLevelling = (gap: Claim, others: Claim, disadvantaged: Claim): boolean =>
  matters(gap, "yes") && matters(others, "no") && !matters(disadvantaged, "yes");

const matters = (claim: Claim, better: Claim["better"]): boolean =>
  claim.key === "difference" && claim.better === better;

/** What B spends beyond A up to a year, for the learning months by which the gap at the end of the phase is then smaller. */
export interface CostOfGap {
  readonly year: number;
  /** Medians over replicates: pounds of the base year in all the years so far, learning months, and one over the other. */
  readonly pounds: number;
  readonly months: number;
  readonly poundsAMonth: number;
}

/**
 * Undefined where the gap is not materially smaller, or nothing more is spent: then there is no price to state. Nor is there
 * one where the two assume otherwise or are set in other futures, as the money does not buy what those bring.
 */
export function costOfGap(a: Runs, b: Runs, year: number = lastYear(a)): CostOfGap | undefined {
  if (!isSameWorld(a.scenario, b.scenario)) return undefined;
  const { claim, difference } = compare(a, b, "attainmentGapMonths", year);
  const pounds = paired(...spentBy(a, b, year)).median;
  if (!matters(claim, "yes") || !(pounds > 0)) return undefined;
  return { year, pounds, months: -difference.median, poundsAMonth: pounds / -difference.median };
}

/** Pounds in all years up to this one, a replicate each, of the replicates that both have. */
function spentBy(a: Runs, b: Runs, year: number): [a: Float64Array, b: Float64Array] {
  const [left, right] = sharedRuns(a, b).map((runs) => {
    const byYear = yearsOf(runs)
      .filter((y) => y <= year)
      .map((y) => valuesIn(runs, "cost", y));
    return Float64Array.from(runs.results, (_, r) => byYear.reduce((sum, spent) => sum + spent[r], 0));
  });
  return [left, right];
}

/** Whether both assume the same and are set in the same future: what differs then comes of what is done. */
const isSameWorld = (a: Runs["scenario"], b: Runs["scenario"]): boolean =>
  [a, b].map(worldOf).every((world, _, [first]) => world === first);

const worldOf = ({ parameters, processes, context }: Runs["scenario"]): string =>
  JSON.stringify([parameters, processes, context]);
