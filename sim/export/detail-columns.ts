/** What a closer look adds to the long table: more columns of the place and its schools, and those of its boroughs. */

import type { DetailSeries, Unit } from "../engine/job.ts";
import { BOROUGH_COLUMNS, type DetailColumn, PLACE_DETAIL, SCHOOL_DETAIL } from "../indicators/detail/series.ts";
import { FIRST_COMMUNITY, MORE_GROUPS } from "../observe/detail/detail.ts";

/** A column with its value in a row: unit × years + year. */
export interface DetailReading extends Pick<DetailColumn, "indicator" | "group"> {
  readonly value: (row: number) => number;
}

type Named = Pick<DetailColumn, "indicator" | "group" | "words">;

const COLUMNS: Readonly<Record<Exclude<Unit, "neighbourhood">, readonly Named[]>> = {
  place: PLACE_DETAIL,
  school: SCHOOL_DETAIL,
  borough: BOROUGH_COLUMNS,
};

/** The columns of a unit that may be written; none where no closer look was taken at it. */
export function detailReadings(
  unit: Unit,
  detail: DetailSeries | undefined,
  rows: number,
  place: { readonly fictional: boolean; readonly groups?: number },
): DetailReading[] {
  const values = unit === "neighbourhood" ? undefined : detail?.[unit];
  if (unit === "neighbourhood" || values === undefined) return [];
  return COLUMNS[unit].flatMap(({ indicator, group, words }, c) => {
    const withheld = unit === "school" && words.inferred && !place.fictional;
    if (withheld || isMissing(group, place.groups ?? 1)) return [];
    return [{ indicator, group, value: (row: number) => values[c * rows + row] }];
  });
}

/** A community group that the place does not have: with one group only there is none to tell apart. */
function isMissing(group: string, communities: number): boolean {
  const nth = (MORE_GROUPS as readonly string[]).indexOf(group) - FIRST_COMMUNITY;
  return nth >= (communities > 1 ? communities : 0);
}
