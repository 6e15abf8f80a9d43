/** Ability bands: the year's applicants by their score in the test at entry, in parts of equal size. [A2] */

import type { Year } from "../engine/process.ts";
import type { Applications } from "./applications.ts";
import { entryTests, testScore } from "./may-attend.ts";

/** The band of a pupil among so many, 1 the lowest. */
export type BandOf = (pupil: number, bands: number) => number;

export function abilityBands(year: Year, { pupils }: Applications): BandOf {
  const tests = entryTests(year);
  const { key, count } = year.state.pupils;
  const scores = new Float64Array(count);
  for (const pupil of pupils) scores[pupil] = testScore(tests, pupil);
  const place = new Int32Array(count);
  pupils
    .toSorted((a, b) => scores[a] - scores[b] || key[a] - key[b])
    .forEach((pupil, at) => {
      place[pupil] = at;
    });
  return (pupil, bands) => 1 + Math.floor((place[pupil] * bands) / pupils.length);
}
