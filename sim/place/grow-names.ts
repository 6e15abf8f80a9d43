/** Names for what is grown: every pair of a first and a second word once, in an order of chance. */

import { keyOf, type Stream, uniform } from "../random/streams.ts";

/** `count` different names. */
export function namesFrom([first, second]: readonly [string[], string[]], count: number, chance: Stream): string[] {
  const names = [...new Set(first.flatMap((start) => second.map((end) => start + end)))];
  const drawn = names.map((name) => ({ name, draw: uniform(chance, keyOf(name), 0) }));
  drawn.sort((a, b) => a.draw - b.draw || (a.name < b.name ? -1 : 1));
  return drawn.slice(0, count).map(({ name }) => name);
}
