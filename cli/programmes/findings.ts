/** What stored runs say of a programme against the place alone: the same verdicts and sentences as a comparison's. */

import { type Paired, paired } from "../../sim/experiment/paired.ts";
import { reasonForNoDifference } from "../../sim/experiment/reason.ts";
import { verdict } from "../../sim/experiment/verdict.ts";
import { inPhase } from "../../sim/indicators/indicator.ts";
import { INDICATORS, type IndicatorKey } from "../../sim/indicators/registry.ts";
import type { Phase } from "../../sim/scenario/phase.ts";
import { differenceText } from "../../text/numbers.ts";
import { resultSentence } from "../../text/sentence.ts";
import { aloneOf, indicatorsOf } from "./alone.ts";
import type { Programme } from "./registry.ts";
import { type StoredRuns, storedRuns, valuesIn } from "./stored.ts";

/** What was found in one year. */
export interface Finding {
  readonly year: number;
  readonly seeds: number;
  /** A verdict on each indicator; of fewer seeds than can tell anything from chance, which way each went. */
  readonly sentences: readonly string[];
}

/** Seeds from which a verdict can be more than chance. */
const ENOUGH = 6;

/** By year looked at; empty where the programme was not run there. */
export function findingsOf(programme: Programme, place: string): Finding[] {
  const runs = storedRuns(place);
  const stored = runs.programmes[programme.key];
  if (stored === undefined) return [];
  const [some] = Object.values(stored.values);
  return Object.keys(some)
    .map(Number)
    .map((year) => {
      const seeds = some[year].length;
      const said = seeds < ENOUGH ? wayOf : sentence;
      return {
        year,
        seeds,
        sentences: indicatorsOf(programme).map((indicator) => said(programme, runs, indicator, year)),
      };
    });
}

/** The programme less the place alone, run by run. */
export function differencesOf(
  { key, scenario }: Programme,
  runs: StoredRuns,
  indicator: IndicatorKey,
  year: number,
): Paired {
  const alone = valuesIn(runs.alone[scenario.phase as Phase], indicator, year);
  return paired(alone, valuesIn(runs.programmes[key].values, indicator, year));
}

function sentence(programme: Programme, runs: StoredRuns, indicator: IndicatorKey, year: number): string {
  const scenario = { ...programme.scenario, years: runs.years };
  const words = inPhase(INDICATORS[indicator], scenario.phase);
  const { baseYear, years } = runs;
  const reason = () => reasonForNoDifference(aloneOf(scenario), scenario, baseYear + 1, baseYear + years, year);
  return resultSentence(verdict(differencesOf(programme, runs, indicator, year), words, reason), words, year);
}

/** "Attainment at 16: 0.012 SD", B less A. */
function wayOf(programme: Programme, runs: StoredRuns, indicator: IndicatorKey, year: number): string {
  const words = inPhase(INDICATORS[indicator], programme.scenario.phase);
  return `${words.label}: ${differenceText(differencesOf(programme, runs, indicator, year).median, words)}`;
}
