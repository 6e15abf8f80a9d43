/** A year's applications: who applied, and which schools each family listed, first to last. [C3] */

/** Compressed rows: pupil `pupils[i]` listed `lists[offsets[i]]` to `lists[offsets[i + 1] − 1]`, best first. */
export interface Applications {
  /** Rows of the pupils who applied, ascending. */
  readonly pupils: Int32Array;
  readonly offsets: Int32Array;
  /** Indices of schools. */
  readonly lists: Int16Array;
}

/** Nobody applied. */
export const NO_APPLICATIONS: Applications = {
  pupils: new Int32Array(0),
  offsets: new Int32Array(1),
  lists: new Int16Array(0),
};

/** How many applicants listed each school, and how many put it first. */
export function countLists(applications: Applications, schools: number): { listed: Float64Array; first: Float64Array } {
  const { offsets, lists } = applications;
  const listed = new Float64Array(schools);
  const first = new Float64Array(schools);
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let at = offsets[i]; at < offsets[i + 1]; at++) listed[lists[at]] += 1;
    if (offsets[i + 1] > offsets[i]) first[lists[offsets[i]]] += 1;
  }
  return { listed, first };
}

/** By school: the share of its applicants who listed any other school at all; 0 where nobody listed it. [B4] */
export function sharedApplicants({ offsets, lists }: Applications, schools: number): Float64Array {
  const shared = new Float64Array(schools);
  const listed = new Float64Array(schools);
  for (let i = 0; i + 1 < offsets.length; i++) {
    const several = offsets[i + 1] - offsets[i] > 1 ? 1 : 0;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) {
      listed[lists[at]] += 1;
      shared[lists[at]] += several;
    }
  }
  return shared.map((count, j) => (listed[j] > 0 ? count / listed[j] : 0));
}

/**
 * Overlap of applicants, schools × schools: the share of school j's applicants who also listed school k; in row j,
 * column j, the share who listed any other school at all. 0 where nobody listed j. [B4]
 */
export function overlapOfApplicants({ offsets, lists }: Applications, schools: number): Float64Array {
  const overlap = new Float64Array(schools * schools);
  const listed = new Float64Array(schools);
  for (let i = 0; i + 1 < offsets.length; i++) {
    const several = offsets[i + 1] - offsets[i] > 1;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) {
      const row = lists[at] * schools;
      listed[lists[at]] += 1;
      if (several) for (let other = offsets[i]; other < offsets[i + 1]; other++) overlap[row + lists[other]] += 1;
    }
  }
  for (let j = 0; j < schools; j++) {
    if (listed[j] > 0) for (let k = 0; k < schools; k++) overlap[j * schools + k] /= listed[j];
  }
  return overlap;
}
