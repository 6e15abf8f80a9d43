/** Where two records differ, in words: what was, and what is. */

import { show } from "../../sim/scenario/faults.ts";

/** "replicates was 3 and is 4" for each place, by path, where `was` and `is` differ; but for what `isAside`. */
export function differences(
  was: unknown,
  is: unknown,
  isAside: (path: string) => boolean = () => false,
  path = "",
): string[] {
  if (isAside(path)) return [];
  if (isParted(was) && isParted(is) && Array.isArray(was) === Array.isArray(is)) {
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return keys.flatMap((key) => differences(at(was, key), at(is, key), isAside, path === "" ? key : `${path}.${key}`));
  }
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [`${path} was ${show(was)} and is ${show(is)}`];
}

/** A list or an object: what is in it may differ. */
const isParted = (value: unknown): value is object => value !== null && typeof value === "object";

const at = (record: object, key: string): unknown =>
  Object.hasOwn(record, key) ? (record as Readonly<Record<string, unknown>>)[key] : undefined;
