/** What is worked out pair by pair from the children of both runs, a pair at a time so that nothing holds the page up. */

import { sharedRuns } from "../../sim/experiment/runs.ts";
import type { FewOfEach } from "../../sim/observe/each-child.ts";
import { nextTask } from "../frame/turns.ts";
import type { Shown } from "../state/shown.ts";

/** Whether every run of the comparison kept its children. */
export const hasChildren = ({ runs }: Shown): boolean =>
  runs?.every(({ results }) => results.length > 0 && results.every(({ each }) => each !== undefined)) ?? false;

/** Children of A and B of every pair that both have; `undefined` where it is no longer wanted. */
export async function byPair<T>(
  { runs }: Shown,
  work: (a: FewOfEach, b: FewOfEach) => T,
  isWanted: () => boolean,
): Promise<T[] | undefined> {
  if (runs === undefined) return [];
  const [a, b] = sharedRuns(...runs);
  const found: T[] = [];
  for (const [r, { each }] of a.results.entries()) {
    const other = b.results[r].each;
    if (each === undefined || other === undefined) continue;
    found.push(work(each, other));
    await nextTask();
    if (!isWanted()) return undefined;
  }
  return found;
}
