/** What a choice round came to, in whatever language it was run. */

import type { Report } from "../way.ts";
import type { ChoiceRounds } from "./years.ts";

/** The seed of every town that is measured: other seeds come to other hashes. */
export const SEED = 1;

/** The year's cost and the outcome, as the table has them. */
export const choiceReport = ({ fullMs, yearMs, peakMb, ...outcome }: ChoiceRounds): Report => ({
  figure: yearMs,
  peakMb,
  check: {
    hash: outcome.hash,
    unassigned: shown(outcome.unassigned),
    "first choice": shown(outcome.first),
    D: shown(outcome.dissimilarity),
  },
  also: { "all choose": fullMs },
});

const shown = (value: number): string => value.toFixed(4);
