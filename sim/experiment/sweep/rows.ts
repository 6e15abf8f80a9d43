/** What a run of a sweep leaves: a row for each value that the plan keeps, or one that says why there is none. */

import type { ReplicateResult } from "../../engine/job.ts";
import type { Column } from "../../indicators/series.ts";
import { isWithheld, SERIES, unitColumns } from "../../indicators/series.ts";
import type { OpenPlace } from "../../place/open.ts";
import type { Outcomes } from "../plan/plan.ts";

/** Where a run went wrong. */
export type Stage = "check" | "run";

/** A row; of a failed run there is one, with its stage and error and nothing else. */
export interface Row {
  readonly year: number | undefined;
  readonly unitType: string | undefined;
  readonly unitId: string | undefined;
  readonly group: string | undefined;
  readonly indicator: string | undefined;
  readonly value: number;
  readonly stage: Stage | undefined;
  readonly error: string | undefined;
}

/** Characters of an error that are kept. */
const LONGEST_ERROR = 300;

export const failedRow = (stage: Stage, error: string): Row => ({
  year: undefined,
  unitType: undefined,
  unitId: undefined,
  group: undefined,
  indicator: undefined,
  value: Number.NaN,
  stage,
  error: error.slice(0, LONGEST_ERROR),
});

/** Values of one kind of unit: columns × units × years. */
interface Block {
  readonly unitType: string;
  readonly ids: readonly string[];
  readonly columns: readonly Column[];
  readonly kept: ArrayLike<number>;
}

/** The rows of a finished run, in order of unit type, indicator, group, unit and year. `place` is as it is in the last year. */
export function rowsOf(result: ReplicateResult, { indicators, years, units }: Outcomes, place: OpenPlace): Row[] {
  const { years: all } = result;
  const wanted = years === "last" ? all.slice(-1) : years === "all" ? all : all.filter((year) => years.includes(year));
  return units
    .flatMap((unit) => blocksOf(unit, result, place))
    .flatMap(({ unitType, ids, columns, kept }) =>
      columns.flatMap(({ indicator, group }, c) => {
        if (!indicators.includes(indicator)) return [];
        if (unitType === "school" && isWithheld({ indicator, group }, "school", place)) return [];
        return ids.flatMap((unitId, u) =>
          wanted.map((year) => {
            const value = kept[(c * ids.length + u) * all.length + all.indexOf(year)];
            return { year, unitType, unitId, group, indicator, value, stage: undefined, error: undefined };
          }),
        );
      }),
    );
}

function blocksOf(unit: Outcomes["units"][number], result: ReplicateResult, place: OpenPlace): Block[] {
  if (unit === "place") {
    const block = (id: string, kept: Float64Array): Block => ({ unitType: unit, ids: [id], columns: SERIES, kept });
    const { primary } = result;
    return [block(place.id, result.place), ...(primary === undefined ? [] : [block(`${place.id}/primary`, primary)])];
  }
  const kept = result[unit];
  if (kept === undefined) throw new Error(`the ${unit} series was not recorded`);
  const { ids } = unit === "school" ? place.schools : place.neighbourhoods;
  return [{ unitType: unit, ids, columns: unitColumns(unit), kept }];
}
