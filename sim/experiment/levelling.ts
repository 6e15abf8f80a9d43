/** Whether a gap narrows by lifting those below or by lowering those above, and what a month of it costs. */

import type { IndicatorKey } from "../indicators/registry.ts";
import type { Group } from "../observe/observation.ts";
import { type Comparison, compare } from "./compare.ts";
import { paired } from "./paired.ts";
import { type Runs, sharedRuns, valuesIn, yearsOf } from "./runs.ts";
import type { Claim } from "./verdict.ts";

/** A gap, and the measure and two groups that it is the difference of. */
interface GapOf {
  readonly gap: IndicatorKey;
  readonly measure: IndicatorKey;
  readonly others: Group;
  readonly disadvantaged: Group;
}

const GAPS: readonly GapOf[] = [
  { gap: "attainmentGap", measure: "attainment", others: "notEver6", disadvantaged: "ever6" },
  { gap: "attendanceGap", measure: "absence", others: "notFsm", disadvantaged: "fsm" },
  { gap: "persistentAbsenceGap", measure: "persistentAbsence", others: "notFsm", disadvantaged: "fsm" },
  { gap: "participationGap", measure: "participation", others: "notFsm", disadvantaged: "fsm" },
];

/** A gap that narrowed because others do materially worse while those it is about do not do better. */
export interface LevelledDown {
  readonly gap: IndicatorKey;
  readonly measure: IndicatorKey;
  readonly year: number;
  readonly others: Comparison;
  readonly disadvantaged: Comparison;
}

/** Every gap that is levelled down in a year: the last, unless another is asked for. */
export const levelledDown = (a: Runs, b: Runs, year: number = lastYear(a)): LevelledDown[] =>
  GAPS.flatMap(({ gap, measure, ...groups }) => {
    const [others, disadvantaged] = [groups.others, groups.disadvantaged].map((group) =>
      compare(a, b, measure, year, group),
    );
    const levelled = isLevelling(compare(a, b, gap, year).claim, others.claim, disadvantaged.claim);
    return levelled ? [{ gap, measure, year, others, disadvantaged }] : [];
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

/** Undefined where the gap is not materially smaller, or nothing more is spent: then there is no price to state. */
export function costOfGap(a: Runs, b: Runs, year: number = lastYear(a)): CostOfGap | undefined {
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

const lastYear = (runs: Runs): number => yearsOf(runs).at(-1) ?? 0;
