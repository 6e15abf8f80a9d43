/** Which schools are open: a school that is closed, or has not opened yet, has no places. [B10] */

/** The places of schools offered to an entering cohort. */
export interface WithPlaces {
  readonly places: Float64Array;
}

export const isOpen = ({ places }: WithPlaces, school: number): boolean => places[school] > 0;
