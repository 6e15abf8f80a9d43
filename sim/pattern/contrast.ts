/** Helpers of experiments: what schools or neighbourhoods have in B that they have not in A, some years on. */

import { ofSchools } from "../indicators/composition.ts";
import { dissimilarity } from "../indicators/segregation/dissimilarity.ts";
import { type Group, type Tallies, type Tally, tally } from "../observe/observation.ts";
import type { Contrast } from "./figure.ts";
import type { Look, PatternRun } from "./look.ts";
import { ofQuarter } from "./quarter.ts";

/** Years after which everyone who leaves has been taught under what B does from the first day on, and three more. */
export const LATE = 8;

/** One toolkit month of progress, in standard deviations: of programmes, never of gaps. [U3] */
export const SD_PER_TOOLKIT_MONTH = 0.07;

/** The look so many years after the base year. */
export function lookAfter({ place, looks }: PatternRun, years: number): Look {
  const found = looks.find(({ year }) => year === place.baseYear + years);
  if (found === undefined) throw new Error(`the run was not looked at ${years} years after its base year`);
  return found;
}

/** Where what is compared lives or learns: units, of schools or of neighbourhoods. */
export interface Where {
  readonly by: "bySchool" | "byNeighbourhood";
  readonly units: readonly number[];
}

/** Mean over the pupils of some units in B less that in A: one tally over another. */
export function difference(
  runs: readonly [a: PatternRun, b: PatternRun],
  years: number,
  { by, units }: Where,
  [part, whole]: readonly [part: Tally, whole: Tally],
  group: Group = "all",
): number {
  const [a, b] = runs.map((run) => mean(lookAfter(run, years).observation[by], units, part, whole, group));
  return b - a;
}

export const ATTAINMENT = ["leaverAttainment", "leavers"] as const;

function mean(tallies: Tallies, units: readonly number[], part: Tally, whole: Tally, group: Group): number {
  const sum = (name: Tally) => units.reduce((all, unit) => all + tally(tallies, name, unit, group), 0);
  return sum(part) / sum(whole);
}

/** Every unit there is. */
export const everywhere = ({ looks: [{ observation }] }: PatternRun, by: Where["by"]): Where => ({
  by,
  units: Array.from({ length: observation[by].units }, (_, unit) => unit),
});

/** Dissimilarity of schools by free meals in the last of those years. */
const apartBy = (run: PatternRun): number => dissimilarity(ofSchools(lookAfter(run, LATE).observation, "fsm"));

/** How much further apart schools are in B than in A. */
export const segregation = (pair: Contrast["pair"], what: string): Contrast => ({
  pair,
  what: `change in the dissimilarity of schools${what}`,
  unit: "index",
  decimals: 3,
  measure: (a, b) => apartBy(b) - apartBy(a),
});

/** Mean attainment in B less that in A of the quarter of leavers whose attainment at entry was lowest, or highest. */
export function quarterGain(a: PatternRun, b: PatternRun, which: "low" | "high"): number {
  const [without, having] = [a, b].map((run) => ofQuarter(lookAfter(run, LATE).leavers, which));
  return having - without;
}
