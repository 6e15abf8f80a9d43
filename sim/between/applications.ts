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

/** Who listed each school: applicants `by[starts[s]]` to `by[starts[s + 1] − 1]` listed school s. */
export interface Listers {
  readonly applications: Applications;
  readonly starts: Int32Array;
  readonly by: Int32Array;
}

export function listersOf(applications: Applications, schools: number): Listers {
  const { offsets, lists } = applications;
  const starts = new Int32Array(schools + 1);
  for (let at = 0; at < offsets[offsets.length - 1]; at++) starts[lists[at] + 1] += 1;
  for (let s = 0; s < schools; s++) starts[s + 1] += starts[s];
  const next = starts.slice();
  const by = new Int32Array(starts[schools]);
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let at = offsets[i]; at < offsets[i + 1]; at++) by[next[lists[at]]++] = i;
  return { applications, starts, by };
}

/** Overlap of applicants: the share of school j's who also listed school k; 0 where nobody listed j. [B4] */
export function overlapOfApplicants({ applications, starts, by }: Listers, j: number, k: number): number {
  const { offsets, lists } = applications;
  const listed = starts[j + 1] - starts[j];
  let both = 0;
  for (let at = starts[j]; at < starts[j + 1]; at++) {
    let other = offsets[by[at]];
    while (other < offsets[by[at] + 1] && lists[other] !== k) other += 1;
    if (other < offsets[by[at] + 1]) both += 1;
  }
  return listed > 0 ? both / listed : 0;
}
