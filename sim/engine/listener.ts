/** Somebody who watches a run: told of each process before and after it acts, and changing nothing. [E3] */

import type { Year } from "./process.ts";

/** The year is as one phase's schools see it, or where a process happens once for all, as the last phase's do. */
export interface Listener {
  readonly before?: (process: string, year: Year) => void;
  readonly after?: (process: string, year: Year) => void;
}
