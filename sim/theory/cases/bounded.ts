/** VC-04: how many of each group stay in a bounded neighbourhood. */

import { bounded } from "../bounded.ts";
import { replay } from "../replay.ts";
import { around, type Case } from "./case.ts";

/** Sizes and tolerances of the groups, who is there at the start, who stays, and by how much that may be off. */
const CASES = [
  { n: 100, m: 100, a: 5, b: 5, start: [50, 50], end: [80, 80], tolerance: 1 },
  { n: 100, m: 100, a: 5, b: 5, start: [10, 10], end: [80, 80], tolerance: 1 },
  { n: 100, m: 100, a: 5, b: 5, start: [95, 30], end: [80, 80], tolerance: 1 },
  { n: 100, m: 50, a: 2, b: 2, start: [25, 25], end: [100, 0], tolerance: 0 },
  { n: 100, m: 50, a: 2, b: 2, start: [50, 25], end: [100, 0], tolerance: 0 },
  { n: 100, m: 50, a: 2, b: 2, start: [10, 10], end: [100, 0], tolerance: 0 },
  { n: 100, m: 50, a: 2, b: 2, start: [80, 10], end: [100, 0], tolerance: 0 },
  { n: 100, m: 50, a: 2, b: 2, start: [10, 40], end: [0, 50], tolerance: 0 },
  { n: 100, m: 50, a: 2, b: 2, start: [20, 35], end: [0, 50], tolerance: 0 },
  { n: 100, m: 100, a: 2, b: 2, start: [60, 40], end: [100, 0], tolerance: 0 },
  { n: 100, m: 100, a: 2, b: 2, start: [40, 45], end: [0, 100], tolerance: 0 },
] as const;

export const boundedCase: Case = {
  id: "VC-04",
  title: "Bounded neighbourhood, or the tipping of a school",
  source: "Schelling 1971; mathematics: the only mixed rest of N = 100, a = 5 solves 1 = 5 (1 − n/100)",
  bands: "Within one person where both groups stay, exact where one does.",
  rows: () =>
    CASES.flatMap(({ tolerance, end, ...settings }) => {
      const stay = replay(bounded, settings, 1).results[0].end as readonly number[];
      const { n, m, a, start } = settings;
      return ["first", "second"].map((group, i) => ({
        setting: `${n} and ${m} people, tolerance ${a}, from (${start.join(", ")})`,
        quantity: `people of the ${group} group who stay`,
        ...around(end[i], tolerance),
        ours: stay[i],
      }));
    }),
};
