/** What a comparison says of gaps beside their size: levelling down is flagged, and a month closed has its price. */

import { costOfGap, type LevelledDown, levelledDown } from "../sim/experiment/levelling.ts";
import type { Runs } from "../sim/experiment/runs.ts";
import { type SameChildren, sameChildren } from "../sim/experiment/same-children.ts";
import { type Indicator, inPhase } from "../sim/indicators/indicator.ts";
import { INDICATORS, type IndicatorKey } from "../sim/indicators/registry.ts";
import { lastPhase, PHASE_FACTS } from "../sim/scenario/phase.ts";
import { costSentence, levellingSentence, sameChildrenSentence } from "../text/gap-sentences.ts";
import { say } from "../text/say.ts";

/** For people: no sentence where there is nothing to say. */
export function gapSentences(a: Runs, b: Runs, letter: string): string[] {
  const cost = costOfGap(a, b);
  const words = (key: IndicatorKey) => inPhase(INDICATORS[key], a.scenario.phase);
  const twins = sameChildren(a, b).filter(isWorthSaying);
  return [
    ...twins.map((twin) => sameChildrenSentence(twin, words(twin.indicator), letter)),
    ...levelledDown(a, b).map((found) => levellingSentence(found, gapWords(found, words), words(found.measure))),
    ...(cost === undefined ? [] : [costSentence(cost, PHASE_FACTS[lastPhase(a.scenario.phase)].leavingAge)]),
  ];
}

/** Of attainment always, where anything differs at all; of all else where it matters who is counted. */
const isWorthSaying = (found: SameChildren): boolean =>
  found.differs || (found.group === "all" && ALWAYS.includes(found.indicator) && !isSaidAlready(found));

/** Nothing differs, or nobody is in one run alone, so that both figures are the one that was said. */
const isSaidAlready = ({ plain, same, children: { a, b, both } }: SameChildren): boolean =>
  (plain.difference.identical && same.difference.identical) || (a === both && b === both);

const ALWAYS: readonly string[] = ["attainmentGap", "attainment"];

/** The gap's own words where it is an indicator, else its measure's as a gap. */
const gapWords = ({ gap, measure }: LevelledDown, words: (key: IndicatorKey) => Indicator): Indicator =>
  gap === undefined ? { ...words(measure), label: say("compare.gapIn", { label: words(measure).label }) } : words(gap);

/** For programs. */
export const gapFindings = (a: Runs, b: Runs) => ({
  levelledDown: levelledDown(a, b).map(({ gap, measure, year, others, disadvantaged }) => ({
    gap: gap ?? null,
    measure,
    year,
    others: others.claim,
    disadvantaged: disadvantaged.claim,
  })),
  costOfGap: costOfGap(a, b) ?? null,
  sameChildren: sameChildren(a, b).map(({ indicator, group, year, of, plain, same, children, differs }) => ({
    indicator,
    group,
    year,
    of,
    children,
    plain: plain.claim,
    same: same.claim,
    differs,
  })),
});
