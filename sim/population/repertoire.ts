/** Which practices the staff of each school use. [B6] */

import type { Columns } from "./columns.ts";

/** One row a school and practice, school by school in the order of the place; none under the plain kernel. */
export const PRACTICE_LAYOUT = {
  /** Share of the school's staff who use the practice. */
  held: "f64",
} as const;
export type Practices = Columns<typeof PRACTICE_LAYOUT>;

/** The first practice that nobody holds at the start, of as many as there are. [B7] */
export const firstNovel = (practices: number, share: number): number => practices - Math.round(share * practices);
