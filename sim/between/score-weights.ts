/** What a school's published score is made of. [B1] */

import type { Year } from "../engine/process.ts";

export interface ScoreWeights {
  readonly attainment: number;
  readonly valueAdded: number;
  readonly presence: number;
  readonly participation: number;
}

/** Broadened in full, presence and participation each count for as much besides as results do. */
export function scoreWeights({ parameters, levers }: Pick<Year, "parameters" | "levers">): ScoreWeights {
  const attainment = parameters["publish.attainment"];
  const valueAdded = parameters["publish.valueAdded"];
  const added = levers.broadenTables[0] * (attainment + valueAdded);
  return {
    attainment,
    valueAdded,
    presence: parameters["publish.presence"] + added,
    participation: parameters["publish.participation"] + added,
  };
}

/** The share of the score that is results: what teaching to the test can lift. */
export function shareOfResults({ attainment, valueAdded, presence, participation }: ScoreWeights): number {
  const all = attainment + valueAdded + presence + participation;
  return all > 0 ? (attainment + valueAdded) / all : 0;
}
