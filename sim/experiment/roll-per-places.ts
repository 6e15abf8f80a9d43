/** Pupils on rolls against places, by year and area, in the middle of the runs: what the planning of places is drawn from. */

import { groupValues, PLACES } from "../indicators/by-group.ts";
import { quantile } from "./quantiles.ts";
import { type Runs, yearsOf } from "./runs.ts";
import { unitValues } from "./unit-runs.ts";

/** One area in one year. */
export interface Planned {
  /** Pupils on the rolls of its schools, and places there: medians over runs. */
  readonly roll: number;
  readonly places: number;
  /** Pupils for every 100 places: the median of each run's own; NaN where there are no places. */
  readonly per100: number;
}

/** Areas × years. An area is the numbers of its schools. Empty where places were not kept. */
export function rollPerPlaces(runs: Runs, areas: readonly (readonly number[])[]): Planned[][] {
  const years = yearsOf(runs);
  const byRun = runs.results.flatMap(({ byGroup }, r) =>
    byGroup === undefined
      ? []
      : [
          years.map((year, at) => ({
            rolls: unitValues(runs, r, "school", "pupils", year),
            places: groupValues(byGroup, "school", { key: PLACES, group: "all", at, years: years.length }),
          })),
        ],
  );
  if (byRun.length === 0) return [];
  return areas.map((schools) =>
    years.map((_, at) => {
      const each = byRun.map((run) => [sumOf(run[at].rolls, schools), sumOf(run[at].places, schools)] as const);
      return {
        roll: middleOf(each.map(([roll]) => roll)),
        places: middleOf(each.map(([, places]) => places)),
        per100: middleOf(each.map(([roll, places]) => (places > 0 ? (100 * roll) / places : Number.NaN))),
      };
    }),
  );
}

const middleOf = (values: readonly number[]): number => quantile(values, 0.5);

/** A school that is not there has no pupils and no places. */
const sumOf = (values: Float32Array, schools: readonly number[]): number =>
  schools.reduce((sum, school) => sum + (values[school] > 0 ? values[school] : 0), 0);
