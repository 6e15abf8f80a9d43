/** Files that the tests of places read: fixtures, and the published tables where they are at hand. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Fault } from "../../../sim/scenario/faults.ts";

const DATA = new URL("../../../../shared/data/", import.meta.url);

/** True where the published tables of Greater Manchester are at hand; tests that need them are skipped elsewhere. */
export const DATA_AT_HAND = existsSync(new URL("gm_schools_2019.csv", DATA));
export const WITHOUT_DATA = DATA_AT_HAND ? "" : " (skipped: the published tables are not at hand)";

export const published = (name: string): string => readFileSync(new URL(name, DATA), "utf8");

/** A fixture's folder as file name → text. */
export function fixture(folder: string): Record<string, string> {
  const at = new URL(`../../fixtures/places/${folder}/`, import.meta.url);
  return Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(new URL(name, at), "utf8")]));
}

export const seed = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../seeds/${path}`, import.meta.url), "utf8"));

/** What was read, or an error that tells the faults. */
export function sound<T extends object>(read: T): Exclude<T, { faults: Fault[] }> {
  if ("faults" in read) throw new Error(JSON.stringify(read.faults, null, 1));
  return read as Exclude<T, { faults: Fault[] }>;
}

/** The faults, or an error where there were none. */
export function faultsIn(read: object): readonly Fault[] {
  if ("faults" in read) return read.faults as Fault[];
  throw new Error("expected faults, found none");
}
