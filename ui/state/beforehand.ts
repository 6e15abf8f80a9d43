/** The default comparison as the build computed it; without it the page runs everything itself. */

import type { Precomputed } from "../../sim/export/precomputed.ts";

const FILE = "./first-result.json";

export async function beforehand(): Promise<Precomputed | undefined> {
  try {
    const answer = await fetch(FILE);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
