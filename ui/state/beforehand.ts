/** The default comparison as the build computed it; without it the page runs everything itself. */

import type { Precomputed } from "../../sim/export/precomputed.ts";

const FILE = "./first-result.json";

/** Milliseconds after which it is quicker to begin without it. */
const PATIENCE = 5000;

export async function beforehand(): Promise<Precomputed | undefined> {
  try {
    const answer = await fetch(FILE, { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
