/** Keys that an object of a JSON text has twice: reading it would keep the last and lose the others without a word. */

import { type Fault, fault } from "../sim/scenario/faults.ts";

/** Strings and signs of a text that is known to be JSON. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

interface Level {
  /** Of an object: keys seen; of a list none. */
  readonly keys: Set<string> | undefined;
  /** The key whose value is being read. */
  key: string;
  awaitsKey: boolean;
}

/** One fault for every key that comes again in its object. */
export function repeatedKeys(text: string, file: string): Fault[] {
  const levels: Level[] = [];
  const faults: Fault[] = [];
  for (const [token] of text.matchAll(TOKENS)) {
    const level = levels.at(-1);
    if (token === "{" || token === "[") {
      const keys = token === "{" ? new Set<string>() : undefined;
      levels.push({ keys, key: "", awaitsKey: token === "{" });
    } else if (token === "}" || token === "]") levels.pop();
    else if (level?.keys === undefined) continue;
    else if (token === ",") level.awaitsKey = true;
    else if (token !== ":" && level.awaitsKey) {
      level.key = JSON.parse(token);
      level.awaitsKey = false;
      if (level.keys.has(level.key)) faults.push(fault(file, pathOf(levels), "each key once", "it again", "keep one"));
      level.keys.add(level.key);
    }
  }
  return faults;
}

const pathOf = (levels: readonly Level[]): string =>
  levels
    .filter(({ keys }) => keys !== undefined)
    .map(({ key }) => key)
    .join(".");
